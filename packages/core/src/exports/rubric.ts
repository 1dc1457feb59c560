/** How a notice gives points, and what they come to. */
export { Evidence, Grade, Publicity, Rubric, RubricItem, Veto } from "../rubric/Rubric.ts"
export { Scoring } from "../rubric/Scoring.ts"
export { score } from "../score/score.ts"
export { Amount, ItemScore, Raise, ScoreRow, Scores } from "../score/Scores.ts"
export { showRubric } from "../show/rubricLines.ts"

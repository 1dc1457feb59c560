/** How a notice gives points, and what they come to. */
export type { Evidence, Grade, Rubric, RubricItem, Veto } from "../rubric/Rubric.ts"
export type { Scoring } from "../rubric/Scoring.ts"
export { score } from "../score/score.ts"
export type { Amount, ItemScore, Raise, ScoreRow, Scores } from "../score/Scores.ts"
export { showRubric } from "../show/rubricLines.ts"

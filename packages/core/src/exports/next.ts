/** What each unit has to do next, and until when; what to ask first. */
export type { AskedFact, Contact, UnitQuestions } from "../ask/UnitQuestions.ts"
export { questionsByUnit } from "../ask/questionsByUnit.ts"
export type { FactQuestion, OpenFinding } from "../ask/FactQuestion.ts"
export { questionsFor } from "../ask/questionsFor.ts"
export { deadlines, type NoticeDeadline } from "../next/deadlines.ts"
export { nextSteps } from "../next/nextSteps.ts"
export type { NextStep, Phase, UnitSteps } from "../next/NextStep.ts"

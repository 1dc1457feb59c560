/** What each unit has to do next, and until when. */
export { deadlines, NoticeDeadline } from "./next/deadlines.ts"
export { nextSteps } from "./next/nextSteps.ts"
export { NextStep, Phase, UnitSteps } from "./next/NextStep.ts"

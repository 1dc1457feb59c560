/** What a county's office shows of all of its units: rates, deadlines, a ranking that is weighed, recommendation, whom to call. */
export { type AgendaDay, type AgendaItem, agendaOf } from "./agenda.ts"
export { type ClauseCounts, coverageBars } from "../coverage.ts"
export { callList } from "./callList.ts"
export { type ChoiceReason, type ChoiceRow, type Choices, choicesOf, type ChoiceState } from "./choices.ts"
export { type RateRange, rateRange, showRate } from "./rateRange.ts"
export { type RateRow, type RateTable, rateTables } from "./rateTables.ts"
export {
  type Robust,
  robustOf,
  type Slider,
  sliderEnd,
  slidersOf,
  type WeighedRow,
  type Weighing,
  weighingOf,
  withPoints
} from "./weighing.ts"

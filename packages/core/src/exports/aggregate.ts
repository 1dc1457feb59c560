/** Assessments of more activities than one holds: parts that add up, and a survey in one pass. */
export { type Survey, survey } from "../engine/survey.ts"
export {
  emptyPart,
  type Gathering,
  gathering,
  mergeParts,
  type Part,
  partOf,
  type PartOptions
} from "../engine/Part.ts"
export { type Whole, wholeOf } from "../engine/whole.ts"

import type { FactId } from "../condition/Fact.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Box } from "../requirement/boxes.ts"
import type { ByValue } from "../requirement/byValue.ts"
import type { Measured } from "../requirement/measurement.ts"
import type {
  ActivityEntries,
  Comparison,
  Entries,
  OfDecision,
  OfNumbers,
  Requirement,
  SumFact
} from "../requirement/Requirement.ts"
import type { TimeLimit } from "../time/TimeLimit.ts"
import type { Program } from "./Program.ts"

/** A number of rows: how many meet the condition at a place or what they sum up to; and for whom joint ones count. */
export interface RowNumber extends Pick<ActivityEntries, "credit"> {
  readonly condition: number
  readonly sum: SumFact | undefined
  /** Set where it is kept value by value of a fact. */
  readonly values: ByValue | undefined
  /**
   * Its place among the numbers of a unit or the region: what is known and what is possible stand there one after the
   * other and, of a sum, how many amounts are not known.
   */
  readonly slot: number
}

/** The numbers that are kept of each unit or of the region, each distinct one once, and how many slots they take. */
export interface RowNumbers {
  readonly list: ReadonlyArray<RowNumber>
  readonly width: number
}

/** What is asked of rows: conditions, and numbers for the units and the region. */
export interface RowPlan {
  readonly program: Program
  readonly unit: RowNumbers
  readonly region: RowNumbers
}

/** A number and, unless it is counted in a register, how it is kept of rows. */
export interface PlannedNumber {
  readonly number: Entries
  readonly row: RowNumber | undefined
}

/** How a number of a demand is compared, and the other number of which the amount is a part, if it is one. */
export interface PlannedComparison extends Comparison {
  readonly of?: PlannedNumber
}

/** A rule that yields findings, and what it asks. */
export interface PlannedRule {
  readonly clause: Notice["clauses"][number]
  readonly rule: Notice["clauses"][number]["rules"][number]
  readonly asked: Requirement
  /** Of rows: the places of the conditions under which it applies and is met, and how long there is time. */
  readonly conditions?: { readonly where: number; readonly require: number; readonly limit: TimeLimit | undefined }
  /** Of recommendations: the boxes that are to be filled. */
  readonly boxes?: ReadonlyArray<Box>
  /** Of activities: the facts at issue, of which a single one is named with its column. */
  readonly facts?: ReadonlyArray<FactId>
  /** Of units or the region: the numbers of its demands, in their order, and what else these are compared with. */
  readonly numbers?: ReadonlyArray<PlannedNumber>
  readonly compared?: ReadonlyArray<ReadonlyArray<PlannedComparison>>
  /** The number of which those that are bound have at least one. */
  readonly holding?: PlannedNumber
}

/** A rule about units or the region, and what it asks of them. */
export interface SubjectRule extends PlannedRule {
  readonly asked: OfNumbers | OfDecision
}

export const isSubjectRule = (planned: PlannedRule): planned is SubjectRule => "bound" in planned.asked

/** An indicator, and the numbers of what it measures, of units and of the region. */
export interface PlannedIndicator extends Measured {
  readonly unit: ReadonlyArray<PlannedNumber>
  readonly region: ReadonlyArray<PlannedNumber>
}

/** A notice made ready for judging many activities: everything that does not depend on them is done once. */
export interface Plan {
  readonly notice: Notice
  /** The rules that yield findings, in the order of the notice. */
  readonly rules: ReadonlyArray<PlannedRule>
  /** What is asked of activities, and of those that are recommended. */
  readonly activities: RowPlan
  readonly recommended: RowPlan
  /** The chosen indicators of the notice. */
  readonly indicators: ReadonlyArray<PlannedIndicator>
}

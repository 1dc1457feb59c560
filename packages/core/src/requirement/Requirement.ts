import type { Condition } from "../condition/Condition.ts"
import type { FactId } from "../condition/Fact.ts"
import type { Bound, Counting } from "../rule/Bound.ts"
import type { Localized } from "../text/Localized.ts"
import type { Deadline } from "../time/Deadline.ts"
import type { DaysFrom } from "../time/lastDayInTime.ts"
import type { TimeLimit } from "../time/TimeLimit.ts"
import type { Window } from "../time/Window.ts"
import type { Box } from "./boxes.ts"
import type { ByValue } from "./byValue.ts"

/** The fact that is added up in place of counting: a number that every notice has, or one that it declares. */
export type SumFact = FactId

/**
 * Activities that meet `where`; for whom a joint one counts, whose they must be, and two days between which they must be held on one at least.
 * Each counts as one or, where a sum is asked for, for as much as its fact says.
 */
export interface ActivityEntries {
  readonly of: "activities"
  readonly where: Condition
  readonly credit: "host" | "all-hosts"
  readonly sum?: SumFact
  readonly hosts?: Bound
  /** Each of these has a unit of its own among host and co-hosts. */
  readonly together?: ReadonlyArray<Bound>
  readonly between?: Pick<Window, "start" | "end">
  /** Where it is set, the number is found value by value of a fact. */
  readonly values?: ByValue
}
/** Recommendations of activities that meet `where`. */
export interface RecommendationEntries {
  readonly of: "recommendations"
  readonly where: Condition
}
/** Facilities, of a kind if one is given, that meet `where`. */
export interface FacilityEntries {
  readonly of: "facilities"
  readonly kind?: string
  readonly where?: Condition
  readonly sum?: SumFact
  readonly values?: ByValue
}
/** Registered information officers; an entry counts for as many as it registers. */
export interface OfficerEntries {
  readonly of: "officers"
}
/** A document that meets `where` and was received, by a deadline if there is one. */
export interface SubmissionEntries {
  readonly of: "submissions"
  readonly document: string
  readonly where?: Condition
  readonly sum?: SumFact
  readonly values?: ByValue
  readonly by?: Deadline
  /** Two days on or between which it came. */
  readonly between?: Pick<Window, "start" | "end">
  /** The window on whose activities the document reports; it bears on no status. */
  readonly reportsOn?: string
}

/** The unit itself or, of the region, the units among those bound; they count if they meet `where`. */
export interface UnitEntries {
  readonly of: "units"
  readonly where?: Condition
  readonly among?: Bound
  readonly sum?: SumFact
}

/** How a number is found value by value of a fact, if it is. */
export const valuesOf = (number: Entries): ByValue | undefined => ("values" in number ? number.values : undefined)

/** The entries of one register that count towards a number. Each register has a row in `registers`. */
export type Entries =
  | ActivityEntries
  | RecommendationEntries
  | FacilityEntries
  | OfficerEntries
  | SubmissionEntries
  | UnitEntries

/** A register whose entries can be counted. */
export type CountedRegister = Entries["of"]

/** A part of another number: so many times it over so many, as 30 over 100 of it for 30 %. */
export interface PartOf<N extends Entries = Entries> {
  readonly times: number
  readonly over: number
  readonly of: N
  readonly round?: "down" | "up" | "nearest"
}

/** An amount with which a number is compared: a part of another number, or one for each of several kinds of unit. */
export type AmountOf<N extends Entries> =
  | number
  | PartOf<N>
  | {
      readonly amounts: ReadonlyArray<{ readonly bound: Bound; readonly amount: number }>
      readonly otherwise?: number
    }

/** The same of a number of any register. */
export type Amount = AmountOf<Entries>

/** How a number has to lie beside an amount; the first two include it. */
export interface Comparison {
  readonly is: "atLeast" | "atMost" | "moreThan" | "lessThan"
  readonly amount: Amount
}

/**
 * A number of a subject and the amounts between which it has to lie, both inclusive, and further comparisons; of a group,
 * with its name.
 */
export interface Demand {
  readonly number: Entries
  readonly atLeast?: number
  readonly atMost?: number
  readonly compared?: ReadonlyArray<Comparison>
  /** What the group is called: a topic, a setting, a day. */
  readonly group?: Localized
  /** The end of the group's own time, where it has one. */
  readonly limit?: TimeLimit
  /** Set where it is asked at once, whatever time there is for the other demands: what is too many does not become fewer. */
  readonly atOnce?: true
}

/** What is said of an activity for which `when` holds; it bears on no status. */
export type Remarks = ReadonlyArray<{ readonly when: Condition; readonly text: Localized }>

/** An amount for the host of an activity: one, a part of a number of it, or one by its kind. */
export type BesideAmount = AmountOf<UnitEntries>

/** A number of each activity, beside amounts for its host. */
export interface Beside {
  readonly fact: FactId
  readonly compared: ReadonlyArray<{ readonly is: Comparison["is"]; readonly amount: BesideAmount }>
}

/** Every activity for which `where` holds, of some hosts, meets `require` and is held by those who have to hold it. */
export interface OfActivities {
  readonly about: "activity"
  readonly where: Condition
  readonly hosts?: Bound
  readonly require: Condition
  readonly heldBy?: Bound
  /** Each of these has a unit of its own among host and co-hosts. */
  readonly together?: ReadonlyArray<Bound>
  readonly beside?: Beside
  /** Absent where it is due at once. */
  readonly limit?: TimeLimit | undefined
  /** In place of a limit where the time is counted from the days of each activity. */
  readonly by?: DaysFrom
  readonly remarks?: Remarks | undefined
}

/** For every activity for which `where` holds, of some hosts, a document has come in time. */
export interface OfDocuments {
  readonly about: "activity"
  readonly where: Condition
  readonly hosts?: Bound
  readonly document: string
  readonly having?: Condition
  readonly by: DaysFrom
}

/** Boxes of a form that are to be filled. */
export interface Boxes {
  readonly annex: string
  readonly boxes: ReadonlyArray<Box & { readonly label?: string }>
}

/** Every recommendation of an activity for which `where` holds is of one that meets `require`, or has the boxes filled. */
export interface OfRecommendations {
  readonly about: "recommendation"
  readonly where: Condition
  readonly require: Condition | Boxes
  readonly limit?: TimeLimit | undefined
  readonly remarks?: Remarks | undefined
}

/** Each bound unit, or the region, meets every demand. */
export interface OfNumbers {
  /** Id of the rule that asks it, by which a unit may be let off it. */
  readonly rule: string
  readonly about: "unit" | "region"
  readonly bound: Counting
  /** Those alone are bound that have one of these. */
  readonly holding?: Entries
  readonly demands: readonly [Demand, ...ReadonlyArray<Demand>]
  /** How many of the demands have to be met, where not every one has to be. */
  readonly inAtLeast?: number
  readonly limit?: TimeLimit | undefined
  /** Set where the notice names nobody who has to reach the number, so that the region answers for it. */
  readonly nobodyNamed?: true
}

/** A person has decided that each bound unit, or the region, meets the rule of this id. */
export interface OfDecision {
  readonly about: "unit" | "region"
  readonly bound: Counting
  /** Id of the rule that asks it. */
  readonly decision: string
  /** Until when what was decided against can be put right. */
  readonly limit?: TimeLimit | undefined
}

/**
 * What a rule asks, whatever its form: of each record a condition, or of subjects numbers or a person's decision.
 * Forms are lowered to it in one place; whatever judges, explains or mends knows requirements alone.
 */
export type Requirement = OfActivities | OfDocuments | OfRecommendations | OfNumbers | OfDecision

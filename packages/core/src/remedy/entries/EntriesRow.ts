import type { Activity } from "../../portfolio/Activity.ts"
import type { Facility } from "../../portfolio/Facility.ts"
import type { OfficerRegistration } from "../../portfolio/OfficerRegistration.ts"
import type { Recommendation } from "../../portfolio/Recommendation.ts"
import type { Unit } from "../../portfolio/Unit.ts"
import type { Submission } from "../../portfolio/Submission.ts"
import type { CountedRegister, Entries, OfNumbers } from "../../requirement/Requirement.ts"
import type { Counted, Entry } from "../../requirement/counted.ts"
import type { Edit, Impossible } from "../Edit.ts"
import type { Search } from "../Search.ts"
import type { Ways } from "../ways.ts"

interface RecordOf extends Record<CountedRegister, object> {
  readonly activities: Activity
  readonly recommendations: Recommendation
  readonly facilities: Facility
  readonly officers: OfficerRegistration
  readonly submissions: Submission
  readonly units: Unit
}

/** A demand that is not known to be met, and by how much its number lies outside of the bounds, or may lie. */
export interface Open<E extends Entries = Entries> extends Omit<Counted, "entries"> {
  readonly number: E
  /** The entries that may count; none while there is no register. */
  readonly entries: ReadonlyArray<Entry<RecordOf[E["of"]]>>
  /** How many more have to count. */
  readonly lacking: number
  /** How many fewer may count, of those that do. */
  readonly surplus: number
  /** How many fewer may count, of those that do and those of which it is not known. */
  readonly excess: number
}

/** Demands of one requirement on entries of one register. */
export type Several<E extends Entries = Entries> = readonly [Open<E>, ...ReadonlyArray<Open<E>>]

/** What is searched for: that a subject meets demands on numbers. */
export interface NumberSearch extends Search {
  readonly numbers: OfNumbers
}

/** How the entries of one register are mended. */
export interface EntriesRow<E extends Entries> {
  /** The ways to have as many more entries count as each of the demands lacks. */
  readonly more: (lacking: Several<E>, search: NumberSearch) => ReadonlyArray<Ways>
  /** The ways to have fewer entries count. */
  readonly fewer: (open: Open<E>, search: NumberSearch) => Ways
  /** Supplies a register that is absent; none where there always is one. */
  readonly supply?: (open: Several<E>, search: NumberSearch) => Edit
  /** What to say if no way remains; nothing where there is nothing particular to say. */
  readonly impossible: (open: Several<E>, search: NumberSearch) => Impossible | undefined
}

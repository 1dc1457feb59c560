import type { Activity } from "../portfolio/Activity.ts"
import type { Unit } from "../portfolio/Unit.ts"
import type { Bound } from "../rule/Bound.ts"
import type { Truth } from "../Truth.ts"
import type { ByValue } from "./byValue.ts"
import type { OfActivities } from "./Requirement.ts"

/** Where units are looked up. */
export interface UnitsById {
  readonly unitById: { readonly get: (id: Unit["id"]) => Unit | undefined }
}

interface Counting {
  readonly record: object
  readonly truth: Truth
  readonly amount: number | undefined
}
interface Interval {
  readonly known: number
  readonly possible: number
}
/** What is asked of more than one host, or beside a number of the host. */
export type OfHosts = Pick<OfActivities, "beside" | "together">

/**
 * What judges requirements that few notices have: numbers value by value, and what is asked of several hosts or of a
 * number beside the host's. It is handed to the specification, so that a page whose rules ask for none of it does not
 * carry it.
 */
export interface Wide {
  /** The interval of a number that is found value by value of what counts, and may; and of so many that were not read. */
  readonly byValue: (by: ByValue, entries: ReadonlyArray<Counting>, unread: number) => Interval
  /** Whether each of the bounds has a unit of its own among host and co-hosts. */
  readonly together: (bounds: ReadonlyArray<Bound>, activity: Activity, given: UnitsById) => Truth
  /** Whether an activity is held together as asked, and a number of it is as asked beside its host's. */
  readonly ofHosts: (asked: OfHosts, activity: Activity, given: UnitsById) => Truth
}

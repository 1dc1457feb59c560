import type { Scope } from "../condition/Scope.ts"
import { countReaders } from "../condition/readers.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Judgeable } from "../requirement/Rulebook.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { ReportedTime, Submission } from "../portfolio/Submission.ts"
import { spanOf } from "../portfolio/spanOf.ts"
import type { FactTotal } from "../requirement/measurement.ts"
import type { CountedRegister, Entries, SubmissionEntries } from "../requirement/Requirement.ts"
import { firstLateInstant } from "../time/firstLateInstant.ts"
import type { Truth } from "../Truth.ts"
import type { Plan, PlannedNumber, RowPlan } from "./Plan.ts"
import { type EntryOf, type Registers, unreadIn } from "./Registers.ts"
import type { Tally } from "./Tally.ts"
import type { Units } from "./Units.ts"

/** What is known of a portfolio, by which its units and the region are judged and measured. */
export interface Known {
  readonly units: Units
  /** The numbers of activities, and of those that are recommended. */
  readonly activities: Tally
  readonly recommended: Tally
  readonly registers: Registers
}

/** The interval in which a number lies, both ends included, of a unit by its place; of the region, whatever is asked. */
export interface Interval {
  readonly known: (unit: number) => number
  /** `Infinity` where nothing bounds it. */
  readonly possible: (unit: number) => number
}

/** In what intervals are found: of units, or of the region. */
export interface Measuring<N extends Judgeable = Notice> {
  readonly about: "unit" | "region"
  readonly plan: Plan<N>
  readonly scope: Scope<N>
  readonly known: Known
}

const endless = Number.POSITIVE_INFINITY
const nothing = () => 0

const ofRows = (
  at: number,
  { unitCounts }: RowPlan,
  tally: Tally,
  { about }: Pick<Measuring, "about">,
  unread: ReturnType<typeof unreadIn>
): Interval => {
  if (about === "region")
    return {
      known: () => tally.regionCounted[at]!,
      possible: () => tally.regionPossible[at]! + unread.ofRegion
    }
  const width = tally.step?.ints ?? unitCounts.length
  return {
    known: (unit) => tally.counted[unit * width + at]!,
    possible: (unit) => tally.possible[unit * width + at]! + tally.anywhere[at]! + unread.ofUnit(unit)
  }
}

/** A number of entries of a register: whether each counts for whom it names, and for how much. */
const ofRegister = <R extends Exclude<CountedRegister, "activities">>(
  name: R,
  truthOf: (entry: EntryOf<R>) => Truth,
  amountOf: (entry: EntryOf<R>) => number,
  { about, known: { registers } }: Measuring<Judgeable>
): Interval => {
  const register = registers[name]
  if (register === undefined) return { known: nothing, possible: () => endless }
  const unread = unreadIn(registers, name)
  const sure = (entry: EntryOf<R>) => (truthOf(entry) === true ? amountOf(entry) : 0)
  const open = (entry: EntryOf<R>) => (truthOf(entry) === false ? 0 : amountOf(entry))
  const sum = (entries: ReadonlyArray<EntryOf<R>>, amount: (entry: EntryOf<R>) => number) =>
    entries.reduce((total, entry) => total + amount(entry), 0)
  if (about === "region") {
    const [known, possible] = [sum(register.all, sure), sum(register.all, open) + unread.ofRegion]
    return { known: () => known, possible: () => possible }
  }
  const ofAnybody = sum(register.ofNone, open)
  return {
    known: (unit) => register.sum(unit, sure),
    possible: (unit) => register.sum(unit, open) + ofAnybody + unread.ofUnit(unit)
  }
}

/** Whether a document had come by the moment asked about, and in time; spans repeat, and a calendar is slow. */
const arrival = ({ by, document }: SubmissionEntries, { asOf, notice }: Scope<Judgeable>) => {
  const late = firstLateInstant(by)
  const spans = new Map<ReportedTime, Truth>()
  const inTime = (time: ReportedTime): Truth => {
    const { first, last } = spanOf(time, notice.zone)
    if (first > asOf) return false
    return last < late ? true : first < late ? undefined : false
  }
  return (submission: Submission): Truth => {
    if (submission.document !== document) return false
    const { receivedAt } = submission
    if (receivedAt === undefined) return undefined
    if (!spans.has(receivedAt)) spans.set(receivedAt, inTime(receivedAt))
    return spans.get(receivedAt)
  }
}

type Numbers = { readonly [N in Entries | FactTotal as N["of"]]: N }
type Finders = {
  readonly [Of in keyof Numbers]: (number: Numbers[Of], at: number, measuring: Measuring<Judgeable>) => Interval
}

const one = () => 1

/** How the interval of a number is found, by what it is a number of. */
const finders: Finders = {
  activities: (_, at, measuring) => {
    const { known, plan } = measuring
    return ofRows(at, plan.activities, known.activities, measuring, unreadIn(known.registers, "activities"))
  },
  total: (_, at, { about, known, plan }) => {
    const tally = known.activities
    const unread = unreadIn(known.registers, "activities")
    if (about === "region")
      return {
        known: () => tally.regionSummed[at]!,
        possible: () => (tally.regionEndless[at]! + unread.ofRegion > 0 ? endless : tally.regionSummable[at]!)
      }
    const { sums } = plan.activities
    const [floats, ints] = [tally.step?.floats ?? sums.length, tally.step?.ints ?? sums.length]
    return {
      known: (unit) => tally.summed[unit * floats + at]!,
      possible: (unit) =>
        tally.endless[unit * ints + at]! + unread.ofUnit(unit) > 0 ? endless : tally.summable[unit * floats + at]!
    }
  },
  recommendations: (_, at, measuring) => {
    const { known, plan } = measuring
    const { registers } = known
    if (registers.recommendations === undefined) return { known: nothing, possible: () => endless }
    return ofRows(at, plan.recommended, known.recommended, measuring, unreadIn(registers, "recommendations"))
  },
  facilities: ({ kind }, _, measuring) =>
    ofRegister("facilities", (facility) => facility.kind === kind, one, measuring),
  officers: (_number, _at, measuring) =>
    ofRegister(
      "officers",
      () => true,
      ({ registered }) => registered,
      measuring
    ),
  submissions: (number, _, measuring) => ofRegister("submissions", arrival(number, measuring.scope), one, measuring)
}

/** The interval of a number, for units or the region. */
export const intervalOf = ({ at, number }: PlannedNumber, measuring: Measuring<Judgeable>): Interval =>
  (finders[number.of] as (number: Entries | FactTotal, at: number, measuring: Measuring<Judgeable>) => Interval)(
    number,
    at,
    measuring
  )

/** The interval of a number for an activity on its own, by its place; other registers have nothing of it. */
export const ownInterval = (
  { at, number }: PlannedNumber,
  { sums, unitCounts }: RowPlan,
  truth: (place: number, condition: number) => Truth,
  activityAt: (place: number) => Activity
): Interval => {
  switch (number.of) {
    case "activities": {
      const { condition } = unitCounts[at]!
      return {
        known: (place) => (truth(place, condition) === true ? 1 : 0),
        possible: (place) => (truth(place, condition) === false ? 0 : 1)
      }
    }
    case "total": {
      const { condition, fact } = sums[at]!
      const read = countReaders[fact]
      return {
        known: (place) => (truth(place, condition) === true ? (read(activityAt(place)) ?? 0) : 0),
        possible: (place) => (truth(place, condition) === false ? 0 : (read(activityAt(place)) ?? endless))
      }
    }
    case "recommendations":
    case "facilities":
    case "officers":
    case "submissions":
      return { known: nothing, possible: nothing }
  }
}

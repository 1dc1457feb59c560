import { meets } from "../condition/meets.ts"
import type { Scope } from "../condition/Scope.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { ReportedTime, Submission } from "../portfolio/Submission.ts"
import type { CountedRegister, Entries, SubmissionEntries } from "../requirement/Requirement.ts"
import type { Unit } from "../portfolio/Unit.ts"
import { amountIn } from "../requirement/amountIn.ts"
import { hasCome } from "../requirement/arrivals.ts"
import { type ByValue, intervalByValue, type Valued, valuesIn } from "../requirement/byValue.ts"
import { exactly } from "../requirement/exactly.ts"
import { binds } from "../rule/binds.ts"
import { all, and, type Truth } from "../Truth.ts"
import type { Plan, PlannedNumber, RowNumber } from "./Plan.ts"
import { entriesOf, type EntryOf, type Registers, sumOf, unreadIn } from "./Registers.ts"
import type { Tally } from "./Tally.ts"
import type { Units } from "./Units.ts"
import { intervalIn, ofRegion as theRegion } from "./ValueCounts.ts"

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
  /** Of joint activities: what of `possible` is the unit's own, and what is every unit's alike, as co-hosts are not known. */
  readonly joint?: { readonly own: (unit: number) => number; readonly alike: () => number }
}

/** In what intervals are found: of units, or of the region. */
export interface Measuring {
  readonly about: "unit" | "region"
  readonly plan: Plan
  readonly scope: Scope<Notice>
  readonly known: Known
}

const endless = Number.POSITIVE_INFINITY
const nothing = () => 0
/** The interval of what is counted in a register that is absent. */
const unbounded: Interval = { known: nothing, possible: () => endless }

const ofRows = (
  name: "activities" | "recommendations",
  { credit, slot, sum, values }: RowNumber,
  tally: Tally,
  { about, known: { registers } }: Measuring
): Interval => {
  const unread = unreadIn(registers, name)
  if (values !== undefined) {
    const lost = (count: number) => (count > 0 && sum !== undefined ? endless : count)
    const at = (unit: number) =>
      about === "region"
        ? intervalIn(values, tally.byValue, slot, theRegion, lost(unread?.ofRegion ?? 0))
        : intervalIn(values, tally.byValue, slot, unit, lost(unread?.ofUnit(unit) ?? 0))
    return { known: (unit) => at(unit).known, possible: (unit) => at(unit).possible }
  }
  const { ofAnybody, ofRegion, stride } = tally
  /** What is possible by the numbers of a unit or the region, and so many records that could not be read. */
  const most = (numbers: Float64Array, at: number, lost: number) =>
    sum !== undefined && numbers[at + 2]! + lost > 0 ? endless : numbers[at + 1]! + lost
  // Most numbers are counts of which all was read, and are asked for at every change.
  const isPlain = sum === undefined && unread === undefined
  if (about === "region") {
    const lost = unread?.ofRegion ?? 0
    const plain = () => ofRegion[slot + 1]!
    return { known: () => ofRegion[slot]!, possible: isPlain ? plain : () => most(ofRegion, slot, lost) }
  }
  const known = (unit: number) => tally.ofUnits[unit * stride + slot]!
  const own = isPlain
    ? (unit: number) => tally.ofUnits[unit * stride + slot + 1]!
    : (unit: number) => most(tally.ofUnits, unit * stride + slot, unread?.ofUnit(unit) ?? 0)
  if (credit === "host") return { known, possible: own }
  const alike = () => most(ofAnybody, slot, 0)
  return { known, possible: (unit) => own(unit) + alike(), joint: { own, alike } }
}

/** A number of entries of a register: whether each counts for whom it names, and for how much. */
const ofRegister = <R extends Exclude<CountedRegister, "activities" | "units">>(
  name: R,
  truthOf: (entry: EntryOf<R>) => Truth,
  amountOf: (entry: EntryOf<R>) => number | undefined,
  { about, known: { registers } }: Measuring,
  isSum = false
): Interval => {
  const register = registers[name]
  if (register === undefined) return unbounded
  const lost = unreadIn(registers, name)
  // For how much a record counts that was not read is not known where amounts are added up.
  const unread =
    lost && isSum ? { ofUnit: (unit: number) => (lost.ofUnit(unit) > 0 ? endless : 0), ofRegion: endless } : lost
  const sure = (entry: EntryOf<R>) => (truthOf(entry) === true ? (amountOf(entry) ?? 0) : 0)
  const open = (entry: EntryOf<R>) => (truthOf(entry) === false ? 0 : (amountOf(entry) ?? endless))
  const sum = (entries: ReadonlyArray<EntryOf<R>>, amount: (entry: EntryOf<R>) => number) =>
    entries.reduce((total, entry) => total + amount(entry), 0)
  if (about === "region") {
    const [known, possible] = [sum(register.all, sure), sum(register.all, open) + (unread?.ofRegion ?? 0)]
    return { known: () => known, possible: () => possible }
  }
  const ofAnybody = sum(register.ofNone, open)
  return {
    known: (unit) => sumOf(register, unit, sure),
    possible: (unit) => sumOf(register, unit, open) + ofAnybody + (unread?.ofUnit(unit) ?? 0)
  }
}

/** The same of a number that is found value by value: of whom a record without a unit is, is not known. */
const ofRegisterByValue = <R extends "facilities" | "submissions">(
  name: R,
  by: ByValue,
  truthOf: (entry: EntryOf<R>) => Truth,
  amountOf: (entry: EntryOf<R>) => number | undefined,
  { about, known: { registers } }: Measuring,
  isSum: boolean
): Interval => {
  const register = registers[name]
  if (register === undefined) return unbounded
  const lost = unreadIn(registers, name)
  const unreadOf = (count = 0) => (count > 0 && isSum ? endless : count)
  const valued = (entry: EntryOf<R>, isOpen?: true): Valued => {
    const truth = truthOf(entry)
    return { truth: isOpen ? and(undefined, truth) : truth, amount: amountOf(entry), values: valuesIn(by, entry) }
  }
  if (about === "region") {
    const all: ReadonlyArray<EntryOf<R>> = register.all
    const { known, possible } = intervalByValue(
      by,
      all.map((entry) => valued(entry)),
      unreadOf(lost?.ofRegion)
    )
    return { known: () => known, possible: () => possible }
  }
  const ofNone: ReadonlyArray<EntryOf<R>> = register.ofNone
  const open = ofNone.map((entry) => valued(entry, true))
  const at = (unit: number) => {
    const own: ReadonlyArray<EntryOf<R>> = entriesOf(register, unit)
    return intervalByValue(by, [...own.map((entry) => valued(entry)), ...open], unreadOf(lost?.ofUnit(unit)))
  }
  return { known: (unit) => at(unit).known, possible: (unit) => at(unit).possible }
}

/** Whether a document is what is asked for, and had come; times repeat, and a calendar is slow. */
const arrival = (entries: SubmissionEntries, scope: Scope<Notice>) => {
  const { document, where } = entries
  const known = new Map<ReportedTime | undefined, Truth>()
  return (submission: Submission): Truth => {
    if (submission.document !== document) return false
    const { receivedAt } = submission
    if (!known.has(receivedAt)) known.set(receivedAt, hasCome(entries, submission, scope))
    const came = known.get(receivedAt)
    return where === undefined ? came : and(came, meets(where, submission))
  }
}

type Numbers = { readonly [N in Entries as N["of"]]: N }
type Finders = {
  readonly [Of in CountedRegister]: (number: Numbers[Of], measuring: Measuring, row: RowNumber) => Interval
}

/** How the interval of a number is found, by the register in which it is counted; of rows, by how it is kept. */
const finders: Finders = {
  activities: (_, measuring, row) => ofRows("activities", row, measuring.known.activities, measuring),
  recommendations: (_, measuring, row) =>
    measuring.known.registers.recommendations === undefined
      ? unbounded
      : ofRows("recommendations", row, measuring.known.recommended, measuring),
  facilities: ({ kind, sum, values, where }, measuring) => {
    const truthOf = (facility: EntryOf<"facilities">) =>
      all([kind === undefined || facility.kind === kind, where ? meets(where, facility) : true])
    const amountOf = (facility: EntryOf<"facilities">) => amountIn(sum, facility)
    return values === undefined
      ? ofRegister("facilities", truthOf, amountOf, measuring, sum !== undefined)
      : ofRegisterByValue("facilities", values, truthOf, amountOf, measuring, sum !== undefined)
  },
  officers: (_, measuring) =>
    ofRegister(
      "officers",
      () => true,
      ({ registered }) => registered,
      measuring
    ),
  submissions: (number, measuring) => {
    const { sum, values } = number
    const truthOf = arrival(number, measuring.scope)
    const amountOf = (submission: Submission) => amountIn(sum, submission)
    return values === undefined
      ? ofRegister("submissions", truthOf, amountOf, measuring, sum !== undefined)
      : ofRegisterByValue("submissions", values, truthOf, amountOf, measuring, sum !== undefined)
  },
  units: ({ among, sum, where }, { about, known: { units } }) => {
    const truthOf = (unit: Unit) => all([among ? binds(among, unit) : true, where ? meets(where, unit) : true])
    const sure = (unit: Unit) => (truthOf(unit) === true ? (amountIn(sum, unit) ?? 0) : 0)
    const open = (unit: Unit) => (truthOf(unit) === false ? 0 : (amountIn(sum, unit) ?? endless))
    if (about === "unit") return { known: (unit) => sure(units.at(unit)), possible: (unit) => open(units.at(unit)) }
    const total = (amount: (unit: Unit) => number) => units.all().reduce((all, unit) => all + amount(unit), 0)
    return { known: () => total(sure), possible: () => total(open) }
  }
}

/** A sum of decimals, as people add it up. */
const exact = ({ known, possible, ...joint }: Interval): Interval => ({
  ...joint,
  known: (unit) => exactly(known(unit)),
  possible: (unit) => exactly(possible(unit))
})

/** The interval of a number, for units or the region. */
export const intervalOf = ({ number, row }: PlannedNumber, measuring: Measuring): Interval => {
  const found = (finders[number.of] as (number: Entries, measuring: Measuring, row?: RowNumber) => Interval)(
    number,
    measuring,
    row
  )
  return "sum" in number && number.sum !== undefined ? exact(found) : found
}

/** The interval of a number for an activity on its own, by its place; other registers have nothing of it. */
export const ownInterval = (
  { number, row }: PlannedNumber,
  truth: (place: number, condition: number) => Truth,
  activityAt: (place: number) => Activity
): Interval => {
  if (number.of !== "activities" || row === undefined) return { known: nothing, possible: nothing }
  const { condition, sum } = row
  const amount = (place: number) => amountIn(sum, activityAt(place))
  return {
    known: (place) => (truth(place, condition) === true ? (amount(place) ?? 0) : 0),
    possible: (place) => (truth(place, condition) === false ? 0 : (amount(place) ?? endless))
  }
}

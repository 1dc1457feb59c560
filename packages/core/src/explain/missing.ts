import type { Case } from "../requirement/Case.ts"
import type { Missing, Remedy } from "../assessment/Finding.ts"
import type { Subject } from "../requirement/Subject.ts"
import { missingOf, missingOfActivity } from "../assessment/missing.ts"
import { ofRegion, ofUnit } from "../requirement/asSubject.ts"
import { missingFacts } from "../condition/facts.ts"
import type { Condition } from "../condition/Condition.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Declaring } from "../portfolio/DeclaredValues.ts"
import type { Facility } from "../portfolio/Facility.ts"
import type { Submission } from "../portfolio/Submission.ts"
import type { Recommendation } from "../portfolio/Recommendation.ts"
import type { Unit } from "../portfolio/Unit.ts"
import {
  type ActivityEntries,
  type Amount,
  type BesideAmount,
  type Demand,
  type Entries,
  type OfNumbers,
  valuesOf
} from "../requirement/Requirement.ts"
import { hasCome } from "../requirement/arrivals.ts"
import { valuesIn } from "../requirement/byValue.ts"
import {
  type Counted,
  countFor,
  entriesFor,
  type Entry,
  isCredited,
  isHeldBetween,
  unreadFor
} from "../requirement/counted.ts"
import { isHeldTogether } from "../requirement/heldTogether.ts"
import { hostsOf } from "../requirement/evaluate.ts"
import { binds } from "../rule/binds.ts"
import { missingOfBound } from "./missingOfBound.ts"
import { missingFact, missingOfRecord } from "./missingOfRecord.ts"
import { fill, list, type Localized } from "../text/Localized.ts"
import { words } from "./words.ts"
import { subjectName } from "../requirement/subjectName.ts"

/** What is missing of an activity of which it is not known whether it counts. */
const ofActivity = (asked: ActivityEntries, activity: Activity, unit: Unit | undefined, given: Case) => {
  const host = given.unitById.get(activity.host)
  const { together } = asked
  const isOpenTogether = together !== undefined && isHeldTogether(together, activity, given) === undefined
  const isTogetherOpen = isOpenTogether && activity.coHosts === undefined
  const units = [activity.host, ...(activity.coHosts ?? [])].flatMap((id) => given.unitById.get(id) ?? [])
  return [
    ...(isOpenTogether ? together.flatMap((bound) => units.flatMap((one) => missingOfBound(bound, one, given))) : []),
    ...(asked.hosts === undefined || host === undefined ? [] : missingOfBound(asked.hosts, host, given)),
    ...[
      ...missingFacts(asked.where, activity, given),
      ...(isCredited(asked, activity, unit) === undefined || isTogetherOpen ? (["coHosts"] as const) : []),
      ...(isHeldBetween(asked, activity) === undefined ? (["time"] as const) : [])
    ].map((fact) => missingOfActivity(fact, activity, given))
  ]
}

const ofWhere = (where: Condition | undefined, record: Declaring, subject: Subject, given: Case) =>
  where === undefined ? [] : missingOfRecord(where, record, subject, given)

/** The fact that is added up, and the one by whose values, where they are not known of an entry that counts or may. */
const ofSum = (asked: Entries, { amount, record, truth }: Entry, subject: Subject, given: Case) => {
  if (truth === false) return []
  const sum = "sum" in asked && amount === undefined ? asked.sum : undefined
  const by = valuesOf(asked)
  const open = by !== undefined && valuesIn(by, record) === undefined ? by.fact : undefined
  return [open, sum].flatMap((fact) => {
    if (fact === undefined) return []
    if (asked.of === "activities") return [missingOfActivity(fact, record as Activity, given)]
    // A facility alone may name no unit.
    if (fact === "unit") return [missingOf("facilities", ofRegion(given), given)]
    return [missingFact(fact, asked.of === "units" ? ofUnit(record as Unit) : subject, given)]
  })
}

/** What is missing of an open entry of a register. */
const ofEntry = (asked: Entries, record: object, unit: Unit | undefined, subject: Subject, given: Case) => {
  switch (asked.of) {
    case "activities":
      return ofActivity(asked, record as Activity, unit, given)
    case "recommendations": {
      const activity = given.activityById.get((record as Recommendation).activity)!
      return missingFacts(asked.where, activity, given).map((fact) => missingOfActivity(fact, activity, given))
    }
    case "facilities": {
      const facility = record as Facility
      return [
        ...(facility.unit === undefined && unit !== undefined ? [missingOf("facilities", ofRegion(given), given)] : []),
        ...ofWhere(asked.where, facility, subject, given)
      ]
    }
    case "officers":
      return []
    case "submissions": {
      const submission = record as Submission
      return [
        ...(hasCome(asked, submission, given) === undefined ? [missingOf("receivedAt", subject, given)] : []),
        ...ofWhere(asked.where, submission, subject, given)
      ]
    }
    case "units": {
      const own = record as Unit
      return [
        ...(asked.among === undefined ? [] : missingOfBound(asked.among, own, given)),
        ...ofWhere(asked.where, own, ofUnit(own), given)
      ]
    }
  }
}

/** Each missing fact of a subject once. */
export const distinct = (missing: ReadonlyArray<Missing>): ReadonlyArray<Missing> => [
  ...new Map(missing.map((one) => [`${one.fact} ${one.subject.kind} ${one.subject.id}`, one])).values()
]

/** The facts that would decide the demands that are open, record by record. */
export const missingOfCounts = (
  counts: ReadonlyArray<Counted>,
  unit: Unit | undefined,
  subject: Subject,
  given: Case
): ReadonlyArray<Missing> => {
  const open = counts.filter(({ truth }) => truth === undefined)
  const numbers = open.flatMap((counted) => numbersIn(counted, unit, given))
  const records = new Map<object, Array<Missing>>()
  for (const { entries = [] } of counts.slice(0, 1)) for (const { record } of entries) records.set(record, [])
  for (const { entries = [], number } of numbers)
    for (const entry of entries) {
      const { record, truth } = entry
      const missing = [
        ...(truth === undefined ? ofEntry(number, record, unit, subject, given) : []),
        ...ofSum(number, entry, subject, given)
      ]
      if (missing.length === 0) continue
      const known = records.get(record)
      if (known === undefined) records.set(record, missing)
      else known.push(...missing)
    }
  const registers = numbers.flatMap(({ entries, number: { of } }) =>
    entries === undefined && of !== "activities" && of !== "units" ? [missingOf(of, ofRegion(given), given)] : []
  )
  const unread = numbers.some(({ number }) => unreadFor(number, unit, given) > 0)
  return distinct([
    ...registers,
    ...[...records.values()].flat(),
    ...open.flatMap(({ demand }) => ofTables(demand, unit, given)),
    ...(unread ? [missingOf("unread", subject, given)] : [])
  ])
}

/** The number of a demand and those with which it is compared, each with its entries. */
const numbersIn = ({ demand, entries }: Counted, unit: Unit | undefined, given: Case) => [
  { number: demand.number, entries },
  ...(demand.compared ?? []).flatMap(({ amount }) =>
    typeof amount === "object" && "of" in amount
      ? [{ number: amount.of, entries: entriesFor(amount.of, unit, given) }]
      : []
  )
]

/** The facts of a unit on which an amount rests that is its own. */
export const missingOfAmount = (amount: BesideAmount, unit: Unit, given: Case): ReadonlyArray<Missing> => {
  if (typeof amount === "number") return []
  if ("amounts" in amount) return ofRows(amount, unit, given)
  const subject = ofUnit(unit)
  return (entriesFor(amount.of, unit, given) ?? []).flatMap((entry) => [
    ...(entry.truth === undefined ? ofEntry(amount.of, entry.record, unit, subject, given) : []),
    ...ofSum(amount.of, entry, subject, given)
  ])
}

/** What decides which row of a table of amounts is the unit's. */
const ofTables = ({ compared = [] }: Demand, unit: Unit | undefined, given: Case) =>
  compared.flatMap(({ amount }) =>
    unit !== undefined && typeof amount === "object" && "amounts" in amount ? ofRows(amount, unit, given) : []
  )

const ofRows = ({ amounts }: Table, unit: Unit, given: Case): ReadonlyArray<Missing> => {
  const first = amounts.findIndex(({ bound }) => binds(bound, unit) === true)
  const asked = first === -1 ? amounts : amounts.slice(0, first)
  return asked.flatMap(({ bound }) => missingOfBound(bound, unit, given))
}
type Table = Extract<Amount, { readonly amounts: unknown }>

/** The facts that would decide whether a unit is asked or, without one, the region. */
export const missingOfSubject = (asked: OfNumbers, unit: Unit | undefined, given: Case): ReadonlyArray<Missing> => {
  const { bound, holding } = asked
  const hosts = hostsOf(asked)
  const subject = unit === undefined ? ofRegion(given) : ofUnit(unit)
  return [
    ...(unit !== undefined && bound._tag !== "Region" ? missingOfBound(bound, unit, given) : []),
    ...(unit !== undefined || hosts === undefined
      ? []
      : given.portfolio.units.flatMap((one) => missingOfBound(hosts, one, given))),
    ...(holding === undefined
      ? []
      : missingOfCounts(
          [{ ...countFor({ number: holding, atLeast: 1 }, unit, given), inTime: false }],
          unit,
          subject,
          given
        ))
  ]
}

/** What is missing by its names, of several that read alike one, in an order that does not depend on that of records. */
export const namesOf = (missing: ReadonlyArray<Missing>): Localized => {
  const names = new Map(missing.map(({ name }) => [name.en, name]))
  return list([...names.values()].toSorted((one, other) => (one.en < other.en ? -1 : 1)))
}

/** To report a fact that is missing. */
export const reportOf = ({ name, subject }: Missing): Remedy => ({
  kind: "report",
  text: fill(words.reportOf, { subject: subjectName(subject), name })
})

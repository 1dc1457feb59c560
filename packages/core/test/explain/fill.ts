import { type Activity, type Finding, type Notice, type Portfolio, type Unit } from "@kepu/core"
import { PlainDate } from "@kepu/core/schema"
import type { Missing } from "@kepu/core/assessment"
import type { Facility, Submission, UnitId } from "@kepu/core/portfolio"
import { addDays, type Schedule, type Session } from "@kepu/core/time"
import { daysOf } from "../../src/time/days.ts"
import { dice, unlisted, worldsUnder } from "../engine/worlds.ts"

/** Fills in what is missing of a finding of a rule: with other values each time, and never one that leaves it open. */
export type Filler = (portfolio: Portfolio, missing: ReadonlyArray<Missing>, rule: Finding["rule"]) => Portfolio

const isExact = (fact: string, value: unknown): boolean =>
  value !== unlisted &&
  (fact === "time"
    ? !("approximate" in (value as object)) && !("openEnd" in (value as object))
    : fact !== "receivedAt" || (value as string).length > 10)

/** The values that each fact has somewhere in these records. */
const valuesIn = (records: ReadonlyArray<object>): Readonly<Record<string, ReadonlyArray<unknown>>> => {
  const values: Record<string, Array<unknown>> = {}
  for (const record of records)
    for (const [fact, value] of Object.entries(record)) if (isExact(fact, value)) (values[fact] ??= []).push(value)
  return values
}

type Declared = NonNullable<Notice["vocabulary"]["facts"]>[number]

/** The facts that every record of an activity has, so that they cannot be filled in. */
const given = new Set(["id", "host", "source"])

/** Fills in facts of portfolios under a notice with what generated portfolios under it have. */
export const fillerFor = (notice: Notice, seed: number): Filler => {
  const roll = dice(seed)
  const one = <A>(of: ReadonlyArray<A>): A => of[roll(of.length)]!
  const some = <A>(make: () => A): ReadonlyArray<A> => Array.from({ length: roll(4) }, make)
  const worlds = worldsUnder(notice, [1], seed)
  const seen = Array.from({ length: 60 }, () => worlds.next().value.portfolio as Portfolio)
  const values = valuesIn(seen.flatMap((portfolio) => Object.values<ReadonlyArray<object>>(portfolio)).flat())
  const value = (fact: string): unknown => one(values[fact]!)

  const declared = new Map((notice.vocabulary.facts ?? []).map((fact) => [fact.id, fact]))
  const declaredValues = valuesIn(
    seen
      .flatMap((portfolio) => Object.values<ReadonlyArray<object>>(portfolio).flat())
      .flatMap((record) => (record as { readonly facts?: object }).facts ?? [])
  )
  const wholeFacts = (register: Declared["of"]) =>
    Object.fromEntries(
      [...declared.values()].flatMap(({ id, of }) => (of === register ? [[id, one(declaredValues[id]!)]] : []))
    )
  /** The record with a declared fact that was not known of it. */
  const declaring = <A extends object>(record: A, fact: string): A => {
    const { facts } = record as { readonly facts?: Readonly<Record<string, unknown>> }
    const known = facts?.[fact] ?? unlisted
    return { ...record, facts: { ...facts, [fact]: known === unlisted ? one(declaredValues[fact]!) : known } }
  }

  const activityFacts = Object.keys(valuesIn(seen.flatMap(({ activities }) => activities))).filter(
    (fact) => !given.has(fact)
  )
  const wholeActivity = (id: string, host: UnitId): Activity =>
    ({
      id,
      host,
      ...Object.fromEntries(activityFacts.map((fact) => [fact, value(fact)])),
      facts: wholeFacts("activities")
    }) as unknown as Activity
  const wholeSubmission = (unit: UnitId, activity?: string): Submission =>
    ({
      unit,
      document: value("document"),
      receivedAt: value("receivedAt"),
      facts: wholeFacts("submissions"),
      ...(activity === undefined ? {} : { activity })
    }) as Submission

  /** A document that names an activity of its unit, if there is one: else it might be of any of them. */
  const ofSomething = (unit: UnitId, activities: ReadonlyArray<Activity>): Submission => {
    const own = activities.filter(({ host }) => host === unit)
    return wholeSubmission(unit, own.length === 0 ? undefined : one(own).id)
  }

  /** What a time that is known roughly may turn out to be: it ends some day, or each part of it was on one of its days. */
  const exactly = ({ approximate, openEnd, sessions }: Schedule): Schedule => {
    const open = openEnd ? sessions.reduce((a, b) => (b.start >= a.start ? b : a)) : undefined
    const [first, ...rest] = sessions.map((session): Session => {
      const [start, end] = [session.start, session.end ?? session.start].map((time) =>
        PlainDate.make(time.slice(0, 10))
      )
      if (session === open) return { ...session, end: addDays(start!, roll(12)) }
      return approximate ? { start: one(daysOf({ start: start!, end: end! })) } : session
    })
    return { sessions: [first!, ...rest] }
  }
  const receipt = ({ receivedAt }: Submission): unknown =>
    receivedAt?.length === 10
      ? `${receivedAt}T${one(["00:00", "12:00", "23:59"])}`
      : (receivedAt ?? value("receivedAt"))

  /** Registers that are not there, of records that are known in full. */
  const registers: Readonly<Record<string, (portfolio: Portfolio) => ReadonlyArray<object>>> = {
    submissions: ({ activities, units }) => [
      ...some(() => ofSomething(one(units).id, activities)),
      ...activities.flatMap(({ host, id }) => (roll(2) === 0 ? [wholeSubmission(host, id)] : []))
    ],
    facilities: ({ facilities, units }) =>
      facilities?.map((record): Facility => ({ ...record, unit: record.unit ?? one(units).id })) ??
      some(() => ({
        kind: one(notice.vocabulary.facilities).id,
        name: "园",
        unit: one(units).id,
        facts: wholeFacts("facilities")
      })),
    officers: ({ units }) => some(() => ({ unit: one(units).id, registered: roll(4) })),
    recommendations: ({ activities, units }) =>
      activities.slice(0, roll(4)).map(({ id }) => ({ activity: id, unit: one(units).id }))
  }

  /** Whatever could not be read is read. */
  const read = (portfolio: Portfolio): Portfolio => {
    const { activities, submissions, unread = [], units } = portfolio
    const of = (wanted: string) =>
      unread.filter(({ register }) => register === wanted).map(({ unit = one(units).id }) => unit)
    return {
      ...portfolio,
      unread: [],
      activities: [...activities, ...of("activities").map((host, n) => wholeActivity(`read-${n}`, host))],
      ...(submissions && {
        submissions: [...submissions, ...of("submissions").map((unit) => ofSomething(unit, activities))]
      })
    }
  }

  const fill = (portfolio: Portfolio, { fact, subject }: Missing, rule: string): Portfolio => {
    const { activities, attestations = [], facilities, recommendations = [], submissions, units } = portfolio
    /** Whether a submission is one of the unit, the activity or the region. */
    const isOf = ({ activity, unit }: Submission): boolean =>
      subject.kind === "region" || subject.id === (subject.kind === "activity" ? activity : unit)
    const filled = <A extends object>(record: A, of: unknown = value(fact)): A => ({ ...record, [fact]: of })
    if (fact === "unread") return read(portfolio)
    if (fact === "activity") {
      const { host } = activities.find(({ id }) => id === subject.id)!
      const pick = () => (roll(2) === 0 ? subject.id : one(activities).id)
      return {
        ...portfolio,
        submissions: submissions!.map((sent) =>
          sent.activity === undefined && sent.unit === host ? filled(sent, pick()) : sent
        )
      }
    }
    if (fact === "receivedAt")
      return {
        ...portfolio,
        submissions: submissions!.map((one) => (isOf(one) ? filled(one, receipt(one)) : one))
      }
    switch (declared.get(fact)?.of) {
      case "units":
        return { ...portfolio, units: units.map((one) => (one.id === subject.id ? declaring(one, fact) : one)) }
      case "activities":
        return {
          ...portfolio,
          activities: activities.map((one) => (one.id === subject.id ? declaring(one, fact) : one))
        }
      case "submissions":
        return { ...portfolio, submissions: submissions!.map((one) => (isOf(one) ? declaring(one, fact) : one)) }
      case "facilities": {
        const isNear = ({ unit }: Facility) => subject.kind === "region" || unit === undefined || unit === subject.id
        return { ...portfolio, facilities: facilities!.map((one) => (isNear(one) ? declaring(one, fact) : one)) }
      }
      case "recommendations":
      case undefined:
        break
    }
    if (subject.kind === "activity") {
      const told = (one: Activity) => (fact === "time" && one.time ? filled(one, exactly(one.time)) : filled(one))
      return { ...portfolio, activities: activities.map((one) => (one.id === subject.id ? told(one) : one)) }
    }
    if (subject.kind === "recommendation") {
      const isMeant = ({ activity, unit }: { activity: string; unit: string }) => `${unit}/${activity}` === subject.id
      const told = <A extends object>(one: A) => (declared.has(fact) ? declaring(one, fact) : filled(one))
      return { ...portfolio, recommendations: recommendations.map((one) => (isMeant(one) ? told(one) : one)) }
    }
    switch (fact) {
      case "kinds":
      case "responsibilities":
        return { ...portfolio, units: units.map((one): Unit => (one.id === subject.id ? filled(one) : one)) }
      case "decision": {
        const unit = subject.kind === "unit" ? { unit: subject.id as UnitId } : {}
        const others = attestations.filter((made) => made.rule !== rule || made.unit !== unit.unit)
        return { ...portfolio, attestations: [...others, { rule, ...unit, decision: one(["met", "unmet"]) }] }
      }
      default:
        return { ...portfolio, [fact]: registers[fact]!(portfolio) }
    }
  }
  return (portfolio, missing, rule) => missing.reduce((told, one) => fill(told, one, rule), portfolio)
}

import { type Activity, type Instant, type Notice, noticeFromData, type Portfolio } from "@kepu/core"
import { Notice as NoticeSchema } from "@kepu/core/schema"
import type { Rule } from "@kepu/core/notice"
import { arbitraries } from "@kepu/testing"
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"

/** A county to be judged: many small generated portfolios side by side, so that rules have many subjects. */
export interface World {
  readonly notice: Notice
  readonly portfolio: Portfolio
  readonly asOf: Instant
}

const sample = <A>(arbitrary: Arbitrary.Arbitrary<A>, count: number, seed: number): ReadonlyArray<A> =>
  Effect.runSync(Arbitrary.sampleEffect(arbitrary, { count, size: 100, seed }))

/** Numbers from 0 to before `below`, the same ones on every run. */
export const dice = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const rulesOf = ({ clauses }: Notice): ReadonlyArray<Rule> => clauses.flatMap(({ rules }) => rules)

/** Notices in which the rules of many generated ones stand together, each under one of their frames. */
export const denseNotices = (count: number, rules: number, seed: number): ReadonlyArray<Notice> => {
  // A generated notice has three rules and more on the average, and every other one has two windows.
  const generated = sample(arbitraries.notice, Math.ceil((count * rules) / 2), seed)
  const frames = generated.filter(({ windows }) => windows.length === 2).slice(0, count)
  const pool = generated.flatMap(rulesOf)
  return frames.map((frame, n) => {
    const [clause] = Schema.encodeSync(NoticeSchema)(frame).clauses
    const own = pool.slice(n * rules, (n + 1) * rules).map((rule, i) => ({ ...rule, id: `rule-${i}` }))
    return noticeFromData({ ...Schema.encodeSync(NoticeSchema)(frame), clauses: [{ ...clause, rules: own }] })
  })
}

const registers = ["submissions", "facilities", "officers", "recommendations", "attestations", "exemptions"] as const

type Loose = { readonly [key: string]: unknown }

/** A value that no choice has. */
export const unlisted = "unlisted"

/** Some values of choices are none that the notice has, as a portfolio that was written by hand may say. */
const spoiled = ({ level, prize, ...facts }: Loose, row: number): Loose => ({
  ...facts,
  ...(level === undefined ? {} : { level: row % 4 === 1 ? unlisted : level }),
  ...(prize === undefined ? {} : { prize: row % 2 === 1 ? unlisted : prize })
})

/** Some terms are none that the notice has; lists of them keep the others. */
const withOtherTerms = (record: Loose, row: number): Loose =>
  row % 7 !== 3
    ? {}
    : Object.fromEntries(
        ["kinds", "responsibilities", "topics", "settings", "annexes"]
          .filter((fact, n) => Array.isArray(record[fact]) && (row + n) % 2 === 0)
          .map((fact): readonly [string, unknown] => [fact, [...(record[fact] as ReadonlyArray<string>), unlisted]])
          .concat(
            ["programme", "document", "kind"]
              .filter((fact) => typeof record[fact] === "string" && !("reason" in record))
              .map((fact) => [fact, unlisted])
          )
      )

/** The record with every id of a unit or an activity made its own, and with a place where it was read. */
const renamed = <A extends object>(record: A, suffix: string, row: number): A => {
  const { activity, coHosts, facts, host, id, unit } = record as Loose
  const own = Object.entries({ activity, host, id, unit }).flatMap(([key, value]) =>
    typeof value === "string" ? [[key, `${value}${suffix}`]] : []
  )
  return {
    ...record,
    ...Object.fromEntries(own),
    ...(Array.isArray(coHosts) ? { coHosts: coHosts.map((one) => `${one}${suffix}`) } : {}),
    ...(facts === undefined ? {} : { facts: spoiled(facts as Loose, row) }),
    ...(row % 3 === 0
      ? {}
      : { source: { file: "附件1.csv", row: row + 1, columns: { time: "活动时间", topics: "主题" } } })
  }
}

/** Portfolios side by side; a register that the first of them has not is absent, and some records are unread. */
const together = (parts: ReadonlyArray<Portfolio>, roll: (below: number) => number): Portfolio => {
  const all = <A extends object>(list: (part: Portfolio) => ReadonlyArray<A> | undefined): ReadonlyArray<A> =>
    parts.flatMap((part, n) => (list(part) ?? []).map((record, row) => renamed(record, `-${n}`, row)))
  const unread = [
    { register: "activities", unit: "u1-0" },
    { register: "submissions", unit: "u2-0" },
    { register: "activities" },
    { register: "submissions" }
  ].slice(0, Math.max(0, roll(12) - 7))
  return {
    units: all(({ units }) => units),
    activities: all(({ activities }) => activities as ReadonlyArray<Activity>),
    ...Object.fromEntries(
      registers
        .filter((register) => parts[0]![register] !== undefined)
        .map((register) => [register, all((part) => part[register] as ReadonlyArray<object>)])
    ),
    ...(roll(2) === 0 ? {} : { unread })
  } as Portfolio
}

/** Endless worlds under a notice, of the given numbers of generated portfolios in turn. */
export function* worldsUnder(notice: Notice, sizes: ReadonlyArray<number>, seed: number): Generator<World> {
  const roll = dice(seed)
  const pool = sample(arbitraries.portfolio(notice), 120, seed)
  const moments = sample(arbitraries.asOf(notice), 40, seed)
  for (let n = 0; ; n++) {
    const parts = Array.from({ length: sizes[n % sizes.length]! }, () => pool[roll(pool.length)]!)
    yield { notice, portfolio: together(parts, roll), asOf: moments[roll(moments.length)] as Instant }
  }
}

/** The same world in which some records have terms that the notice has not. */
export const withOddTerms = (world: World): World => ({
  ...world,
  portfolio: Object.fromEntries(
    Object.entries<ReadonlyArray<Loose>>({ ...world.portfolio }).map(([register, records]) => [
      register,
      records.map((record, row) => ({ ...record, ...withOtherTerms(record, row) }))
    ])
  ) as unknown as Portfolio
})

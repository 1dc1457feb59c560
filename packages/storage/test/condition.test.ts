import { assert, describe, it } from "@effect/vitest"
import { type Activity, type Notice } from "@kepu/core"
import { Instant, PlainDate } from "@kepu/core/schema"
import { type Condition, holds, type Scope, scopeOf } from "@kepu/core/condition"
import { notice as city } from "@kepu/core/notices/city-education-2022"
import { notice as national } from "@kepu/core/notices/national-2025"
import { notice as pucheng } from "@kepu/core/notices/pucheng-2023"
import type { Ledger, Note, Save } from "@kepu/core/port"
import { arbitraries } from "@kepu/testing"
import { sampleEffect } from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"
import { compiler } from "../src/sql/condition/compile.ts"
import { migrate } from "../src/sql/migrate.ts"
import { serviceOf } from "../src/sql/SqlActivityStore.ts"
import { type Engine, engines } from "./engines.ts"

const note: Note = { by: "县科协", at: Instant.make("2023-09-20T09:00:00+08:00") }
const saved = (register: "units" | "activities", value: { readonly id: string; readonly name: string }): Save =>
  ({ _tag: "Save", register, key: value.id, value, expected: 0, note }) as unknown as Save

/** What the engine answers of each condition for each activity: true, false, or undefined for NULL. */
const answers = Effect.fnUntraced(function* (
  { dialectOf }: Engine,
  activities: ReadonlyArray<Activity>,
  conditions: ReadonlyArray<Condition>,
  scope: Scope<Notice>
) {
  const sql = yield* SqlClient.SqlClient
  const dialect = dialectOf(sql)
  yield* migrate(sql, dialect)
  const ledger = { region: "610526", notice: scope.notice.id } as Ledger
  yield* serviceOf(sql, dialect).write(ledger, [
    ...["u1", "u2"].map((id) => saved("units", { id, name: id })),
    ...activities.map((activity) => saved("activities", activity))
  ])
  const compile = compiler(sql, dialect, scope)
  const found = new Map<string, Array<boolean | undefined>>(activities.map(({ id }) => [id, []]))
  for (let at = 0; at < conditions.length; at += 20) {
    const columns = conditions
      .slice(at, at + 20)
      .map((condition, n) => sql`${compile(condition).condition} AS ${sql(`c${n}`)}`)
    const rows = yield* sql<Readonly<Record<string, unknown>>>`SELECT c.key, ${sql.csv(columns)} FROM kepu_change c
      WHERE c.region = ${ledger.region} AND c.notice = ${ledger.notice} AND c.register = 'activities'`
    for (const row of rows) {
      const truths = columns.map((_, n) => row[`c${n}`]).map((truth) => (truth === null ? undefined : Boolean(truth)))
      found.get(row["key"] as string)!.push(...truths)
    }
  }
  return found
})

/** Whether a condition asks for no name, nor for what a word of a name may declare, nor for kinds of days or their order. */
const isExact = (condition: Condition): boolean =>
  !/NameContains|HasTopic|ProgrammeIn|HeldOn|"of":"time"/u.test(JSON.stringify(condition))

/** Compares every condition with `holds` for every activity; answers with the numbers of true, false and unknown. */
const compare = Effect.fnUntraced(function* (
  engine: Engine,
  activities: ReadonlyArray<Activity>,
  conditions: ReadonlyArray<Condition>,
  scope: Scope<Notice>
) {
  const found = yield* answers(engine, activities, conditions, scope)
  const tally = { true: 0, false: 0, undefined: 0 }
  for (const activity of activities) {
    const truths = found.get(activity.id)!
    for (const [n, condition] of conditions.entries()) {
      const expected = holds(condition, activity, scope)
      tally[`${expected}`]++
      // Of a name SQL may leave it open; `find` looks at such names itself.
      if (truths[n] !== expected && !(truths[n] === undefined && !isExact(condition))) {
        const said = `${engine.name} says ${truths[n]} where ${expected} holds`
        assert.fail(`${said}:\n${JSON.stringify(condition)}\n${JSON.stringify(activity)}\nas of ${scope.today}`)
      }
    }
  }
  return tally
})

const sampleOf = Effect.fnUntraced(function* (
  notice: Notice,
  seed: number,
  activityCount: number,
  conditionCount: number
) {
  const activities = yield* sampleEffect(arbitraries.activity(notice, ["u1", "u2"]), {
    seed,
    size: 30,
    count: activityCount
  })
  const conditions = yield* sampleEffect(arbitraries.condition(notice), { seed, size: 30, count: conditionCount })
  return { activities: activities.map((one, n) => ({ ...one, id: `a${n}` }) as Activity), conditions }
})

const named = (id: string) => ({ id, name: { "zh-CN": id, en: id } })

/** A notice that declares facts of its own, of every type. */
const declaring: Notice = {
  ...pucheng,
  id: "declaring",
  vocabulary: {
    ...pucheng.vocabulary,
    facts: [
      { ...named("length"), of: "activities", type: "number" },
      { ...named("budget"), of: "activities", type: "number" },
      { ...named("level"), of: "activities", type: "choice", values: [named("county"), named("city")] },
      { ...named("filed-on"), of: "activities", type: "date" },
      { ...named("approved-on"), of: "activities", type: "date" },
      { ...named("indoors"), of: "activities", type: "yes-no" }
    ]
  }
}

/** Each notice with a moment within its days. */
const grounds: ReadonlyArray<readonly [notice: Notice, asOf: string]> = [
  [pucheng, "2023-09-20T09:00:00+08:00"],
  [city, "2022-09-18T09:00:00+08:00"],
  [national, "2025-09-15T09:00:00+08:00"],
  [declaring, "2023-09-20T09:00:00+08:00"]
]
/** `pnpm prove:laws` compares more than a million pairs on each engine. */
const isProof = process.env["KEPU_PROOF"] !== undefined
const [activityCount, conditionCount] = isProof ? [500, 510] : [200, 170]

/** Numbers at which exact arithmetic and that of `holds` part ways, and text beyond the basic plane. */
const edges: ReadonlyArray<Partial<typeof Activity.Encoded>> = [
  { grant: 9_007_199_254_740_991, cost: 9_007_199_254_740_990 },
  { grant: 9_007_199_254_740_991, cost: 9_007_199_254_740_991 },
  { grant: 9_007_199_254_740_990, cost: 9_007_199_254_740_991 },
  { grant: 90_071_992_547_409, cost: 9_007_199_254_740_991 },
  { grant: 0, cost: 0 },
  { grant: 5, cost: 9 },
  { grant: 5, cost: 10 },
  { grant: 5, cost: 11 },
  { name: "𠮷野家 👩‍🔬 100%_科普" },
  { name: "a'b\"c\\d" },
  { name: "É" },
  { coHosts: [], topics: [], settings: [], annexes: [] }
]
const edgy: ReadonlyArray<Condition> = [
  ...[0, 1, 50, 99, 100, 101, 9_007_199_254_740_991].map((percent): Condition => ({
    _tag: "ShareAtMost",
    fact: "grant",
    of: "cost",
    percent
  })),
  ...[0, 5, 9_007_199_254_740_990, 9_007_199_254_740_991].flatMap((number): ReadonlyArray<Condition> => [
    { _tag: "AtLeast", fact: "grant", number },
    { _tag: "AtMost", fact: "grant", number }
  ]),
  ...["𠮷", "👩", "%", "_", "'", '"', "\\", "é", "É", "e", "B"].map((word): Condition => ({
    _tag: "NameContains",
    words: [word]
  })),
  ...(["coHosts", "topics", "settings", "annexes"] as const).map((fact): Condition => ({ _tag: "Reported", fact }))
]

/** Values of declared facts at which types and arithmetic part ways: some are not of the type that is asked for. */
const declared = [0.5, 0, 0.1, 0.30000000000000004, 1, 2.5, 1e21, 9_007_199_254_740_991, true, false, "1", "county"]
const days = ["2023-09-16", "2023-09-17", "2023-9-17", "2023-09-17T09:00", "近日", "", 20230917, true].filter(Boolean)
const ofDeclared: ReadonlyArray<Partial<typeof Activity.Encoded>> = [
  ...declared.flatMap((length) => declared.map((budget) => ({ facts: { length, budget } }))),
  ...days.flatMap((day) => days.map((other) => ({ facts: { "filed-on": day, "approved-on": other } }))),
  ...["county", "city", "Ａ", 1, false].map((level) => ({ facts: { level, indoors: level } })),
  { facts: { length: 1 } },
  { facts: {} },
  {}
]
const askingDeclared: ReadonlyArray<Condition> = [
  ...["length", "filed-on", "level", "indoors"].map((fact): Condition => ({ _tag: "FactReported", fact })),
  ...[-1, 0, 0.1, 0.3, 2.5, 1e21].flatMap((number): ReadonlyArray<Condition> => [
    { _tag: "FactAtLeast", fact: "length", number },
    { _tag: "FactAtMost", fact: "length", number }
  ]),
  ...[0, 1, 50, 100].flatMap((percent): ReadonlyArray<Condition> => [
    { _tag: "FactShareAtMost", fact: "length", of: "budget", percent },
    { _tag: "FactShareAtLeast", fact: "length", of: "budget", percent }
  ]),
  { _tag: "FactBelow", fact: "length", of: "budget" },
  { _tag: "FactFrom", fact: "filed-on", date: PlainDate.make("2023-09-17") },
  { _tag: "FactUntil", fact: "filed-on", date: PlainDate.make("2023-09-17") },
  { _tag: "FactBefore", fact: "filed-on", of: "approved-on" },
  { _tag: "FactIn", fact: "level", values: ["county"] },
  // As rules have it, with all values of the choice.
  { _tag: "FactIn", fact: "level", values: ["county"], choices: ["county", "city"] } as Condition,
  { _tag: "FactIn", fact: "level", values: ["county", "city"] }
]

describe.each(engines)("conditions in $name", (engine) => {
  it.live(
    "are true, false or unknown exactly as `holds` says",
    () =>
      Effect.gen(function* () {
        const totals = { true: 0, false: 0, undefined: 0 }
        for (const [n, [notice, asOf]] of grounds.entries()) {
          const { activities, conditions } = yield* sampleOf(notice, 1 + n, activityCount, conditionCount)
          const tally = yield* compare(engine, activities, conditions, scopeOf(notice, Instant.make(asOf)))
          for (const truth of ["true", "false", "undefined"] as const) totals[truth] += tally[truth]
        }
        assert.isAtLeast(totals.true + totals.false + totals.undefined, isProof ? 1_000_000 : 100_000)
        for (const count of Object.values(totals))
          assert.isAbove(count, isProof ? 150_000 : 15_000, JSON.stringify(totals))
      }).pipe(Effect.provide(engine.client)),
    isProof ? 1_800_000 : 120_000
  )

  it.live("reckon and compare texts at the edges as `holds` does", () =>
    compare(
      engine,
      edges.map((facts, n) => ({ id: `a${n}`, name: "科普讲座", host: "u1", ...facts }) as Activity),
      edgy,
      scopeOf(pucheng, Instant.make("2023-09-20T09:00:00+08:00"))
    ).pipe(Effect.provide(engine.client))
  )

  it.live("know nothing of a declared fact whose value is of another type, as `holds` does not", () =>
    compare(
      engine,
      ofDeclared.map((facts, n) => ({ id: `a${n}`, name: "科普讲座", host: "u1", ...facts }) as Activity),
      askingDeclared,
      scopeOf(declaring, Instant.make("2023-09-20T09:00:00+08:00"))
    ).pipe(
      Effect.tap((tally) =>
        Effect.sync(() => assert.isAbove(Math.min(...Object.values(tally)), 500, JSON.stringify(tally)))
      ),
      Effect.provide(engine.client)
    )
  )
})

describe.each(engines)("a value that no choice has, on $name", (engine) => {
  it.live("is found neither as one that is asked for nor as one that is not", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const dialect = engine.dialectOf(sql)
      yield* migrate(sql, dialect)
      const service = serviceOf(sql, dialect)
      const ledger = { region: "610526", notice: declaring.id } as Ledger
      const levels = ["county", "city", "village"]
      yield* service.write(ledger, [
        saved("units", { id: "u1", name: "u1" }),
        ...levels.map((level) =>
          saved("activities", { id: level, name: level, host: "u1", facts: { level } } as unknown as Activity)
        )
      ])
      const asked = { _tag: "FactIn", fact: "level", values: ["county"] } as const
      const keysOf = (where: Condition) =>
        Effect.map(
          service.find(ledger, { where, notice: declaring, asOf: Instant.make("2023-09-20T09:00:00+08:00"), size: 9 }),
          ({ items }) => items.map(({ key }) => key as string)
        )
      assert.deepStrictEqual(yield* keysOf(asked as never), ["county"])
      assert.deepStrictEqual(yield* keysOf({ _tag: "Not", of: asked } as never), ["city"])
    }).pipe(Effect.provide(engine.client))
  )
})

const seenNames = [
  "食品安全科学秀",
  "食品\u00AD安全",
  "⾷品安全",
  "食 品 安 全",
  "ＶＲ体验",
  "VR体验",
  "食品卫生",
  "食品 卫生",
  "食\u200B品"
]

describe.each(engines)("a store on $name", (engine) => {
  it.live("finds names as a person sees them, page by page, and those that are not so", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const dialect = engine.dialectOf(sql)
      yield* migrate(sql, dialect)
      const service = serviceOf(sql, dialect)
      const ledger = { region: "610526", notice: pucheng.id } as Ledger
      const activities = seenNames.map((name, n) => ({ id: `a${n}`, name, host: "u1" }) as unknown as Activity)
      yield* service.write(ledger, [
        saved("units", { id: "u1", name: "u1" }),
        ...activities.map((activity) => saved("activities", activity))
      ])
      const asOf = Instant.make("2023-09-20T09:00:00+08:00")
      const scope = scopeOf(pucheng, asOf)
      for (const words of [["食品安全"], ["VR"], ["ｖ"], ["食品"]] as const)
        for (const where of [
          { _tag: "NameContains", words },
          { _tag: "Not", of: { _tag: "NameContains", words } }
        ] as unknown as ReadonlyArray<Condition>) {
          const found: Array<string> = []
          let after: Parameters<typeof service.find>[1]["after"]
          do {
            const page = yield* service.find(ledger, {
              notice: pucheng,
              asOf,
              where,
              size: 2,
              ...(after === undefined ? {} : { after })
            })
            found.push(...page.items.map(({ key }) => key))
            after = page.next
          } while (after !== undefined)
          const expected = activities.filter((activity) => holds(where, activity, scope) === true).map(({ id }) => id)
          assert.deepStrictEqual(found, expected, JSON.stringify(where))
        }
    }).pipe(Effect.provide(engine.client))
  )
})

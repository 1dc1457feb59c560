import { assert, describe, it } from "@effect/vitest"
import { assess, type Notice } from "@kepu/core"
import { Activity, Instant } from "@kepu/core/schema"
import type { Condition } from "@kepu/core/condition"
import { firstLateInstant } from "@kepu/core/time"
import { notice as pucheng } from "@kepu/core/notices/pucheng-2023"
import { arbitraries } from "@kepu/testing"
import { type Arbitrary, sampleEffect } from "effect/Arbitrary"
import { runPromise } from "effect/Effect"

const sample = <A>(arbitrary: Arbitrary<A>, count = 300): Promise<ReadonlyArray<A>> =>
  runPromise(sampleEffect(arbitrary, { count, seed: 923, size: 20 }))

/** Every value under `key`, anywhere in the data. */
const under = (data: unknown, key: string): ReadonlyArray<unknown> =>
  typeof data === "object" && data !== null
    ? Object.entries(data).flatMap(([name, value]) => [...(name === key ? [value] : []), ...under(value, key)])
    : []

const formsOf = (notices: ReadonlyArray<Notice>) =>
  notices.flatMap(({ clauses }) => clauses.flatMap(({ rules }) => rules.map(({ form }) => form)))

const named = (id: string) => ({ id, name: { "zh-CN": id, en: id } })

/** The notice of Pucheng as if it declared facts of its own. */
const declaring: Notice = {
  ...pucheng,
  vocabulary: {
    ...pucheng.vocabulary,
    facts: [
      { ...named("length"), of: "activities", type: "number" },
      { ...named("level"), of: "activities", type: "choice", values: [named("county"), named("city")] },
      { ...named("filed-on"), of: "activities", type: "date" },
      { ...named("members"), of: "units", type: "number" }
    ]
  }
}

describe("arbitraries", () => {
  it("notices have rules of every form, deadlines of every reading, one window or two", async () => {
    const notices = await sample(arbitraries.notice)
    assert.strictEqual(new Set(formsOf(notices).map(({ _tag }) => _tag)).size, 4)
    const deadlines = under(notices, "deadline") as ReadonlyArray<Readonly<Record<string, string>>>
    assert.sameMembers(
      [
        ...new Set(
          deadlines.map(({ _tag, boundary, time, to = "" }) =>
            _tag === undefined ? `${boundary} ${time === undefined ? "day" : "clock"}` : `${_tag} ${to}`
          )
        )
      ],
      [
        "inclusive day",
        "inclusive clock",
        "exclusive day",
        "exclusive clock",
        "Open ",
        "FromWindow before-start",
        "FromWindow after-end",
        "Relative before-start",
        "Relative after-end"
      ]
    )
    assert.sameMembers([...new Set(notices.map(({ windows }) => windows.length))], [1, 2])
    assert.sameMembers([...new Set(under(notices, "modality"))], ["must", "should", "may"])
  })

  it("conditions ask every question and nest", async () => {
    const tags: { readonly [T in Condition["_tag"]]: true } = {
      All: true,
      Always: true,
      Any: true,
      AtLeast: true,
      AtMost: true,
      FactAtLeast: true,
      FactAtMost: true,
      FactBefore: true,
      FactBelow: true,
      FactFrom: true,
      FactIn: true,
      FactReported: true,
      FactShareAtLeast: true,
      FactShareAtMost: true,
      FactShareBelow: true,
      FactUntil: true,
      HasTopic: true,
      HeldOn: true,
      InWindow: true,
      LastDayReached: true,
      ListedIn: true,
      ModeIn: true,
      NameContains: true,
      Not: true,
      PlatformIn: true,
      ProgrammeIn: true,
      Reported: true,
      SettingIn: true,
      ShareAtMost: true
    }
    const conditions = await sample(arbitraries.condition(declaring), 1000)
    assert.sameMembers([...new Set(under(conditions, "_tag"))], Object.keys(tags))
    const asked = conditions.flatMap((one) => under([one], "fact"))
    assert.includeMembers(asked, ["length", "level", "filed-on"])
    assert.notInclude(asked, "members")
  })

  it("conditions of a notice without terms still decode there", async () => {
    const none = { topics: [], settings: [], programmes: [], annexes: [] }
    const conditions = await sample(
      arbitraries.condition({ ...pucheng, vocabulary: { ...pucheng.vocabulary, ...none } }),
      600
    )
    assert.notInclude(JSON.stringify(conditions), '"none"')
  })

  it("portfolios know and do not know each fact and register", async () => {
    const portfolios = await sample(arbitraries.portfolio(declaring))
    const activities = portfolios.flatMap((portfolio) => portfolio.activities)
    for (const fact of Object.keys(Activity.fields) as ReadonlyArray<keyof Activity>) {
      if (["id", "name", "host", "source"].includes(fact)) continue
      assert.isTrue(
        activities.some((activity) => activity[fact] === undefined),
        `${fact} is never unknown`
      )
      assert.isTrue(
        activities.some((activity) => activity[fact] !== undefined),
        `${fact} is never known`
      )
    }
    for (const register of ["submissions", "facilities", "officers", "recommendations", "attestations"] as const) {
      assert.isTrue(
        portfolios.some((portfolio) => portfolio[register] === undefined),
        `${register} is never unknown`
      )
      assert.isTrue(
        portfolios.some((portfolio) => (portfolio[register] ?? []).length > 1),
        `${register} is never long`
      )
    }
    const facts = activities.map((activity) => activity.facts ?? {})
    assert.sameMembers([...new Set(facts.flatMap(Object.keys))], ["length", "level", "filed-on"])
    assert.isTrue(facts.some((one) => "length" in one && !("level" in one)))
    assert.includeMembers(
      portfolios.flatMap(({ units }) => units.flatMap((unit) => unit.facts?.["members"] ?? [])),
      [0, 1, 2]
    )
    assert.includeMembers(
      portfolios.flatMap(({ officers = [] }) => officers.map(({ registered }) => registered)),
      [0, 1, 2]
    )
  })

  it("portfolios and moments meet the edges of the notice", async () => {
    const portfolios = await sample(arbitraries.portfolio(pucheng))
    const moments = await sample(arbitraries.asOf(pucheng), 600)
    const starts = new Set(under(portfolios, "start").map((start) => String(start).slice(0, 10)))
    for (const day of ["2023-09-16", "2023-09-17", "2023-09-23", "2023-09-24"]) assert.isTrue(starts.has(day), day)
    const late = firstLateInstant({
      date: "2023-09-06" as never,
      boundary: "inclusive",
      zone: "Asia/Shanghai"
    })
    for (const instant of [late, late - 1].map((millis) => new Date(millis).toISOString())) {
      assert.include(moments, instant)
      assert.include(under(portfolios, "receivedAt"), instant)
    }
    const names = new Set(portfolios.flatMap((portfolio) => portfolio.activities.map(({ name }) => name)))
    for (const name of ["食品安全进万家", "食品安进万家"]) assert.isTrue(names.has(name), name)
  })

  it("portfolios decide rules each way, so laws have something to hold of", async () => {
    const portfolios = await sample(arbitraries.portfolio(pucheng), 400)
    const found = new Set(
      portfolios.flatMap((portfolio) =>
        assess(pucheng, portfolio, { asOf: Instant.make("2023-09-24T00:00:00+08:00") }).findings.map(
          ({ rule, status }) => `${rule} ${status}`
        )
      )
    )
    for (const rule of ["member-unit-activity", "food-safety-activity", "recommended-complete", "summary-due"])
      for (const status of ["met", "unmet", "undetermined"])
        assert.isTrue(found.has(`${rule} ${status}`), `${rule} ${status}`)
  })
})

import { assert, describe, it } from "@effect/vitest"
import { assess, explainer, Failed, inForce, noticeInForce, teller } from "@kepu/core"
import { partOf, survey } from "@kepu/core/aggregate"
import { select } from "@kepu/core/assessment"
import { live } from "@kepu/core/live"
import { nextSteps, questionsFor } from "@kepu/core/next"
import { versionAt } from "@kepu/core/notice"
import { indicate, recommend } from "@kepu/core/rank"
import { assessByReference } from "@kepu/core/reference"
import { remediesFor, safeFixes } from "@kepu/core/remedy"
import { notice as rubricked } from "@kepu/core/notices/exemplary-county-2026"
import { score } from "@kepu/core/rubric"
import { momentOf } from "../src/condition/momentOf.ts"
import { portfolio as sample, pucheng } from "./sample.ts"

const portfolio = sample()
const zone = "Asia/Shanghai"

describe("a moment", () => {
  it.each<[string, Date | string, string]>([
    ["a Date", new Date("2023-09-25T01:00:00Z"), "2023-09-25T09:00:00+08:00"],
    ["a text with its offset, as it is", "2023-09-25T01:00Z", "2023-09-25T01:00Z"],
    ["a day, from its 00:00 in the zone", "2023-09-25", "2023-09-25T00:00:00+08:00"]
  ])("is %s", (_, given, expected) => assert.strictEqual(momentOf(given, zone), expected))

  it.each<[string, unknown, string, RegExp, RegExp]>([
    ["an invalid Date", new Date("x"), "no-such-moment", /Invalid Date/, /Invalid Date/],
    ["a year of five digits", new Date("+010000-01-01T00:00:00Z"), "no-such-moment", /9999/, /9999/],
    [
      "a text without offset",
      "2023-09-25T09:00",
      "not-a-moment",
      /2023-09-25T09:00\+08:00/,
      /like 2023-09-25T09:00\+08:00/
    ],
    ["a month that is none", "2023-13-01T00:00:00Z", "no-such-moment", /没有/, /not in the calendar/],
    ["a moment of a day that is none", "2023-02-29T00:00:00Z", "no-such-moment", /没有/, /not in the calendar/],
    ["a day that is none", "2023-02-29", "no-such-moment", /2023-02-29/, /not in the calendar/],
    ["a day written otherwise", "2023/9/25", "not-a-moment", /2023-09-25/, /a day like/],
    ["a word", "now", "not-a-moment", /^now /, /^now is no moment/],
    ["a number", 1_695_600_000_000, "not-a-moment", /1695600000000/, /1695600000000/],
    ["nothing", undefined, "not-a-moment", /undefined/, /undefined/]
  ])("is not %s", (_, given, code, zh, en) => {
    try {
      momentOf(given as string, zone)
      assert.fail("it was taken")
    } catch (error) {
      assert.instanceOf(error, Failed)
      const [failure] = error.failures
      assert.deepStrictEqual([failure.code, failure.path], [code, "asOf"])
      assert.match(failure.text["zh-CN"], zh)
      assert.match(failure.text.en, en)
      assert.notMatch(error.message, /\{\w+\}|Invalid time value/)
    }
  })

  const finding = { rule: "member-unit-activity", subject: { id: "u1" } } as never
  it.each<[string, (asOf: string) => unknown]>([
    ["assess", (asOf) => assess(pucheng, portfolio, { asOf }).findings],
    ["assessByReference", (asOf) => assessByReference(pucheng, portfolio, { asOf }).findings],
    ["select", (asOf) => JSON.stringify(select(pucheng, portfolio, { asOf, statuses: ["unmet"] }))],
    ["survey", (asOf) => survey(pucheng, portfolio, { asOf, indicators: [] }).indicators()],
    ["partOf", (asOf) => partOf(pucheng, portfolio, { asOf })],
    ["explainer", (asOf) => typeof explainer(pucheng, portfolio, { asOf })],
    ["teller", (asOf) => typeof teller(pucheng, portfolio, { asOf })],
    ["live", (asOf) => live(pucheng, portfolio, { asOf }).counts()],
    ["isSteadyAt", (asOf) => live(pucheng, portfolio, { asOf: "2023-09-25" }).isSteadyAt(asOf)],
    ["nextSteps", (asOf) => nextSteps(pucheng, portfolio, { asOf })],
    ["questionsFor", (asOf) => questionsFor(pucheng, portfolio, { asOf })],
    ["indicate", (asOf) => indicate(pucheng, portfolio, { asOf })],
    ["recommend", (asOf) => recommend(pucheng, portfolio, { asOf }).eligible],
    ["remediesFor", (asOf) => remediesFor(pucheng, portfolio, { asOf }, finding)],
    ["safeFixes", (asOf) => safeFixes(pucheng, portfolio, { asOf })],
    ["score", (asOf) => score(rubricked, sample({ units: [] }), { asOf })],
    ["inForce", (asOf) => inForce(pucheng, asOf)],
    ["noticeInForce", (asOf) => noticeInForce([pucheng], "610526", asOf)],
    ["versionAt", (asOf) => versionAt([{ from: pucheng.issuedOn, notice: pucheng }], asOf).id]
  ])("is taken and checked by %s", (_, ask) => {
    assert.deepStrictEqual(ask("2023-09-25"), ask("2023-09-25T00:00:00+08:00"))
    assert.throws(() => ask("2023-09-25T00:00"), Failed, "like 2023-09-25T00:00+08:00")
  })
})

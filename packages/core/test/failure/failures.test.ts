import { assert, describe, it } from "@effect/vitest"
import {
  type Activity,
  Failed,
  type Failures,
  inForce,
  noticeFromData,
  noticeInForce,
  parseJson,
  parseNotice,
  parsePortfolio,
  portfolioFromData,
  readNotice,
  readPortfolio
} from "@kepu/core"
import { emptyPart, mergeParts, wholeOf } from "@kepu/core/aggregate"
import { parseCases, parseSuppressions, readSuppressions } from "@kepu/core/lint"
import { live } from "@kepu/core/live"
import { parseWeights, readWeights } from "@kepu/core/rank"
import { parseReceipt, readReceipt } from "@kepu/core/receipt"
import { applyPlan } from "@kepu/core/remedy"
import * as core from "@kepu/core"
import * as lint from "@kepu/core/lint"
import * as ranking from "@kepu/core/rank"
import * as receipts from "@kepu/core/receipt"
import * as Result from "effect/Result"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { data } from "../notice/invented.ts"
import { instant, portfolio, pucheng } from "../sample.ts"

const asOf = instant("2023-09-20T09:00:00+08:00")
const early = instant("2020-01-01T00:00:00Z")
const weights = {
  format: "kepu.weights/1",
  items: [{ indicator: "luck", points: 1, scale: { _tag: "Reached", from: 1 } }]
}
const edit = { kind: "change", text: { "zh-CN": "改", en: "change" }, effort: 1 }
const needs = [{ path: "/activities/0/name", favourable: "x" }]
const planned = (parts: object) => ({ edits: [{ ...edit, ...parts }] }) as unknown as Parameters<typeof applyPlan>[1]
const named = (host: string) => ({ op: "add", path: "/activities/-", value: { id: "x", name: "x", host } })
const part = (at = asOf) => emptyPart(pucheng, { asOf: at })
const kept = () => live(pucheng, portfolio({}), { asOf })

/** Every function of core that can fail, in each way: what it is called with, its code and its place. */
const values: ReadonlyArray<readonly [string, () => Result.Result<unknown, Failures>, string, string]> = [
  ["readNotice", () => readNotice({ ...data, title: 1 }), "not-a-text", "title"],
  ["readNotice", () => readNotice({ ...data, addressees: ["school"] }), "addressee-undeclared", "addressees[0]"],
  ["parseNotice", () => parseNotice("{"), "not-json", ""],
  ["parseNotice", () => parseNotice("[]"), "not-a-notice", ""],
  ["readPortfolio", () => readPortfolio({ units: [] }), "missing", "activities"],
  ["parseJson", () => parseJson('{"a":1,"a":2}'), "key-twice", "a"],
  ["parsePortfolio", () => parsePortfolio("{"), "not-json", ""],
  ["readReceipt", () => readReceipt("receipt"), "not-a-receipt", ""],
  ["parseReceipt", () => parseReceipt('{"format":"kepu.receipt/0"}'), "not-one-of", "format"],
  ["parseCases", () => parseCases("{}"), "not-a-list", ""],
  ["readSuppressions", () => readSuppressions([{}]), "missing", "[0].code"],
  ["parseSuppressions", () => parseSuppressions("{}"), "not-a-list", ""],
  ["readWeights", () => readWeights(pucheng, weights), "unknown-indicator", "items[0].indicator"],
  ["parseWeights", () => parseWeights(pucheng, "1"), "not-weights", ""],
  ["inForce", () => inForce(pucheng, early), "not-yet-in-force", "pucheng-2023"],
  ["noticeInForce", () => noticeInForce([pucheng], "610526", early), "none-in-force", "610526"],
  ["noticeInForce", () => noticeInForce([pucheng, pucheng], "610526", asOf), "several-in-force", "610526"],
  ["noticeInForce", () => noticeInForce([pucheng], "110000", asOf), "unknown-region", "110000"],
  ["applyPlan", () => applyPlan(portfolio({}), planned({ needs, patch: [] })), "unsupplied", "/activities/0/name"],
  [
    "applyPlan",
    () => applyPlan(portfolio({}), planned({ patch: [{ op: "replace", path: "/activities/9/name", value: "x" }] })),
    "stale",
    "/activities/9/name"
  ],
  [
    "applyPlan",
    () => applyPlan(portfolio({}), planned({ patch: [{ op: "replace", path: "/units/0/kinds", value: 1 }] })),
    "not-a-list",
    "/units/0/kinds"
  ],
  ["applyPlan", () => applyPlan(portfolio({}), planned({ patch: [named("nobody")] })), "unknown-unit", ""]
]

/** Every function of core that throws, where a call cannot be meant. */
const thrown: ReadonlyArray<readonly [string, () => unknown, string, string]> = [
  [
    "noticeFromData",
    () => noticeFromData({ ...data, addressees: ["school"] }),
    "addressee-undeclared",
    "addressees[0]"
  ],
  ["portfolioFromData", () => portfolioFromData({} as never), "missing", "units"],
  ["mergeParts", () => mergeParts(pucheng, part(), part(early)), "different-parts", ""],
  ["wholeOf", () => wholeOf(pucheng, [part(), part(early)], { units: [] }), "different-parts", ""],
  ["wholeOf", () => wholeOf({ ...pucheng, id: "other" }, [part()], { units: [] }), "other-notice", ""],
  [
    "live",
    () => live(pucheng, { ...portfolio({}), activities: [{ id: "x", name: "x", host: "nobody" }] as never }, { asOf }),
    "unknown-unit",
    "nobody"
  ],
  ["live", () => kept().put({ id: "x", name: "x", host: "nobody" } as unknown as Activity), "unknown-unit", "nobody"]
]

const check = ([first, ...others]: Failures, code: string, path: string) => {
  assert.deepStrictEqual([first.code, first.path], [code, path])
  for (const failure of [first, ...others]) {
    assert.hasAllKeys(failure, ["code", "path", "text"])
    assert.match(failure.code, /^[a-z]+(-[a-z]+)*$/u)
    // A hole that was not filled would show its braces.
    assert.notMatch(failure.text["zh-CN"] + failure.text.en, /\{\w+\}/u)
    assert.match(failure.text["zh-CN"], /\p{Script=Han}/u)
  }
}

describe("what fails has one shape", () => {
  it.each(values)("%s", (_, call, code, path) => {
    const result = call()
    if (Result.isSuccess(result)) return assert.fail("it did not fail")
    check(result.failure, code, path)
  })

  it.each(thrown)("%s, thrown", (_, call, code, path) => {
    try {
      call()
    } catch (error) {
      if (!(error instanceof Failed)) throw error
      check(error.failures, code, path)
      return assert.include(error.message, error.failures[0].text.en)
    }
    return assert.fail("it did not fail")
  })

  it("in every function that reads, parses or throws", () => {
    const named = [core, lint, ranking, receipts]
      .flatMap((entry) => Object.entries(entry))
      .flatMap(([name, value]) => (typeof value === "function" && /^(?:read|parse)[A-Z]/u.test(name) ? [name] : []))
    assert.includeMembers(
      values.map(([name]) => name),
      named
    )
    // Whatever else is thrown is a fault of the library itself.
    const source = join(import.meta.dirname, "../../src")
    const throws = readdirSync(source, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .flatMap((file) =>
        [...readFileSync(join(source, file), "utf8").matchAll(/throw new (\w+)/gu)].map(
          ([, what]) => `${file}: ${what}`
        )
      )
      .filter((one) => !one.endsWith(": Failed"))
    assert.deepStrictEqual(throws, ["assessment/judge.ts: Error", "condition/Scope.ts: Error"])
  })
})

import { assert, describe, it } from "@effect/vitest"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { killRules } from "./killRules.ts"
import { ruleMutants } from "./ruleMutants.ts"
import { rowOf, score, type Waivers } from "../../mutate/score.ts"
import { cases } from "../notice/pucheng-2023.cases.ts"

const root = join(import.meta.dirname, "../../../..")
const read = (path: string) => readFileSync(join(root, path), "utf8")

describe("mutation test of the rules", () => {
  it("no place of a rule can be altered without a case that notices, or a waiver", { timeout: 120_000 }, () => {
    const waivers = JSON.parse(read("packages/core/test/mutation/rules.waivers.json")) as Waivers
    const found = killRules(notice, cases, waivers)
    assert.deepStrictEqual(found.survivors, [])
    assert.deepStrictEqual(found.stale, [])
    assert.include(read("docs/mutation.md"), rowOf("rules of pucheng-2023", found), "`pnpm mutate rules` writes it")
  })

  it("without the case that is about it, a change survives", () => {
    const clause = notice.clauses.find(({ number }) => number === "一")
    const small = { ...notice, clauses: [clause!] as const }
    const { survivors } = killRules(
      small,
      cases.filter(({ name }) => name.en !== "activities that reach beyond the first or the last day"),
      {}
    )
    assert.include(survivors, "activity-in-window form.remarks: left out")
    assert.notInclude(survivors, "activity-in-window removed")
  })

  it.each([
    "member-unit-activity removed",
    'member-unit-activity modality: "must" → "should"',
    "displays form.atLeast: 2 → 3",
    "displays form.atLeast: 2 → 1",
    'member-unit-activity form.of.where._tag: "All" → "Any"',
    'recommended-complete form.require.of.1.of.1._tag: "AtLeast" → "AtMost"',
    'food-safety-name form.where: {"_tag":"HasTopic","topic":"food-safety"} → {"_tag":"Not","of":{"_tag":"HasTopic","topic":"food-safety"}}',
    'summary-due form.deadline.date: "2023-09-23" → "2023-09-24"',
    'summary-due form.deadline.boundary: "inclusive" → "exclusive"',
    'window activity-days start: "2023-09-17" → "2023-09-16"',
    ...["品安全", "食安全", "食品全", "食品安"].map(
      (word) => `food-safety-name form.require.words.0: "食品安全" → "${word}"`
    ),
    'filed-on-platform form.require.states: ["filed","under-review","published"] → ["filed","under-review"]',
    'farm-activity form.bound.kinds: ["farm-association","farm-academy"] → ["farm-academy"]',
    'member-unit-activity form.limit: {"_tag":"WindowEnd","window":"activity-days"} → {"_tag":"NoLimit"}'
  ])("makes the change %s", (id) => {
    assert.include(
      ruleMutants(notice).map((mutant) => mutant.id),
      id
    )
  })
})

describe("score", () => {
  it("tells the killed from the waived and the survivors, and stale waivers from others", () => {
    assert.deepStrictEqual(score(5, ["a 1", "a 2", "b"], { "a *": "why", c: "why", "d *": "why" }), {
      mutants: 5,
      killed: 2,
      waived: 2,
      survivors: ["b"],
      stale: ["c", "d *"]
    })
  })
})

import { assert, describe, it } from "@effect/vitest"
import { readNotice } from "@kepu/core"
import { notice as county } from "@kepu/core/notices/exemplary-county-2026"
import { notice as contest } from "@kepu/core/notices/video-contest-2026"
import type { Notice } from "@kepu/core"
import * as Result from "effect/Result"
import { type Draft, draftOf, itemIn, ruleIn } from "./badNotices.ts"

const toldOf = (notice: Notice, mistakes: (draft: Draft) => void) =>
  Result.match(readNotice(draftOf(notice, mistakes)), { onSuccess: () => [], onFailure: (found) => found })

describe("everything that is not declared is told at once", () => {
  it("each name at each of its places, with what there is to choose from", () => {
    const found = toldOf(contest, (draft) => {
      draft.addressees.push("nobody")
      ruleIn(draft, "work-quota").form = {
        _tag: "Count",
        bound: { _tag: "KindIn", kinds: ["no-kind", "university"] },
        of: {
          _tag: "Activities",
          where: {
            _tag: "All",
            of: [
              { _tag: "HasTopic", topic: "no-topic" },
              { _tag: "InWindow", window: "no-window" },
              { _tag: "FactIn", fact: "format", values: ["mp5", "mp6"] },
              { _tag: "FactAtLeast", fact: "format", number: 1 },
              { _tag: "Not", of: { _tag: "HasTopic", topic: "no-topic" } }
            ]
          }
        },
        atMost: { _tag: "Percent", percent: 5, of: { _tag: "Units", sum: "no-fact" } },
        // Of this window nothing else can be said, as its days are not known.
        limit: { _tag: "FromWindow", window: "no-window", days: 1, to: "after-end" }
      }
    })
    const form = "clauses[6].rules[0].form"
    assert.deepStrictEqual(
      found.map(({ code, path }) => [code, path]),
      [
        ["addressee-undeclared", `addressees[${contest.addressees.length}]`],
        ["undeclared", `${form}.bound.kinds[0]`],
        ["undeclared", `${form}.of.where.of[0].topic`],
        ["undeclared", `${form}.of.where.of[4].of.topic`],
        ["undeclared", `${form}.of.where.of[1].window`],
        ["undeclared", `${form}.limit.window`],
        ["undeclared", `${form}.atMost.of.sum`],
        ["value-undeclared", `${form}.of.where.of[2].values[0]`],
        ["value-undeclared", `${form}.of.where.of[2].values[1]`],
        ["fact-misasked", `${form}.of.where.of[3].fact`]
      ]
    )
    for (const { text } of found) {
      assert.match(text["zh-CN"], /可用/u)
      assert.match(text.en, /: /u)
    }
  })

  it("in rules, rubric and sentences alike", () => {
    const found = toldOf(county, (draft) => {
      draft.clauses[0].sentences = ["no-such", "informative"]
      draft.rubric.vetoes[0].rule = "no-rule"
      itemIn(draft, "ByRule").earns.rule = "no-rule"
      itemIn(draft, "ByDecision").clause = "九"
    })
    assert.sameMembers(
      found.map(({ code }) => code),
      ["rubric-clause-unknown", "rubric-rule-unknown", "rubric-rule-unknown", "stray-account", "stray-account"]
    )
  })

  it("ids that are taken, each where it stands the second time", () => {
    const found = toldOf(contest, (draft) => {
      draft.windows.push({ ...draft.windows[0] }, { ...draft.windows[0] })
      draft.vocabulary.facts[0].id = "summary"
      draft.clauses[1].number = draft.clauses[0].number
    })
    const isOf = (wanted: string) => found.filter(({ code }) => code === wanted).map(({ path }) => path)
    assert.deepStrictEqual(isOf("declared-twice"), [
      `windows[${contest.windows.length}].id`,
      `windows[${contest.windows.length + 1}].id`
    ])
    assert.deepStrictEqual(isOf("fact-taken"), ["vocabulary.facts[0].id"])
    assert.deepStrictEqual(isOf("clause-twice"), ["clauses[1].number"])
  })
})

import { assert, describe, it } from "@effect/vitest"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { reviewStates } from "@kepu/core/review"
import { same } from "@kepu/core/text"
import { emptyDraft, type GivenReview, keptDraft, reasonChoices, reasonsIn, reviewView } from "@kepu/view/review"

const { number, rules } = notice.clauses.find((clause) => clause.rules.length > 0)!
const step = { by: "token:1", at: "2023-09-20T09:00:00+08:00", version: 2 }
const finding = { _tag: "Finding", rule: rules[0]!.id, subject: { kind: "activity", id: "7" } } as const
const review: GivenReview = {
  state: "resubmitted",
  isChanged: false,
  open: 1,
  rounds: [
    { round: { ...step, decision: "accepted" }, reasons: [] },
    {
      round: { ...step, decision: "returned", comment: "请改" },
      reasons: [
        { reason: finding, isOpen: true },
        { reason: { ...finding, rule: "no-longer-there" }, isOpen: false, by: "finding" },
        { reason: { _tag: "Words", text: "缺图" }, isOpen: false, by: "decision" }
      ],
      resubmission: { ...step, version: 3 }
    }
  ]
}

describe("a review as it is shown", () => {
  it("has the last round first, and says of each reason what it is and comes to", () => {
    const shown = reviewView(review, notice)
    assert.deepStrictEqual(
      shown.rounds.map(({ answer, comment, title }) => [title.en, comment, answer?.version]),
      [
        ["Round 2: returned", "请改", 3],
        ["Round 1: accepted", undefined, undefined]
      ]
    )
    assert.deepStrictEqual(
      shown.rounds[0]!.reasons.map(({ clause, isOpen, standing, text }) => [text, clause, isOpen, standing.en]),
      [
        [rules[0]!.says, number, true, "open"],
        [same("no-longer-there"), undefined, false, "closed: met, not applicable or no longer found"],
        [same("缺图"), undefined, false, "closed by a later decision"]
      ]
    )
  })

  it("says whose turn it is", () => {
    assert.deepStrictEqual(
      reviewStates.map((state) => reviewView({ ...review, state }, notice).turn),
      ["office", "unit", "office", "nobody", "office", "nobody"]
    )
  })
})

describe("a return while it is written", () => {
  const found = (
    rule: string,
    status: "unmet" | "undetermined" | "judgement" | "pending" | "met" | "not-applicable"
  ) => ({
    rule,
    status,
    clause: "三",
    subject: { kind: "activity", id: "7", name: "讲座" } as const,
    message: same(rule)
  })

  it("offers what can be asked of the unit now", () => {
    const all = (["unmet", "undetermined", "judgement", "pending", "met", "not-applicable"] as const).map((status) =>
      found(status, status)
    )
    const choices = reasonChoices(all)
    assert.deepStrictEqual(
      choices.map(({ status }) => status),
      ["unmet", "undetermined", "judgement"]
    )
    assert.deepStrictEqual(choices[0]!.reason, {
      _tag: "Finding",
      rule: "unmet",
      subject: { kind: "activity", id: "7" }
    })
  })

  it("keeps all that was written when the record changes, and tells which ticks are settled", () => {
    const before = reasonChoices([found("a", "unmet"), found("b", "unmet"), found("c", "unmet")])
    const now = reasonChoices([found("a", "undetermined"), found("b", "met"), found("d", "unmet")])
    const draft = { ...emptyDraft, ticked: [before[1]!.id, before[0]!.id], further: " 缺图 \n缺章", comment: "请改" }
    assert.deepStrictEqual(
      reasonsIn(draft, before).map((one) => (one._tag === "Words" ? one.text : one.rule)),
      ["a", "b", "缺图", "缺章"]
    )
    const kept = keptDraft(draft, before, now)
    assert.deepStrictEqual(kept.draft, { ...draft, ticked: [before[0]!.id] })
    assert.deepStrictEqual(
      kept.settled.map(({ text }) => text.en),
      ["b"]
    )
  })
})

import { assert, describe, it } from "@effect/vitest"
import { Instant, type Status, Review } from "@kepu/core/schema"
import {
  acceptRecord,
  resubmitRecord,
  returnRecord,
  type ReviewedRecord,
  type ReviewReason,
  reviewStanding,
  reviewStateOf,
  reviewStepsIn,
  whyNotFollows
} from "@kepu/core/review"
import type { UnitId } from "@kepu/core/portfolio"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

const at = Instant.make("2023-09-20T09:00:00+08:00")
const look = (version: number, comment?: string) => ({ by: "县科协", at, version, comment })
const record = (version: number, isRemoved = false): ReviewedRecord => ({
  register: "activities",
  key: "a1",
  unit: "edu" as UnitId,
  subject: { kind: "activity", id: "a1" },
  version,
  isRemoved
})
const finding = (rule: string, id = "a1", kind = "activity"): ReviewReason =>
  ({ _tag: "Finding", rule, subject: { kind, id } }) as ReviewReason
const words = (text: string): ReviewReason => ({ _tag: "Words", text })
const found = (status: Status | undefined) => () => status
const done = (made: Result.Result<Review, ReadonlyArray<{ readonly code: string; readonly path: string }>>): Review => {
  if (Result.isFailure(made)) throw new Error(made.failure.map(({ code }) => code).join())
  return made.success
}
const codes = (made: ReturnType<typeof acceptRecord>): ReadonlyArray<string> =>
  Result.isFailure(made) ? made.failure.map(({ code, path }) => (path === "" ? code : `${code} ${path}`)) : []
const giveBack = (
  review: Review | undefined,
  version: number,
  reasons: ReadonlyArray<ReviewReason> = [words("补地点")],
  status: Status | undefined = "unmet"
) => returnRecord(review, record(version), { ...look(version, "请改后报回"), reasons }, found(status))

const returned = done(giveBack(undefined, 2))
const resubmitted = done(resubmitRecord(returned, record(3), look(3)))
const accepted = done(acceptRecord(undefined, record(2), look(2)))

describe("the state of a record in review", () => {
  it("is that of the last step, and an acceptance is of one version alone", () => {
    const state = (review: Review | undefined, version: number, isRemoved = false) =>
      reviewStateOf(review, { version, isRemoved })
    assert.deepStrictEqual(
      [1, 2, 3].map((version) => state(accepted, version)),
      ["changed", "accepted", "changed"]
    )
    assert.strictEqual(state(undefined, 7), "pending")
    // What is only changed is not sent again: the unit may be half way.
    assert.deepStrictEqual([state(returned, 2), state(returned, 9)], ["returned", "returned"])
    assert.deepStrictEqual([state(resubmitted, 3), state(resubmitted, 4)], ["resubmitted", "resubmitted"])
    for (const review of [undefined, accepted, returned, resubmitted])
      assert.strictEqual(state(review, 2, true), "withdrawn")
  })

  it("tells whether the record has changed since the last step", () => {
    const changed = (review: Review | undefined, version: number) =>
      reviewStanding(review, record(version), found("unmet")).isChanged
    assert.deepStrictEqual(
      [
        changed(undefined, 2),
        changed(returned, 2),
        changed(returned, 3),
        changed(resubmitted, 3),
        changed(resubmitted, 4)
      ],
      [false, false, true, false, true]
    )
  })
})

describe("a step of a review", () => {
  it("goes by the version that was looked at, and by no other", () => {
    for (const version of [1, 3]) {
      assert.deepStrictEqual(codes(acceptRecord(undefined, record(2), look(version))), ["record-changed version"])
      const back = returnRecord(
        undefined,
        record(2),
        { ...look(version, "改"), reasons: [words("改")] },
        found("unmet")
      )
      assert.deepStrictEqual(codes(back), ["record-changed version"])
      assert.deepStrictEqual(codes(resubmitRecord(returned, record(2), look(version, "无误"))), [
        "record-changed version"
      ])
    }
    assert.deepStrictEqual(codes(acceptRecord(undefined, record(2), look(2))), [])
  })

  it("is none on what was removed, nor a second acceptance of the same", () => {
    assert.deepStrictEqual(codes(acceptRecord(undefined, record(2, true), look(2))), ["record-withdrawn"])
    assert.deepStrictEqual(codes(resubmitRecord(returned, record(2, true), look(2, "无误"))), ["record-withdrawn"])
    assert.deepStrictEqual(codes(acceptRecord(accepted, record(2), look(2))), ["already-accepted"])
    assert.deepStrictEqual(codes(acceptRecord(accepted, record(3), look(3))), [])
  })

  it("of returning has a comment and reasons that can be understood", () => {
    const back = (
      comment: string | undefined,
      reasons: ReadonlyArray<ReviewReason>,
      status: Status | undefined = "unmet"
    ) => codes(returnRecord(undefined, record(2), { ...look(2, comment), reasons }, found(status)))
    assert.deepStrictEqual(back(undefined, []), ["comment-missing comment", "reason-missing reasons"])
    assert.deepStrictEqual(back(" 　", [words("  ")]), ["comment-missing comment", "reason-blank reasons[0]"])
    assert.deepStrictEqual(back("改", [words("缺图"), words("缺图 ")]), ["reason-twice reasons[1]"])
    assert.deepStrictEqual(back("改", [finding("place"), finding("place")]), ["reason-twice reasons[1]"])
    assert.deepStrictEqual(back("改", [finding("place"), finding("two-activities", "edu", "unit")]), [])
    assert.deepStrictEqual(back("改", [finding("place", "a2")]), ["reason-elsewhere reasons[0]"])
    assert.deepStrictEqual(back("改", [finding("place", "sun", "unit")]), ["reason-elsewhere reasons[0]"])
    assert.deepStrictEqual(
      (["unmet", "undetermined", "judgement", "pending", "met", "not-applicable", undefined] as const).map(
        (status) => back("改", [finding("place")], status as Status).length
      ),
      // `found(undefined)` would be the default, so what is found no more is asked for below.
      [0, 0, 0, 1, 1, 1, 0]
    )
    const gone = returnRecord(undefined, record(2), { ...look(2, "改"), reasons: [finding("x")] }, () => undefined)
    assert.deepStrictEqual(codes(gone), ["reason-not-open reasons[0]"])
  })

  it("of sending again answers a return, once, and says why where nothing was changed", () => {
    assert.deepStrictEqual(codes(resubmitRecord(undefined, record(2), look(2, "报"))), ["not-returned"])
    assert.deepStrictEqual(codes(resubmitRecord(accepted, record(2), look(2, "报"))), ["not-returned"])
    assert.deepStrictEqual(codes(resubmitRecord(resubmitted, record(3), look(3, "报"))), ["not-returned"])
    assert.deepStrictEqual(codes(resubmitRecord(returned, record(2), look(2))), ["nothing-changed comment"])
    assert.deepStrictEqual(codes(resubmitRecord(returned, record(2), look(2, "地点无误"))), [])
    assert.deepStrictEqual(codes(resubmitRecord(returned, record(3), look(3))), [])
  })
})

describe("a reason of a return", () => {
  const open = (review: Review, status: Status | undefined) =>
    reviewStanding(review, record(9), found(status)).rounds.map(({ reasons }) =>
      reasons.map((one) => (one.isOpen ? "open" : one.by))
    )

  it("is closed by its finding: met, without effect or gone; never by what is not known", () => {
    const review = done(giveBack(undefined, 2, [finding("place")]))
    assert.deepStrictEqual(
      (["unmet", "undetermined", "judgement", "pending", "met", "not-applicable", undefined] as const).map(
        (status) => open(review, status)[0]![0]
      ),
      ["open", "open", "open", "open", "finding", "finding", "finding"]
    )
  })

  it("in words is closed by the office's next decision, one of a finding only by an acceptance", () => {
    const first = done(giveBack(undefined, 2, [finding("place"), words("缺图")]))
    assert.deepStrictEqual(open(first, "unmet"), [["open", "open"]])
    const answered = done(resubmitRecord(first, record(3), look(3)))
    assert.deepStrictEqual(open(answered, "unmet"), [["open", "open"]])
    const second = done(giveBack(answered, 3, [words("仍缺图")]))
    assert.deepStrictEqual(open(second, "unmet"), [["open", "decision"], ["open"]])
    assert.strictEqual(reviewStanding(second, record(3), found("unmet")).open, 2)
    const third = done(acceptRecord(second, record(3), look(3)))
    assert.deepStrictEqual(open(third, "unmet"), [["decision", "decision"], ["decision"], []])
  })
})

const acts = Schema.Array(Schema.Literals(["accept", "return", "resubmit", "edit", "remove"])).check(
  Schema.isMaxLength(30)
)

describe("any sequence of steps", () => {
  it.prop(
    "only adds, keeps to what may be done in a state, and is a review that can be read back",
    { done: acts },
    ({ done }) => {
      let review: Review | undefined
      let [version, isRemoved] = [1, false]
      for (const one of done) {
        if (one === "edit" || one === "remove") {
          version++
          isRemoved = one === "remove" ? !isRemoved : isRemoved
          continue
        }
        const now = record(version, isRemoved)
        const state = reviewStateOf(review, now)
        const said = look(version, "说明")
        const made =
          one === "accept"
            ? acceptRecord(review, now, said)
            : one === "return"
              ? returnRecord(review, now, { ...said, reasons: [words("改")] }, found("unmet"))
              : resubmitRecord(review, now, said)
        assert.strictEqual(Result.isSuccess(made), reviewStepsIn(state).includes(one), `${one} in ${state}`)
        if (Result.isFailure(made)) continue
        const after = Schema.decodeUnknownSync(Review)(JSON.parse(JSON.stringify(made.success)))
        assert.deepStrictEqual(after, made.success)
        const note = { by: "县科协", at }
        assert.isUndefined(whyNotFollows(review, after, { note, version }))
        if (review !== undefined) assert.strictEqual(whyNotFollows(after, review, { note, version })?.code, "rewritten")
        const wanted = { accept: "accepted", return: "returned", resubmit: "resubmitted" }[one]
        assert.strictEqual(reviewStateOf(after, now), wanted)
        review = after
      }
    }
  )
})

describe("what takes the place of a review", () => {
  const note = { by: "县科协", at: at as string }
  const why = (before: Review | undefined, after: Review, said = note, version = 3) =>
    whyNotFollows(before, after, { note: said, version })?.code

  it("says itself who did it and when, on a version that the record has had", () => {
    assert.isUndefined(why(undefined, returned))
    assert.strictEqual(why(undefined, returned, { ...note, by: "别人" }), "said-by-another")
    assert.strictEqual(why(undefined, returned, { ...note, at: "2023-09-20T09:00:01+08:00" }), "said-by-another")
    assert.deepStrictEqual(
      [1, 2, 3].map((version) => why(undefined, returned, note, version)),
      ["record-changed", undefined, undefined]
    )
  })

  it("has one step more or is the same", () => {
    assert.isUndefined(why(returned, returned))
    assert.isUndefined(why(returned, resubmitted))
    assert.strictEqual(why(undefined, resubmitted), "several-steps")
    assert.strictEqual(why(resubmitted, { ...resubmitted, resubmissions: [] }), "rewritten")
    const [round] = returned.rounds
    assert.strictEqual(why(returned, { ...returned, rounds: [{ ...round, comment: "另写" }] as never }), "rewritten")
  })

  it("is no review whose steps cannot have been done in that order", () => {
    const read = (review: object) => Result.isSuccess(Schema.decodeUnknownResult(Review)(review))
    const [round] = returned.rounds
    const [answer] = resubmitted.resubmissions
    assert.isTrue(read(resubmitted))
    assert.isFalse(read({ ...resubmitted, resubmissions: [answer, answer] }))
    assert.isFalse(read({ ...resubmitted, resubmissions: [{ ...answer, round: 2 }] }))
    assert.isFalse(read({ ...resubmitted, resubmissions: [{ ...answer, version: 1 }] }))
    assert.isTrue(read({ ...resubmitted, resubmissions: [{ ...answer, version: 2 }] }))
    assert.isFalse(read({ ...accepted, resubmissions: [{ ...answer, version: 2 }] }))
    for (const [version, isRead] of [
      [2, false],
      [3, true],
      [4, true]
    ] as const)
      assert.strictEqual(read({ ...resubmitted, rounds: [round, { ...round, version }] }), isRead, String(version))
    assert.isFalse(read({ ...returned, rounds: [] }))
    assert.isFalse(read({ ...returned, rounds: [{ ...round, reasons: [] }] }))
  })
})

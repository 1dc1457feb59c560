import { assert, describe, it } from "@effect/vitest"
import type { Submission } from "@kepu/core/schema"
import type { Portfolio } from "@kepu/core"
import { type FormData, onlyFinding, portfolio } from "../sample.ts"

const form: FormData = {
  _tag: "Due",
  bound: { _tag: "EveryUnit" },
  document: "summary",
  deadline: { date: "2023-09-23", boundary: "inclusive", zone: "Asia/Shanghai" }
}
const exclusive: FormData = { ...form, deadline: { ...form.deadline, boundary: "exclusive" } }
const summary = (receivedAt?: string): typeof Submission.Encoded => ({
  unit: "u1",
  document: "summary",
  ...(receivedAt === undefined ? {} : { receivedAt })
})
const later = "2023-10-01T00:00:00+08:00"

describe("a document that is due", () => {
  it.each<[string, FormData, ReadonlyArray<typeof Submission.Encoded> | undefined, string, string]>([
    ["a second before 24:00", form, [summary("2023-09-23T23:59:59+08:00")], later, "met"],
    ["at 24:00", form, [summary("2023-09-24T00:00:00+08:00")], later, "unmet"],
    ["a second after 24:00", form, [summary("2023-09-24T00:00:01+08:00")], later, "unmet"],
    ["the same moment told in another zone", form, [summary("2023-09-23T15:59:59Z")], later, "met"],
    ["civil clock of the notice's zone", form, [summary("2023-09-23T23:59")], later, "met"],
    ["civil clock of the next day", form, [summary("2023-09-24T00:00")], later, "unmet"],
    ["some time on the last day", form, [summary("2023-09-23")], later, "met"],
    ["some time on the day, which does not count", exclusive, [summary("2023-09-23")], later, "unmet"],
    ["the eve of a day that does not count", exclusive, [summary("2023-09-22")], later, "met"],
    ["late once, in time once", form, [summary("2023-09-25"), summary("2023-09-20")], later, "met"],
    ["arrived, time not noted", form, [summary()], later, "undetermined"],
    ["late, and once more at an unknown time", form, [summary("2023-09-25"), summary()], later, "undetermined"],
    ["another document", form, [{ unit: "u1", document: "photos", receivedAt: "2023-09-20" }], later, "unmet"],
    ["nothing on record, a second before 24:00", form, [], "2023-09-23T23:59:59+08:00", "pending"],
    ["nothing on record, at 24:00", form, [], "2023-09-24T00:00:00+08:00", "unmet"],
    ["nothing on record, a day that does not count has begun", exclusive, [], "2023-09-23T00:00:00+08:00", "unmet"],
    ["no log at all", form, undefined, later, "undetermined"],
    ["no log, before the deadline", form, undefined, "2023-09-01T00:00:00+08:00", "undetermined"],
    [
      "what arrives after the moment asked about has not arrived",
      form,
      [summary("2023-09-22")],
      "2023-09-21T00:00:00+08:00",
      "pending"
    ]
  ])("%s", (_, asked, submissions, asOf, status) => {
    const given = portfolio(submissions === undefined ? {} : { submissions })
    assert.strictEqual(onlyFinding(asked, given, asOf).status, status)
  })

  it("a deadline with a clock cannot be judged by a day alone", () => {
    const clock: FormData = { ...form, deadline: { ...form.deadline, time: "16:00" } }
    const status = (receivedAt: string) =>
      onlyFinding(clock, portfolio({ submissions: [summary(receivedAt)] }), later).status
    assert.strictEqual(status("2023-09-22"), "met")
    assert.strictEqual(status("2023-09-23"), "undetermined")
    assert.strictEqual(status("2023-09-23T16:00:00+08:00"), "met")
    assert.strictEqual(status("2023-09-23T16:00:01+08:00"), "unmet")
    assert.strictEqual(status("2023-09-24"), "unmet")
  })

  it("says which fact is missing and of whom: the region's log, or the time at which the unit's came", () => {
    const missing = (given: Portfolio, asked = form) =>
      onlyFinding(asked, given, later).missing.map(({ fact, subject }) => `${fact} of ${subject.kind} ${subject.id}`)
    assert.deepStrictEqual(missing(portfolio()), ["submissions of region 610526"])
    assert.deepStrictEqual(missing(portfolio({ submissions: [summary()] })), ["receivedAt of unit u1"])
    assert.deepStrictEqual(missing(portfolio({ submissions: [summary("2023-09-20"), summary()] })), [])
  })

  it("wants no time of receipt where one document is known to be in time and only the kind of unit is open", () => {
    const asked: FormData = { ...form, bound: { _tag: "KindIn", kinds: ["township"] } }
    const given = portfolio({
      units: [{ id: "u1", name: "某单位" }],
      submissions: [summary("2023-09-20"), summary()]
    })
    const { missing, status } = onlyFinding(asked, given, later)
    assert.strictEqual(status, "undetermined")
    assert.deepStrictEqual(
      missing.map(({ fact }) => fact),
      ["kinds"]
    )
  })

  it("tells who sent nothing to send it now, and who sent it late to explain it", () => {
    const remedies = (submissions: ReadonlyArray<typeof Submission.Encoded>) =>
      onlyFinding(form, portfolio({ submissions }), later).remedies.map(({ text }) => text.en)
    assert.deepStrictEqual(remedies([]), [
      "the deadline is over: send summary of activities now and say why it is late: as the notice says"
    ])
    assert.deepStrictEqual(remedies([summary("2023-09-25")]), [
      "summary of activities came late: explain it to the issuer"
    ])
  })

  it.each<[string, ReadonlyArray<typeof Submission.Encoded> | undefined, shown: string]>([
    ["no log", undefined, "there is no log"],
    ["nothing in the log", [], "not received"],
    ["something at an unknown time", [summary()], "received, no time noted"],
    ["a day", [summary("2023-09-25")], "received 2023-09-25"],
    ["a clock", [summary("2023-09-25T08:30")], "received 2023-09-25 08:30"],
    ["a moment of another zone", [summary("2023-09-24T16:00:00Z")], "received 2023-09-25 00:00:00"],
    ["two", [summary("2023-09-25"), summary("2023-09-26"), summary()], "received 2023-09-25, 2023-09-26"]
  ])("shows when it came, by the clocks of the notice's zone: %s", (_, submissions, shown) => {
    const { facts } = onlyFinding(form, portfolio(submissions && { submissions }), later)
    assert.strictEqual(facts.find(({ fact }) => fact === "receivedAt")?.value.en, shown)
  })
})

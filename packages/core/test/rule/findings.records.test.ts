import { describe, expect, it } from "@effect/vitest"
import { assess } from "@kepu/core"
import type { FormField } from "@kepu/core/notice"
import { type FormData, instant, noticeWith, portfolio } from "../sample.ts"
import { bound, everyone, kinds, lines, of, units } from "./lines.ts"

const later = instant("2023-09-24T00:00:00+08:00")

describe("what findings of forms, decisions and documents carry", () => {
  it("each form filled", () => {
    const form: FormData = { _tag: "Each", of: "activities", require: { _tag: "Filled", annex: "annex-1" } }
    expect(
      lines(form, {
        activities: [
          of("u1", "a1", { annexes: ["annex-1"], place: "广场" }),
          of("u1", "a2"),
          of("u1", "a3", { annexes: [] })
        ]
      })
    ).toMatchInlineSnapshot(`
      "a1 undetermined (u1): “科普讲座” cannot be judged: the requirement; missing: activity time, contact person, contact phone
        rests on name 科普讲座, place 广场
        lacks time of a1, contactName of a1, contactPhone of a1
        report: report: activity time
        report: report: contact person
        report: report: contact phone
      a2 undetermined (u1): “科普讲座” cannot be judged: the requirement; missing: listing in the annex table, activity time, place, contact person, contact phone
        rests on name 科普讲座
        lacks annexes of a2, time of a2, place of a2, contactName of a2, contactPhone of a2
        report: report: listing in the annex table
        report: report: activity time
        report: report: place
        report: report: contact person
        report: report: contact phone
      a3 not-applicable (u1): “科普讲座” is not subject to: the requirement
        rests on annexes none"
    `)
    expect(
      lines(
        { _tag: "Each", of: "recommendations", require: { _tag: "Filled", annex: "annex-2" } },
        {
          activities: [of("u1", "a1"), of("u1", "a2")],
          recommendations: [
            { activity: "a1", unit: "u1", contactName: "王老师", officeOpinion: { text: "同意" } },
            {
              activity: "a2",
              unit: "u1",
              contactName: "王老师",
              contactPhone: "7200001",
              content: "讲座",
              unitOpinion: { text: "同意" }
            }
          ]
        }
      )
    ).toMatchInlineSnapshot(`
      "u1/a1 undetermined (u1): the form for “科普讲座” still lacks: 联系电话, 主要内容, 推荐单位意见
        lacks contactPhone of u1/a1, content of u1/a1, unitOpinion of u1/a1
        report: fill in: 联系电话
        report: fill in: 主要内容
        report: fill in: 推荐单位意见
      u1/a2 met (u1): the form for “科普讲座” meets: the requirement"
    `)
  })

  it("FormComplete asks for what the form requires, and for nothing if it requires nothing", () => {
    const missing = (fields: readonly [FormField, ...ReadonlyArray<FormField>]) => {
      const notice = noticeWith({ _tag: "Each", of: "activities", require: { _tag: "Filled", annex: "annex-1" } })
      const annexes = notice.vocabulary.annexes.map((annex) => ({ ...annex, fields }))
      const given = portfolio({ activities: [of("u1", "a1", { annexes: ["annex-1"] })] })
      const { findings } = assess({ ...notice, vocabulary: { ...notice.vocabulary, annexes } }, given, { asOf: later })
      return findings.flatMap((finding) => [finding.status, ...finding.missing.map(({ fact }) => fact)])
    }
    expect(
      missing([
        { label: "地点", fact: "place", required: true },
        { label: "时间", fact: "time", required: false }
      ])
    ).toEqual(["undetermined", "place"])
    expect(missing([{ label: "序号", required: true }])).toEqual(["met"])
  })

  it("Judgement", () => {
    const attestations = [{ rule: "rule", unit: "bound", decision: "met", on: "2023-09-20" } as const]
    expect(lines({ _tag: "Judgement", bound: kinds }, { units, activities: [], attestations })).toMatchInlineSnapshot(`
      "bound met (bound): 甲局 was judged to meet: the requirement
        rests on decision 2023-09-20
      free not-applicable (free): 乙镇 is not bound by: the requirement
      unknown undetermined (unknown): 丙单位 cannot be judged: the requirement; missing: kind of unit
        lacks kinds of unknown
        report: record: kind of unit"
    `)
    expect(lines({ _tag: "Judgement" }, { units, activities: [], attestations: [{ rule: "rule", decision: "unmet" }] }))
      .toMatchInlineSnapshot(`
        "610526 unmet: Pucheng County was judged not to meet: the requirement
          rests on decision undated
          act: put it right and have it judged again"
      `)
    expect(lines({ _tag: "Judgement" }, { units, activities: [], attestations })).toMatchInlineSnapshot(`
      "610526 judgement: Pucheng County: a person has to judge: the requirement
        lacks decision of 610526
        report: record: recorded decision"
    `)
  })

  it("a document that is due", () => {
    const form: FormData = {
      _tag: "Due",
      bound: kinds,
      document: "summary",
      deadline: { date: "2023-09-23", boundary: "inclusive", zone: "Asia/Shanghai" }
    }
    const given = {
      units: [...units, { ...bound, id: "late", name: "丁局" }],
      activities: [],
      submissions: [
        { unit: "bound", document: "summary", receivedAt: "2023-09-22T10:00" },
        { unit: "late", document: "summary", receivedAt: "2023-09-24T00:00" }
      ]
    }
    expect(lines(form, given)).toMatchInlineSnapshot(`
      "bound met (bound): 甲局 did in time: the requirement
        rests on deadline by 2023-09-23 (that day included), receivedAt received 2023-09-22 10:00
      free not-applicable (free): 乙镇 is not bound by: the requirement
      unknown undetermined (unknown): 丙单位 cannot be judged: the requirement; missing: kind of unit
        rests on deadline by 2023-09-23 (that day included), receivedAt not received
        lacks kinds of unknown
        report: record: kind of unit
      late unmet (late): 丁局 did not do in time: the requirement (received 2023-09-24 00:00)
        rests on deadline by 2023-09-23 (that day included), receivedAt received 2023-09-24 00:00
        act: summary of activities came late: explain it to the issuer"
    `)
    expect(lines(form, { units, activities: [] }, "2023-09-23T12:00:00+08:00")).toMatchInlineSnapshot(`
      "bound undetermined (bound): 甲局 cannot be judged: the requirement; missing: submission log
        rests on deadline by 2023-09-23 (that day included), receivedAt there is no log
        lacks submissions of 610526
        report: record: submission log
      free not-applicable (free): 乙镇 is not bound by: the requirement
      unknown undetermined (unknown): 丙单位 cannot be judged: the requirement; missing: kind of unit, submission log
        rests on deadline by 2023-09-23 (that day included), receivedAt there is no log
        lacks kinds of unknown, submissions of 610526
        report: record: kind of unit
        report: record: submission log"
    `)
    expect(
      lines(
        { ...form, bound: everyone, deadline: { ...form.deadline, medium: { "zh-CN": "邮箱", en: "by e-mail" } } },
        { units: [bound], activities: [], submissions: [] },
        "2023-09-23T12:00:00+08:00"
      )
    ).toMatchInlineSnapshot(`
      "bound pending (bound): 甲局 has yet to do: the requirement
        rests on deadline by 2023-09-23 (that day included), receivedAt not received
        act: send summary of activities by 2023-09-23 (that day included): by e-mail"
    `)
    expect(
      lines(
        { ...form, bound: everyone },
        {
          units: [bound],
          activities: [],
          submissions: [{ unit: "bound", document: "summary", receivedAt: "2023-09-23T12:00" }]
        },
        "2023-09-23T12:00:00+08:00"
      )
    ).toMatchInlineSnapshot(`
      "bound met (bound): 甲局 did in time: the requirement
        rests on deadline by 2023-09-23 (that day included), receivedAt received 2023-09-23 12:00"
    `)
  })

  it("a document that is due, told of its own copies alone that had come by then", () => {
    const form: FormData = {
      _tag: "Due",
      bound: everyone,
      document: "summary",
      deadline: { date: "2023-09-20", boundary: "inclusive", zone: "Asia/Shanghai" }
    }
    const sent = (document: string, receivedAt?: string) => ({
      unit: "bound",
      document,
      ...(receivedAt === undefined ? {} : { receivedAt })
    })
    const documents = noticeWith(form).vocabulary.documents.map(({ id }) => id)
    const other = documents.find((id) => id !== "summary")!
    const given = (...submissions: ReadonlyArray<ReturnType<typeof sent>>) => ({
      units: [bound],
      activities: [],
      submissions
    })
    expect(lines(form, given(sent(other, "2023-09-19T10:00"), sent("summary", "2023-09-25T10:00"))))
      .toMatchInlineSnapshot(`
      "bound unmet (bound): 甲局 did not do in time: the requirement (not received)
        rests on deadline by 2023-09-20 (that day included), receivedAt not received
        act: the deadline is over: send summary of activities now and say why it is late: as the notice says"
    `)
    expect(lines(form, given(sent("summary")))).toMatchInlineSnapshot(`
      "bound undetermined (bound): 甲局 cannot be judged: the requirement; missing: time of receipt
        rests on deadline by 2023-09-20 (that day included), receivedAt received, no time noted
        lacks receivedAt of bound
        report: record: time of receipt"
    `)
  })
})

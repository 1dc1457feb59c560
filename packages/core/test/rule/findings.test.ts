import { describe, expect, it } from "@effect/vitest"
import { type Activity, assess, type Portfolio } from "@kepu/core"
import type { FormField } from "@kepu/core/notice"
import { activity, findingsOf, type FormData, instant, noticeWith, portfolio } from "../sample.ts"

const later = instant("2023-09-24T00:00:00+08:00")

/** What a finding carries beside its status: who answers, what it rests on, what is missing and of whom, what to do. */
const lines = (form: FormData, parts: Partial<typeof Portfolio.Encoded>, asOf?: string): string =>
  findingsOf(form, portfolio(parts), asOf)
    .flatMap(({ facts, message, missing, remedies, status, subject, unit }) => [
      `${subject.id} ${status}${unit === undefined ? "" : ` (${unit.id})`}: ${message.en}`,
      ...(facts.length === 0 ? [] : [`  rests on ${facts.map(({ fact, value }) => `${fact} ${value.en}`).join(", ")}`]),
      ...(missing.length === 0
        ? []
        : [`  lacks ${missing.map(({ fact, subject: { id } }) => `${fact} of ${id}`).join(", ")}`]),
      ...remedies.map(({ kind, text }) => `  ${kind}: ${text.en}`)
    ])
    .join("\n")

const kinds = { _tag: "KindIn", kinds: ["member-unit"] } as const
const everyone = { _tag: "EveryUnit" } as const
const noLimit = { _tag: "NoLimit" } as const
const bound = { id: "bound", name: "甲局", kinds: ["member-unit"] }
const free = { id: "free", name: "乙镇", kinds: ["township"] }
const unknown = { id: "unknown", name: "丙单位" }
const units = [bound, free, unknown]
const of = (host: string, id: string, facts: Partial<typeof Activity.Encoded> = {}) => activity({ id, host, ...facts })

describe("what findings carry", () => {
  it("a count of activities, of units", () => {
    const form: FormData = {
      _tag: "Count",
      bound: kinds,
      of: { _tag: "Activities", where: { _tag: "PlatformIn", states: ["published"] }, credit: "all-hosts" },
      atLeast: 2,
      limit: noLimit
    }
    expect(
      lines(form, {
        units: [bound, { ...bound, id: "done", name: "丁局" }, unknown],
        activities: [
          of("bound", "a1", { platform: "filed", coHosts: [] }),
          of("done", "a2", { platform: "published", coHosts: [] }),
          of("unknown", "a3", { platform: "published", coHosts: ["done"] }),
          of("bound", "a4", { coHosts: [] }),
          of("unknown", "a5", { platform: "published" }),
          of("unknown", "a6", { platform: "rejected" }),
          of("unknown", "a7", { coHosts: [] })
        ]
      })
    ).toMatchInlineSnapshot(`
      "bound undetermined (bound): 甲局: 0 counted, so it cannot be judged: the requirement; missing: state on the platform, co-hosts
        rests on counted 0, open 2, required 2
        lacks platform of a4, coHosts of a5
        report: report of “科普讲座”: state on the platform
        report: report of “科普讲座”: co-hosts
      done met (done): 丁局: 2 counted, which meets: the requirement
        rests on counted 2, open 1, required 2
      unknown undetermined (unknown): 丙单位: 2 counted, so it cannot be judged: the requirement; missing: kind of unit
        rests on counted 2, open 1, required 2
        lacks kinds of unknown
        report: report of “丙单位”: kind of unit"
    `)
    expect(
      lines(
        { ...form, atLeast: 1, of: { _tag: "Activities", where: { _tag: "PlatformIn", states: ["published"] } } },
        { units: [bound, free], activities: [of("free", "a1", { platform: "rejected", coHosts: ["bound"] })] }
      )
    ).toMatchInlineSnapshot(`
      "bound pending (bound): 甲局: 0 counted so far, 1 to go: the requirement
        rests on counted 0, open 0, required 1
        act: hold an activity that counts, and report it
      free not-applicable (free): 乙镇 is not bound by: the requirement"
    `)
    expect(
      lines(
        {
          ...form,
          atLeast: 3,
          limit: { _tag: "Until", deadline: { date: "2023-09-24", boundary: "exclusive", zone: "Asia/Shanghai" } }
        },
        {
          units: [bound],
          activities: [of("bound", "a1", { platform: "published", coHosts: [] }), of("bound", "a2", { coHosts: [] })]
        }
      )
    ).toMatchInlineSnapshot(`
      "bound unmet (bound): 甲局: 1 counted, fewer than 3: the requirement
        rests on counted 1, open 1, required 3
        act: make “科普讲座” count: report: state on the platform"
    `)
  })

  it("a count of activities, one that counts for another is not advised", () => {
    const form: FormData = {
      _tag: "Count",
      bound: everyone,
      of: { _tag: "Activities", where: { _tag: "PlatformIn", states: ["published"] }, credit: "all-hosts" },
      atLeast: 1,
      limit: noLimit
    }
    expect(lines(form, { units: [bound, free], activities: [of("free", "a1", { platform: "rejected", coHosts: [] })] }))
      .toMatchInlineSnapshot(`
      "bound pending (bound): 甲局: 0 counted so far, 1 to go: the requirement
        rests on counted 0, open 0, required 1
        act: hold an activity that counts, and report it
      free pending (free): 乙镇: 0 counted so far, 1 to go: the requirement
        rests on counted 0, open 0, required 1
        act: make “科普讲座” count: get the activity to “published” on the platform"
    `)
  })

  it("a count of activities, of the region", () => {
    const form: FormData = {
      _tag: "Count",
      bound: { _tag: "Region" },
      of: {
        _tag: "Activities",
        where: {
          _tag: "All",
          of: [
            { _tag: "PlatformIn", states: ["published"] },
            { _tag: "ModeIn", modes: ["online"] }
          ]
        }
      },
      atLeast: 2,
      limit: noLimit
    }
    const activities = [
      of("bound", "a1", { platform: "published", mode: "online" }),
      of("free", "a2"),
      of("free", "a3")
    ]
    expect(lines(form, { units: [bound, free], activities })).toMatchInlineSnapshot(`
      "610526 undetermined: 蒲城县: 1 counted, so it cannot be judged: the requirement; missing: state on the platform, on-site or online
        rests on counted 1, open 2, required 2
        lacks platform of a2, mode of a2, platform of a3, mode of a3
        report: report of “科普讲座”: state on the platform
        report: report of “科普讲座”: on-site or online
        report: report of “科普讲座”: state on the platform
        report: report of “科普讲座”: on-site or online"
    `)
    expect(lines(form, { units: [bound, free], activities: activities.slice(0, 1) })).toMatchInlineSnapshot(`
      "610526 pending: 蒲城县: 1 counted so far, 1 to go: the requirement
        rests on counted 1, open 0, required 2
        act: hold an activity that counts, and report it"
    `)
  })

  it("a count in groups", () => {
    const form = {
      _tag: "Count",
      bound: { _tag: "Region" },
      of: { _tag: "Activities", where: { _tag: "ModeIn", modes: ["on-site"] }, hosts: kinds },
      each: { _tag: "Settings", settings: ["offices", "campuses", "families"] },
      atLeast: 1,
      limit: noLimit
    } as const satisfies FormData
    const campus = of("bound", "a1", { settings: ["campuses"], mode: "on-site" })
    const other = of("free", "a2")
    expect(
      lines(form, {
        units,
        activities: [
          campus,
          other,
          of("bound", "a3", { settings: ["offices"] }),
          of("bound", "a4", { mode: "on-site" }),
          of("unknown", "a5", { mode: "on-site", settings: ["families"] }),
          of("bound", "a6", { mode: "online" }),
          of("bound", "a7", { settings: ["campuses"] })
        ]
      })
    ).toMatchInlineSnapshot(`
      "610526 undetermined: 蒲城县: whether 2 are covered is not known: the requirement
        rests on covered schools
        lacks mode of a3, settings of a4, kinds of unknown
        report: report of “科普讲座”: on-site or online
        report: report of “科普讲座”: settings
        report: report of “丙单位”: kind of unit"
    `)
    expect(lines(form, { units, activities: [campus, other] })).toMatchInlineSnapshot(`
      "610526 pending: 蒲城县: not covered yet: government offices, families; required: the requirement
        rests on covered schools
        act: arrange an activity for “government offices”
        act: arrange an activity for “families”"
    `)
    const open = of("bound", "a9", { settings: ["families"] })
    expect(lines(form, { units, activities: [campus, open] })).toMatchInlineSnapshot(`
      "610526 pending: 蒲城县: not covered yet: government offices; required: the requirement
        rests on covered schools
        act: arrange an activity for “government offices”"
    `)
    expect(lines(form, { units, activities: [other] })).toMatchInlineSnapshot(`
      "610526 pending: 蒲城县: not covered yet: government offices, schools, families; required: the requirement
        act: arrange an activity for “government offices”
        act: arrange an activity for “schools”
        act: arrange an activity for “families”"
    `)
    expect(
      lines(form, {
        units,
        activities: [of("bound", "a8", { settings: ["offices", "campuses", "families"], mode: "on-site" })]
      })
    ).toMatchInlineSnapshot(`
      "610526 met: 蒲城县: all 3 covered, which meets: the requirement
        rests on covered government offices, schools, families"
    `)
  })

  it("a count of facilities", () => {
    const form: FormData = { _tag: "Count", bound: kinds, of: { _tag: "Facilities", kind: "display" }, atLeast: 2 }
    const display = (unit?: string) => ({ kind: "display", name: "展厅", ...(unit === undefined ? {} : { unit }) })
    const outdoor = { kind: "outdoor-site", name: "园", unit: "bound" }
    const some = {
      units,
      activities: [],
      facilities: [display("bound"), display("unknown"), display("unknown"), outdoor]
    }
    expect(lines(form, some)).toMatchInlineSnapshot(`
      "bound pending (bound): 甲局: 1 counted so far, 1 to go: the requirement
        rests on counted 1, open 0, required 2
        act: build and record 1 more: display facility for ecological culture
      free not-applicable (free): 乙镇 is not bound by: the requirement
      unknown undetermined (unknown): 丙单位: 2 counted, so it cannot be judged: the requirement; missing: kind of unit
        rests on counted 2, open 0, required 2
        lacks kinds of unknown
        report: report of “丙单位”: kind of unit"
    `)
    expect(lines(form, { ...some, facilities: [...some.facilities, display()] })).toMatchInlineSnapshot(`
      "bound undetermined (bound): 甲局: 1 counted, so it cannot be judged: the requirement; missing: register of facilities
        rests on counted 1, open 1, required 2
        lacks facilities of 610526
        report: report of “蒲城县”: register of facilities
      free not-applicable (free): 乙镇 is not bound by: the requirement
      unknown undetermined (unknown): 丙单位: 2 counted, so it cannot be judged: the requirement; missing: kind of unit
        rests on counted 2, open 1, required 2
        lacks kinds of unknown
        report: report of “丙单位”: kind of unit"
    `)
    expect(lines(form, { units, activities: [] })).toMatchInlineSnapshot(`
      "bound undetermined (bound): 甲局: 0 counted, so it cannot be judged: the requirement; missing: register of facilities
        rests on counted 0, required 2
        lacks facilities of 610526
        report: report of “蒲城县”: register of facilities
      free not-applicable (free): 乙镇 is not bound by: the requirement
      unknown undetermined (unknown): 丙单位: 0 counted, so it cannot be judged: the requirement; missing: kind of unit, register of facilities
        rests on counted 0, required 2
        lacks kinds of unknown, facilities of 610526
        report: report of “丙单位”: kind of unit
        report: report of “蒲城县”: register of facilities"
    `)
    expect(lines({ ...form, bound: { _tag: "Region" } }, some)).toMatchInlineSnapshot(`
      "610526 met: 蒲城县: 3 counted, which meets: the requirement
        rests on counted 3, open 0, required 2"
    `)
    expect(lines({ ...form, bound: { _tag: "Responsible", responsibility: "ecology" } }, { ...some, facilities: [] }))
      .toMatchInlineSnapshot(`
        "bound undetermined (bound): 甲局: 0 counted, so it cannot be judged: the requirement; missing: responsibilities
          rests on counted 0, open 0, required 2
          lacks responsibilities of bound
          report: report of “甲局”: responsibilities
        free undetermined (free): 乙镇: 0 counted, so it cannot be judged: the requirement; missing: responsibilities
          rests on counted 0, open 0, required 2
          lacks responsibilities of free
          report: report of “乙镇”: responsibilities
        unknown undetermined (unknown): 丙单位: 0 counted, so it cannot be judged: the requirement; missing: responsibilities
          rests on counted 0, open 0, required 2
          lacks responsibilities of unknown
          report: report of “丙单位”: responsibilities"
      `)
  })

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
      "610526 unmet: 蒲城县 was judged not to meet: the requirement
        rests on decision undated
        act: put it right and have it judged again"
    `)
    expect(lines({ _tag: "Judgement" }, { units, activities: [], attestations })).toMatchInlineSnapshot(`
      "610526 judgement: 蒲城县: a person has to judge: the requirement
        lacks decision of 610526
        report: record: recorded decision"
    `)
  })

  it("a count of officers", () => {
    const form: FormData = { _tag: "Count", bound: kinds, of: { _tag: "Officers" }, atLeast: 3 }
    const done = { ...bound, id: "done", name: "丁局" }
    const registered = (unit: string, count: number) => ({ unit, registered: count })
    expect(
      lines(form, {
        units: [...units, done],
        activities: [],
        officers: [registered("bound", 1), registered("done", 1), registered("done", 2)]
      })
    ).toMatchInlineSnapshot(`
      "bound pending (bound): 甲局: 1 counted so far, 2 to go: the requirement
        rests on counted 1, open 0, required 3
        act: have 2 more people register
      free not-applicable (free): 乙镇 is not bound by: the requirement
      unknown undetermined (unknown): 丙单位: 0 counted, so it cannot be judged: the requirement; missing: kind of unit
        rests on counted 0, open 0, required 3
        lacks kinds of unknown
        report: report of “丙单位”: kind of unit
      done met (done): 丁局: 3 counted, which meets: the requirement
        rests on counted 3, open 0, required 3"
    `)
    expect(lines(form, { units, activities: [] })).toMatchInlineSnapshot(`
      "bound undetermined (bound): 甲局: 0 counted, so it cannot be judged: the requirement; missing: register of information officers
        rests on counted 0, required 3
        lacks officers of 610526
        report: report of “蒲城县”: register of information officers
      free not-applicable (free): 乙镇 is not bound by: the requirement
      unknown undetermined (unknown): 丙单位: 0 counted, so it cannot be judged: the requirement; missing: kind of unit, register of information officers
        rests on counted 0, required 3
        lacks kinds of unknown, officers of 610526
        report: report of “丙单位”: kind of unit
        report: report of “蒲城县”: register of information officers"
    `)
    expect(lines({ ...form, atLeast: 0 }, { units, activities: [] })).toMatchInlineSnapshot(`
      "bound met (bound): 甲局: 0 counted, which meets: the requirement
        rests on counted 0, required 0
      free not-applicable (free): 乙镇 is not bound by: the requirement
      unknown undetermined (unknown): 丙单位: 0 counted, so it cannot be judged: the requirement; missing: kind of unit
        rests on counted 0, required 0
        lacks kinds of unknown
        report: report of “丙单位”: kind of unit"
    `)
  })

  it("a count of recommendations", () => {
    const form: FormData = { _tag: "Count", bound: kinds, of: { _tag: "Recommendations" }, atMost: 1 }
    const online: FormData = { ...form, of: { _tag: "Recommendations", where: { _tag: "ModeIn", modes: ["online"] } } }
    const given = {
      units: [...units, { ...bound, id: "over", name: "丁局" }],
      activities: [
        of("bound", "a1", { mode: "online" }),
        of("bound", "a2"),
        of("bound", "a3", { mode: "on-site" }),
        of("over", "a4", { mode: "online" }),
        of("over", "a5", { mode: "online" }),
        of("over", "a6"),
        of("unknown", "a7")
      ],
      recommendations: [
        ...["a1", "a2", "a3"].map((id) => ({ activity: id, unit: "bound" })),
        ...["a4", "a5", "a6"].map((id) => ({ activity: id, unit: "over" })),
        { activity: "a7", unit: "unknown" }
      ]
    }
    expect(lines(form, given)).toMatchInlineSnapshot(`
      "bound unmet (bound): 甲局 recommends 3, more than 1: the requirement
        rests on recommended 3
        act: withdraw 2 of them
      free not-applicable (free): 乙镇 is not bound by: the requirement
      unknown undetermined (unknown): 丙单位 cannot be judged: the requirement; missing: kind of unit
        rests on recommended 1
        lacks kinds of unknown
        report: report of “丙单位”: kind of unit
      over unmet (over): 丁局 recommends 3, more than 1: the requirement
        rests on recommended 3
        act: withdraw 2 of them"
    `)
    expect(lines(online, given)).toMatchInlineSnapshot(`
      "bound undetermined (bound): 甲局 cannot be judged: the requirement; missing: on-site or online
        rests on recommended 1
        lacks mode of a2
        report: report of “科普讲座”: on-site or online
      free not-applicable (free): 乙镇 is not bound by: the requirement
      unknown undetermined (unknown): 丙单位 cannot be judged: the requirement; missing: kind of unit
        rests on recommended 0
        lacks kinds of unknown
        report: report of “丙单位”: kind of unit
      over unmet (over): 丁局 recommends 2, more than 1: the requirement
        rests on recommended 2
        act: withdraw 1 of them"
    `)
    expect(lines(online, { units, activities: [] })).toMatchInlineSnapshot(`
      "bound undetermined (bound): 甲局 cannot be judged: the requirement; missing: recommendations
        lacks recommendations of 610526
        report: report of “蒲城县”: recommendations
      free not-applicable (free): 乙镇 is not bound by: the requirement
      unknown undetermined (unknown): 丙单位 cannot be judged: the requirement; missing: kind of unit, recommendations
        lacks kinds of unknown, recommendations of 610526
        report: report of “丙单位”: kind of unit
        report: report of “蒲城县”: recommendations"
    `)
    expect(lines({ ...form, bound: everyone }, { units: [bound], activities: [] })).toMatchInlineSnapshot(`
      "bound undetermined (bound): 甲局 cannot be judged: the requirement; missing: recommendations
        lacks recommendations of 610526
        report: report of “蒲城县”: recommendations"
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
})

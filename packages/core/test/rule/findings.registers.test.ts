import { describe, expect, it } from "@effect/vitest"
import type { FormData } from "../sample.ts"
import { bound, everyone, kinds, lines, of, units } from "./lines.ts"

const limit = { _tag: "WindowEnd", window: "activity-days" } as const

describe("what findings of numbers of other entries carry", () => {
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
        report: report of “Pucheng County”: register of facilities
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
        report: report of “Pucheng County”: register of facilities
      free not-applicable (free): 乙镇 is not bound by: the requirement
      unknown undetermined (unknown): 丙单位: 0 counted, so it cannot be judged: the requirement; missing: kind of unit, register of facilities
        rests on counted 0, required 2
        lacks kinds of unknown, facilities of 610526
        report: report of “丙单位”: kind of unit
        report: report of “Pucheng County”: register of facilities"
    `)
    expect(lines({ ...form, bound: { _tag: "Region" } }, some)).toMatchInlineSnapshot(`
      "610526 met: Pucheng County: 3 counted, which meets: the requirement
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
        report: report of “Pucheng County”: register of information officers
      free not-applicable (free): 乙镇 is not bound by: the requirement
      unknown undetermined (unknown): 丙单位: 0 counted, so it cannot be judged: the requirement; missing: kind of unit, register of information officers
        rests on counted 0, required 3
        lacks kinds of unknown, officers of 610526
        report: report of “丙单位”: kind of unit
        report: report of “Pucheng County”: register of information officers"
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
      "bound undetermined (bound): 甲局 cannot be judged: the requirement; missing: event format
        rests on recommended 1
        lacks mode of a2
        report: report of “科普讲座”: event format
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
        report: report of “Pucheng County”: recommendations
      free not-applicable (free): 乙镇 is not bound by: the requirement
      unknown undetermined (unknown): 丙单位 cannot be judged: the requirement; missing: kind of unit, recommendations
        lacks kinds of unknown, recommendations of 610526
        report: report of “丙单位”: kind of unit
        report: report of “Pucheng County”: recommendations"
    `)
    expect(lines({ ...form, bound: everyone }, { units: [bound], activities: [] })).toMatchInlineSnapshot(`
      "bound undetermined (bound): 甲局 cannot be judged: the requirement; missing: recommendations
        lacks recommendations of 610526
        report: report of “Pucheng County”: recommendations"
    `)
  })

  it("a number that may not be exceeded, and one between two amounts", () => {
    const form: FormData = { _tag: "Count", bound: everyone, of: { _tag: "Officers" }, atMost: 2 }
    const given = (registered: number) => ({
      units: [bound],
      activities: [],
      officers: [{ unit: "bound", registered }]
    })
    expect([1, 2, 3].map((registered) => lines(form, given(registered))).join("\n")).toMatchInlineSnapshot(`
      "bound met (bound): 甲局: 1 counted, which meets: the requirement
        rests on counted 1
      bound met (bound): 甲局: 2 counted, which meets: the requirement
        rests on counted 2
      bound unmet (bound): 甲局: 3 counted, more than 2: the requirement
        rests on counted 3
        act: check what is counted, 1 too many"
    `)
    expect(lines({ ...form, limit }, given(3), "2023-09-20T00:00:00+08:00")).toMatchInlineSnapshot(`
      "bound pending (bound): 甲局: 3 counted, more than 2, and there is time left: the requirement
        rests on counted 3
        act: check what is counted, 1 too many"
    `)
    expect([0, 1, 2, 3].map((registered) => lines({ ...form, atLeast: 1 }, given(registered))).join("\n"))
      .toMatchInlineSnapshot(`
      "bound pending (bound): 甲局: 0 counted so far, 1 to go: the requirement
        rests on counted 0, open 0, required 1
        act: have 1 more people register
      bound met (bound): 甲局: 1 counted, which meets: the requirement
        rests on counted 1, open 0, required 1
      bound met (bound): 甲局: 2 counted, which meets: the requirement
        rests on counted 2, open 0, required 1
      bound unmet (bound): 甲局: 3 counted, more than 2: the requirement
        rests on counted 3
        act: check what is counted, 1 too many"
    `)
  })

  it("recommendations that are too few or too many while there is time", () => {
    const form: FormData = { _tag: "Count", bound: everyone, of: { _tag: "Recommendations" }, atLeast: 2 }
    const given = {
      units: [bound],
      activities: ["a1", "a2"].map((id) => of("bound", id)),
      recommendations: [{ activity: "a1", unit: "bound" }]
    }
    expect(lines(form, given)).toMatchInlineSnapshot(`
      "bound pending (bound): 甲局: 1 counted so far, 1 to go: the requirement
        rests on counted 1, open 0, required 2
        act: recommend 1 more"
    `)
    expect(lines({ ...form, limit }, given)).toMatchInlineSnapshot(`
      "bound unmet (bound): 甲局: 1 counted, fewer than 2: the requirement
        rests on counted 1, open 0, required 2
        act: the time is over: explain it to the issuer in writing"
    `)
    const quota: FormData = {
      _tag: "Count",
      bound: everyone,
      of: { _tag: "Recommendations" },
      atMost: 0,
      limit
    }
    expect(lines(quota, given, "2023-09-20T00:00:00+08:00")).toMatchInlineSnapshot(`
      "bound pending (bound): 甲局 recommends 1, more than 0, and there is time left: the requirement
        rests on recommended 1
        act: withdraw 1 of them"
    `)
  })
})

import { describe, expect, it } from "@effect/vitest"
import type { FormData } from "../sample.ts"
import { bound, everyone, free, kinds, lines, noLimit, of, units, unknown } from "./lines.ts"

describe("what findings of numbers of activities carry", () => {
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
      "bound undetermined (bound): 甲局: 0 counted, so it cannot be judged: the requirement; missing: co-hosts, state on the platform
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
      "610526 undetermined: Pucheng County: 1 counted, so it cannot be judged: the requirement; missing: event format, state on the platform
        rests on counted 1, open 2, required 2
        lacks platform of a2, mode of a2, platform of a3, mode of a3
        report: report of “科普讲座”: state on the platform
        report: report of “科普讲座”: event format
        report: report of “科普讲座”: state on the platform
        report: report of “科普讲座”: event format"
    `)
    expect(lines(form, { units: [bound, free], activities: activities.slice(0, 1) })).toMatchInlineSnapshot(`
      "610526 pending: Pucheng County: 1 counted so far, 1 to go: the requirement
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
      "610526 undetermined: Pucheng County: not known to be covered: government offices, families; required: the requirement; missing: event format, kind of unit, settings
        rests on covered schools
        lacks mode of a3, settings of a4, kinds of unknown
        report: report of “科普讲座”: event format
        report: report of “科普讲座”: settings
        report: report of “丙单位”: kind of unit"
    `)
    expect(lines(form, { units, activities: [campus, other] })).toMatchInlineSnapshot(`
      "610526 pending: Pucheng County: not covered yet: government offices, families; required: the requirement
        rests on covered schools
        act: arrange an activity for “government offices”
        act: arrange an activity for “families”"
    `)
    const open = of("bound", "a9", { settings: ["families"] })
    expect(lines(form, { units, activities: [campus, open] })).toMatchInlineSnapshot(`
      "610526 pending: Pucheng County: not covered yet: government offices; required: the requirement
        rests on covered schools
        act: arrange an activity for “government offices”"
    `)
    expect(lines(form, { units, activities: [other] })).toMatchInlineSnapshot(`
      "610526 pending: Pucheng County: not covered yet: government offices, schools, families; required: the requirement
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
      "610526 met: Pucheng County: all 3 covered, which meets: the requirement
        rests on covered government offices, schools, families"
    `)
  })

  it("a count in groups, of units", () => {
    const form: FormData = {
      _tag: "Count",
      bound: kinds,
      of: { _tag: "Activities", where: { _tag: "PlatformIn", states: ["published"] } },
      each: { _tag: "Topics", topics: ["health", "food-safety"] },
      atLeast: 1
    }
    expect(
      lines(form, {
        units: [bound, free, unknown],
        activities: [
          of("unknown", "a1", { topics: ["health", "food-safety"], platform: "published" }),
          // The name declares one topic, and of the other nothing is known.
          of("bound", "a2", { name: "食品安全讲座" })
        ]
      })
    ).toMatchInlineSnapshot(`
      "bound undetermined (bound): 甲局: not known to be covered: health, food safety; required: the requirement; missing: state on the platform, topics
        lacks platform of a2, topics of a2
        report: report of “食品安全讲座”: state on the platform
        report: report of “食品安全讲座”: topics
      free not-applicable (free): 乙镇 is not bound by: the requirement
      unknown undetermined (unknown): 丙单位 cannot be judged: the requirement; missing: kind of unit
        rests on covered health, food safety
        lacks kinds of unknown
        report: report of “丙单位”: kind of unit"
    `)
    expect(
      lines(
        { ...form, each: { _tag: "Topics", topics: ["health"] } },
        { units: [bound], activities: [of("bound", "a1", { topics: [] })] }
      )
    ).toMatchInlineSnapshot(`
      "bound pending (bound): 甲局: not covered yet: health; required: the requirement
        act: arrange an activity for “health”"
    `)
  })

  it("a count on days, of which some are open", () => {
    const form: FormData = {
      _tag: "Count",
      bound: { _tag: "Region" },
      of: { _tag: "Activities", hosts: kinds },
      each: { _tag: "Days", window: "activity-days" },
      atLeast: 1
    }
    const on = (id: string, start: string, end: string, more = {}) =>
      of("bound", id, { time: { sessions: [{ start, end }], ...more } })
    const most = on("a1", "2023-09-17", "2023-09-21")
    const some = on("a2", "2023-09-21", "2023-09-22", { approximate: true })
    const last = on("a3", "2023-09-23", "2023-09-23")
    expect(lines(form, { units: [bound], activities: [most, some, last] }, "2023-09-22T12:00:00+08:00"))
      .toMatchInlineSnapshot(`
        "610526 pending: Pucheng County: not known yet to be covered, and there is time left: 2023-09-22; required: the requirement
          rests on covered 2023-09-17, 2023-09-18, 2023-09-19, 2023-09-20, 2023-09-21, 2023-09-23
          act: confirm that an activity covers “2023-09-22”, or arrange one"
      `)
    expect(lines(form, { units: [bound], activities: [most, some, last] })).toMatchInlineSnapshot(`
      "610526 undetermined: Pucheng County: not known to be covered: 2023-09-22; required: the requirement; missing: activity time
        rests on covered 2023-09-17, 2023-09-18, 2023-09-19, 2023-09-20, 2023-09-21, 2023-09-23
        lacks time of a2
        report: report of “科普讲座”: activity time"
    `)
    expect(
      lines(form, {
        units: [bound, free, unknown],
        activities: [most],
        unread: [{ register: "activities", unit: "bound" }]
      })
    ).toMatchInlineSnapshot(`
      "610526 undetermined: Pucheng County: not known to be covered: 2023-09-22, 2023-09-23; required: the requirement; missing: what stands in rows or files that could not be read
        rests on covered 2023-09-17, 2023-09-18, 2023-09-19, 2023-09-20, 2023-09-21
        lacks unread of 610526
        report: report of “Pucheng County”: what stands in rows or files that could not be read"
    `)
    // A day without one is over, so that only whether the unit is asked is open.
    expect(
      lines(
        { ...form, bound: kinds, of: { _tag: "Activities" } },
        { units: [unknown], activities: [{ ...some, host: "unknown" }] }
      )
    ).toMatchInlineSnapshot(`
      "unknown undetermined (unknown): 丙单位 cannot be judged: the requirement; missing: kind of unit
        lacks kinds of unknown
        report: report of “丙单位”: kind of unit"
    `)
    expect(lines(form, { units: [free, unknown], activities: [] })).toMatchInlineSnapshot(`
      "610526 undetermined: Pucheng County cannot be judged: the requirement; missing: kind of unit
        lacks kinds of unknown
        report: report of “丙单位”: kind of unit"
    `)
  })
})

import { notice } from "@kepu/core/notices/safety-month-2026"
import { activitiesOf, casesUnder, checkIllustrative, many, on } from "./casesOf.ts"

const cases = casesUnder("enterprise", "2026-12-15T00:00:00+08:00")
const enterprise = (id: string) => ({ id, name: `企业${id}`, kinds: ["enterprise"] })
const drill = (facts: object) => ({ programme: "drill", facts: { ...facts } })
const months = ["03", "04", "05", "06", "07", "08", "09", "10", "11"]
const drills = (host: string, of: ReadonlyArray<string>) =>
  of.map((month, n) => ({ id: `${host}${n}`, name: "应急演练", host, ...on(`2026-${month}-28`) }))
const weeks = ["2026-06-07", "2026-06-08", "2026-06-21", "2026-06-22", "2026-06-30"]
const inspections = (host: string, days: ReadonlyArray<string>) =>
  days.map((day, n) => ({ id: `${host}${n}`, name: "排查", host, programme: "inspection", ...on(day) }))
const hazards = (host: string, found: number, removed: number) => ({
  id: host,
  name: "排查",
  host,
  programme: "inspection",
  ...on("2026-06-10"),
  facts: { "hazards-found": found, "hazards-removed": removed }
})

checkIllustrative(notice, [
  cases(
    "publicity-in-month",
    "活动月首尾两侧",
    "on both sides of the month",
    { before: "unmet", first: "met", last: "met", after: "unmet", drill: "not-applicable", open: "undetermined" },
    {
      activities: activitiesOf({
        before: { programme: "publicity", ...on("2026-05-31") },
        first: { programme: "publicity", ...on("2026-06-01") },
        last: { programme: "publicity", ...on("2026-06-30") },
        after: { programme: "publicity", ...on("2026-07-01") },
        drill: { programme: "drill", ...on("2026-07-01") },
        open: { programme: "publicity" }
      })
    }
  ),
  cases(
    "monthly-drill",
    "每月1次、2次和缺1个月",
    "one each month, two, and a month without",
    { one: "met", two: "met", lacking: "unmet", town: "not-applicable" },
    {
      units: [...["one", "two", "lacking"].map(enterprise), { id: "town", name: "某镇", kinds: ["township"] }],
      activities: [
        ...drills("one", months),
        ...drills("two", [...months, ...months]),
        ...drills(
          "lacking",
          months.filter((month) => month !== "05")
        )
      ]
    }
  ),
  ...(
    [
      ["2026-05-31T23:59:59+08:00", "pending"],
      ["2026-06-01T00:00:00+08:00", "unmet"]
    ] as const
  ).map(([asOf, status]) =>
    cases(
      "monthly-drill",
      `5月没有演练，${asOf}`,
      `no drill in May, as of ${asOf}`,
      { u: status },
      {
        asOf,
        activities: drills("u", ["03", "04"])
      }
    )
  ),
  cases(
    "drill-length",
    "29、30、31分钟",
    "29, 30 and 31 minutes",
    { below: "unmet", at: "met", above: "met", open: "undetermined" },
    {
      activities: activitiesOf({
        below: drill({ minutes: 29 }),
        at: drill({ minutes: 30 }),
        above: drill({ minutes: 31 }),
        open: drill({})
      })
    }
  ),
  cases(
    "drill-attendance",
    "当班200人，参演159、160、161人",
    "159, 160 and 161 of 200 on duty",
    { below: "unmet", at: "met", above: "met", open: "undetermined" },
    {
      activities: activitiesOf({
        below: drill({ attending: 159, "on-duty": 200 }),
        at: drill({ attending: 160, "on-duty": 200 }),
        above: drill({ attending: 161, "on-duty": 200 }),
        open: drill({ attending: 160 })
      })
    }
  ),
  ...(
    [
      ["2026-06-15T23:59:59+08:00", "met"],
      ["2026-06-16T00:00:00+08:00", "unmet"]
    ] as const
  ).map(([receivedAt, status]) =>
    cases(
      "evaluation-due",
      `6月10日演练，${receivedAt}报送`,
      `a drill on 10 June, sent ${receivedAt}`,
      { a: status },
      {
        activities: activitiesOf({ a: { programme: "drill", ...on("2026-06-10") } }),
        submissions: [{ unit: "u", document: "evaluation", activity: "a", receivedAt }]
      }
    )
  ),
  cases(
    "evaluation-due",
    "第5日尚未报送",
    "not yet sent on the fifth day",
    { a: "pending" },
    {
      asOf: "2026-06-15T23:59:59+08:00",
      activities: activitiesOf({ a: { programme: "drill", ...on("2026-06-10") } }),
      submissions: []
    }
  ),
  cases(
    "weekly-inspection",
    "每周1次、2次和缺1周",
    "one each week, two, and a week without",
    { one: "met", two: "met", lacking: "unmet" },
    {
      units: ["one", "two", "lacking"].map(enterprise),
      activities: [
        ...inspections("one", weeks),
        ...inspections("two", [...weeks, ...weeks]),
        ...inspections("lacking", ["2026-06-07", "2026-06-08", "2026-06-14", "2026-06-22", "2026-06-30"])
      ]
    }
  ),
  cases(
    "hazards-removed-in-time",
    "100处隐患整改94、95、96处，以及没有隐患",
    "94, 95 and 96 of 100 hazards removed, and none found",
    { below: "unmet", at: "met", above: "met", none: "met" },
    {
      units: ["below", "at", "above", "none"].map(enterprise),
      activities: [hazards("below", 100, 94), hazards("at", 100, 95), hazards("above", 100, 96), hazards("none", 0, 0)]
    }
  ),
  cases(
    "hazards-removed-in-time",
    "活动月结束前尚未整改",
    "not yet removed before the month ends",
    { u: "pending" },
    { asOf: "2026-06-30T23:59:59+08:00", activities: [hazards("u", 100, 94)] }
  ),
  ...(
    [
      ["2026-07-10T16:59:59+08:00", "met"],
      ["2026-07-10T17:00:00+08:00", "met"],
      ["2026-07-10T17:00:01+08:00", "unmet"]
    ] as const
  ).map(([receivedAt, status]) =>
    cases(
      "summary-due",
      `${receivedAt}报送`,
      `sent ${receivedAt}`,
      { u: status },
      {
        activities: many(0, {}),
        submissions: [{ unit: "u", document: "summary", receivedAt }]
      }
    )
  )
])

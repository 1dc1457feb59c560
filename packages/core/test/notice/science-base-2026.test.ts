import { notice } from "@kepu/core/notices/science-base-2026"
import { casesUnder, checkIllustrative, on } from "./casesOf.ts"

const cases = casesUnder("science-base", "2027-02-01T00:00:00+08:00")
/** Bases whose ids say how many of something they have. */
const bases = (kinds: ReadonlyArray<string>, facts: Readonly<Record<string, object>>) =>
  Object.entries(facts).map(([id, told]) => ({
    id,
    name: `基地${id}`,
    kinds: ["science-base", ...kinds],
    facts: { ...told }
  }))
const months = Array.from({ length: 12 }, (_, n) => `2026-${String(n + 1).padStart(2, "0")}-28`)
const held = (host: string, days: ReadonlyArray<string>, open = 0) =>
  days.map((day, n) => ({ id: `${host}${n}`, name: "活动", host, settings: n < open ? ["open-day"] : [], ...on(day) }))

checkIllustrative(notice, [
  cases(
    "area-at-least",
    "室内499、500、501平方米，室外1999、2000、2001平方米",
    "499, 500, 501 m² inside and 1999, 2000, 2001 m² outdoors",
    {
      in499: "unmet",
      in500: "met",
      in501: "met",
      open: "undetermined",
      out1999: "unmet",
      out2000: "met",
      out2001: "met"
    },
    {
      units: [
        ...bases([], { in499: { area: 499 }, in500: { area: 500 }, in501: { area: 501 }, open: {} }),
        ...bases(["outdoor"], { out1999: { area: 1999 }, out2000: { area: 2000 }, out2001: { area: 2001 } })
      ]
    }
  ),
  cases(
    "full-time-staff",
    "专职人员1、2、3人，以及学校所属",
    "1, 2 and 3 full-time staff, and a base of a school",
    { one: "unmet", two: "met", three: "met", school: "not-applicable", enterprise: "not-applicable" },
    {
      units: [
        ...bases([], { one: { "full-time": 1 }, two: { "full-time": 2 }, three: { "full-time": 3 } }),
        ...bases(["school"], { school: { "full-time": 0 } }),
        ...bases(["enterprise"], { enterprise: { "full-time": 0 } })
      ]
    }
  ),
  cases(
    "guides-by-area",
    "999、1000平方米与讲解员1、2人",
    "999 and 1000 m² with 1 and 2 guides",
    { "999-1": "met", "1000-1": "unmet", "1000-2": "met", "1000-3": "met", "499-0": "met" },
    {
      units: bases([], {
        "999-1": { area: 999, guides: 1 },
        "1000-1": { area: 1000, guides: 1 },
        "1000-2": { area: 1000, guides: 2 },
        "1000-3": { area: 1000, guides: 3 },
        "499-0": { area: 499, guides: 0 }
      })
    }
  ),
  cases(
    "area-at-least",
    "2026年6月30日尚有时间",
    "on 30 June 2026 there is still time",
    { u: "pending" },
    { asOf: "2026-06-30T23:59:59+08:00", units: bases([], { u: { area: 499 } }) }
  ),
  ...(
    [
      ["2026-12-31T23:59:59+08:00", "pending"],
      ["2027-01-01T00:00:00+08:00", "unmet"]
    ] as const
  ).map(([asOf, status]) =>
    cases(
      "days-open-at-least",
      `${asOf}，开放199、200、201天`,
      `as of ${asOf}, open for 199, 200 and 201 days`,
      { below: status, at: "met", above: "met" },
      {
        asOf,
        units: bases([], { below: { "days-open": 199 }, at: { "days-open": 200 }, above: { "days-open": 201 } })
      }
    )
  ),
  cases(
    "monthly-activity",
    "每月1次、2次和缺1个月",
    "one each month, two, and a month without",
    { one: "met", two: "met", lacking: "unmet" },
    {
      units: bases([], { one: {}, two: {}, lacking: {} }),
      activities: [
        ...held("one", months),
        ...held("two", [...months, ...months]),
        ...held("lacking", [...months.slice(1), "2026-02-01"])
      ]
    }
  ),
  cases(
    "open-days-share",
    "12次活动中开放日2、3、4次",
    "2, 3 and 4 of 12 activities are open days",
    { below: "unmet", at: "met", above: "met" },
    {
      units: bases([], { below: {}, at: {}, above: {} }),
      activities: [...held("below", months, 2), ...held("at", months, 3), ...held("above", months, 4)]
    }
  ),
  ...(
    [
      ["2027-01-20T23:59:59+08:00", true, "met"],
      ["2027-01-21T00:00:00+08:00", true, "unmet"],
      ["2027-01-20T23:59:59+08:00", false, "unmet"]
    ] as const
  ).map(([receivedAt, sealed, status]) =>
    cases(
      "yearly-report-due",
      `${receivedAt}报送，${sealed ? "已" : "未"}盖章`,
      `sent ${receivedAt}, ${sealed ? "sealed" : "not sealed"}`,
      { u: status },
      { submissions: [{ unit: "u", document: "yearly-report", receivedAt, facts: { sealed } }] }
    )
  ),
  ...(
    [
      ["2026-10-30T23:59:59+08:00", "met"],
      ["2026-10-31T00:00:00+08:00", "unmet"]
    ] as const
  ).map(([receivedAt, status]) =>
    cases(
      "review-due",
      `${receivedAt}报送，认定于2023年底前后`,
      `sent ${receivedAt}, approved about the end of 2023`,
      { old: status, recent: "not-applicable", open: "undetermined" },
      {
        units: bases([], { old: { approved: "2023-12-31" }, recent: { approved: "2024-01-01" }, open: {} }),
        submissions: [{ unit: "old", document: "review", receivedAt }]
      }
    )
  ),
  cases(
    "safe",
    "认定为符合、不符合和尚无认定",
    "decided either way, and not decided",
    { good: "met", bad: "unmet", open: "judgement" },
    {
      units: bases([], { good: {}, bad: {}, open: {} }),
      attestations: [
        { rule: "safe", unit: "good", decision: "met" },
        { rule: "safe", unit: "bad", decision: "unmet" }
      ]
    }
  )
])

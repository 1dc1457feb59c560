import { notice } from "@kepu/core/notices/science-grant-2026"
import { activitiesOf, casesUnder, checkIllustrative, many, on } from "./casesOf.ts"

const cases = casesUnder("society", "2027-01-15T00:00:00+08:00")
const region = "990200"
const society = (id: string) => ({ id, name: id, kinds: ["society"] })
const county = { id: "county", name: "某县科协", kinds: ["county-association"] }
const of = (facts: object) => ({ facts: { ...facts } })
/** Projects of which the facts are below, at and above what is allowed. */
const three = (below: object, at: object, above: object) => ({
  activities: activitiesOf({ below: of(below), at: of(at), above: of(above), open: {} })
})
const money = (host: string, own: number) => ({
  id: host,
  name: "项目",
  host,
  facts: { subsidy: 10_000, "own-money": own }
})

checkIllustrative(notice, [
  cases(
    "project-quota",
    "申报1、2、3项",
    "1, 2 and 3 projects",
    { one: "met", two: "met", three: "unmet" },
    {
      units: ["one", "two", "three"].map(society),
      activities: [...many(1, { host: "one" }), ...many(2, { host: "two" }), ...many(3, { host: "three" })]
    }
  ),
  ...(
    [
      [1, "unmet"],
      [2, "met"],
      [3, "met"]
    ] as const
  ).map(([number, status]) =>
    cases(
      "county-share",
      `5项中县级科协${number}项`,
      `${number} of 5 projects are of counties`,
      { [region]: status },
      {
        units: [county, society("u")],
        activities: [...many(number, { host: "county" }), ...many(5 - number, {})]
      }
    )
  ),
  cases(
    "within-period",
    "实施期首尾两侧",
    "on both sides of the months",
    { early: "unmet", whole: "met", late: "unmet", open: "undetermined" },
    {
      activities: activitiesOf({
        early: on("2026-03-31", "2026-11-30"),
        whole: on("2026-04-01", "2026-11-30"),
        late: on("2026-04-01", "2026-12-01"),
        open: {}
      })
    }
  ),
  ...(
    [
      ["2026-03-13T23:59:59+08:00", "met"],
      ["2026-03-14T00:00:00+08:00", "unmet"]
    ] as const
  ).map(([receivedAt, status]) =>
    cases(
      "application-due",
      `${receivedAt}报送`,
      `sent ${receivedAt}`,
      { u: status, none: "not-applicable" },
      {
        units: [society("u"), society("none")],
        activities: many(1, {}),
        submissions: [{ unit: "u", document: "application", receivedAt }]
      }
    )
  ),
  cases(
    "subsidy-cap",
    "49999、50000、50001元",
    "49,999, 50,000 and 50,001 yuan",
    { below: "met", at: "met", above: "unmet", open: "undetermined" },
    three({ subsidy: 49_999 }, { subsidy: 50_000 }, { subsidy: 50_001 })
  ),
  ...(
    [
      [49_999, "met"],
      [50_000, "met"],
      [50_001, "unmet"]
    ] as const
  ).map(([last, status]) =>
    cases(
      "subsidy-total",
      `15万元加${last}元`,
      `150,000 and ${last} yuan`,
      { [region]: status },
      {
        activities: [
          ...many(3, of({ subsidy: 50_000 })),
          { id: "last", name: "项目", host: "u", facts: { subsidy: last } }
        ]
      }
    )
  ),
  cases(
    "subsidy-share",
    "预算1万元，资助5999、6000、6001元",
    "5,999, 6,000 and 6,001 of 10,000 yuan",
    { below: "met", at: "met", above: "unmet", open: "undetermined" },
    three({ subsidy: 5999, budget: 10_000 }, { subsidy: 6000, budget: 10_000 }, { subsidy: 6001, budget: 10_000 })
  ),
  cases(
    "labour-share",
    "资助1万元，劳务费1999、2000、2001元",
    "1,999, 2,000 and 2,001 of 10,000 yuan",
    { below: "met", at: "met", above: "unmet", open: "undetermined" },
    three({ labour: 1999, subsidy: 10_000 }, { labour: 2000, subsidy: 10_000 }, { labour: 2001, subsidy: 10_000 })
  ),
  cases(
    "equipment-below-half",
    "资助1万元，设备费4999.5、5000、5000.5元",
    "4,999.5, 5,000 and 5,000.5 of 10,000 yuan",
    { below: "met", at: "unmet", above: "unmet", open: "undetermined" },
    three(
      { "twice-equipment": 9999, subsidy: 10_000 },
      { "twice-equipment": 10_000, subsidy: 10_000 },
      { "twice-equipment": 10_001, subsidy: 10_000 }
    )
  ),
  ...(
    [
      ["2026-03-13T23:59:59+08:00", "pending"],
      ["2026-03-14T00:00:00+08:00", "unmet"]
    ] as const
  ).map(([asOf, status]) =>
    cases(
      "own-share",
      `${asOf}，自筹4999、5000、5001元`,
      `as of ${asOf}, 4,999, 5,000 and 5,001 yuan of its own`,
      { below: status, at: "met", above: "met", none: "not-applicable" },
      {
        asOf,
        units: ["below", "at", "above", "none"].map(society),
        activities: [money("below", 4999), money("at", 5000), money("above", 5001)]
      }
    )
  ),
  ...(
    [
      ["2026-12-30T23:59:59+08:00", "met"],
      ["2026-12-31T00:00:00+08:00", "unmet"]
    ] as const
  ).map(([receivedAt, status]) =>
    cases(
      "accounts-due",
      `11月30日结束，${receivedAt}报送`,
      `ended on 30 November, sent ${receivedAt}`,
      { a: status },
      {
        activities: activitiesOf({ a: on("2026-04-01", "2026-11-30") }),
        submissions: [{ unit: "u", document: "accounts", activity: "a", receivedAt }]
      }
    )
  ),
  cases(
    "ended-in-time",
    "约定前一日、当日、后一日结束",
    "ended the day before, on the day and the day after what was agreed",
    { below: "met", at: "met", above: "unmet", open: "undetermined" },
    three(
      { ended: "2026-10-30", agreed: "2026-10-31" },
      { ended: "2026-10-31", agreed: "2026-10-31" },
      { ended: "2026-11-01", agreed: "2026-10-31" }
    )
  )
])

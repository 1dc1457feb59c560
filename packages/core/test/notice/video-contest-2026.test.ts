import { notice } from "@kepu/core/notices/video-contest-2026"
import { activitiesOf, casesUnder, checkIllustrative, many } from "./casesOf.ts"

const cases = casesUnder("county-association", "2026-10-15T00:00:00+08:00")
const unit = (kind: string) => (id: string) => ({ id, name: id, kinds: [kind] })
const of = (facts: object) => ({ facts: { ...facts } })
const atFive = ["2026-09-28T16:59:59+08:00", "2026-09-28T17:00:00+08:00", "2026-09-28T17:00:01+08:00"] as const
const [, , late] = atFive
const young = (host: string, number: number) => [
  ...many(number, { host, ...of({ group: "young" }) }),
  ...many(10 - number, { host, ...of({ group: "adult" }) }).map((one) => ({ ...one, id: `${one.id}-adult` }))
]

checkIllustrative(notice, [
  cases(
    "video-format",
    "三种格式",
    "three formats",
    { mp4: "met", mov: "met", another: "unmet", open: "undetermined" },
    {
      activities: activitiesOf({
        mp4: of({ format: "mp4" }),
        mov: of({ format: "mov" }),
        another: of({ format: "another" }),
        open: {}
      })
    }
  ),
  cases(
    "video-length",
    "59、60、61秒和299、300、301秒",
    "59, 60, 61 and 299, 300, 301 seconds",
    { s59: "unmet", s60: "met", s61: "met", s299: "met", s300: "met", s301: "unmet", open: "undetermined" },
    {
      activities: activitiesOf({
        ...Object.fromEntries([59, 60, 61, 299, 300, 301].map((seconds) => [`s${seconds}`, of({ seconds })])),
        open: {}
      })
    }
  ),
  cases(
    "few-authors",
    "作者2、3、4人",
    "2, 3 and 4 authors",
    { below: "met", at: "met", above: "unmet" },
    { activities: activitiesOf({ below: of({ authors: 2 }), at: of({ authors: 3 }), above: of({ authors: 4 }) }) }
  ),
  cases(
    "one-work-an-author",
    "每人1件",
    "one work each",
    { "990200": "met" },
    { activities: activitiesOf({ a: of({ "first-author": "A1" }), b: of({ "first-author": "A2" }) }) }
  ),
  cases(
    "one-work-an-author",
    "其中一人2件",
    "two works of one",
    { "990200": "unmet" },
    {
      activities: activitiesOf({
        a: of({ "first-author": "A1" }),
        b: of({ "first-author": "A2" }),
        c: of({ "first-author": "A1" })
      })
    }
  ),
  cases(
    "young-author",
    "青少年组作者出生日期前后一日",
    "born the day before, on the day and the day after",
    { before: "unmet", on: "met", after: "met", adult: "not-applicable", open: "undetermined" },
    {
      activities: activitiesOf({
        before: of({ group: "young", born: "2008-08-31" }),
        on: of({ group: "young", born: "2008-09-01" }),
        after: of({ group: "young", born: "2008-09-02" }),
        adult: of({ group: "adult", born: "1990-01-01" }),
        open: of({ group: "young" })
      })
    }
  ),
  ...(
    [
      [atFive[1], "pending"],
      [late, "unmet"]
    ] as const
  ).map(([asOf, status]) =>
    cases(
      "original-work",
      `${asOf}，已承诺、未承诺、未登记`,
      `as of ${asOf}, pledged, not pledged, not known`,
      { yes: "met", no: status, open: "undetermined" },
      { asOf, activities: activitiesOf({ yes: of({ original: true }), no: of({ original: false }), open: {} }) }
    )
  ),
  cases(
    "work-quota",
    "各类单位名额下、恰好、超过",
    "each kind of unit below, at and above its quota",
    {
      c9: "met",
      c10: "met",
      c11: "unmet",
      u4: "met",
      u5: "met",
      u6: "unmet",
      o1: "met",
      o2: "met",
      o3: "unmet"
    },
    {
      units: [
        ...["c9", "c10", "c11"].map(unit("county-association")),
        ...["u4", "u5", "u6"].map(unit("university")),
        ...["o1", "o2", "o3"].map(unit("other"))
      ],
      activities: ["c9", "c10", "c11", "u4", "u5", "u6", "o1", "o2", "o3"].flatMap((host) =>
        many(Number(host.slice(1)), { host })
      )
    }
  ),
  cases(
    "share-of-the-young",
    "10件中青少年组2、3、4件",
    "2, 3 and 4 of 10 works are of the young",
    { c2: "unmet", c3: "met", c4: "met", none: "met", u2: "not-applicable" },
    {
      units: [...["c2", "c3", "c4", "none"].map(unit("county-association")), unit("university")("u2")],
      activities: ["c2", "c3", "c4", "u2"].flatMap((host) => young(host, Number(host.slice(1))))
    }
  ),
  ...atFive.map((receivedAt) =>
    cases(
      "entry-table-due",
      `${receivedAt}报送`,
      `sent ${receivedAt}`,
      { u: receivedAt === late ? "unmet" : "met", none: "not-applicable" },
      {
        units: [unit("university")("u"), unit("university")("none")],
        activities: many(1, {}),
        submissions: [{ unit: "u", document: "entry-table", receivedAt }]
      }
    )
  ),
  ...atFive.map((asOf) =>
    cases(
      "uploaded",
      `${asOf}已上传、退回`,
      `as of ${asOf}, uploaded and rejected`,
      { yes: "met", rejected: asOf === late ? "unmet" : "pending", open: "undetermined" },
      { asOf, activities: activitiesOf({ yes: { platform: "filed" }, rejected: { platform: "rejected" }, open: {} }) }
    )
  ),
  ...(["met", "unmet"] as const).map((decision) =>
    cases(
      "chosen-by-experts",
      `认定为${decision === "met" ? "符合" : "不符合"}`,
      `decided to be ${decision}`,
      { "990200": decision },
      { attestations: [{ rule: "chosen-by-experts", decision }] }
    )
  ),
  cases("chosen-by-experts", "尚无认定", "not decided", { "990200": "judgement" }, { attestations: [] })
])

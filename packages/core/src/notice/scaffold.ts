import { chinaCalendar } from "../time/chinaCalendar.ts"
import type { PlainDate } from "../time/PlainDate.ts"
import { weekdayOf } from "../time/weekdayOf.ts"
import { isWorkingDay } from "../time/workingDays.ts"
import type { Notice } from "./Notice.ts"

/** What is known of a notice before it is written down. */
export interface NoticeSeed {
  readonly id: string
  readonly year: number
  /** GB/T 2260 code of the region. */
  readonly region: string
  readonly regionName: string
}

/**
 * The formats in which a new notice is written: data (`json`), or a module of TypeScript (`ts`).
 *
 * @example
 * ```ts
 * import { scaffoldFormats } from "@kepu/core/notice"
 *
 * console.log(scaffoldFormats) // [ 'json', 'ts' ]
 * ```
 */
export const scaffoldFormats = ["json", "ts"] as const

/** One of `scaffoldFormats`. */
export type ScaffoldFormat = (typeof scaffoldFormats)[number]

const zone = "Asia/Shanghai"
/** To be replaced by the fingerprint that a trace of the notice's text shows. */
const unknownText = `sha256-${"0".repeat(64)}`

/** The last day of September that is no weekend and not known to be a holiday, as somebody should be there to receive. */
const lastWorkday = (year: number): number =>
  [30, 29, 28, 27, 26].find((day) => {
    const date = `${year}-09-${day}` as PlainDate
    return weekdayOf(date) <= 5 && isWorkingDay(date, chinaCalendar) !== false
  })!

/** A notice that decodes and can be asked: one window, a rule on activities in it, and one deadline. */
const starter = ({ id, region, regionName, year }: NoticeSeed): typeof Notice.Encoded => {
  const due = lastWorkday(year)
  return {
    format: "kepu.notice/2",
    id,
    title: `关于举办${year}年${regionName}科普活动的通知`,
    issuer: `${regionName}科学技术协会`,
    issuedOn: `${year}-08-31`,
    validFrom: `${year}-08-31`,
    validTo: `${year}-12-31`,
    region: { code: region, name: { "zh-CN": regionName, en: regionName } },
    zone,
    event: { "zh-CN": "科普活动", en: "science-popularisation event" },
    themes: ["主题待填"],
    parents: [],
    addressees: ["member-unit"],
    channels: [],
    windows: [
      {
        id: "activity-days",
        name: { "zh-CN": "集中活动日", en: "activity days" },
        start: `${year}-09-15`,
        end: `${year}-09-21`
      }
    ],
    vocabulary: {
      unitKinds: [{ id: "member-unit", name: { "zh-CN": "成员单位", en: "member unit" } }],
      responsibilities: [],
      topics: [],
      settings: [],
      programmes: [],
      facilities: [],
      documents: [{ id: "summary", name: { "zh-CN": "活动总结", en: "summary of activities" } }],
      annexes: []
    },
    clauses: [
      {
        number: "一",
        phrase: "不少于1场",
        summary: { "zh-CN": "每个成员单位至少办一场活动", en: "each member unit holds at least one activity" },
        modality: "must",
        fingerprint: unknownText,
        sentences: ["member-unit-activity"],
        rules: [
          {
            id: "member-unit-activity",
            modality: "must",
            says: {
              "zh-CN": "成员单位在集中活动日内至少举办1场活动",
              en: "a member unit holds at least 1 activity in the activity days"
            },
            form: {
              _tag: "Count",
              bound: { _tag: "KindIn", kinds: ["member-unit"] },
              of: { _tag: "Activities", where: { _tag: "InWindow", window: "activity-days" } },
              atLeast: 1,
              limit: { _tag: "WindowEnd", window: "activity-days" }
            }
          }
        ]
      },
      {
        number: "二",
        phrase: `${year}年9月${due}日前`,
        summary: { "zh-CN": `9月${due}日前报送总结`, en: `the summary is sent by ${due} September` },
        modality: "should",
        fingerprint: unknownText,
        sentences: ["summary-due"],
        rules: [
          {
            id: "summary-due",
            modality: "should",
            says: { "zh-CN": `9月${due}日前报送活动总结`, en: `the summary arrives by ${due} September` },
            reading: { "zh-CN": "“前”按含当日理解", en: "“by” is read as including that day" },
            form: {
              _tag: "Due",
              bound: { _tag: "KindIn", kinds: ["member-unit"] },
              document: "summary",
              deadline: { date: `${year}-09-${due}`, boundary: "inclusive", zone, written: `${year}年9月${due}日前` }
            }
          }
        ]
      }
    ]
  }
}

/** JSON with texts in both languages on one line each. */
const jsonOf = (data: object): string =>
  JSON.stringify(data, undefined, 2).replaceAll(/\{\s+("zh-CN": .*)\s+("en": .*)\s+\}/gu, "{ $1 $2 }")

/**
 * The text of a file to begin a notice with, fit to be used at once: JSON for `--notice FILE`, or a module like those
 * under `notices`.
 *
 * @example
 * ```ts
 * import { parseNotice } from "@kepu/core"
 * import { scaffoldNotice } from "@kepu/core/notice"
 *
 * const text = scaffoldNotice({ id: "my-county-2026", year: 2026, region: "990104", regionName: "某县" }, "json")
 * console.log(parseNotice(text)._tag) // Success
 * ```
 */
export const scaffold = (seed: NoticeSeed, format: ScaffoldFormat): string => {
  const json = jsonOf(starter(seed))
  switch (format) {
    case "json":
      return `${json}\n`
    case "ts":
      return [
        'import { noticeFromData } from "@kepu/core"',
        "",
        `export const notice = noticeFromData(${json.replaceAll(/(^\s*|, )"(\w+)":/gmu, "$1$2:")})`,
        ""
      ].join("\n")
  }
}

import { assert, describe, it } from "@effect/vitest"
import { assess, type Finding, noticeFromData, type Portfolio } from "@kepu/core"
import { Notice } from "@kepu/core/schema"
import { workingDaysOf } from "@kepu/core/author"
import * as Schema from "effect/Schema"
import { activity, type FormData, instant, portfolioOf, pucheng } from "../sample.ts"

// Sentences of notices of all kinds, each as one rule, with cases below, at and above their figures.

export type Parts = Partial<typeof Portfolio.Encoded>
type Unit = (typeof Portfolio.Encoded)["units"][number]

export const term = (id: string, zh: string) => ({ id, name: { "zh-CN": zh, en: id } })
const data = Schema.encodeSync(Notice)(pucheng)

const numbers = (of: "units" | "activities" | "submissions" | "facilities", ...ids: ReadonlyArray<[string, string]>) =>
  ids.map(([id, zh]) => ({ ...term(id, zh), of, type: "number" as const }))

/** A notice of which a rule is the only one. */
export const noticeOf = (form: FormData): Notice =>
  noticeFromData({
    ...data,
    addressees: [],
    channels: [],
    calendar: workingDaysOf(2022),
    windows: [
      { ...term("term", "本学期"), start: "2022-04-01", end: "2022-06-30" },
      { ...term("show", "展期"), start: "2022-05-01", end: "2022-05-31" },
      { ...term("year", "全年"), start: "2022-01-01", end: "2022-12-31" },
      { ...term("entry", "报名期间"), start: "2022-05-01", end: "2022-05-20" }
    ],
    vocabulary: {
      ...data.vocabulary,
      unitKinds: [term("school", "学校"), term("society", "学会"), term("town", "镇")],
      responsibilities: [],
      programmes: [
        term("drill", "应急疏散演练"),
        term("visit", "参观"),
        term("talk", "讲座"),
        term("training", "培训")
      ],
      facilities: [term("banner", "喷绘"), term("slogan", "横幅"), term("hall", "展厅"), term("column", "宣传栏")],
      documents: [
        term("work", "作品"),
        term("form", "申报表"),
        term("summary", "总结"),
        term("info", "信息"),
        term("plan", "安全预案")
      ],
      annexes: [],
      facts: [
        { ...term("students", "学生数"), of: "units", type: "number", unit: { "zh-CN": "人", en: "students" } },
        { ...term("hall", "展厅面积"), of: "units", type: "number", unit: { "zh-CN": "平方米", en: "m²" } },
        { ...term("length", "时长"), of: "activities", type: "number", unit: { "zh-CN": "秒", en: "s" } },
        { ...term("width", "画面宽度"), of: "activities", type: "number" },
        {
          ...term("format", "格式"),
          of: "activities",
          type: "choice",
          values: [term("mp4", "MP4"), term("avi", "AVI")]
        },
        { ...term("born-on", "出生日期"), of: "activities", type: "date" },
        { ...term("expert", "正式聘任的专家"), of: "activities", type: "yes-no" },
        { ...term("price", "现场价"), of: "activities", type: "number", unit: { "zh-CN": "元", en: "yuan" } },
        { ...term("usual-price", "正常价"), of: "activities", type: "number", unit: { "zh-CN": "元", en: "yuan" } },
        { ...term("author", "作者"), of: "activities", type: "text" },
        ...numbers(
          "units",
          ["employees", "职工数"],
          ["residents", "人口"],
          ["answered", "答题人数"],
          ["villages", "村数"]
        ),
        ...numbers("units", ["covered", "已覆盖村数"], ["funds", "科普经费"]),
        ...numbers(
          "activities",
          ["copies", "发放资料份数"],
          ["characters", "字数"],
          ["devices", "设备费"],
          ["host-staff", "举办单位职工数"],
          ["own", "配套经费"]
        ),
        ...numbers("submissions", ["photos", "照片数"], ["sets", "份数"], ["reads", "阅读量"]),
        ...numbers("facilities", ["metres", "长度"], ["guides", "讲解员数"]),
        {
          ...term("level", "组别"),
          of: "activities",
          type: "choice",
          values: [term("primary", "小学"), term("middle", "中学")]
        },
        { ...term("approved", "批准日期"), of: "activities", type: "date" },
        { ...term("announced", "预告日期"), of: "activities", type: "date" },
        { ...term("village", "所在村"), of: "activities", type: "text" },
        {
          ...term("sort", "申报类别"),
          of: "submissions",
          type: "choice",
          values: [term("film", "微视频"), term("text", "图文"), term("game", "游戏")]
        },
        { ...term("teacher", "指导教师"), of: "submissions", type: "text" },
        { ...term("street", "所在街道"), of: "facilities", type: "text" },
        { ...term("leader", "主要负责人到场"), of: "activities", type: "yes-no" },
        { ...term("minors", "涉及未成年人"), of: "activities", type: "yes-no" },
        { ...term("awarded", "近三年获奖"), of: "activities", type: "yes-no" },
        { ...term("female", "女选手"), of: "submissions", type: "yes-no" },
        { ...term("sealed", "盖章"), of: "submissions", type: "yes-no" },
        { ...term("posted", "邮戳日期"), of: "submissions", type: "date" }
      ]
    },
    clauses: [
      {
        number: "一",
        phrase: "要求",
        summary: { "zh-CN": "摘要", en: "summary" },
        fingerprint: `sha256-${"0".repeat(64)}`,
        rules: [{ id: "rule", modality: "must", says: { "zh-CN": "要求", en: "the requirement" }, form }]
      }
    ]
  })

/** The first finding about what a unit and records have, at midnight of a day in the notice's zone. */
export const find = (form: FormData, { units = [unit()], activities = [], ...more }: Parts, day: string): Finding =>
  assess(noticeOf(form), portfolioOf({ units, activities, ...more }), { asOf: instant(`${day}T00:00:00+08:00`) })
    .findings[0]!

export const unit = (facts?: Record<string, number>, kind = "school"): Unit => ({
  id: "u1",
  name: "一中",
  kinds: [kind],
  ...(facts && { facts })
})
export const several = <A>(count: number, make: (n: number) => A): ReadonlyArray<A> =>
  Array.from({ length: count }, (_, n) => make(n))
export const sent = (document: string, count = 1, on = "2022-05-02") =>
  several(count, () => ({ unit: "u1", document, receivedAt: `${on}T09:00` }))
export const on = (day: string) => ({ sessions: [{ start: day }] }) as never
type ActivityData = (typeof Portfolio.Encoded)["activities"][number]
export const held = (...each: ReadonlyArray<Partial<ActivityData>>): ReadonlyArray<ActivityData> =>
  each.map((facts, n) => activity({ id: `a${n + 1}`, ...facts }))
export const recommended = (count: number) => ({
  activities: held(...several(count, () => ({}))),
  recommendations: several(count, (n) => ({ unit: "u1", activity: `a${n + 1}` }))
})

export const everyUnit = { _tag: "EveryUnit" } as const
export const schools = { _tag: "KindIn", kinds: ["school"] } as const
export const until = (date: string) =>
  ({ _tag: "Until", deadline: { date, boundary: "inclusive", zone: "Asia/Shanghai" } }) as const
export const count = (of: object, more: object, bound: object = everyUnit) =>
  ({ _tag: "Count", bound, of, ...more }) as FormData
export const each = (more: object) => ({ _tag: "Each", of: "activities", ...more }) as FormData
export const talks = { _tag: "Activities", where: { _tag: "ProgrammeIn", programmes: ["talk"] } }

/** A case: what there is, the day on which it is judged, and the status with the facts that are missing. */
type Row = readonly [title: string, given: Parts, day: string, expected: string]

export const cases = (sentence: string, form: FormData, ...rows: ReadonlyArray<Row>) => {
  describe(sentence, () => {
    it.each(rows)("%s", (_, given, day, expected) => {
      const { missing, status } = find(form, given, day)
      const lacking = [...new Set(missing.map(({ fact }) => fact))].toSorted()
      assert.strictEqual([status, ...lacking].join(" "), expected)
    })
  })
}

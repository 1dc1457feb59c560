import { noticeFromData } from "@kepu/core"
import { Notice } from "@kepu/core/schema"
import { type Amendment, readAmendment } from "@kepu/core/notice"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { noticeWith } from "../sample.ts"

const text = (zh: string) => ({ "zh-CN": zh, en: zh })
export const zone = "Asia/Shanghai"

type Data = { -readonly [Key in keyof typeof Notice.Encoded]: any }

/** An invented notice: a list of entries by 30 April, that day included, and a summary of the activities of a week. */
export const baseData = (): Data => {
  const data = structuredClone(Schema.encodeSync(Notice)(noticeWith({ _tag: "Judgement" }))) as Data
  const [clause] = data.clauses
  return Object.assign(data, {
    id: "entry-2015",
    title: "关于举办竞赛的通知",
    issuedOn: "2015-03-02",
    validFrom: "2015-03-02",
    windows: [{ id: "week", name: text("活动周"), start: "2015-06-15", end: "2015-06-21" }],
    vocabulary: { ...data.vocabulary, documents: [{ id: "entry", name: text("报名表") }] },
    clauses: [
      {
        ...clause,
        number: "二",
        reading: text("前含当日"),
        sentences: ["entry-due", "one-activity judged"],
        rules: [
          {
            id: "entry-due",
            modality: "must",
            says: text("报送报名表"),
            form: {
              _tag: "Due",
              bound: { _tag: "EveryUnit" },
              document: "entry",
              deadline: { date: "2015-04-30", boundary: "inclusive", zone }
            }
          },
          {
            id: "one-activity",
            modality: "must",
            says: text("活动周办1场活动"),
            form: {
              _tag: "Count",
              bound: { _tag: "EveryUnit" },
              of: { _tag: "Activities", where: { _tag: "InWindow", window: "week" } },
              atLeast: 1,
              limit: { _tag: "WindowEnd", window: "week" }
            }
          },
          { id: "judged", modality: "must", says: text("由人认定"), form: { _tag: "Judgement" } }
        ]
      }
    ]
  })
}
export const base = noticeFromData(baseData())

export const ruleOf = (notice: Notice, id: string) =>
  notice.clauses.flatMap(({ rules }) => rules).find((rule) => rule.id === id)

export const moved = (date: string, more: object = {}) => ({
  _tag: "DeadlineMoved",
  clause: "一",
  rule: "entry-due",
  deadline: { date, boundary: "inclusive", zone },
  ...more
})

export const amendmentData = (changes: ReadonlyArray<object>, more: object = {}, amends: object = {}) => ({
  format: "kepu.amendment/1",
  id: "entry-extended",
  title: "关于延长报名时间的通知",
  documentNumber: "某科协〔2015〕9号",
  issuer: "某县科协",
  issuedOn: "2015-05-05",
  amends: { notice: "entry-2015", changes, ...amends },
  ...more
})

/** An amendment of the invented notice. */
export const amendment = (...given: Parameters<typeof amendmentData>): Amendment =>
  Result.getOrThrowWith(readAmendment(amendmentData(...given)), (problems) => new Error(JSON.stringify(problems)))

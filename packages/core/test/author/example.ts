import { noticeFromData } from "@kepu/core"
import * as author from "@kepu/core/author"

const { activities, clause, count, datesOf, due, eachActivity, eachMonth, everyUnit, fact, inWindow } = author
const { kinds, must, noTerms, should, term, text, windowEnd } = author
const zone = "Asia/Shanghai"
const { by } = datesOf({ zone, boundary: "inclusive" })

export const notice = noticeFromData({
  format: "kepu.notice/2",
  id: "some-county-2026",
  title: "关于开展2026年应急演练的通知",
  issuer: "某县应急管理局",
  issuedOn: "2026-03-20",
  validFrom: "2026-03-20",
  region: { code: "990001", name: text("某县", "a county") },
  zone,
  event: text("应急演练", "emergency drills"),
  themes: ["人人讲安全"],
  parents: [],
  addressees: ["school"],
  channels: [],
  windows: [term("term", "本学期", "this term", { start: "2026-03-01", end: "2026-06-30" })],
  vocabulary: {
    ...noTerms,
    unitKinds: [term("school", "学校", "school", { synonyms: ["小学", "中学"] })],
    documents: [term("summary", "演练总结", "summary of the drills")],
    facts: [
      term("minutes", "演练时长", "length of the drill", {
        of: "activities",
        type: "number",
        unit: text("分钟", "minutes")
      })
    ]
  },
  clauses: [
    clause("一", "每月不少于1次", {
      summary: text("学校每月演练，每次不少于15分钟", "schools hold a drill each month, of 15 minutes at least"),
      rules: [
        must("monthly-drill", {
          says: text("学校每月至少演练1次", "a school holds at least 1 drill each month"),
          form: count(activities({ where: inWindow("term") }), {
            bound: kinds("school"),
            each: eachMonth("term"),
            atLeast: 1,
            limit: windowEnd("term")
          })
        }),
        should("drill-length", {
          says: text("演练不少于15分钟", "a drill lasts at least 15 minutes"),
          form: eachActivity(fact("minutes").atLeast(15))
        })
      ]
    }),
    clause("二", "2026年7月3日前", {
      summary: text("2026年7月3日前报送总结", "the summary is sent by 3 July 2026"),
      reading: text("“前”按含当日理解", "“by” is read as including that day"),
      rules: [
        must("summary-due", {
          says: text("2026年7月3日前报送总结", "the summary is sent by 3 July 2026"),
          form: due("summary", { bound: everyUnit, by: by("2026-07-03", { written: "2026年7月3日前" }) })
        })
      ]
    })
  ]
})

import { kinds } from "../author/bounds.ts"
import { clause, must, noTerms, should, term } from "../author/clauses.ts"
import { inWindow } from "../author/conditions.ts"
import { activities } from "../author/counted.ts"
import { count, due, eachActivity } from "../author/forms.ts"
import { datesOf, windowEnd } from "../author/limits.ts"
import type { Amendment } from "../notice/Amendment.ts"
import { noticeFromData } from "../notice/noticeFromData.ts"
import { localized as text } from "../text/Localized.ts"

const zone = "Asia/Shanghai"
const { by } = datesOf({ zone, boundary: "inclusive" })
const addressed = kinds("township", "school")
const inWeek = inWindow("week")
const atSix = text("“18:00前”按含18:00整理解", "“by 18:00” is read as including the stroke of six")

/** A county's circular on 科技活动周, which `amendment` puts off; illustrative, all of it is made up. */
export const notice = noticeFromData({
  format: "kepu.notice/2",
  id: "science-week-2026",
  title: "关于举办2026年科技活动周的通知（示意）",
  issuer: "某县科学技术局（示意）",
  documentNumber: "某科发〔2026〕6号",
  issuedOn: "2026-04-20",
  validFrom: "2026-04-20",
  validTo: "2026-12-31",
  illustrative: true,
  region: { code: "990103", name: text("某县（示意）", "a county (illustrative)") },
  zone,
  event: text("科技活动周", "science and technology week"),
  themes: ["走近科学"],
  parents: [],
  addressees: ["township", "school"],
  channels: [],
  windows: [term("week", "活动周", "the week", { start: "2026-05-18", end: "2026-05-24", clause: "一" })],
  vocabulary: {
    ...noTerms,
    unitKinds: [term("township", "镇", "town"), term("school", "学校", "school")],
    documents: [term("plan", "活动计划", "plan of activities"), term("summary", "总结", "summary")]
  },
  clauses: [
    clause("通知", "科技活动周", {
      summary: text("名称和主送单位（示意）", "title and addressees (illustrative)"),
      fingerprint: "sha256-4de229cc1abb7a13c2a465139151ca525270894a7ed5e2e22d14673cdfcb5c2e",
      sentences: ["definition"]
    }),
    clause("一", "5月18日至24日", {
      summary: text("活动在活动周内举办", "activities are held in the week"),
      reading: text("首尾两日均计入", "both days included"),
      fingerprint: "sha256-f83fd165d89d0f35769311f77fedd05febb9a220dadb5774229a997e25506a55",
      rules: should("activity-in-week", {
        says: text("活动在活动周内举办", "an activity is held in the week"),
        form: eachActivity(inWeek)
      })
    }),
    clause("二", "至少举办2场", {
      summary: text("各镇至少2场活动", "at least 2 activities of each town"),
      fingerprint: "sha256-b0871621006c86b2b41d600c4aee3ae3cd03603936217819a13e6c4374cdc74f",
      rules: must("two-activities", {
        says: text("镇在活动周内至少举办2场活动", "a town holds at least 2 activities in the week"),
        form: count(activities({ where: inWeek }), {
          bound: kinds("township"),
          atLeast: 2,
          limit: windowEnd("week")
        })
      })
    }),
    clause("三", "2026年5月8日18:00前", {
      summary: text("计划和总结的时限", "when plan and summary are due"),
      reading: atSix,
      fingerprint: "sha256-7c5a3188358d809fec9ac7fb1701c891f74f56419c4643c63f52a89bceff5b73",
      sentences: ["plan-due summary-due"],
      rules: [
        must("plan-due", {
          says: text("2026年5月8日18:00前报送活动计划", "the plan is sent by 18:00 on 8 May 2026"),
          form: due("plan", {
            bound: addressed,
            by: by("2026-05-08", { time: "18:00", written: "2026年5月8日18:00前" })
          })
        }),
        must("summary-due", {
          says: text("2026年6月5日18:00前报送总结", "the summary is sent by 18:00 on 5 June 2026"),
          form: due("summary", {
            bound: addressed,
            by: by("2026-06-05", { time: "18:00", written: "2026年6月5日18:00前" }),
            reportsOn: "week"
          })
        })
      ]
    })
  ]
})

/** What puts the week off by two weeks, and the plan with it. */
export const amendment: typeof Amendment.Encoded = {
  format: "kepu.amendment/1",
  id: "science-week-2026-delay",
  title: "关于2026年科技活动周延期的通知（示意）",
  documentNumber: "某科发〔2026〕9号",
  issuedOn: "2026-05-11",
  issuer: "某县科学技术局（示意）",
  amends: {
    notice: "science-week-2026",
    changes: [
      { _tag: "WindowMoved", clause: "一", window: "week", start: "2026-06-01", end: "2026-06-07" },
      {
        _tag: "DeadlineMoved",
        clause: "二",
        rule: "plan-due",
        deadline: by("2026-05-22", { time: "18:00", written: "2026年5月22日18:00前" }),
        says: text("2026年5月22日18:00前报送活动计划", "the plan is sent by 18:00 on 22 May 2026")
      },
      {
        _tag: "DeadlineMoved",
        clause: "二",
        rule: "summary-due",
        deadline: by("2026-06-18", { time: "18:00", written: "2026年6月18日18:00前" }),
        says: text("2026年6月18日18:00前报送总结", "the summary is sent by 18:00 on 18 June 2026")
      }
    ]
  }
}

import { kinds } from "../author/bounds.ts"
import { clause, heading, must, noTerms, noun, should, term } from "../author/clauses.ts"
import { and, fact, inWindow, programme } from "../author/conditions.ts"
import { percent } from "../author/amounts.ts"
import { activities } from "../author/counted.ts"
import { count, due, eachActivity } from "../author/forms.ts"
import { eachMonth, eachWeek } from "../author/groups.ts"
import { datesOf, daysAfter, windowEnd } from "../author/limits.ts"
import { noticeFromData } from "../notice/noticeFromData.ts"
import { localized as text } from "../text/Localized.ts"

const zone = "Asia/Shanghai"
const { by } = datesOf({ zone, boundary: "inclusive" })
const enterprises = kinds("enterprise")
const drill = programme("drill")
const inspection = and(programme("inspection"), inWindow("month"))
const number = { of: "activities", type: "number" } as const

/** A county's 安全生产月 with drills each month and inspections each week; illustrative, all of it is made up. */
export const notice = noticeFromData({
  format: "kepu.notice/2",
  id: "safety-month-2026",
  title: "关于开展2026年“安全生产月”活动的通知（示意）",
  issuer: "某县安全生产委员会办公室（示意）",
  issuedOn: "2026-02-26",
  validFrom: "2026-02-26",
  validTo: "2026-12-31",
  illustrative: true,
  region: { code: "990102", name: text("某县（示意）", "a county (illustrative)") },
  zone,
  event: text("安全生产月", "work-safety month"),
  themes: ["人人讲安全、个个会应急"],
  parents: [],
  addressees: ["township", "enterprise"],
  channels: [],
  windows: [
    term("month", "安全生产月", "work-safety month", { start: "2026-06-01", end: "2026-06-30", clause: "一" }),
    term("drill-months", "演练期", "months of drills", { start: "2026-03-01", end: "2026-11-30", clause: "二（一）" })
  ],
  vocabulary: {
    ...noTerms,
    unitKinds: [term("township", "乡镇", "town"), term("enterprise", "重点企业", "key enterprise")],
    programmes: [
      term("publicity", "宣传活动", "publicity"),
      term("drill", "应急演练", "emergency drill", { declaredBy: ["应急演练"] }),
      term("inspection", "隐患排查", "inspection for hazards")
    ],
    documents: [term("evaluation", "评估报告", "evaluation of a drill"), term("summary", "总结", "summary")],
    facts: [
      term("minutes", "演练时长", "length of the drill", { ...number, unit: text("分钟", "minutes") }),
      term("attending", "参演人数", "people in the drill", { ...number, unit: text("人", "people") }),
      term("on-duty", "当班人数", "people on duty", { ...number, unit: text("人", "people") }),
      term("hazards-found", "排查隐患数", "hazards found", number),
      term("hazards-removed", "整改隐患数", "hazards removed", number)
    ],
    nouns: [noun("activity", "活动", "activity", { measure: text("次", "activities") })]
  },
  clauses: [
    clause("通知", "安全生产月", {
      summary: text("名称和主送单位（示意）", "title and addressees (illustrative)"),
      fingerprint: "sha256-ea5197c627c013dcbc3bc51f0ece7588cbebf5ad6ac62f808f5ccf7144796b12",
      sentences: ["definition"]
    }),
    clause("一", "6月1日至30日", {
      summary: text("宣传活动在6月1日至30日举办", "publicity is held from 1 to 30 June"),
      reading: text("首尾两日均计入", "both days included"),
      fingerprint: "sha256-8456624ce0cd2615928f9eb5acedcb21b2144a179cfd9fa031d1982b23200665",
      rules: should("publicity-in-month", {
        says: text("宣传活动在2026年6月举办", "publicity is held in June 2026"),
        form: eachActivity(inWindow("month"), { where: programme("publicity") })
      })
    }),
    heading("二", "应急演练", "sha256-16db038ae6c1b1295dd9132523b4c5f9e104107649df83d6d81becdccdd3d3f9"),
    clause("二（一）", "每月至少开展1次", {
      summary: text("重点企业3月至11月每月演练", "key enterprises hold a drill each month from March to November"),
      fingerprint: "sha256-5e4455442283d2b0b7be8eae370dd7e6e99c12b24604ded335cc218294a62d48",
      rules: must("monthly-drill", {
        says: text("重点企业每月至少开展1次应急演练", "a key enterprise holds at least 1 drill each month"),
        form: count(activities({ where: drill }), { bound: enterprises, each: eachMonth("drill-months"), atLeast: 1 })
      })
    }),
    clause("二（二）", "不少于30分钟", {
      summary: text("每次演练的时长和参演比例", "how long a drill lasts and how many take part"),
      reading: text("“不少于”含本数；未登记即待定", "the number itself is enough; without a figure it is open"),
      fingerprint: "sha256-2c49928a775f84c9b132c7ffb95a6232041d40098158243375d463994ac746da",
      rules: [
        must("drill-length", {
          says: text("演练不少于30分钟", "a drill lasts at least 30 minutes"),
          form: eachActivity(fact("minutes").atLeast(30), { where: drill })
        }),
        must("drill-attendance", {
          says: text("参演人数不少于当班人数的80%", "at least 80 % of those on duty take part"),
          form: eachActivity(fact("attending").percentOf("on-duty").atLeast(80), { where: drill })
        })
      ]
    }),
    clause("二（三）", "5日内", {
      summary: text("演练后5日内报送评估报告", "each drill is evaluated within 5 days"),
      reading: text("自演练最后一天的次日起算，含第5日", "counted from the day after its last day, the fifth included"),
      fingerprint: "sha256-1072d68f560b69926591048a1e9a80e25107cd389d1002882290ae881abcbd11",
      rules: must("evaluation-due", {
        says: text("演练结束后5日内报送评估报告", "the evaluation comes within 5 days after the drill"),
        form: due("evaluation", { bound: enterprises, where: drill, by: daysAfter(5) })
      })
    }),
    heading("三", "隐患排查", "sha256-327f776c529dccc282a8921de3a673343da04b15fcf7551d34a06226961ceb98"),
    clause("三（一）", "每周至少排查1次", {
      summary: text("重点企业在活动月内每周排查", "key enterprises inspect each week of the month"),
      reading: text(
        "每周自星期一至星期日，首尾两周按在活动月内的部分计",
        "weeks run from Monday to Sunday, as far as they lie in the month"
      ),
      fingerprint: "sha256-111d95a50b9abf862e7b739c6d87440948a2443b57f99d7ac02481cf4df60d9f",
      rules: must("weekly-inspection", {
        says: text("重点企业每周至少排查1次隐患", "a key enterprise inspects at least once a week"),
        form: count(activities({ where: inspection }), { bound: enterprises, each: eachWeek("month"), atLeast: 1 })
      })
    }),
    clause("三（二）", "不低于95%", {
      summary: text("整改率不低于95%", "at least 95 % of the hazards are removed"),
      reading: text(
        "按各企业在活动月内排查出的隐患合计；未排查出隐患即符合",
        "of all that an enterprise found in the month; without any it is met"
      ),
      fingerprint: "sha256-10597c98fd96eb141d595a3ed099f17d20b3a018d4791d37a1a5cbb2e05ab87d",
      rules: must("hazards-removed-in-time", {
        says: text("隐患整改率不低于95%", "at least 95 % of the hazards found are removed"),
        form: count(activities({ where: inspection, sum: "hazards-removed" }), {
          bound: enterprises,
          atLeast: percent(95).of(activities({ where: inspection, sum: "hazards-found" })),
          limit: windowEnd("month")
        })
      })
    }),
    clause("四", "2026年7月10日17:00前", {
      summary: text("7月10日17时前报送总结", "the summary is due at 17:00 on 10 July"),
      reading: text("“17:00前”按含17:00整理解", "“by 17:00” is read as including the stroke of five"),
      fingerprint: "sha256-2dc880126f44c09583c076862924206f098e7b46444879916690bd929dfbba56",
      rules: must("summary-due", {
        says: text("2026年7月10日17:00前报送总结", "the summary is sent by 17:00 on 10 July 2026"),
        form: due("summary", {
          bound: kinds("township", "enterprise"),
          by: by("2026-07-10", { time: "17:00", written: "2026年7月10日17:00前" }),
          reportsOn: "month"
        })
      })
    })
  ]
})

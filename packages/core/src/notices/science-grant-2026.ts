import { everyUnit, kinds, region } from "../author/bounds.ts"
import { clause, heading, must, noTerms, noun, should, term } from "../author/clauses.ts"
import { fact, inWindow } from "../author/conditions.ts"
import { percent, times } from "../author/amounts.ts"
import { activities } from "../author/counted.ts"
import { count, due, eachActivity } from "../author/forms.ts"
import { datesOf, daysAfter } from "../author/limits.ts"
import { noticeFromData } from "../notice/noticeFromData.ts"
import { localized as text } from "../text/Localized.ts"

const zone = "Asia/Shanghai"
const { by, until } = datesOf({ zone, boundary: "inclusive" })
const applied = until("2026-03-13", { written: "2026年3月13日前" })
const yuan = { of: "activities", type: "number", unit: text("元", "yuan") } as const
const itself = text("含本数；未登记即待定", "the number itself is allowed; without a figure it is open")
const total = (sum: string) => activities({ sum })

/** Grants for projects of popular science, each recorded as an activity; illustrative, all of it is made up. */
export const notice = noticeFromData({
  format: "kepu.notice/2",
  id: "science-grant-2026",
  title: "关于申报2026年科普项目资助的通知（示意）",
  issuer: "某市科学技术协会（示意）",
  issuedOn: "2026-02-02",
  validFrom: "2026-02-02",
  validTo: "2026-12-31",
  illustrative: true,
  region: { code: "990200", name: text("某市（示意）", "a city (illustrative)") },
  zone,
  event: text("科普项目", "projects of popular science"),
  themes: ["科普惠民"],
  parents: [],
  addressees: ["county-association", "society"],
  channels: [],
  windows: [
    term("period", "实施期", "months of the projects", { start: "2026-04-01", end: "2026-11-30", clause: "一（二）" })
  ],
  vocabulary: {
    ...noTerms,
    unitKinds: [term("county-association", "县科协", "county association"), term("society", "学会", "society")],
    documents: [term("application", "申报书", "application"), term("accounts", "经费决算", "accounts")],
    facts: [
      term("subsidy", "资助金额", "subsidy", yuan),
      term("budget", "项目预算", "budget", yuan),
      term("labour", "劳务费", "pay", yuan),
      term("equipment", "设备费", "equipment", yuan),
      term("twice-equipment", "设备费的两倍", "twice the equipment", yuan),
      term("own-money", "自筹经费", "money of its own", yuan),
      term("ended", "结束日期", "day on which it ended", { of: "activities", type: "date" }),
      term("agreed", "合同约定日期", "day that was agreed", { of: "activities", type: "date" })
    ],
    nouns: [noun("activity", "项目", "project", { measure: text("项", "projects"), verb: text("申报", "propose") })]
  },
  clauses: [
    clause("通知", "科普项目资助", {
      summary: text("名称和主送单位（示意）", "title and addressees (illustrative)"),
      fingerprint: "sha256-006a87875bb38226b9fbef563470a9f37be02c2a51a6bef5a09e57cb397f236e",
      sentences: ["definition"]
    }),
    heading("一", "申报", "sha256-fdd8f07f4aea2303b4da3a1d792b32e91e048b31501da924b26ee0e184eb6fd3"),
    clause("一（一）", "不超过2项", {
      summary: text("申报数量", "how many projects"),
      reading: itself,
      fingerprint: "sha256-e6314c18f40bf630b131b1e86f3711d0a5d36176df2223d5008315b016212e46",
      rules: [
        must("project-quota", {
          says: text("每个单位申报不超过2项", "a unit applies for at most 2 projects"),
          form: count(activities(), { bound: everyUnit, atMost: 2 })
        }),
        should("county-share", {
          says: text("县级科协的项目不少于申报总数的40%", "at least 40 % of the projects are of counties"),
          form: count(activities({ hosts: kinds("county-association") }), {
            bound: region,
            atLeast: percent(40).of(activities()),
            limit: applied
          })
        })
      ]
    }),
    clause("一（二）", "2026年3月13日前", {
      summary: text("实施期和申报期限", "when projects run, and when applications are due"),
      reading: text("首尾两日和3月13日均计入", "the first and the last day and 13 March are included"),
      fingerprint: "sha256-0bad072d389fb912b41a93e290733acbb4c694133f9bb21fa6c03b904e793e58",
      rules: [
        must("within-period", {
          says: text("项目在2026年4月1日至11月30日实施", "a project runs from 1 April to 30 November 2026"),
          form: eachActivity(inWindow("period", { wholly: true }))
        }),
        must("application-due", {
          says: text("2026年3月13日前报送申报书", "the application is sent by 13 March 2026"),
          form: due("application", {
            bound: everyUnit,
            holding: activities(),
            by: by("2026-03-13", { written: "2026年3月13日前" })
          })
        })
      ]
    }),
    heading("二", "经费", "sha256-2fbbf434098fa38f35823aa4e677d149cb68d482578c1f906262a2fa2361fb92"),
    clause("二（一）", "不超过5万元", {
      summary: text("每项和总额的上限", "caps on each subsidy and on all"),
      reading: itself,
      fingerprint: "sha256-61baef06185b44351afbd3932336d001375f4cabcaccfb0e684908aa6a37d58b",
      sentences: ["subsidy-cap subsidy-total"],
      rules: [
        must("subsidy-cap", {
          says: text("每项资助不超过5万元", "a subsidy is at most 50,000 yuan"),
          form: eachActivity(fact("subsidy").atMost(50_000))
        }),
        must("subsidy-total", {
          says: text("资助总额不超过20万元", "all subsidies are at most 200,000 yuan"),
          form: count(total("subsidy"), { bound: region, atMost: 200_000 })
        })
      ]
    }),
    clause("二（二）", "不超过项目预算的60%", {
      summary: text("资助、劳务费和设备费的比例", "shares of subsidy, pay and equipment"),
      reading: text("“不超过”含本数，“少于”不含；未登记即待定", "“at most” takes the number itself, “less” does not"),
      fingerprint: "sha256-231db31e0b55227f760ea43a8d02ce3c853a2f681cdd5ea6ac17d2bbdd9dc32b",
      rules: [
        must("subsidy-share", {
          says: text("资助不超过项目预算的60%", "a subsidy is at most 60 % of the budget"),
          form: eachActivity(fact("subsidy").percentOf("budget").atMost(60))
        }),
        must("labour-share", {
          says: text("劳务费不超过资助的20%", "pay is at most 20 % of the subsidy"),
          form: eachActivity(fact("labour").percentOf("subsidy").atMost(20))
        }),
        must("equipment-below-half", {
          says: text("设备费少于资助的一半", "equipment is less than half of the subsidy"),
          form: eachActivity(fact("twice-equipment").below("subsidy"))
        })
      ]
    }),
    clause("二（三）", "0.5倍", {
      summary: text("自筹经费", "money of their own"),
      reading: text("按各单位合计，含本数", "of all projects of a unit, the number itself is enough"),
      fingerprint: "sha256-c6d038413fa5dd316ad3297a69e5f8bda68d45e877c799a2b499c22ee0537c40",
      rules: must("own-share", {
        says: text("自筹经费不少于所获资助的0.5倍", "a unit adds at least half of what it is given"),
        form: count(total("own-money"), {
          bound: everyUnit,
          holding: activities(),
          atLeast: times(0.5).of(total("subsidy")),
          limit: applied
        })
      })
    }),
    clause("三", "30日内", {
      summary: text("决算和结束日期", "accounts, and the day on which a project ends"),
      reading: text(
        "自结束次日起算，含第30日；约定当日不算晚",
        "the thirtieth day after the end and the day agreed are in time"
      ),
      fingerprint: "sha256-6f6244e8f4225c089647edf7666474afb6674b9798e587669bc03904c54bf99f",
      rules: [
        must("accounts-due", {
          says: text("结束后30日内报送经费决算", "accounts come within 30 days after the end"),
          form: due("accounts", { bound: everyUnit, by: daysAfter(30) })
        }),
        must("ended-in-time", {
          says: text("结束日期不晚于合同约定的日期", "a project ends by the day that was agreed"),
          form: eachActivity(fact("ended").notAfter("agreed"))
        })
      ]
    })
  ]
})

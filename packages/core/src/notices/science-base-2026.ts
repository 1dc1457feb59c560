import { allOf, except, kinds, unitsWhere } from "../author/bounds.ts"
import { clause, heading, must, noTerms, should, term } from "../author/clauses.ts"
import { and, fact, inWindow, setting } from "../author/conditions.ts"
import { byUnit, per, percent } from "../author/amounts.ts"
import { activities, units } from "../author/counted.ts"
import { count, due, judgement } from "../author/forms.ts"
import { eachMonth } from "../author/groups.ts"
import { datesOf, windowEnd } from "../author/limits.ts"
import { noticeFromData } from "../notice/noticeFromData.ts"
import { localized as text } from "../text/Localized.ts"

const zone = "Asia/Shanghai"
const { by, until } = datesOf({ zone, boundary: "inclusive" })
const bases = kinds("science-base")
const inYear = inWindow("year")
/** What is to be there at all times needs a day on which it is first looked at: without one it is never overdue. */
const inPlace = until("2026-06-30", { written: "2026年6月30日前" })
const number = { of: "units", type: "number" } as const
const itself = text("含本数；未登记即待定", "the number itself is enough; without a figure it is open")
const thatDay = text("“前”按含当日理解，至24:00", "“by” is read as including that day, to 24:00")

/** A standing rule for science-education bases, as it is asked for 2026; illustrative, all of it is made up. */
export const notice = noticeFromData({
  format: "kepu.notice/2",
  id: "science-base-2026",
  title: "科普基地管理办法（示意）",
  issuer: "某省科学技术协会（示意）",
  issuedOn: "2026-01-05",
  validFrom: "2026-01-05",
  illustrative: true,
  region: { code: "990300", name: text("某省（示意）", "a province (illustrative)") },
  zone,
  event: text("科普基地管理", "science-education bases"),
  themes: ["开放共享"],
  parents: [],
  addressees: ["science-base"],
  channels: [],
  windows: [term("year", "2026年度", "the year 2026", { start: "2026-01-01", end: "2026-12-31" })],
  vocabulary: {
    ...noTerms,
    unitKinds: [
      term("science-base", "科普基地", "science-education base"),
      term("outdoor", "室外类", "outdoor base"),
      term("school", "学校所属", "base of a school"),
      term("enterprise", "企业所属", "base of an enterprise")
    ],
    settings: [term("open-day", "节假日开放日", "open day on a holiday")],
    documents: [term("yearly-report", "年度工作报告", "yearly report"), term("review", "复核材料", "review material")],
    facts: [
      term("area", "展示面积", "exhibition area", { ...number, unit: text("平方米", "m²") }),
      term("full-time", "专职人员", "full-time staff", { ...number, unit: text("人", "people") }),
      term("guides", "讲解员", "guides", { ...number, unit: text("人", "people") }),
      term("days-open", "开放天数", "days open", { ...number, unit: text("天", "days") }),
      term("approved", "认定日期", "day of approval", { of: "units", type: "date" }),
      term("sealed", "加盖公章", "sealed", { of: "submissions", type: "yes-no" })
    ]
  },
  clauses: [
    clause("通知", "科普基地管理办法", {
      summary: text("名称（示意）", "title (illustrative)"),
      fingerprint: "sha256-99a47579701503b75518052847aa7faf1d28c5309ed63c6dbbbd27da2ecd688e",
      sentences: ["definition"]
    }),
    clause("一", "500平方米", {
      summary: text("室内500、室外类2000平方米", "500 m² inside, 2000 m² outdoors"),
      reading: itself,
      fingerprint: "sha256-374ef0ef893f82345b8dc286073448e3a42622ef1585ef8f214e97d723e465e3",
      sentences: ["area-at-least", "area-at-least"],
      rules: must("area-at-least", {
        says: text(
          "室内展示面积不少于500平方米，室外不少于2000平方米",
          "an area of 500 m² inside, or 2000 m² outdoors"
        ),
        form: count(units({ sum: "area" }), {
          bound: bases,
          atLeast: byUnit({ amounts: [{ bound: kinds("outdoor"), amount: 2000 }], otherwise: 500 }),
          limit: inPlace
        })
      })
    }),
    heading("二", "人员", "sha256-c50a955b54401263c64fcf3cc0ab3205da7e57d35d6b0ab0156d852df453604a"),
    clause("二（一）", "不少于2人", {
      summary: text(
        "专职人员不少于2人，学校、企业所属除外",
        "2 full-time staff, save for bases of schools and enterprises"
      ),
      reading: itself,
      fingerprint: "sha256-05d16c72f675dfd4bcf79b81ec691f30faf87ee99de9a0f84374b183570fc5f2",
      rules: must("full-time-staff", {
        says: text("专职人员不少于2人", "a base has at least 2 full-time staff"),
        form: count(units({ sum: "full-time" }), {
          bound: allOf(bases, except(kinds("school", "enterprise"))),
          atLeast: 2,
          limit: inPlace
        })
      })
    }),
    clause("二（二）", "至少配备1名讲解员", {
      summary: text("每500平方米1名讲解员", "a guide for every 500 m²"),
      reading: text("不足500平方米的部分不计", "what is left of less than 500 m² does not count"),
      fingerprint: "sha256-c49b8ee69c2e9c9640db2001018e83f236c270b3af0015f2f3de25842de6f35a",
      rules: must("guides-by-area", {
        says: text("每500平方米至少配备1名讲解员", "a base has a guide for every 500 m²"),
        form: count(units({ sum: "guides" }), {
          bound: bases,
          atLeast: per(500).of(units({ sum: "area" }), { round: "down" }),
          limit: inPlace
        })
      })
    }),
    heading("三", "开放", "sha256-7d29860f5006ba6bce6dda1ebc6457561ee4d4b7905173388ca90e2cf14770fd"),
    clause("三（一）", "不少于200天", {
      summary: text("每年开放不少于200天", "open for at least 200 days a year"),
      reading: itself,
      fingerprint: "sha256-b817e009806837b111c7b33072b71629f74a7c3a77fdb6abc882297e992ff7c0",
      rules: must("days-open-at-least", {
        says: text("每年向公众开放不少于200天", "a base is open to the public for at least 200 days"),
        form: count(units({ sum: "days-open" }), { bound: bases, atLeast: 200, limit: windowEnd("year") })
      })
    }),
    clause("三（二）", "每月至少举办1次", {
      summary: text("每月1次活动；节假日开放日占四分之一", "an activity each month, a quarter of them on holidays"),
      reading: itself,
      fingerprint: "sha256-753cc42f474c9df4b85bbb89ab7ace89046defe676de6826f9ce9962ec494b62",
      rules: [
        must("monthly-activity", {
          says: text("2026年每月至少举办1次科普活动", "a base holds at least 1 activity each month of 2026"),
          form: count(activities({ where: inYear }), { bound: bases, each: eachMonth("year"), atLeast: 1 })
        }),
        should("open-days-share", {
          says: text("节假日开放日不少于活动总数的四分之一", "at least a quarter of the activities are open days"),
          form: count(activities({ where: and(inYear, setting("open-day")) }), {
            bound: bases,
            atLeast: percent(25).of(activities({ where: inYear })),
            limit: windowEnd("year")
          })
        })
      ]
    }),
    clause("四", "2027年1月20日前", {
      summary: text("1月20日前报送盖章的年度报告", "the sealed yearly report is due by 20 January"),
      reading: thatDay,
      fingerprint: "sha256-929054af6a2e2e20c06cb4d6c0dc322bb49349c4d8c37aca3a673fb195501e91",
      rules: must("yearly-report-due", {
        says: text("2027年1月20日前报送盖章的2026年度工作报告", "the sealed report on 2026 is sent by 20 January 2027"),
        form: due("yearly-report", {
          bound: bases,
          having: fact("sealed").reported,
          by: by("2027-01-20", { written: "2027年1月20日前" }),
          reportsOn: "year"
        })
      })
    }),
    clause("五", "2026年10月30日前", {
      summary: text("2023年底以前认定的基地报送复核材料", "bases approved by the end of 2023 are reviewed"),
      reading: thatDay,
      fingerprint: "sha256-b924bfd664c328b603c97d28851593c019a79a8f6738c545b22a64efdcb0bf78",
      rules: must("review-due", {
        says: text("2026年10月30日前报送复核材料", "review material is sent by 30 October 2026"),
        form: due("review", {
          bound: allOf(bases, unitsWhere(fact("approved").until("2023-12-31"))),
          by: by("2026-10-30", { written: "2026年10月30日前" })
        })
      })
    }),
    clause("六", "安全", {
      summary: text("安全由基地负责", "a base is responsible for safety"),
      fingerprint: "sha256-633f3d5fa5407bddf15b3ad62899d34614e515e459ea853490bdc9402087989b",
      sentences: ["judgement safe"],
      rules: must("safe", { says: text("保证安全", "a base is safe"), form: judgement(bases) })
    })
  ]
})

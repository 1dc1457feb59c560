import { kinds } from "../author/bounds.ts"
import { clause, heading, must, noTerms, should, term, word } from "../author/clauses.ts"
import { fact, inWindow, nameHas, platform } from "../author/conditions.ts"
import { due, eachActivity } from "../author/forms.ts"
import { datesOf } from "../author/limits.ts"
import { noticeFromData } from "../notice/noticeFromData.ts"
import { asPrinted } from "./suppressions/asPrinted.ts"
import { localized as text } from "../text/Localized.ts"

const zone = "Asia/Shanghai"
const { by, until } = datesOf({ zone, boundary: "inclusive" })
const inclusive = text(
  "“前”按含当日理解，至当日24:00（北京时间）；通知未言明",
  "“by” is read as including that day, to 24:00 in Shanghai; the notice does not say"
)
/** Only money that was granted is capped: an activity without a grant is not subject to the caps. */
const granted = fact("grant").atLeast(1)

/**
 * A school's 全国科普日 of 2020, under its province; illustrative.
 *
 * Known: the days, entry by 15 September, summary by 11 October, the label, the two caps on a grant. Which school,
 * that the label stands in the name, date of issue and wording are made up.
 */
export const notice = noticeFromData({
  format: "kepu.notice/2",
  id: "school-2020",
  title: "关于组织参加2020年全国科普日活动的通知（示意）",
  issuer: "某高校科学技术协会（示意）",
  issuedOn: "2020-08-25",
  validFrom: "2020-08-25",
  validTo: "2020-12-31",
  illustrative: true,
  region: { code: "990101", name: text("某高校（示意）", "a school (illustrative)") },
  zone,
  event: text("全国科普日", "National Science Popularisation Day"),
  themes: ["决胜全面小康 践行科技为民"],
  parents: [{ level: "province", title: "省科协《关于举办2020年全国科普日活动的通知》" }],
  addressees: ["college"],
  channels: [{ kind: "website", value: "www.kepuri.cn", clause: "二（一）" }],
  windows: [
    term("activity-days", "集中活动日", "activity days", { start: "2020-09-19", end: "2020-09-25", clause: "一" })
  ],
  vocabulary: {
    ...noTerms,
    unitKinds: [word("college", "学院", "college", "院系", "校内单位")],
    documents: [word("summary", "活动总结", "summary of activities", "总结")]
  },
  clauses: [
    clause("通知", "2020年全国科普日", {
      summary: text("名称和主送单位（示意）", "title and addressees (illustrative)"),
      fingerprint: "sha256-3c4c75ab93d26d9c2b5280ae8fcf14592c29c09e6d4f79d106b9f9e918fca626",
      sentences: ["definition"]
    }),
    clause("一", "9月19日至25日", {
      summary: text("活动在9月19日至25日举办", "activities are held from 19 to 25 September"),
      reading: text(
        "首尾两日均计入；跨越首尾的活动按在期内计；通知未写年份，按2020年理解",
        "both days included; an activity that reaches beyond them counts; without a year it is 2020"
      ),
      fingerprint: "sha256-0eb2146118542fba475ece06ca9784eacbbd553b5225adaaa3b268984a7d8582",
      rules: should("activity-in-window", {
        says: text("活动在9月19日至25日期间举办", "activities are held from 19 to 25 September"),
        form: eachActivity(inWindow("activity-days")),
        setBy: "nation"
      })
    }),
    heading("二", "填报", "sha256-f855a319a33cfe5210f20c0d322b5444f244568a61a56f6a5cf89c4c98b01dd6"),
    clause("二（一）", "9月15日前", {
      summary: text("9月15日前在平台登记活动", "activities are entered on the platform by 15 September"),
      reading: inclusive,
      fingerprint: "sha256-a2e1463403452df4225ad3c5d88183d6695581fb6e7b6d019ef2605c6ca43809",
      rules: must("entered-on-platform", {
        says: text("活动在9月15日前登记到平台", "an activity is entered on the platform by 15 September"),
        form: eachActivity(platform("filed", "under-review", "published", "rejected"), {
          limit: until("2020-09-15", { written: "9月15日前" })
        })
      })
    }),
    clause("二（二）", "标注", {
      summary: text("活动名称必须带规定的标注", "the name of an activity must carry the label"),
      reading: text(
        "逐字核对，空格和全半角不计；已知要点未写明标注位置，按活动名称理解（示意）",
        "character by character, save for width and spacing; where it stands is not known and taken as the activity's name (illustrative)"
      ),
      fingerprint: "sha256-458ac8f0f7fb710bac2338364336d448a7f15ef1561fc7b19a0758dc02845b7f",
      rules: must("label", {
        says: text(
          "活动名称含有“2020年全国科普日活动”",
          "the name of an activity contains the label 2020年全国科普日活动"
        ),
        form: eachActivity(nameHas("2020年全国科普日活动"))
      })
    }),
    clause("三", "10月11日前", {
      summary: text("各学院10月11日前报送总结", "each college sends its summary by 11 October"),
      reading: inclusive,
      fingerprint: "sha256-bfbbe76be9f6cf0d3148051ff1726661c8d031d81d3911c54570cb4bf8daf6ca",
      rules: must("summary-due", {
        says: text("10月11日前报送活动总结", "the summary is sent by 11 October"),
        form: due("summary", {
          bound: kinds("college"),
          by: by("2020-10-11", { written: "10月11日前" }),
          reportsOn: "activity-days"
        })
      })
    }),
    heading("四", "资助", "sha256-a57e0e2e3f226b1db2691dbb5e03763e0163213bd3865954e525de798bf81e6d"),
    clause("四（一）", "不超过7000元", {
      summary: text("每项活动资助不超过7000元", "a grant of at most 7000 yuan for each activity"),
      reading: text("“不超过”含7000元；无资助的活动不适用", "7000 itself allowed; no grant, no cap"),
      fingerprint: "sha256-96e5b83efa4b24c268b2d796515a2d3b9f31a7963723d9de45fed6ef9566a62f",
      rules: must("grant-cap", {
        says: text("活动资助不超过7000元", "the grant of an activity is at most 7000 yuan"),
        form: eachActivity(fact("grant").atMost(7000), { where: granted })
      })
    }),
    clause("四（二）", "不超过活动实际经费的50%", {
      summary: text("资助不超过活动经费的一半", "a grant of at most half of what the activity cost"),
      reading: text(
        "“不超过”含50%；经费按登记的实际支出计，未登记即待定",
        "50 % itself allowed; of the actual cost on record, and open without it"
      ),
      fingerprint: "sha256-da06848631af8e33992496a6095e201056202065db3c95a3e98283270cc43b19",
      rules: must("grant-share", {
        says: text("活动资助不超过活动经费的50%", "the grant of an activity is at most 50 % of its cost"),
        form: eachActivity(fact("grant").percentOf("cost").atMost(50), { where: granted })
      })
    })
  ],
  suppressions: asPrinted({
    "deadline-without-year": [
      "sha256-2292431fa94cb973e4f1fd52fb0649fa767f767781b8c2fde9a8dc12a363463c",
      "sha256-d3d617ba647e71adcfd87d91b078755790adfd36f1dba2e15e5fc402d25347db"
    ],
    "deadline-on-rest-day": ["sha256-d3d617ba647e71adcfd87d91b078755790adfd36f1dba2e15e5fc402d25347db"]
  })
})

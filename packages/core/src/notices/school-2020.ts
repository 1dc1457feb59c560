import { localized as text } from "../text/Localized.ts"
import { noticeFromData } from "../notice/noticeFromData.ts"

const zone = "Asia/Shanghai"
const inclusive = text(
  "“前”按含当日理解，至当日24:00（北京时间）；通知未言明",
  "“by” is read as including that day, to 24:00 in Shanghai; the notice does not say"
)
/** Only money that was granted is capped: an activity without a grant is not subject to the caps. */
const granted = { _tag: "AtLeast", fact: "grant", number: 1 } as const

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
    {
      id: "activity-days",
      name: text("集中活动日", "activity days"),
      start: "2020-09-19",
      end: "2020-09-25",
      clause: "一"
    }
  ],
  vocabulary: {
    unitKinds: [{ id: "college", name: text("学院", "college"), synonyms: ["院系", "校内单位"] }],
    responsibilities: [],
    topics: [],
    settings: [],
    programmes: [],
    facilities: [],
    documents: [{ id: "summary", name: text("活动总结", "summary of activities"), synonyms: ["总结"] }],
    annexes: []
  },
  clauses: [
    {
      number: "通知",
      phrase: "2020年全国科普日",
      summary: text("名称和主送单位（示意）", "title and addressees (illustrative)"),
      fingerprint: "sha256-3c4c75ab93d26d9c2b5280ae8fcf14592c29c09e6d4f79d106b9f9e918fca626",
      sentences: ["definition"],
      rules: []
    },
    {
      number: "一",
      phrase: "9月19日至25日",
      summary: text("活动在9月19日至25日举办", "activities are held from 19 to 25 September"),
      modality: "should",
      reading: text(
        "首尾两日均计入；跨越首尾的活动按在期内计；通知未写年份，按2020年理解",
        "both days included; an activity that reaches beyond them counts; without a year it is 2020"
      ),
      fingerprint: "sha256-0eb2146118542fba475ece06ca9784eacbbd553b5225adaaa3b268984a7d8582",
      sentences: ["activity-in-window"],
      rules: [
        {
          id: "activity-in-window",
          modality: "should",
          setBy: "nation",
          says: text("活动在9月19日至25日期间举办", "activities are held from 19 to 25 September"),
          form: { _tag: "Each", of: "activities", require: { _tag: "InWindow", window: "activity-days" } }
        }
      ]
    },
    {
      number: "二",
      phrase: "填报",
      summary: text("本部分标题", "heading of this part"),
      fingerprint: "sha256-f855a319a33cfe5210f20c0d322b5444f244568a61a56f6a5cf89c4c98b01dd6",
      sentences: ["informative"],
      rules: []
    },
    {
      number: "二（一）",
      phrase: "9月15日前",
      summary: text("9月15日前在平台登记活动", "activities are entered on the platform by 15 September"),
      modality: "must",
      reading: inclusive,
      fingerprint: "sha256-a2e1463403452df4225ad3c5d88183d6695581fb6e7b6d019ef2605c6ca43809",
      sentences: ["entered-on-platform"],
      rules: [
        {
          id: "entered-on-platform",
          modality: "must",
          says: text("活动在9月15日前登记到平台", "an activity is entered on the platform by 15 September"),
          form: {
            _tag: "Each",
            of: "activities",
            require: { _tag: "PlatformIn", states: ["filed", "under-review", "published", "rejected"] },
            limit: {
              _tag: "Until",
              deadline: { date: "2020-09-15", boundary: "inclusive", written: "9月15日前", zone }
            }
          }
        }
      ]
    },
    {
      number: "二（二）",
      phrase: "标注",
      summary: text("活动名称必须带规定的标注", "the name of an activity must carry the label"),
      modality: "must",
      reading: text(
        "逐字核对；已知要点未写明标注位置，按活动名称理解（示意）",
        "character by character; where it stands is not known and taken as the activity's name (illustrative)"
      ),
      fingerprint: "sha256-458ac8f0f7fb710bac2338364336d448a7f15ef1561fc7b19a0758dc02845b7f",
      sentences: ["label"],
      rules: [
        {
          id: "label",
          modality: "must",
          says: text(
            "活动名称含有“2020年全国科普日活动”",
            "the name of an activity contains the label 2020年全国科普日活动"
          ),
          form: { _tag: "Each", of: "activities", require: { _tag: "NameContains", words: ["2020年全国科普日活动"] } }
        }
      ]
    },
    {
      number: "三",
      phrase: "10月11日前",
      summary: text("各学院10月11日前报送总结", "each college sends its summary by 11 October"),
      modality: "must",
      reading: inclusive,
      fingerprint: "sha256-bfbbe76be9f6cf0d3148051ff1726661c8d031d81d3911c54570cb4bf8daf6ca",
      sentences: ["summary-due"],
      rules: [
        {
          id: "summary-due",
          modality: "must",
          says: text("10月11日前报送活动总结", "the summary is sent by 11 October"),
          form: {
            _tag: "Due",
            bound: { _tag: "KindIn", kinds: ["college"] },
            document: "summary",
            deadline: { date: "2020-10-11", boundary: "inclusive", written: "10月11日前", zone },
            reportsOn: "activity-days"
          }
        }
      ]
    },
    {
      number: "四",
      phrase: "资助",
      summary: text("本部分标题", "heading of this part"),
      fingerprint: "sha256-a57e0e2e3f226b1db2691dbb5e03763e0163213bd3865954e525de798bf81e6d",
      sentences: ["informative"],
      rules: []
    },
    {
      number: "四（一）",
      phrase: "不超过7000元",
      summary: text("每项活动资助不超过7000元", "a grant of at most 7000 yuan for each activity"),
      modality: "must",
      reading: text("“不超过”含7000元；无资助的活动不适用", "7000 itself allowed; no grant, no cap"),
      fingerprint: "sha256-96e5b83efa4b24c268b2d796515a2d3b9f31a7963723d9de45fed6ef9566a62f",
      sentences: ["grant-cap"],
      rules: [
        {
          id: "grant-cap",
          modality: "must",
          says: text("活动资助不超过7000元", "the grant of an activity is at most 7000 yuan"),
          form: {
            _tag: "Each",
            of: "activities",
            where: granted,
            require: { _tag: "AtMost", fact: "grant", number: 7000 }
          }
        }
      ]
    },
    {
      number: "四（二）",
      phrase: "不超过活动实际经费的50%",
      summary: text("资助不超过活动经费的一半", "a grant of at most half of what the activity cost"),
      modality: "must",
      reading: text(
        "“不超过”含50%；经费按登记的实际支出计，未登记即待定",
        "50 % itself allowed; of the actual cost on record, and open without it"
      ),
      fingerprint: "sha256-da06848631af8e33992496a6095e201056202065db3c95a3e98283270cc43b19",
      sentences: ["grant-share"],
      rules: [
        {
          id: "grant-share",
          modality: "must",
          says: text("活动资助不超过活动经费的50%", "the grant of an activity is at most 50 % of its cost"),
          form: {
            _tag: "Each",
            of: "activities",
            where: granted,
            require: { _tag: "ShareAtMost", fact: "grant", of: "cost", percent: 50 }
          }
        }
      ]
    }
  ]
})

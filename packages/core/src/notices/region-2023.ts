import { kinds } from "../author/bounds.ts"
import { annex, box, clause, heading, must, noTerms, should, term, word } from "../author/clauses.ts"
import { inWindow, listedIn, platform } from "../author/conditions.ts"
import { due, eachActivity, filled } from "../author/forms.ts"
import { datesOf, windowEnd } from "../author/limits.ts"
import { noticeFromData } from "../notice/noticeFromData.ts"
import { asPrinted } from "./suppressions/asPrinted.ts"
import { localized as text } from "../text/Localized.ts"

const zone = "Asia/Shanghai"
const { by } = datesOf({ zone, boundary: "inclusive" })
const prefectures = kinds("prefecture")
const keyActivity = listedIn("annex-1")
const byFour = by("2023-08-18", {
  time: "16:00",
  written: "8月18日16:00前",
  medium: text("报送区科协", "to the region's association")
})
const stroke = "“16:00前”按含16:00整理解；通知未写年份，按2023年理解"
const strokeEn = "“by 16:00” is read as including the stroke of four; without a year it is 2023"

/**
 * A region's 全国科普日 of 2023; illustrative.
 *
 * Known: the days, the table due at 16:00 on 18 August, the platform from 21 August, one contact and one reviewer
 * for each prefecture. Which region, the platform's last day, when contact and reviewer are due, the columns of the
 * table, date of issue and wording are made up.
 */
export const notice = noticeFromData({
  format: "kepu.notice/2",
  id: "region-2023",
  title: "关于做好2023年全国科普日活动的通知（示意）",
  issuer: "某自治区科学技术协会（示意）",
  issuedOn: "2023-08-07",
  validFrom: "2023-08-07",
  validTo: "2023-12-31",
  illustrative: true,
  region: { code: "990000", name: text("某自治区（示意）", "a region (illustrative)") },
  zone,
  event: text("全国科普日", "National Science Popularisation Day"),
  themes: ["提升全民科学素质 助力科技自立自强"],
  parents: [{ level: "nation", title: "关于举办2023年全国科普日活动的通知" }],
  addressees: ["prefecture"],
  channels: [{ kind: "website", value: "www.kepuri.cn", clause: "二（二）" }],
  windows: [
    term("activity-days", "集中活动日", "activity days", { start: "2023-09-17", end: "2023-09-23", clause: "一" }),
    term("platform-days", "平台发布期", "days of the platform", {
      start: "2023-08-21",
      end: "2023-09-23",
      clause: "二（二）"
    })
  ],
  vocabulary: {
    ...noTerms,
    unitKinds: [word("prefecture", "地州市科协", "prefecture's association", "地州市", "地区")],
    documents: [
      word("key-activity-table", "重点活动信息表", "table of key activities", "附件1", "信息表"),
      word("contact", "联络员名单", "name of the contact", "联络员"),
      word("reviewer", "审核员名单", "name of the reviewer", "审核员")
    ],
    annexes: [
      annex("annex-1", "附件1 重点活动信息表", "annex 1, table of key activities", {
        fields: [
          box("活动名称", "name"),
          box("举办单位", "host"),
          box("活动时间", "time"),
          box("活动地点", "place"),
          box("联系人", "contactName"),
          box("联系电话", "contactPhone")
        ]
      })
    ]
  },
  clauses: [
    clause("通知", "2023年全国科普日", {
      summary: text("名称和主送单位（示意）", "title and addressees (illustrative)"),
      fingerprint: "sha256-049e45e1996d128b1e0d8bd044e6925159179ff6f50997c7021304745c09b29b",
      sentences: ["definition"]
    }),
    clause("一", "9月17日至23日", {
      summary: text("活动在9月17日至23日开展", "activities are held from 17 to 23 September"),
      reading: text(
        "首尾两日均计入；跨越首尾的活动按在期内计；通知未写年份，按2023年理解",
        "both days included; an activity that reaches beyond them counts; without a year it is 2023"
      ),
      fingerprint: "sha256-b131c1814535cfd508d4c5fa4b41551cb127286e8eddd33d67f856f3f6f16cba",
      rules: should("activity-in-window", {
        says: text("活动在9月17日至23日期间举办", "activities are held from 17 to 23 September"),
        form: eachActivity(inWindow("activity-days")),
        setBy: "nation"
      })
    }),
    heading("二", "重点活动", "sha256-9933fdbd6ed7fb670c01917714dd4eb05e6f5f4fd7f7ac0c7d05178687763f1d"),
    clause("二（一）", "8月18日16:00前", {
      summary: text("8月18日16时前报送重点活动信息表", "the table of key activities is due at 16:00 on 18 August"),
      reading: text(stroke, strokeEn),
      fingerprint: "sha256-3573b2c440fddd57c60a49d32f4130ef95204393c38aae1acd11fde5a18095c4",
      rules: must("key-activity-table-due", {
        says: text(
          "8月18日16:00前报送重点活动信息表",
          "the table of key activities reaches the region's association by 16:00 on 18 August"
        ),
        form: due("key-activity-table", { bound: prefectures, by: byFour })
      })
    }),
    clause("二（二）", "自8月21日起", {
      summary: text(
        "重点活动自8月21日起在平台发布；截止日不详（示意）",
        "key activities are published on the platform from 21 August; its last day is not known (illustrative)"
      ),
      reading: text(
        "只约束列入信息表的活动；截止日不详，按集中活动日最后一天理解（示意）",
        "binds activities listed in the table; the last day is not known and taken as that of the activity days (illustrative)"
      ),
      fingerprint: "sha256-d783441393242e0f54c5b5fc37f8b29ba7adebacb4c39b1bc38349f16b564f3d",
      rules: must("published-on-platform", {
        says: text(
          "列入信息表的重点活动在平台发布",
          "an activity that is listed in the table is published on the platform"
        ),
        form: eachActivity(platform("published"), { where: keyActivity, limit: windowEnd("platform-days") })
      })
    }),
    clause("三", "1名联络员", {
      summary: text(
        "各地州市确定联络员、审核员各1名；期限不详，按随信息表报送理解（示意）",
        "each prefecture names one contact and one reviewer; by when is not known, taken as with the table (illustrative)"
      ),
      reading: text(
        `${stroke}；报送过名单即符合，多于1名不作判定`,
        `${strokeEn}; sending a name is enough, more than one is not judged`
      ),
      fingerprint: "sha256-9374f874cb8c1d5c9b2c44b87ec6e720481a744aa9040743308c39b82980522a",
      rules: [
        must("contact-named", {
          says: text("确定并报送1名联络员", "a prefecture names one contact"),
          form: due("contact", { bound: prefectures, by: byFour })
        }),
        must("reviewer-named", {
          says: text("确定并报送1名审核员", "a prefecture names one reviewer"),
          form: due("reviewer", { bound: prefectures, by: byFour })
        })
      ]
    }),
    clause("附件1", "重点活动信息表", {
      summary: text("重点活动信息表的栏目（示意）", "columns of the table of key activities (illustrative)"),
      fingerprint: "sha256-ad68829fc7dfbf63b412d1b20222ab74affa4b155e26d54fe03d9a9b3763bfa8",
      rules: must("annex-1-complete", {
        says: text("信息表各栏均已填写", "every column of the table is filled"),
        form: eachActivity(filled("annex-1"))
      })
    })
  ],
  suppressions: asPrinted({
    "deadline-without-year": [
      "sha256-f0496fb6c040a219aa57653a8b16db1768287cfc4708989ee362d1cc7a613925",
      "sha256-5f7acb622521fb428f047a40e2f142ec8e6f14b84a33081978e30efc7528719b"
    ]
  })
})

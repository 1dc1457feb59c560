import { localized as text } from "../text/Localized.ts"
import { noticeFromData } from "../notice/noticeFromData.ts"

const prefectures = { _tag: "KindIn", kinds: ["prefecture"] } as const
const keyActivity = { _tag: "ListedIn", annex: "annex-1" } as const
const byFour = {
  date: "2023-08-18",
  time: "16:00",
  boundary: "inclusive",
  zone: "Asia/Shanghai",
  written: "8月18日16:00前",
  medium: text("报送区科协", "to the region's association")
} as const
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
  zone: "Asia/Shanghai",
  event: text("全国科普日", "National Science Popularisation Day"),
  themes: ["提升全民科学素质 助力科技自立自强"],
  parents: [{ level: "nation", title: "关于举办2023年全国科普日活动的通知" }],
  addressees: ["prefecture"],
  channels: [{ kind: "website", value: "www.kepuri.cn", clause: "二（二）" }],
  windows: [
    {
      id: "activity-days",
      name: text("集中活动日", "activity days"),
      start: "2023-09-17",
      end: "2023-09-23",
      clause: "一"
    },
    {
      id: "platform-days",
      name: text("平台发布期", "days of the platform"),
      start: "2023-08-21",
      end: "2023-09-23",
      clause: "二（二）"
    }
  ],
  vocabulary: {
    unitKinds: [
      { id: "prefecture", name: text("地州市科协", "prefecture's association"), synonyms: ["地州市", "地区"] }
    ],
    responsibilities: [],
    topics: [],
    settings: [],
    programmes: [],
    facilities: [],
    documents: [
      {
        id: "key-activity-table",
        name: text("重点活动信息表", "table of key activities"),
        synonyms: ["附件1", "信息表"]
      },
      { id: "contact", name: text("联络员名单", "name of the contact"), synonyms: ["联络员"] },
      { id: "reviewer", name: text("审核员名单", "name of the reviewer"), synonyms: ["审核员"] }
    ],
    annexes: [
      {
        id: "annex-1",
        name: text("附件1 重点活动信息表", "annex 1, table of key activities"),
        about: "activity",
        fields: [
          { label: "活动名称", fact: "name", required: true },
          { label: "举办单位", fact: "host", required: true },
          { label: "活动时间", fact: "time", required: true },
          { label: "活动地点", fact: "place", required: true },
          { label: "联系人", fact: "contactName", required: true },
          { label: "联系电话", fact: "contactPhone", required: true }
        ]
      }
    ]
  },
  clauses: [
    {
      number: "通知",
      phrase: "2023年全国科普日",
      summary: text("名称和主送单位（示意）", "title and addressees (illustrative)"),
      fingerprint: "sha256-049e45e1996d128b1e0d8bd044e6925159179ff6f50997c7021304745c09b29b",
      sentences: ["definition"],
      rules: []
    },
    {
      number: "一",
      phrase: "9月17日至23日",
      summary: text("活动在9月17日至23日开展", "activities are held from 17 to 23 September"),
      modality: "should",
      reading: text(
        "首尾两日均计入；跨越首尾的活动按在期内计；通知未写年份，按2023年理解",
        "both days included; an activity that reaches beyond them counts; without a year it is 2023"
      ),
      fingerprint: "sha256-b131c1814535cfd508d4c5fa4b41551cb127286e8eddd33d67f856f3f6f16cba",
      sentences: ["activity-in-window"],
      rules: [
        {
          id: "activity-in-window",
          modality: "should",
          setBy: "nation",
          says: text("活动在9月17日至23日期间举办", "activities are held from 17 to 23 September"),
          form: { _tag: "Each", of: "activities", require: { _tag: "InWindow", window: "activity-days" } }
        }
      ]
    },
    {
      number: "二",
      phrase: "重点活动",
      summary: text("本部分标题", "heading of this part"),
      fingerprint: "sha256-9933fdbd6ed7fb670c01917714dd4eb05e6f5f4fd7f7ac0c7d05178687763f1d",
      sentences: ["informative"],
      rules: []
    },
    {
      number: "二（一）",
      phrase: "8月18日16:00前",
      summary: text("8月18日16时前报送重点活动信息表", "the table of key activities is due at 16:00 on 18 August"),
      modality: "must",
      reading: text(stroke, strokeEn),
      fingerprint: "sha256-3573b2c440fddd57c60a49d32f4130ef95204393c38aae1acd11fde5a18095c4",
      sentences: ["key-activity-table-due"],
      rules: [
        {
          id: "key-activity-table-due",
          modality: "must",
          says: text(
            "8月18日16:00前报送重点活动信息表",
            "the table of key activities reaches the region's association by 16:00 on 18 August"
          ),
          form: { _tag: "Due", bound: prefectures, document: "key-activity-table", deadline: byFour }
        }
      ]
    },
    {
      number: "二（二）",
      phrase: "自8月21日起",
      summary: text(
        "重点活动自8月21日起在平台发布；截止日不详（示意）",
        "key activities are published on the platform from 21 August; its last day is not known (illustrative)"
      ),
      modality: "must",
      reading: text(
        "只约束列入信息表的活动；截止日不详，按集中活动日最后一天理解（示意）",
        "binds activities listed in the table; the last day is not known and taken as that of the activity days (illustrative)"
      ),
      fingerprint: "sha256-d783441393242e0f54c5b5fc37f8b29ba7adebacb4c39b1bc38349f16b564f3d",
      sentences: ["published-on-platform"],
      rules: [
        {
          id: "published-on-platform",
          modality: "must",
          says: text(
            "列入信息表的重点活动在平台发布",
            "an activity that is listed in the table is published on the platform"
          ),
          form: {
            _tag: "Each",
            of: "activities",
            where: keyActivity,
            require: { _tag: "PlatformIn", states: ["published"] },
            limit: { _tag: "WindowEnd", window: "platform-days" }
          }
        }
      ]
    },
    {
      number: "三",
      phrase: "1名联络员",
      summary: text(
        "各地州市确定联络员、审核员各1名；期限不详，按随信息表报送理解（示意）",
        "each prefecture names one contact and one reviewer; by when is not known, taken as with the table (illustrative)"
      ),
      modality: "must",
      reading: text(
        `${stroke}；报送过名单即符合，多于1名不作判定`,
        `${strokeEn}; sending a name is enough, more than one is not judged`
      ),
      fingerprint: "sha256-9374f874cb8c1d5c9b2c44b87ec6e720481a744aa9040743308c39b82980522a",
      sentences: ["contact-named", "reviewer-named"],
      rules: [
        {
          id: "contact-named",
          modality: "must",
          says: text("确定并报送1名联络员", "a prefecture names one contact"),
          form: { _tag: "Due", bound: prefectures, document: "contact", deadline: byFour }
        },
        {
          id: "reviewer-named",
          modality: "must",
          says: text("确定并报送1名审核员", "a prefecture names one reviewer"),
          form: { _tag: "Due", bound: prefectures, document: "reviewer", deadline: byFour }
        }
      ]
    },
    {
      number: "附件1",
      phrase: "重点活动信息表",
      summary: text("重点活动信息表的栏目（示意）", "columns of the table of key activities (illustrative)"),
      modality: "must",
      fingerprint: "sha256-ad68829fc7dfbf63b412d1b20222ab74affa4b155e26d54fe03d9a9b3763bfa8",
      sentences: ["annex-1-complete"],
      rules: [
        {
          id: "annex-1-complete",
          modality: "must",
          says: text("信息表各栏均已填写", "every column of the table is filled"),
          form: { _tag: "Each", of: "activities", require: { _tag: "Filled", annex: "annex-1" } }
        }
      ]
    }
  ]
})

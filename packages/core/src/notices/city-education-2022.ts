import { localized as text } from "../text/Localized.ts"
import { noticeFromData } from "../notice/noticeFromData.ts"

const zone = "Asia/Shanghai"
const inclusive = text("“前”按含当日理解；未写年份，按2022年", "“by” includes that day; without a year it is 2022")
const listsDue = { date: "2022-08-24", boundary: "inclusive", written: "8月24日前", zone } as const
const awardDue = { date: "2022-10-10", boundary: "inclusive", written: "10月10日前", zone } as const
const completion = { date: "2022-10-14", boundary: "inclusive", written: "10月14日前", zone } as const
const byListsDue = { _tag: "Until", deadline: listsDue } as const
const byPlatformEnd = { _tag: "WindowEnd", window: "platform-days" } as const
const byCompletion = { _tag: "Until", deadline: completion } as const

const addressed = { _tag: "KindIn", kinds: ["district-bureau", "school"] } as const
const atVenue = { _tag: "Responsible", responsibility: "main-venue" } as const
const applicants = { _tag: "Responsible", responsibility: "award-applicant" } as const

const days = "activity-days"
const inWindow = { _tag: "InWindow", window: days } as const
const volunteers = { _tag: "FactSum", fact: "volunteers", where: inWindow } as const
const jointActions = {
  _tag: "ActivityTally",
  where: { _tag: "ProgrammeIn", programmes: ["joint-action"] }
} as const
const ofMainVenue = { _tag: "ProgrammeIn", programmes: ["main-venue"] } as const
const inAnnex1 = { _tag: "ListedIn", annex: "annex-1" } as const
const inAnnex2 = { _tag: "ListedIn", annex: "annex-2" } as const
const entered = { _tag: "PlatformIn", states: ["filed", "under-review", "published", "rejected"] } as const
const held = { _tag: "LastDayReached" } as const
const image = { _tag: "AtLeast", fact: "images", number: 1 } as const
const video = { _tag: "AtLeast", fact: "videos", number: 1 } as const
const newsLink = { _tag: "AtLeast", fact: "newsLinks", number: 1 } as const
const summary = { _tag: "Reported", fact: "summary" } as const
const complete = { _tag: "All", of: [{ _tag: "Any", of: [image, video] }, newsLink, summary] } as const

/**
 * A city education bureau's 全国科普日 of 2022; illustrative.
 *
 * Known: the days, lists due on 24 August in one annex for the main venue and one for the series, platform entry
 * from 15 August to 28 September, completion by 14 October, award material by 10 October, the six criteria. Which
 * city, the columns of the annexes, date of issue and wording are made up.
 */
export const notice = noticeFromData({
  format: "kepu.notice/2",
  id: "city-education-2022",
  title: "关于报送2022年全国科普日活动项目的通知（示意）",
  issuer: "某市教育局（示意）",
  issuedOn: "2022-08-12",
  validFrom: "2022-08-12",
  validTo: "2022-12-31",
  illustrative: true,
  region: { code: "990100", name: text("某市（示意）", "a city (illustrative)") },
  zone,
  event: text("全国科普日", "National Science Popularisation Day"),
  themes: ["喜迎二十大 科普向未来"],
  parents: [
    { level: "nation", title: "关于举办2022年全国科普日活动的通知" },
    { level: "city", title: "市科协关于举办2022年全国科普日活动的通知" }
  ],
  addressees: ["district-bureau", "school"],
  channels: [{ kind: "website", value: "www.kepuri.cn", clause: "四" }],
  windows: [
    { id: days, name: text("集中活动日", "activity days"), start: "2022-09-15", end: "2022-09-21", clause: "一" },
    {
      id: "platform-days",
      name: text("平台登记期", "days of platform entry"),
      start: "2022-08-15",
      end: "2022-09-28",
      clause: "四"
    }
  ],
  vocabulary: {
    unitKinds: [
      { id: "district-bureau", name: text("区教育局", "district education bureau") },
      { id: "school", name: text("学校", "school"), synonyms: ["高校", "直属学校"] }
    ],
    responsibilities: [
      { id: "main-venue", name: text("参加主场活动", "taking part in the main venue"), synonyms: ["主场"] },
      { id: "award-applicant", name: text("申报表扬", "applying for commendation"), synonyms: ["评优"] }
    ],
    topics: [],
    settings: [],
    programmes: [
      { id: "main-venue", name: text("主场活动", "main-venue event") },
      { id: "joint-action", name: text("联合行动", "joint action") }
    ],
    facilities: [],
    documents: [
      { id: "main-venue-list", name: text("主场活动信息表", "list for the main venue"), synonyms: ["附件1"] },
      { id: "series-list", name: text("系列活动信息表", "list of the series"), synonyms: ["附件2"] },
      { id: "material", name: text("总结材料", "material for commendation"), synonyms: ["总结"] }
    ],
    annexes: [
      {
        id: "annex-1",
        name: text("附件1 主场活动信息表", "annex 1, list for the main venue"),
        about: "activity",
        fields: [
          { label: "活动名称", fact: "name", required: true },
          { label: "举办单位", fact: "host", required: true },
          { label: "联系人", fact: "contactName", required: true },
          { label: "联系电话", fact: "contactPhone", required: true }
        ]
      },
      {
        id: "annex-2",
        name: text("附件2 系列活动信息表", "annex 2, list of the series"),
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
      phrase: "2022年全国科普日",
      summary: text("名称和主送单位（示意）", "title and addressees (illustrative)"),
      fingerprint: "sha256-50e799aa0be1f81fcd1f63e9b0abf13f66913044f8be244aa8c2e99d952cb558",
      sentences: ["definition"],
      rules: []
    },
    {
      number: "一",
      phrase: "9月15日至21日",
      summary: text("活动在9月15日至21日开展", "activities are held from 15 to 21 September"),
      modality: "should",
      reading: text(
        "首尾两日均计入；跨越首尾的活动按在期内计；通知未写年份，按2022年理解",
        "both days included; an activity that reaches beyond them counts; without a year it is 2022"
      ),
      fingerprint: "sha256-6b0e5f09824cedceae21820b2e292c4a29c7d31f89505a3ce08f96f2742b9830",
      sentences: ["activity-in-window"],
      rules: [
        {
          id: "activity-in-window",
          modality: "should",
          setBy: "nation",
          says: text("活动在9月15日至21日期间举办", "activities are held from 15 to 21 September"),
          form: { _tag: "Each", of: "activities", require: inWindow }
        }
      ]
    },
    {
      number: "二",
      phrase: "参加主场活动的单位",
      summary: text("参加主场的单位8月24日前报送附件1", "those at the main venue send annex 1 by 24 August"),
      modality: "must",
      reading: inclusive,
      fingerprint: "sha256-3ef93764cde1c6cc81d9d55374d8140ee10924eedc3423500d74362f1add5324",
      sentences: ["main-venue-list-due", "main-venue-listed"],
      rules: [
        {
          id: "main-venue-list-due",
          modality: "must",
          says: text("8月24日前报送主场活动信息表", "the list for the main venue is sent by 24 August"),
          form: { _tag: "Due", bound: atVenue, document: "main-venue-list", deadline: listsDue }
        },
        {
          id: "main-venue-listed",
          modality: "must",
          says: text("主场活动列入附件1", "a main-venue activity is listed in annex 1"),
          form: { _tag: "Each", of: "activities", where: ofMainVenue, require: inAnnex1, limit: byListsDue }
        }
      ]
    },
    {
      number: "三",
      phrase: "其他活动",
      summary: text("其他活动8月24日前用附件2报送", "other activities are sent in annex 2 by 24 August"),
      modality: "must",
      reading: inclusive,
      fingerprint: "sha256-63bc49d822b0e253c8907f3c5162615a4a0b911f735539673615a7d72b8233de",
      sentences: ["series-list-due", "series-listed"],
      rules: [
        {
          id: "series-list-due",
          modality: "should",
          says: text("8月24日前报送系列活动信息表", "the list of the series is sent by 24 August"),
          reading: text(
            "含8月24日；没有系列活动的单位无须报送，故仅作提示",
            "24 August included; advice, as some have no such activity"
          ),
          form: { _tag: "Due", bound: addressed, document: "series-list", deadline: listsDue }
        },
        {
          id: "series-listed",
          modality: "must",
          says: text("主场以外的活动列入附件2", "an activity outside the main venue is listed in annex 2"),
          form: {
            _tag: "Each",
            of: "activities",
            where: { _tag: "Not", of: ofMainVenue },
            require: inAnnex2,
            limit: byListsDue
          }
        }
      ]
    },
    {
      number: "四",
      phrase: "8月15日至9月28日",
      summary: text("8月15日至9月28日在平台登记", "platform entry from 15 August to 28 September"),
      modality: "must",
      reading: text("首尾两日均可登记", "both days included"),
      fingerprint: "sha256-d58bd81f5457b1e7874fac2a7cf8c6dc879d437b665a6a3f4a03d478c57f5223",
      sentences: ["entered-on-platform"],
      rules: [
        {
          id: "entered-on-platform",
          modality: "must",
          says: text("活动至9月28日登记到平台", "an activity is entered on the platform by 28 September"),
          form: { _tag: "Each", of: "activities", require: entered, limit: byPlatformEnd }
        }
      ]
    },
    {
      number: "五",
      phrase: "10月14日前",
      summary: text("10月14日前补齐活动信息", "the information is completed by 14 October"),
      modality: "must",
      reading: text(
        "含10月14日；数量未定，按至少1张图片或1段视频、1条新闻链接和总结理解；自活动最后一天起",
        "that day included; without figures 1 image or video, 1 news link and a summary, from its last day on"
      ),
      fingerprint: "sha256-078f14ec8338b213d9b6a7c36dbc91e21cb69ec8714d1ac6a4a337b1c65f1326",
      sentences: ["completed"],
      rules: [
        {
          id: "completed",
          modality: "must",
          says: text("补齐图片或视频、新闻链接和总结", "images or videos, news links and a summary are added"),
          form: { _tag: "Each", of: "activities", where: held, require: complete, limit: byCompletion }
        }
      ]
    },
    {
      number: "六",
      phrase: "10月10日前",
      summary: text("10月10日前报送材料；按六项指标择优", "material by 10 October; chosen by six criteria"),
      modality: "must",
      reading: text(
        "“前”按含当日理解；谁申报以单位登记的职责为准；指标未列尽，无权重不作排名",
        "“by” includes that day; who applies stands in the unit register; an open list without weights ranks nothing"
      ),
      fingerprint: "sha256-8e16c6d972ff29af97b3920c67afb42503eda094d69551dd4071f3b07be169f9",
      sentences: ["award-material-due", "scale volunteers joint-actions"],
      rules: [
        {
          id: "award-material-due",
          modality: "must",
          says: text("10月10日前报送总结材料", "the material for commendation is sent by 10 October"),
          form: { _tag: "Due", bound: applicants, document: "material", deadline: awardDue, reportsOn: days }
        }
      ],
      criteria: {
        names: [
          text("组织动员", "organisation"),
          text("数量规模", "number and scale"),
          text("品牌宣传", "publicity"),
          text("科技志愿", "volunteering"),
          text("联合行动", "joint action"),
          text("网络话题", "topics online")
        ],
        open: true
      },
      indicators: [
        { id: "scale", name: text("活动数", "activities"), measure: { _tag: "ActivityTally", where: inWindow } },
        { id: "volunteers", name: text("志愿者人数", "volunteers"), measure: volunteers },
        { id: "joint-actions", name: text("联合行动", "joint actions"), measure: jointActions }
      ]
    },
    {
      number: "附件1",
      phrase: "主场活动信息表",
      summary: text("主场活动信息表的栏目（示意）", "columns of the list for the main venue (illustrative)"),
      modality: "must",
      fingerprint: "sha256-dd6e5686d8a12890372cd0d0be104475d2f4938258e9fd72bb55865c3fbb5d52",
      sentences: ["annex-1-complete"],
      rules: [
        {
          id: "annex-1-complete",
          modality: "must",
          says: text("主场活动信息表各栏均已填写", "every column of the list for the main venue is filled"),
          form: { _tag: "Each", of: "activities", require: { _tag: "Filled", annex: "annex-1" } }
        }
      ]
    },
    {
      number: "附件2",
      phrase: "系列活动信息表",
      summary: text("系列活动信息表的栏目（示意）", "columns of the list of the series (illustrative)"),
      modality: "must",
      fingerprint: "sha256-cfb665a86cdd70284e8e70fef541ab4c5b735e7913f9659f07aceabcd71b32d8",
      sentences: ["annex-2-complete"],
      rules: [
        {
          id: "annex-2-complete",
          modality: "must",
          says: text("系列活动信息表各栏均已填写", "every column of the list of the series is filled"),
          form: { _tag: "Each", of: "activities", require: { _tag: "Filled", annex: "annex-2" } }
        }
      ]
    }
  ]
})

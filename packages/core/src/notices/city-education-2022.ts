import { kinds, responsible } from "../author/bounds.ts"
import { annex, box, clause, must, noTerms, should, term, word } from "../author/clauses.ts"
import { and, fact, inWindow, isNot, lastDayReached, listedIn, or, platform, programme } from "../author/conditions.ts"
import { due, eachActivity, filled } from "../author/forms.ts"
import { datesOf, windowEnd } from "../author/limits.ts"
import { tally, total } from "../author/measures.ts"
import { noticeFromData } from "../notice/noticeFromData.ts"
import { asPrinted } from "./suppressions/asPrinted.ts"
import { localized as text } from "../text/Localized.ts"

const zone = "Asia/Shanghai"
const { by, until } = datesOf({ zone, boundary: "inclusive" })
const inclusive = text("“前”按含当日理解；未写年份，按2022年", "“by” includes that day; without a year it is 2022")
const listsDue = by("2022-08-24", { written: "8月24日前" })
const byListsDue = until("2022-08-24", { written: "8月24日前" })
const byPlatformEnd = windowEnd("platform-days")

const addressed = kinds("district-bureau", "school")
const atVenue = responsible("main-venue")
const applicants = responsible("award-applicant")

const inDays = inWindow("activity-days")
const ofMainVenue = programme("main-venue")
const entered = platform("filed", "under-review", "published", "rejected")
const complete = and(
  or(fact("images").atLeast(1), fact("videos").atLeast(1)),
  fact("newsLinks").atLeast(1),
  fact("summary").reported
)

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
    term("activity-days", "集中活动日", "activity days", { start: "2022-09-15", end: "2022-09-21", clause: "一" }),
    term("platform-days", "平台登记期", "days of platform entry", {
      start: "2022-08-15",
      end: "2022-09-28",
      clause: "四"
    })
  ],
  vocabulary: {
    ...noTerms,
    unitKinds: [
      term("district-bureau", "区教育局", "district education bureau"),
      word("school", "学校", "school", "高校", "直属学校")
    ],
    responsibilities: [
      word("main-venue", "参加主场活动", "taking part in the main venue", "主场"),
      word("award-applicant", "申报表扬", "applying for commendation", "评优")
    ],
    programmes: [term("main-venue", "主场活动", "main-venue event"), term("joint-action", "联合行动", "joint action")],
    documents: [
      word("main-venue-list", "主场活动信息表", "list for the main venue", "附件1"),
      word("series-list", "系列活动信息表", "list of the series", "附件2"),
      word("material", "总结材料", "material for commendation", "总结")
    ],
    annexes: [
      annex("annex-1", "附件1 主场活动信息表", "annex 1, list for the main venue", {
        fields: [
          box("活动名称", "name"),
          box("举办单位", "host"),
          box("联系人", "contactName"),
          box("联系电话", "contactPhone")
        ]
      }),
      annex("annex-2", "附件2 系列活动信息表", "annex 2, list of the series", {
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
    clause("通知", "2022年全国科普日", {
      summary: text("名称和主送单位（示意）", "title and addressees (illustrative)"),
      fingerprint: "sha256-50e799aa0be1f81fcd1f63e9b0abf13f66913044f8be244aa8c2e99d952cb558",
      sentences: ["definition"]
    }),
    clause("一", "9月15日至21日", {
      summary: text("活动在9月15日至21日开展", "activities are held from 15 to 21 September"),
      reading: text(
        "首尾两日均计入；跨越首尾的活动按在期内计；通知未写年份，按2022年理解",
        "both days included; an activity that reaches beyond them counts; without a year it is 2022"
      ),
      fingerprint: "sha256-6b0e5f09824cedceae21820b2e292c4a29c7d31f89505a3ce08f96f2742b9830",
      rules: should("activity-in-window", {
        says: text("活动在9月15日至21日期间举办", "activities are held from 15 to 21 September"),
        form: eachActivity(inDays),
        setBy: "nation"
      })
    }),
    clause("二", "参加主场活动的单位", {
      summary: text("参加主场的单位8月24日前报送附件1", "those at the main venue send annex 1 by 24 August"),
      reading: inclusive,
      fingerprint: "sha256-3ef93764cde1c6cc81d9d55374d8140ee10924eedc3423500d74362f1add5324",
      rules: [
        must("main-venue-list-due", {
          says: text("8月24日前报送主场活动信息表", "the list for the main venue is sent by 24 August"),
          form: due("main-venue-list", { bound: atVenue, by: listsDue })
        }),
        must("main-venue-listed", {
          says: text("主场活动列入附件1", "a main-venue activity is listed in annex 1"),
          form: eachActivity(listedIn("annex-1"), { where: ofMainVenue, limit: byListsDue })
        })
      ]
    }),
    clause("三", "其他活动", {
      summary: text("其他活动8月24日前用附件2报送", "other activities are sent in annex 2 by 24 August"),
      reading: inclusive,
      fingerprint: "sha256-63bc49d822b0e253c8907f3c5162615a4a0b911f735539673615a7d72b8233de",
      rules: [
        should("series-list-due", {
          says: text("8月24日前报送系列活动信息表", "the list of the series is sent by 24 August"),
          form: due("series-list", { bound: addressed, by: listsDue }),
          reading: text(
            "含8月24日；没有系列活动的单位无须报送，故仅作提示",
            "24 August included; advice, as some have no such activity"
          )
        }),
        must("series-listed", {
          says: text("主场以外的活动列入附件2", "an activity outside the main venue is listed in annex 2"),
          form: eachActivity(listedIn("annex-2"), { where: isNot(ofMainVenue), limit: byListsDue })
        })
      ]
    }),
    clause("四", "8月15日至9月28日", {
      summary: text("8月15日至9月28日在平台登记", "platform entry from 15 August to 28 September"),
      reading: text("首尾两日均可登记", "both days included"),
      fingerprint: "sha256-d58bd81f5457b1e7874fac2a7cf8c6dc879d437b665a6a3f4a03d478c57f5223",
      rules: must("entered-on-platform", {
        says: text("活动至9月28日登记到平台", "an activity is entered on the platform by 28 September"),
        form: eachActivity(entered, { limit: byPlatformEnd })
      })
    }),
    clause("五", "10月14日前", {
      summary: text("10月14日前补齐活动信息", "the information is completed by 14 October"),
      reading: text(
        "含10月14日；数量未定，按至少1张图片或1段视频、1条新闻链接和总结理解；自活动最后一天起",
        "that day included; without figures 1 image or video, 1 news link and a summary, from its last day on"
      ),
      fingerprint: "sha256-078f14ec8338b213d9b6a7c36dbc91e21cb69ec8714d1ac6a4a337b1c65f1326",
      rules: must("completed", {
        says: text("补齐图片或视频、新闻链接和总结", "images or videos, news links and a summary are added"),
        form: eachActivity(complete, { where: lastDayReached, limit: until("2022-10-14", { written: "10月14日前" }) })
      })
    }),
    clause("六", "10月10日前", {
      summary: text("10月10日前报送材料；按六项指标择优", "material by 10 October; chosen by six criteria"),
      reading: text(
        "“前”按含当日理解；谁申报以单位登记的职责为准；指标未列尽，无权重不作排名",
        "“by” includes that day; who applies stands in the unit register; an open list without weights ranks nothing"
      ),
      fingerprint: "sha256-8e16c6d972ff29af97b3920c67afb42503eda094d69551dd4071f3b07be169f9",
      sentences: ["award-material-due", "scale volunteers joint-actions"],
      rules: must("award-material-due", {
        says: text("10月10日前报送总结材料", "the material for commendation is sent by 10 October"),
        form: due("material", {
          bound: applicants,
          by: by("2022-10-10", { written: "10月10日前" }),
          reportsOn: "activity-days"
        })
      }),
      indicators: [
        term("scale", "活动数", "activities", { measure: tally(inDays) }),
        term("volunteers", "志愿者人数", "volunteers", { measure: total("volunteers", inDays) }),
        term("joint-actions", "联合行动", "joint actions", { measure: tally(programme("joint-action")) })
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
      }
    }),
    clause("附件1", "主场活动信息表", {
      summary: text("主场活动信息表的栏目（示意）", "columns of the list for the main venue (illustrative)"),
      fingerprint: "sha256-dd6e5686d8a12890372cd0d0be104475d2f4938258e9fd72bb55865c3fbb5d52",
      rules: must("annex-1-complete", {
        says: text("主场活动信息表各栏均已填写", "every column of the list for the main venue is filled"),
        form: eachActivity(filled("annex-1"))
      })
    }),
    clause("附件2", "系列活动信息表", {
      summary: text("系列活动信息表的栏目（示意）", "columns of the list of the series (illustrative)"),
      fingerprint: "sha256-cfb665a86cdd70284e8e70fef541ab4c5b735e7913f9659f07aceabcd71b32d8",
      rules: must("annex-2-complete", {
        says: text("系列活动信息表各栏均已填写", "every column of the list of the series is filled"),
        form: eachActivity(filled("annex-2"))
      })
    })
  ],
  suppressions: asPrinted({
    "subject-not-listed": [
      "sha256-f9fc589396c8248982f1fc88e1a1c6f3e47e0b94c05265152132ea5aaa624952",
      "sha256-17ad87c7b1742a42af8ab0f31a4b581c61141bb48938a370f0adfea3325c7ccb"
    ],
    "deadline-without-year": [
      "sha256-cb76e5d2a2288a8cfa2acf24d22b9d5df11eddd8c96e33f0aa6cb140c91b8c35",
      "sha256-8a07a7fb73297f1c38b59c0e8f4b900b1d40220432a527bdf77529b0d874b1ca",
      "sha256-710903a65b0cecd85ef295c79d09328d8f7d84d42e0d8070a812662c6484b890",
      "sha256-17ad87c7b1742a42af8ab0f31a4b581c61141bb48938a370f0adfea3325c7ccb"
    ],
    "criteria-without-weights": ["sha256-9e381933f487a02fa56cc2652b1fddb288cae9c8e9f05aae374a08571fcf9157"]
  })
})

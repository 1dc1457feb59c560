import { everyUnit, kinds, region } from "../author/bounds.ts"
import { clause, heading, must, noTerms, noun, term, word } from "../author/clauses.ts"
import { and, fact, platform } from "../author/conditions.ts"
import { byUnit, percent } from "../author/amounts.ts"
import { activities } from "../author/counted.ts"
import { count, due, eachActivity, judgement } from "../author/forms.ts"
import { eachValue } from "../author/groups.ts"
import { datesOf } from "../author/limits.ts"
import { noticeFromData } from "../notice/noticeFromData.ts"
import { localized as text } from "../text/Localized.ts"

const zone = "Asia/Shanghai"
const { by, until } = datesOf({ zone, boundary: "inclusive" })
const atFive = { time: "17:00", written: "2026年9月28日17:00前" } as const
const ofTheYoung = fact("group").isOneOf("young")
const itself = text("含本数；未登记即待定", "the number itself is allowed; without a figure it is open")

/** A city's contest of popular-science videos, each recorded as an activity; illustrative, all of it is made up. */
export const notice = noticeFromData({
  format: "kepu.notice/2",
  id: "video-contest-2026",
  title: "关于举办2026年科普微视频大赛的通知（示意）",
  issuer: "某市科学技术协会（示意）",
  issuedOn: "2026-06-15",
  validFrom: "2026-06-15",
  validTo: "2026-12-31",
  illustrative: true,
  region: { code: "990200", name: text("某市（示意）", "a city (illustrative)") },
  zone,
  event: text("科普微视频大赛", "contest of popular-science videos"),
  themes: ["镜头里的科学"],
  parents: [],
  addressees: ["county-association", "university", "other"],
  channels: [],
  windows: [term("entry", "征集期", "weeks of entry", { start: "2026-06-15", end: "2026-09-28", clause: "三" })],
  vocabulary: {
    ...noTerms,
    unitKinds: [
      term("county-association", "县市科协", "county association"),
      term("university", "高校", "university"),
      term("other", "其他单位", "other unit")
    ],
    documents: [word("entry-table", "汇总表", "table of entries", "推荐汇总表")],
    facts: [
      term("format", "视频格式", "format of the video", {
        of: "activities",
        type: "choice",
        values: [term("mp4", "MP4", "MP4"), term("mov", "MOV", "MOV"), term("another", "其他格式", "another format")]
      }),
      term("seconds", "时长", "length", { of: "activities", type: "number", unit: text("秒", "seconds") }),
      term("authors", "作者人数", "authors", { of: "activities", type: "number", unit: text("人", "people") }),
      term("first-author", "第一作者编号", "number of the first author", { of: "activities", type: "text" }),
      term("born", "第一作者出生日期", "birthday of the first author", { of: "activities", type: "date" }),
      term("original", "原创承诺", "pledge that it is original", { of: "activities", type: "yes-no" }),
      term("group", "组别", "group", {
        of: "activities",
        type: "choice",
        values: [term("young", "青少年组", "the young"), term("adult", "成人组", "adults")]
      })
    ],
    nouns: [noun("activity", "作品", "work", { measure: text("件", "works"), verb: text("报送", "enter") })]
  },
  clauses: [
    clause("通知", "科普微视频大赛", {
      summary: text("名称和主送单位（示意）", "title and addressees (illustrative)"),
      fingerprint: "sha256-e90d36aee38cf5394710ecb308fde9a60306a4686ebc90d2435cc92403e494cd",
      sentences: ["definition"]
    }),
    heading("一", "作品要求", "sha256-2d2fc27dcdb6b113f2d23258025b52e57fc0e0e110b1916298144e5dde17fcb8"),
    clause("一（一）", "MP4或MOV格式", {
      summary: text("两种格式", "two formats"),
      fingerprint: "sha256-d7b6b9aeb71f6880d8966757f35cbed7a21113a867ac1e3e95013d899b8aa94a",
      rules: must("video-format", {
        says: text("作品为MP4或MOV格式", "a video is MP4 or MOV"),
        form: eachActivity(fact("format").isOneOf("mp4", "mov"))
      })
    }),
    clause("一（二）", "60秒", {
      summary: text("时长60至300秒", "a length of 60 to 300 seconds"),
      reading: itself,
      fingerprint: "sha256-fb9285282bb840bb2d4736799542a876d13209cfab0ac591ab6f1c8df6236dee",
      rules: must("video-length", {
        says: text("时长不少于60秒、不超过300秒", "a video lasts at least 60 and at most 300 seconds"),
        form: eachActivity(and(fact("seconds").atLeast(60), fact("seconds").atMost(300)))
      })
    }),
    clause("一（三）", "限报1件作品", {
      summary: text("作者人数、每人限报件数和年龄", "number of authors, of works an author, and age"),
      reading: itself,
      fingerprint: "sha256-9c4fbd43b4c55fd5a58ce6731f578eadcd4b458c2a22adbe746c1599afec627d",
      rules: [
        must("few-authors", {
          says: text("每件作品作者不超过3人", "a work has at most 3 authors"),
          form: eachActivity(fact("authors").atMost(3))
        }),
        must("one-work-an-author", {
          says: text("每位第一作者限报1件作品", "a first author has at most 1 work"),
          form: count(activities(), { bound: region, each: eachValue("first-author"), atMost: 1 })
        }),
        must("young-author", {
          says: text(
            "青少年组第一作者2008年9月1日以后出生",
            "a first author of the young is born on 1 September 2008 or later"
          ),
          reading: text("“以后”含当日", "the day itself is allowed"),
          form: eachActivity(fact("born").from("2008-09-01"), { where: ofTheYoung })
        })
      ]
    }),
    clause("一（四）", "签署承诺", {
      summary: text("原创承诺", "a pledge that the work is original"),
      fingerprint: "sha256-c455ae6bf30952ec4de55b03c6e1c50b35f924473328764dce1815a584c41a36",
      rules: must("original-work", {
        says: text("作品为原创并签署承诺", "a work is original, and its author has pledged it"),
        form: eachActivity(fact("original").reported, { limit: until("2026-09-28", atFive) })
      })
    }),
    clause("二", "不超过10件", {
      summary: text("各类单位的推荐名额", "how many works each kind of unit may send"),
      reading: text("含本数；按举办单位计", "the number itself is allowed; a work counts for its host"),
      fingerprint: "sha256-97e8bca1311a06cd9fc3c4b84eb7a2f9238fd64961c9c32d1d5c60309b24f114",
      rules: [
        must("work-quota", {
          says: text(
            "县市科协不超过10件，高校不超过5件，其他单位不超过2件",
            "at most 10 works of a county, 5 of a university, 2 of any other unit"
          ),
          form: count(activities(), {
            bound: everyUnit,
            atMost: byUnit({
              amounts: [
                { bound: kinds("county-association"), amount: 10 },
                { bound: kinds("university"), amount: 5 }
              ],
              otherwise: 2
            })
          })
        }),
        must("share-of-the-young", {
          says: text("青少年组作品不少于推荐总数的30%", "at least 30 % of the works are of the young"),
          form: count(activities({ where: ofTheYoung }), {
            bound: kinds("county-association"),
            atLeast: percent(30).of(activities()),
            limit: until("2026-09-28", atFive)
          })
        })
      ]
    }),
    clause("三", "2026年9月28日17:00前", {
      summary: text("汇总表和作品的时限", "when table and works are due"),
      reading: text("“17:00前”按含17:00整理解", "“by 17:00” is read as including the stroke of five"),
      fingerprint: "sha256-8e75b04e435df922378bac1b8a240cd2c6ae817a7de5fba695370664e9855a6a",
      rules: [
        must("entry-table-due", {
          says: text("2026年9月28日17:00前报送汇总表", "the table is sent by 17:00 on 28 September 2026"),
          form: due("entry-table", { bound: everyUnit, holding: activities(), by: by("2026-09-28", atFive) })
        }),
        must("uploaded", {
          says: text("作品在时限前上传平台", "a work is uploaded in time"),
          form: eachActivity(platform("filed", "under-review", "published"), { limit: until("2026-09-28", atFive) })
        })
      ]
    }),
    clause("四", "专家", {
      summary: text("由专家评选", "experts choose"),
      fingerprint: "sha256-925057b3138a0fc7cebff49a3dbc2e8615748c2efc7640c7454621dffa7215bc",
      sentences: ["judgement chosen-by-experts"],
      rules: must("chosen-by-experts", {
        says: text("评选由专家进行", "experts choose among the works"),
        form: judgement()
      })
    })
  ]
})

import { kinds } from "../author/bounds.ts"
import { clause, heading, must, noTerms, noun, should, term, word } from "../author/clauses.ts"
import { inWindow, programme } from "../author/conditions.ts"
import { recommendations } from "../author/counted.ts"
import { count, due, eachActivity, eachRecommendation } from "../author/forms.ts"
import { datesOf } from "../author/limits.ts"
import { topicsCovered } from "../author/measures.ts"
import { noticeFromData } from "../notice/noticeFromData.ts"
import { localized as text } from "../text/Localized.ts"

const zone = "Asia/Shanghai"
const { by } = datesOf({ zone, boundary: "inclusive" })
const inMonth = inWindow("september")
/** 科普展览, 科普展演, 活动案例: the types of work, as programmes. */
const ofAType = programme("exhibition", "performance", "case")
/** The universities collect by this, across the calendar year. */
const internal = by("2026-01-04", {
  time: "17:00",
  written: "2026年1月4日17:00前",
  medium: text("报送学校", "to the university")
})
const atFive = text(
  "“17:00前”按含17:00整理解；为校内期限，由学校自定",
  "“by 17:00” is read as including the stroke of five; the deadline is internal, set by the university"
)

/**
 * 2025 全国科普月, as it reached universities; illustrative.
 *
 * Known: the whole of September, two themes in circulation, 2 works a university in three types, and one
 * university's internal deadline. Title, issuer, date of issue and wording are made up.
 */
export const notice = noticeFromData({
  format: "kepu.notice/2",
  id: "national-2025",
  title: "关于组织开展2025年全国科普月活动的通知（示意）",
  issuer: "全国科普月组织单位（示意）",
  issuedOn: "2025-08-01",
  validFrom: "2025-08-01",
  validTo: "2026-01-31",
  illustrative: true,
  region: { code: "100000", name: text("全国", "the nation") },
  zone,
  event: text("全国科普月", "National Science Popularisation Month"),
  themes: ["提升全民科学素质 夯实科技强国基础", "科技改变生活 创新赢得未来"],
  parents: [],
  addressees: ["university", "university-unit"],
  channels: [],
  windows: [
    term("september", "全国科普月", "science popularisation month", {
      start: "2025-09-01",
      end: "2025-09-30",
      clause: "二"
    })
  ],
  vocabulary: {
    ...noTerms,
    unitKinds: [
      word("university", "高校", "university", "高等学校", "大学"),
      word("university-unit", "校内单位", "unit of a university", "院系", "学院")
    ],
    topics: [
      word("science-law", "科普法宣传", "the law on science popularisation", "科普法"),
      term("innovation", "科技创新", "innovation in science"),
      term("spirit-of-scientists", "科学家精神", "spirit of scientists")
    ],
    programmes: [
      word("exhibition", "科普展览", "exhibition", "展览"),
      word("performance", "科普展演", "performance", "展演"),
      word("case", "活动案例", "exemplary activity", "科普活动案例")
    ],
    documents: [
      term("recommendation-form", "推荐表", "recommendation form"),
      word("recommendation-table", "推荐汇总表", "table of recommendations", "汇总表")
    ],
    nouns: [
      noun("activity", "作品", "work", { measure: text("件", "works"), verb: text("报送", "enter") }),
      noun("programme", "作品类型", "type of work")
    ]
  },
  clauses: [
    clause("通知", "2025年全国科普月", {
      summary: text("名称和主送单位（示意）", "title and addressees (illustrative)"),
      fingerprint: "sha256-e462fb3791cdf3327cb2f8906c074e3929cf9b8597b55735e1fdb3025e423517",
      sentences: ["definition"]
    }),
    clause("一", "两个主题表述", {
      summary: text("同年流传两个主题，均可使用", "two themes circulated in the year; either may be used"),
      modality: "may",
      reading: text("两个主题均认可，不作为冲突处理", "both are accepted; using one or the other is no fault"),
      fingerprint: "sha256-afadf335657bbc370bc05dbab55f2a41ce05da702bd32823ce4975bacd4d8f95",
      sentences: ["definition"]
    }),
    clause("二", "整个9月", {
      summary: text("整个9月为全国科普月", "the month is the whole of September"),
      reading: text(
        "首尾两日均计入；跨越首尾的活动按在期内计",
        "first and last day included; an activity that reaches beyond them counts"
      ),
      fingerprint: "sha256-0ecc300812e19f4203874e704d76ced751e0cef875908fdf3377c500ff4e33ab",
      rules: should("activity-in-month", {
        says: text("活动在2025年9月举办", "activities are held in September 2025"),
        form: eachActivity(inMonth)
      })
    }),
    clause("三", "科普法宣传", {
      summary: text("活动围绕三类内容（示意）", "three fields of content (illustrative)"),
      modality: "should",
      fingerprint: "sha256-79097e1c30fc9657594a1b3156ad8f4c5d84289ce54188a020c91e45015f602e",
      sentences: ["topics-covered"],
      indicators: term("topics-covered", "内容覆盖数", "fields of content covered", {
        measure: topicsCovered(["science-law", "innovation", "spirit-of-scientists"], inMonth)
      })
    }),
    heading("四", "优秀作品推荐", "sha256-3d4778ca0a6c9385e234195928f327dcd7d1f9bdee7a9a8c9107fcd56cb159c4"),
    clause("四（一）", "三类之一", {
      summary: text(
        "推荐作品属三类之一，在科普月内面向公众",
        "a work is of one of three types, shown to the public in the month"
      ),
      reading: text(
        "作品按活动登记，类型登记在作品类型栏；类型未登记即待定",
        "a work is recorded as an activity and its type as the programme; without a type it is open"
      ),
      fingerprint: "sha256-83b333962fcacbadb7cab31cf2710718cd993fc817f7affdcb289a113b8a540f",
      rules: [
        must("work-type", {
          says: text(
            "推荐作品属于科普展览、科普展演、活动案例之一",
            "a recommended work is an exhibition, a performance or an exemplary activity"
          ),
          form: eachRecommendation(ofAType)
        }),
        must("work-in-month", {
          says: text("推荐作品在2025年9月开展", "a recommended work took place in September 2025"),
          form: eachRecommendation(inMonth)
        })
      ]
    }),
    clause("四（二）", "总数不超过2项", {
      summary: text("每所高校推荐不超过2项", "at most 2 works for each university"),
      reading: text("三类合计不超过2项，含2项", "2 in all three types together, 2 itself allowed"),
      fingerprint: "sha256-0a92a79dbf9c5894b90f749e79aef079f808b81679775e6bb57b6c389d0f0e04",
      rules: must("work-quota", {
        says: text("每所高校推荐的作品不超过2项", "a university recommends at most 2 works"),
        form: count(recommendations(), { bound: kinds("university"), atMost: 2 })
      })
    }),
    clause("四（三）", "2026年1月4日17:00前", {
      summary: text(
        "校内单位在次年1月4日17时前报送推荐表和汇总表",
        "units of a university send form and table by 17:00 on 4 January of the next year"
      ),
      reading: atFive,
      fingerprint: "sha256-7347319145958443c82b17cd9f58c4094c4917c5566693ffd9a825d2c980698d",
      sentences: ["recommendation-form-due recommendation-table-due"],
      rules: [
        must("recommendation-form-due", {
          says: text("2026年1月4日17:00前报送推荐表", "the form reaches the university by 17:00 on 4 January 2026"),
          form: due("recommendation-form", { bound: kinds("university-unit"), by: internal })
        }),
        must("recommendation-table-due", {
          says: text("2026年1月4日17:00前报送汇总表", "the table reaches the university by 17:00 on 4 January 2026"),
          form: due("recommendation-table", { bound: kinds("university-unit"), by: internal })
        })
      ]
    })
  ]
})

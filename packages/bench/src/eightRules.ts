import { type Notice, noticeFromData } from "@kepu/core"
import { Notice as NoticeSchema } from "@kepu/core/schema"
import { notice as pucheng } from "@kepu/core/notices/pucheng-2023"
import * as Schema from "effect/Schema"

type Encoded = typeof NoticeSchema.Encoded
type RuleData = Encoded["clauses"][number]["rules"][number]

const text = (id: string) => ({ "zh-CN": id, en: id })
const each = (id: string, require: object, where: object = { _tag: "Always" }): RuleData => ({
  id,
  modality: "must",
  says: text(id),
  form: { _tag: "Each", of: "activities", where, require } as RuleData["form"]
})

const reported = (fact: string) => ({ _tag: "Reported", fact })
const some = (fact: string) => ({ _tag: "AtLeast", fact, number: 1 })
const window = { _tag: "InWindow", window: "activity-days" }

/** The eight rules on activities by which engines are compared, and the rule on member units that rests on two of them. */
export const eightRules: Notice = noticeFromData({
  ...Schema.encodeSync(NoticeSchema)(pucheng),
  id: "eight-rules",
  clauses: [
    {
      number: "一",
      phrase: "基准",
      summary: text("rules of the comparison"),
      fingerprint: `sha256-${"0".repeat(64)}`,
      rules: [
        each("window", window),
        each("within", { ...window, wholly: true }),
        each("name", { _tag: "NameContains", words: ["科普"] }),
        each(
          "food-safety-name",
          { _tag: "NameContains", words: ["食品安全"] },
          { _tag: "HasTopic", topic: "food-safety" }
        ),
        each("online-address", reported("address"), { _tag: "ModeIn", modes: ["online", "hybrid"] }),
        each("published", { _tag: "PlatformIn", states: ["published"] }),
        each("annex-1", { _tag: "All", of: ["time", "place", "contactName", "contactPhone"].map(reported) }),
        each("complete", {
          _tag: "All",
          of: [{ _tag: "Any", of: [some("images"), some("videos")] }, some("newsLinks"), reported("summary")]
        }),
        {
          id: "member-unit-activity",
          modality: "must",
          says: text("member-unit-activity"),
          form: {
            _tag: "Count",
            bound: { _tag: "KindIn", kinds: ["member-unit"] },
            of: {
              _tag: "Activities",
              where: { _tag: "All", of: [window, { _tag: "PlatformIn", states: ["published"] }] }
            },
            atLeast: 1,
            limit: { _tag: "WindowEnd", window: "activity-days" }
          } as RuleData["form"]
        }
      ]
    }
  ]
})

import { assert, describe, it } from "@effect/vitest"
import { type Activity, assess } from "@kepu/core"
import { activity, type FormData, instant, noticeWith, onlyFinding, portfolio } from "../sample.ts"

const foodSafetyName: FormData = {
  _tag: "Each",
  of: "activities",
  where: { _tag: "HasTopic", topic: "food-safety" },
  require: { _tag: "NameContains", words: ["食品安全"] }
}
const judged = (form: FormData, facts: Partial<typeof Activity.Encoded>, asOf?: string) =>
  onlyFinding(form, portfolio({ activities: [activity(facts)] }), asOf)

describe("each activity", () => {
  it.each<[string, Partial<typeof Activity.Encoded>, string]>([
    ["topic and words", { topics: ["food-safety"], name: "食品安全进万家" }, "met"],
    ["topic without the words", { topics: ["food-safety"], name: "放心食品进万家" }, "unmet"],
    ["topic with one character fewer", { topics: ["food-safety"], name: "食品安进万家" }, "unmet"],
    ["another topic", { topics: ["health"], name: "健康讲座" }, "not-applicable"],
    ["topics unknown, no words", { name: "健康饮食讲座" }, "undetermined"],
    ["topics unknown, declared by the name", { name: "食品安全讲座" }, "met"]
  ])("%s", (_, facts, status) => {
    assert.strictEqual(judged(foodSafetyName, facts).status, status)
  })

  it("does not call met what might not be asked for", () => {
    const form: FormData = {
      _tag: "Each",
      of: "activities",
      where: { _tag: "HasTopic", topic: "health" },
      require: { _tag: "Reported", fact: "place" }
    }
    assert.strictEqual(judged(form, { place: "广场" }).status, "undetermined")
  })

  it("is pending while its time runs, and for ever where there is no limit", () => {
    const images = { _tag: "AtLeast", fact: "images", number: 1 } as const
    const within: FormData = {
      _tag: "Each",
      of: "activities",
      require: images,
      limit: { _tag: "WindowEnd", window: "activity-days" }
    }
    const open: FormData = { ...within, limit: { _tag: "NoLimit" } }
    assert.strictEqual(judged(within, { images: 0 }, "2023-09-23T23:59:59+08:00").status, "pending")
    assert.strictEqual(judged(within, { images: 0 }, "2023-09-24T00:00:00+08:00").status, "unmet")
    assert.strictEqual(judged(open, { images: 0 }, "2033-01-01T00:00:00+08:00").status, "pending")
    assert.strictEqual(judged({ ...within, require: images, limit: { _tag: "NoLimit" } }, { images: 1 }).status, "met")
  })

  it("says what to change as long as it is not met, and nothing once it is", () => {
    const filed: FormData = {
      _tag: "Each",
      of: "activities",
      require: {
        _tag: "All",
        of: [
          { _tag: "PlatformIn", states: ["published"] },
          { _tag: "AtLeast", fact: "images", number: 2 }
        ]
      }
    }
    const open: FormData = { ...filed, limit: { _tag: "NoLimit" } }
    const remedies = (form: FormData, facts: Partial<typeof Activity.Encoded>) => {
      const { remedies, status } = judged(form, facts)
      return [status, ...remedies.map(({ kind, text }) => `${kind}: ${text.en}`)]
    }
    const publish = "change: get the activity to “published” on the platform"
    const supply = "change: supply at least 2: number of images"
    const short = { platform: "filed", images: 1 } as const
    assert.deepStrictEqual(remedies(filed, short), ["unmet", publish, supply])
    assert.deepStrictEqual(remedies(open, short), ["pending", publish, supply])
    assert.deepStrictEqual(remedies(filed, { ...short, images: 2 }), ["unmet", publish])
    assert.deepStrictEqual(remedies(filed, { platform: "published", images: 2 }), ["met"])
  })

  it("adds a remark without changing the status", () => {
    const form: FormData = {
      _tag: "Each",
      of: "activities",
      require: { _tag: "InWindow", window: "activity-days" },
      remarks: [
        {
          when: { _tag: "Not", of: { _tag: "InWindow", window: "activity-days", wholly: true } },
          text: { "zh-CN": "部分在外", en: "partly outside" }
        }
      ]
    }
    const across = judged(form, { time: { sessions: [{ start: "2023-09-22", end: "2023-09-25" }] } })
    assert.strictEqual(across.status, "met")
    assert.include(across.message["zh-CN"], "部分在外")
    assert.notInclude(judged(form, { time: { sessions: [{ start: "2023-09-22" }] } }).message["zh-CN"], "部分在外")
  })

  it("points to the row, and to the column if one fact is at issue", () => {
    const source = { file: "附件1.csv", row: 7, columns: { name: "项目名称" } }
    assert.deepStrictEqual(judged(foodSafetyName, { topics: ["food-safety"], source }).subject.source, {
      file: "附件1.csv",
      row: 7,
      column: "项目名称"
    })
  })

  it("yields no finding where the notice merely allows", () => {
    const { findings } = assess(noticeWith(foodSafetyName, "may"), portfolio({ activities: [activity()] }), {
      asOf: instant("2023-09-20T00:00:00+08:00")
    })
    assert.deepStrictEqual(findings, [])
  })
})

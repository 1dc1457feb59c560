import { assert, describe, it } from "@effect/vitest"
import { explain } from "@kepu/core"
import { remediesFor } from "@kepu/core/remedy"
import { activity, findingsOf, type FormData, instant, noticeWith, onlyFinding, portfolio } from "../sample.ts"

const topics = { _tag: "Topics", topics: ["work-safety", "health"] } as const
const form = (more: Partial<Extract<FormData, { readonly _tag: "Count" }>> = {}): FormData => ({
  _tag: "Count",
  bound: { _tag: "EveryUnit" },
  of: { _tag: "Activities", where: { _tag: "PlatformIn", states: ["published"] } },
  atLeast: 1,
  atMost: 2,
  ...more
})
const published = (number: number) =>
  Array.from({ length: number }, (_, n) => activity({ id: `p${n}`, platform: "published", topics: ["health"] }))
const open = (number: number) => Array.from({ length: number }, (_, n) => activity({ id: `o${n}` }))
const late = "2024-09-24T00:00:00+08:00"
const until = { _tag: "Until", deadline: { date: "2023-09-06", boundary: "inclusive", zone: "Asia/Shanghai" } } as const

describe("a number with both ends, of which the notice gives no time", () => {
  it.each([
    [0, 0, "pending"],
    [1, 0, "met"],
    [2, 0, "met"],
    [3, 0, "unmet"],
    [0, 1, "undetermined"],
    [1, 1, "met"],
    [2, 1, "undetermined"],
    [3, 1, "unmet"]
  ] as const)("%d that count and %d that may: %s", (sure, maybe, status) => {
    const given = portfolio({ activities: [...published(sure), ...open(maybe)] })
    assert.strictEqual(onlyFinding(form(), given, late).status, status)
    // Said with ends that are not included it is the same.
    const { atLeast: _, atMost: __, ...others } = form() as Record<string, unknown>
    const strict = { ...others, moreThan: 0, lessThan: 3 } as unknown as FormData
    assert.strictEqual(onlyFinding(strict, given, late).status, status)
  })

  it("is told as one number, and as too much where it is that", () => {
    const { facts, message, remedies } = onlyFinding(form(), portfolio({ activities: published(3) }), late)
    assert.include(message["zh-CN"], "计入 3 场，超过 2 场")
    assert.lengthOf(facts, 1)
    assert.lengthOf(remedies, 1)
    assert.include(onlyFinding(form(), portfolio({ activities: [] }), late).message["zh-CN"], "还差 1 场")
  })

  it("is explained by the status that it has", () => {
    const notice = noticeWith(form())
    for (const number of [0, 1, 3]) {
      const given = portfolio({ activities: published(number) })
      const [finding] = findingsOf(form(), given, late)
      const options = { asOf: instant(late) }
      assert.strictEqual(explain(notice, given, options, finding!)!.status, finding!.status)
      // What is too many is checked, and no figure is claimed; what is too few may still be held.
      const { possible } = remediesFor(notice, given, options, finding!)
      assert.strictEqual(possible.length > 0, finding!.status === "pending")
    }
  })

  it("with a time for it waits for that with either end", () => {
    const before = "2023-09-01T00:00:00+08:00"
    const statusOf = (number: number, asOf: string) =>
      onlyFinding(form({ limit: until }), portfolio({ activities: published(number) }), asOf).status
    assert.deepStrictEqual([statusOf(0, before), statusOf(3, before)], ["pending", "pending"])
    assert.deepStrictEqual([statusOf(0, late), statusOf(3, late)], ["unmet", "unmet"])
  })

  it("in groups is unmet by the group that has too many, and names it once", () => {
    const asked = form({ each: topics })
    const { message, status } = onlyFinding(asked, portfolio({ activities: published(3) }), late)
    assert.strictEqual(status, "unmet")
    assert.match(message["zh-CN"], /^[^：]*超过上限：卫生健康计入 3，上限 2：/u)
    assert.strictEqual(onlyFinding(asked, portfolio({ activities: published(2) }), late).status, "pending")
  })
})

import { assert, describe, it } from "@effect/vitest"
import { lookalikes } from "../../src/text/lookalikes.ts"

const named = (id: string, zh: string, synonyms: ReadonlyArray<string> = []) => ({
  id,
  name: { "zh-CN": zh, en: id },
  synonyms
})
const all = [
  named("township", "镇/街道", ["乡镇"]),
  named("member-unit", "成员单位"),
  named("id", "编号"),
  named("title", "标题"),
  named("published", "已发布")
]

describe("lookalikes", () => {
  it.each<[string, string, ReadonlyArray<string>]>([
    ["the same in other letters", "Member_Unit", ["member-unit"]],
    ["a synonym", "乡镇", ["township"]],
    ["a part of a name", "成员", ["member-unit"]],
    ["an ending", "member-units", ["member-unit"]],
    ["half a word", "town", ["township"]],
    ["less than half a word", "ship", ["township"]],
    ["less than half of it", "shi", []],
    ["two letters exchanged", "titel", ["title"]],
    ["one letter changed, of few", "tible", ["title"]],
    ["two letters changed, of few", "tibbe", []],
    ["three letters changed, of nine", "poblisxxd", ["published"]],
    ["four letters changed, of nine", "poblixxxd", []],
    ["a short word that lies in it by chance", "validTil", []],
    ["nothing", "!", []]
  ])("%s", (_, word, expected) => {
    assert.deepStrictEqual(
      lookalikes(word, all).map(({ id }) => id),
      expected
    )
  })
})

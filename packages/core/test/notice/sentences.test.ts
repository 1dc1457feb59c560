import { assert, describe, it } from "@effect/vitest"
import { fingerprint, sentencesOf } from "@kepu/core/notice"
import { arbitraries } from "@kepu/testing"
import * as Arbitrary from "effect/Arbitrary"

/** Texts that are thick with everything that begins or ends a sentence, a bracket or a quotation. */
const texts = Arbitrary.map(
  Arbitrary.array(arbitraries.oneOf(["甲", "乙", "1", "。", "；", "！", "?", "（", "）", "“", "”", "《", " ", "\n"]), {
    maxLength: 30
  }),
  (characters) => characters.join("")
)
const runs = { arbitrary: { runs: 500 } }
const bare = (text: string) => text.replaceAll(/\s/gu, "")

describe("sentencesOf", () => {
  it.each<[string, string, ReadonlyArray<string>]>([
    ["full stops", "甲。乙。", ["甲。", "乙。"]],
    [
      "semicolons, questions and calls, in both widths",
      "甲；乙;丙？丁?戊！己!",
      ["甲；", "乙;", "丙？", "丁?", "戊！", "己!"]
    ],
    ["a rest without a stop", "甲。乙", ["甲。", "乙"]],
    ["no stop at all, as in headings and tables", "一、时间\n序号\t名称", ["一、时间\n序号\t名称"]],
    ["several stops in a row", "甲？！乙。", ["甲？！", "乙。"]],
    ["a stop in brackets", "甲（乙。丙）丁。戊", ["甲（乙。丙）丁。", "戊"]],
    ["a stop in nested brackets", "甲（乙（丙。）丁。）戊。己", ["甲（乙（丙。）丁。）戊。", "己"]],
    ["a stop in a quotation", "说“甲！”等。乙", ["说“甲！”等。", "乙"]],
    ["a bracket that never closes", "甲（乙。丙", ["甲（乙。", "丙"]],
    ["a bracket that never opened", "甲）乙。丙", ["甲）乙。", "丙"]],
    ["brackets that cross", "甲（乙“丙）丁。戊”己", ["甲（乙“丙）丁。", "戊”己"]],
    ["space around", " 甲。 乙。\n", [" 甲。", " 乙。\n"]],
    ["nothing", " \n", []]
  ])("%s", (_, text, sentences) => assert.deepStrictEqual(sentencesOf(text), sentences))

  it.prop(
    "gives every character to exactly one sentence, and none is blank",
    { text: texts },
    ({ text }) => {
      const sentences = sentencesOf(text)
      assert.strictEqual(sentences.join(""), text.trim() === "" ? "" : text)
      assert.isTrue(sentences.every((sentence) => sentence.trim() !== ""))
    },
    runs
  )

  it.prop(
    "cuts alike whatever the layout, as the fingerprint does",
    { text: texts },
    ({ text }) => {
      const spaced = [...text].join("\n ")
      assert.strictEqual(fingerprint(spaced), fingerprint(text))
      assert.deepStrictEqual(sentencesOf(spaced).map(bare), sentencesOf(bare(text)))
    },
    runs
  )
})

import { assert, describe, it } from "@effect/vitest"
import { catalogue } from "../../src/text/catalogue.ts"
import { languages } from "../../src/text/languages.ts"
import { same } from "../../src/text/Localized.ts"

const zh = { yes: "有", no: "无" }
const en = { yes: "yes", no: "no" }

describe("a catalogue", () => {
  it("has each text by key, in every language", () => {
    assert.deepStrictEqual(catalogue({ "zh-CN": zh, en }), {
      yes: { "zh-CN": "有", en: "yes" },
      no: { "zh-CN": "无", en: "no" }
    })
  })

  it("does not compile if a language lacks a text or has one alone", () => {
    // @ts-expect-error English lacks `no`
    catalogue({ "zh-CN": zh, en: { yes: "yes" } })
    const more = { ...en, perhaps: "perhaps" }
    // @ts-expect-error Chinese lacks `perhaps`
    catalogue({ "zh-CN": zh, en: more })
    // @ts-expect-error there is no such text
    assert.isUndefined(catalogue({ "zh-CN": zh, en }).perhaps)
  })
})

describe("a text that is the same in every language", () => {
  it("stands in each of them", () => {
    assert.deepStrictEqual(Object.keys(same("")), [...languages])
    assert.deepStrictEqual(same(7), { "zh-CN": "7", en: "7" })
  })
})

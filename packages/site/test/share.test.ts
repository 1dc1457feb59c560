import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { deflateRawSync } from "node:zlib"
import { fromFragment, isShared, type State, toFragment } from "../play/share.ts"

const state: State = {
  notice: '{ "title": "关于举办" }',
  cases: "",
  asOf: "2026-10-01",
  tables: [
    { name: "贴入1.csv", text: "活动名称\n讲座\n" },
    { name: "附件1.xlsx", data: "UEsDBA==" }
  ]
}
const packed = (value: unknown): string => `#kepu1.${deflateRawSync(JSON.stringify(value)).toString("base64url")}`

describe("an address that shares a page", () => {
  it.effect.prop(
    "restores any text to the character",
    { notice: Schema.String, text: Schema.String },
    ({ notice, text }) =>
      Effect.promise(async () => {
        // What is no text in UTF-8 cannot be typed.
        const one = { ...state, notice: notice.toWellFormed(), tables: [{ name: "a.csv", text: text.toWellFormed() }] }
        assert.deepStrictEqual(await fromFragment(await toFragment(one)), one)
      })
  )

  it("restores a table that is no text", async () => {
    assert.deepStrictEqual(await fromFragment(await toFragment(state)), state)
  })

  it("has nothing in it that an address cannot hold", async () => {
    const fragment = await toFragment(state)
    assert.match(fragment, /^#kepu1\.[\w-]+$/u)
    assert.isTrue(isShared(fragment))
    assert.isFalse(isShared("#text"))
  })

  it("that is cut off restores nothing", async () => {
    const fragment = await toFragment(state)
    for (const size of [8, 20, fragment.length - 9]) assert.isUndefined(await fromFragment(fragment.slice(0, size)))
  })

  it("restores nothing of what is no page", async () => {
    for (const wrong of [
      null,
      7,
      [],
      { ...state, notice: 7 },
      { ...state, asOf: "tomorrow" },
      { ...state, tables: [{ name: "a", text: "b", data: "" }] },
      { ...state, tables: [{ name: "a" }] },
      { ...state, tables: [{ name: "a", data: "%" }] }
    ])
      assert.isUndefined(await fromFragment(packed(wrong)))
    assert.isDefined(await fromFragment(packed(state)))
  })

  it("that would fill the memory is not unpacked", async () => {
    assert.isUndefined(await fromFragment(packed({ ...state, notice: "a".repeat(40_000_000) })))
  })
})

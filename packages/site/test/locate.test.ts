import { assert, describe, it } from "@effect/vitest"
import { locate } from "../play/locate.ts"

const text = `{
  "id": "x",
  "clauses": [{ "number": "一" }, { "number": "二", "rules": [] }]
}`
const at = (path: string): string => {
  const { from, to } = locate(text, path)
  return text.slice(from, to)
}

describe("a place in a text", () => {
  it("is the value that stands there, or the name of what is wide", () => {
    assert.strictEqual(at("id"), '"x"')
    assert.strictEqual(at("clauses[1].number"), '"二"')
    assert.strictEqual(at("clauses[1].rules"), '"rules"')
    assert.strictEqual(locate(text, "clauses[1]").from, text.indexOf("{", text.indexOf("},")))
  })

  it("is what lacks it, if it is not there", () => {
    assert.strictEqual(locate(text, "clauses[0].modality").from, text.indexOf('{ "number": "一"'))
    assert.strictEqual(at("clauses[7].modality"), '"clauses"')
    assert.strictEqual(at("nothing"), "{")
  })

  it("is the first fault of a text that is no JSON", () => {
    const broken = '{ "a": 1,, "b": 2 }'
    assert.isAtMost(Math.abs(locate(broken, "").from - 9), 1)
    assert.deepStrictEqual(locate("", "a"), { from: 0, to: 0 })
  })
})

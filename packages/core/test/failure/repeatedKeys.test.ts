import { assert, describe, it } from "@effect/vitest"
import { keysTwice, parseJson, parseNotice } from "@kepu/core"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

const places = (json: string) => keysTwice(json).map(({ path }) => path)

describe("keys that stand twice in JSON", () => {
  it.each([
    ['{"a":1,"a":2}', ["a"]],
    ['{"a":1,"A":2}', []],
    ['{"a":1,"\\u0061":2}', ["a"]],
    ['{"a":{"b":1},"c":{"b":1}}', []],
    ['[{"a":1},{"a":1}]', []],
    ['[0,[{"x":[1,2,{"b":1,"b":2}]}]]', ["[1][0].x[2].b"]],
    ['{"a":"{\\"a\\":1,","a":1}', ["a"]],
    ['{"a":["a","a"],"b":"a"}', []],
    ['{"a\\\\":1,"a":2,"a\\\\":3}', ["a\\"]],
    ['{"":1,"":2,"":3}', ["", ""]],
    ['{"a":1,"b":{"a":1,"a":2},"a":3}', ["b.a", "a"]],
    ['"a"', []],
    ["", []]
  ])("%s", (json, found) => {
    assert.deepStrictEqual(places(json), found)
  })

  it.prop(
    "are in nothing that was written from data, and each that is added is found, however it is spaced",
    { data: Schema.Record(Schema.String, Schema.Json), space: Schema.Literals([0, 2]) },
    ({ data, space }) => {
      const json = JSON.stringify(data, undefined, space)
      assert.deepStrictEqual(places(json), [])
      const [key] = Object.keys(data)
      if (key === undefined) return
      assert.strictEqual(places(`{${JSON.stringify(key)}:[],${json.slice(1)}`).length, 1)
    }
  )

  it("cost no more than a look at each character, and what is no JSON ends it, too", () => {
    const deep = "[{".repeat(50_000)
    const slashes = `{"${"\\".repeat(200_000)}`
    const keys = `{${Array.from({ length: 100_000 }, (_, n) => `"k${n}":0`).join(",")}}`
    for (const odd of [deep, slashes, keys, '{"a', "}}]]", '"'.repeat(99_999)]) keysTwice(odd)
  })

  it("are refused wherever JSON of a person's own making is read", () => {
    assert.deepStrictEqual(Result.merge(parseNotice('{"id":"a","id":"b"}')), [
      {
        code: "key-twice",
        path: "id",
        text: {
          "zh-CN": "写了不止一次，无法断定以哪个为准：请只留一个",
          en: "is there more than once, so nobody can tell which counts: keep one"
        }
      }
    ])
    assert.isTrue(Result.isSuccess(parseJson('{"id":"a","of":{"id":"b"}}')))
  })
})

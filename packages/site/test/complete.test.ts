import { noticeJsonSchema } from "@kepu/core/notice"
import { assert, describe, it } from "@effect/vitest"
import { completionsAt } from "../play/complete.ts"
import { contextAt } from "../play/contextAt.ts"

const schema = noticeJsonSchema()
/** What is offered at the `|` of a text. */
const offeredAt = (marked: string): ReadonlyArray<string> => {
  const place = marked.indexOf("|")
  const found = completionsAt(schema, marked.replace("|", ""), place)
  return found === null ? [] : found.options.map(({ label }) => label)
}
const inRule = (form: string): string => `{ "clauses": [{ "rules": [{ "form": ${form}`

describe("what is being written", () => {
  it("is told though the text is not whole", () => {
    assert.deepInclude(contextAt('{ "a": 1, "b', 12), { at: "key", from: 10 })
    assert.deepInclude(contextAt('{ "a": "x', 9), { at: "value", from: 7 })
    assert.strictEqual(contextAt('{ "a": "{[", "b": ', 18).frames.length, 1)
    assert.strictEqual(contextAt('{ "a": [{}, { "c": ', 19).frames.length, 3)
    assert.deepStrictEqual(contextAt('{ "_tag": "Due", "', 18).frames[0]?.tag, "Due")
    assert.deepStrictEqual(contextAt("]]}", 3).frames, [])
  })
})

describe("completion", () => {
  it("offers the keys that are not there yet", () => {
    const keys = offeredAt('{ "id": "x", "|')
    assert.includeMembers([...keys], ['"title"', '"windows"', '"clauses"'])
    assert.notInclude(keys, '"id"')
  })

  it("offers the words of a choice", () => {
    assert.sameMembers([...offeredAt('{ "clauses": [{ "rules": [{ "modality": "|')], ['"must"', '"should"', '"may"'])
    assert.deepStrictEqual(offeredAt('{ "illustrative": |'), ["true"])
  })

  it("offers forms, and of a form that is named its own keys", () => {
    assert.sameMembers([...offeredAt(inRule("|"))], ["Each", "Count", "Due", "Judgement"])
    const due = offeredAt(inRule('{ "_tag": "Due", "|'))
    assert.includeMembers([...due], ['"document"', '"deadline"'])
    assert.notInclude(due, '"atLeast"')
  })

  it("offers the names that the notice declares", () => {
    const text = `{ "windows": [{ "id": "month" }], "clauses": [{ "rules": [{ "form": { "_tag": "Each", "require": { "_tag": "InWindow", "window": "|`
    assert.deepStrictEqual(offeredAt(text), ['"month"'])
  })

  it("offers nothing where nothing is known", () => {
    assert.deepStrictEqual(offeredAt('{ "nothing": { "|'), [])
    assert.deepStrictEqual(offeredAt("|"), [])
  })
})

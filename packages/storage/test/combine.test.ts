import { assert, describe, it } from "@effect/vitest"
import type { StoredRecord } from "@kepu/core/port"
import { combine } from "../src/transfer/combine.ts"

const table = (file: string, ...facts: ReadonlyArray<string>) => ({
  file,
  row: 2,
  columns: Object.fromEntries([["name", "项目名称"], ...facts.map((fact) => [fact, fact])])
})

const combined = (known: object, read: object) =>
  combine({ value: { name: "讲座", ...known } } as unknown as StoredRecord, { name: "讲座", ...read }) as {
    readonly facts?: object
  }

describe("facts that a notice declares, once a table was read again", () => {
  const known = { facts: { length: 180, slogan: "节约" }, source: table("附件1.csv", "length") }

  it("stay where the table has no column for them, and become what it says", () => {
    const read = { facts: { length: 90 }, source: table("附件1.csv", "length") }
    assert.deepStrictEqual(combined(known, read).facts, { length: 90, slogan: "节约" })
  })
  it("go where the same table said them and no longer says them", () => {
    assert.deepStrictEqual(combined(known, { source: table("附件1.csv", "length") }).facts, { slogan: "节约" })
    assert.deepStrictEqual(combined(known, { source: table("平台.csv") }).facts, known.facts)
  })
  it("are absent where none is left", () => {
    const read = combined({ ...known, facts: { length: 180 } }, { source: table("附件1.csv", "length") })
    assert.notProperty(read, "facts")
  })
})

import { assert, describe, it } from "@effect/vitest"
import { parseSchedule } from "../src/index.ts"
import { notice, show } from "./show.ts"
import { table } from "./table.ts"

describe("times as people write them", () => {
  it.each(table("read"))("%s", (text, expected) => assert.strictEqual(show(parseSchedule(text, notice)), expected))
})

describe("times that nobody can tell", () => {
  it.each(table("refused"))("%s: %s", (text, code) =>
    assert.strictEqual(show(parseSchedule(text, notice)), `refused: ${code}`)
  )
})

import { assert, describe, it } from "@effect/vitest"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { parseSchedule } from "../src/index.ts"
import { notice, show } from "./show.ts"

/** A text and what it means on each line, a tab between them; a line break in a text is written `\n`. */
const table = (name: string): ReadonlyArray<readonly [text: string, expected: string]> =>
  readFileSync(fileURLToPath(new URL(`texts/${name}.tsv`, import.meta.url)), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => {
      const [text = "", expected = ""] = line.replaceAll(String.raw`\n`, "\n").split("\t")
      return [text, expected]
    })

describe("times as people write them", () => {
  it.each(table("read"))("%s", (text, expected) => assert.strictEqual(show(parseSchedule(text, notice)), expected))
})

describe("times that nobody can tell", () => {
  it.each(table("refused"))("%s: %s", (text, code) =>
    assert.strictEqual(show(parseSchedule(text, notice)), `refused: ${code}`)
  )
})

import { readFileSync } from "node:fs"
import { assert, it } from "@effect/vitest"
import { headings } from "../src/index.ts"
import { timeParts } from "../src/table/headings.ts"
import { ofFile, ofRow } from "../src/words.ts"

const page = readFileSync(new URL("../../../docs/input-files.md", import.meta.url), "utf8")

it("docs/input-files.md names every heading that is understood, and no other", () => {
  const firstTwo = (line: string): string => line.split("|").slice(1, 3).join(",")
  const named = page
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .flatMap((line) =>
      firstTwo(line)
        .split(",")
        .map((word) => word.trim())
    )
    .filter((word) => /^\p{Script=Han}+$/u.test(word))
  const understood = [...Object.values(headings), timeParts].flatMap((table) => Object.values(table).flat())
  assert.sameMembers([...new Set(named)], [...new Set(understood)])
})

it("docs/input-issues.md has every code with its severity and message, and no other", () => {
  const list = readFileSync(new URL("../../../docs/input-issues.md", import.meta.url), "utf8")
  const told = list.split("\n").filter((line) => line.startsWith("| `") && !line.startsWith("| `time-…`"))
  const { time: _, ...ofCodes } = { ...ofFile, ...ofRow }
  const expected = Object.entries(ofCodes).map(
    ([code, { message, severity }]) => `| \`${code}\` | ${severity} | ${message["zh-CN"]} |`
  )
  assert.deepStrictEqual(told, expected)
})

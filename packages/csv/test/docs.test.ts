import { readFileSync } from "node:fs"
import { assert, it } from "@effect/vitest"
import { headings } from "../src/index.ts"
import { timeParts } from "../src/table/headings.ts"
import { ofFile, ofRow } from "../src/words.ts"

it.each(["input-files.md", "input-files.zh-CN.md"])(
  "docs/%s names every heading that is understood, and no other",
  (name) => {
    const page = readFileSync(new URL(`../../../docs/${name}`, import.meta.url), "utf8")
    const named = page
      .split("\n")
      .filter((line, n, all) => line.startsWith("| ") && all[n + 1]?.startsWith("|---") !== true)
      .flatMap((line) => line.split("|").slice(1, 3))
      .flatMap((cell) => cell.split(/[,、]/u))
      .map((word) => word.trim())
      .filter((word) => /^\p{Script=Han}+$/u.test(word))
    const understood = [...Object.values(headings), timeParts].flatMap((table) => Object.values(table).flat())
    assert.sameMembers([...new Set(named)], [...new Set(understood)])
  }
)

it.each([
  ["input-issues.md", "en"],
  ["input-issues.zh-CN.md", "zh-CN"]
] as const)("docs/%s has every code with its severity and message, and no other", (name, language) => {
  const list = readFileSync(new URL(`../../../docs/${name}`, import.meta.url), "utf8")
  const told = list.split("\n").filter((line) => line.startsWith("| `") && !line.startsWith("| `time-…`"))
  const { time: _, ...ofCodes } = { ...ofFile, ...ofRow }
  const expected = Object.entries(ofCodes).map(
    ([code, { message, severity }]) => `| \`${code}\` | ${severity} | ${message[language]} |`
  )
  assert.deepStrictEqual(told, expected)
})

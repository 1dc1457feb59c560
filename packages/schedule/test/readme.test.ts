import { assert, describe, it } from "@effect/vitest"
import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { parseSchedule } from "../src/index.ts"
import { chinese } from "../src/texts/zh-CN.ts"
import { notice, show } from "./show.ts"

const root = join(import.meta.dirname, "..")
const readme = readFileSync(join(root, "README.md"), "utf8")

/** The first block of code in the language. */
const block = (language: string): string =>
  new RegExp(`\`\`\`${language}\n(?<code>.*?)\`\`\``, "su").exec(readme)?.groups?.["code"] ?? ""

/** The first two columns of the table in a section. */
const table = (heading: string): ReadonlyArray<readonly [text: string, expected: string]> => {
  const section = readme.split(`## ${heading}\n`)[1]?.split("\n## ")[0] ?? ""
  const rows = section.split("\n").filter((line) => line.startsWith("| "))
  return rows.slice(1).map((row) => {
    const [, text = "", expected = ""] = row.split("|").map((cell) => cell.trim())
    return [text, expected]
  })
}

describe("the README", () => {
  it("prints what it says", () => {
    const run = ["-C", "@kepu/source", "--input-type=module-typescript", "-e", block("ts")]
    assert.strictEqual(execFileSync(process.execPath, run, { cwd: root, encoding: "utf8" }), block("text"))
  })

  it.each(table("What it reads"))("reads %s", (text, expected) =>
    assert.strictEqual(show(parseSchedule(text, notice)), expected)
  )

  it.each(table("What spreadsheets change"))("answers %s: %s", (text, expected) => {
    const answer = show(parseSchedule(text, notice))
    assert.strictEqual(answer, expected)
  })

  it.each(table("What it refuses"))("refuses “%s”: %s", (text, code) =>
    assert.strictEqual(show(parseSchedule(text, notice)), `refused: ${code}`)
  )

  it.each([
    ["year-unknown", "9月17日"],
    ["window-unknown", "活动期间"],
    ["too-long", "9".repeat(100_001)]
  ])("refuses without options: %s", (code, text) => {
    assert.strictEqual(show(parseSchedule(text)), `refused: ${code}`)
    assert.include(readme, `\`${code}\``)
  })

  it("names every code", () => {
    const named = [...table("What it refuses").map(([, code]) => code), "year-unknown", "window-unknown", "too-long"]
    assert.deepStrictEqual(named.toSorted(), Object.keys(chinese.refusals).toSorted())
  })
})

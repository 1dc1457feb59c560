import { assert, describe, it } from "@effect/vitest"
import { readFileSync } from "node:fs"
import { join } from "node:path"

const read = (name: string): string =>
  readFileSync(join(import.meta.dirname, "../../src/notices", `${name}.ts`), "utf8").trimEnd()
const linesOf = (name: string): number => read(name).split("\n").length
const rulesOf = (name: string): number => [...read(name).matchAll(/(?<![\w.])(?:must|should|may)\("/gu)].length

const further = [
  "exemplary-county-2026",
  "safety-month-2026",
  "science-base-2026",
  "science-grant-2026",
  "science-week-2026",
  "video-contest-2026"
]
const sum = (numbers: ReadonlyArray<number>): number => numbers.reduce((a, b) => a + b, 0)

describe("a notice that is written with the constructors", () => {
  it("is Pucheng's in 800 lines at most", () => {
    assert.isAtMost(linesOf("pucheng-2023"), 800)
  })

  it("takes 20 lines a rule at most, on the average of six", () => {
    assert.isAtMost(sum(further.map(linesOf)) / sum(further.map(rulesOf)), 20)
  })
})

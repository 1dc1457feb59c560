import { assert, describe, it } from "@effect/vitest"
import { rulebookOf } from "@kepu/core/notice"
import { weigh } from "@kepu/real-parts/chromium"
import { pucheng } from "./sample.ts"

const rulebook = `const rulebook = ${JSON.stringify(rulebookOf(pucheng))}`
const notice = `import { notice } from "../src/notices/pucheng-2023.ts"`
const portfolios = `import { Portfolio } from "../src/index.ts"
import { decodeUnknownSync } from "effect/SchemaParser"
const decode = decodeUnknownSync(Portfolio)`
const judging = `import { judge } from "../src/judge.ts"`
const assessing = `import { assess } from "../src/index.ts"`

// With Schema 45 kB are aimed at and missed (docs/performance.md): the budget holds what there is.
describe("a page's script stays within its budget", () => {
  it.each([
    ["judging, and the rules of a notice", 13.9, [judging, rulebook], "judge, rulebook"],
    ["judging, and portfolios decoded", 37.6, [judging, portfolios], "judge, decode"],
    ["the evaluator with its words", 34.1, [assessing], "assess"],
    ["the evaluator with its words, and portfolios decoded", 59.2, [assessing, portfolios], "assess, decode"],
    ["a notice", 51.2, [notice], "notice"],
    ["all of these", 84.1, [assessing, portfolios, notice], "assess, decode, notice"]
  ])("%s: %d kB", { timeout: 120_000 }, async (_, budget, parts, used) => {
    const { kilobytes } = await weigh(import.meta.dirname, `${parts.join("\n")}\nglobalThis.all = [${used}]`)
    assert.isAtMost(kilobytes, budget)
    // A budget far above the size would not be one.
    assert.isAtLeast(kilobytes, budget - 1)
  })

  it("judging and telling need no module of effect", { timeout: 120_000 }, async () => {
    const { modules } = await weigh(import.meta.dirname, `${judging}\n${assessing}\nglobalThis.all = [judge, assess]`)
    assert.isAbove(modules.length, 50)
    assert.deepStrictEqual(
      modules.filter((id) => id.includes("/effect/")),
      []
    )
  })
})

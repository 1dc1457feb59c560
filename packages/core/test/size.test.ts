import { assert, describe, it } from "@effect/vitest"
import { rulebookOf } from "@kepu/core/notice"
import { weigh } from "@kepu/real-parts/chromium"
import { pucheng } from "./sample.ts"

// As the built package has both: as data.
const rulebook = `const rulebook = ${JSON.stringify(rulebookOf(pucheng))}`
const notice = `const notice = ${JSON.stringify(pucheng)}`
const portfolios = `import { Portfolio } from "../src/exports/schema.ts"
import { decodeUnknownSync } from "effect/SchemaParser"
const decode = decodeUnknownSync(Portfolio)`
const judging = `import { judge } from "../src/exports/judge.ts"`
const assessing = `import { assess } from "../src/index.ts"`

// What a page needs that reads what was reported and judges it has at most 45 kB; with `assess` and all its words it has
// more (docs/performance.md), and the budget holds what there is.
describe("a page's script stays within its budget", () => {
  it.each([
    ["judging, and the rules of a notice", 10, [judging, rulebook], "judge, rulebook"],
    [
      "judging, the rules of a notice, and portfolios decoded",
      36.2,
      [judging, rulebook, portfolios],
      "judge, rulebook, decode"
    ],
    ["the evaluator with its words", 41.5, [assessing], "assess"],
    ["the evaluator with its words, and portfolios decoded", 67.2, [assessing, portfolios], "assess, decode"],
    ["a notice", 14.9, [notice], "notice"],
    ["all of these", 82.2, [assessing, portfolios, notice], "assess, decode, notice"]
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

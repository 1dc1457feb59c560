import { assert, describe, it } from "@effect/vitest"
import { weighAtOnce } from "@kepu/real-parts/chromium"

const cells = `import { readCells } from "../src/exports/cells.ts"`
const words = `import { tellIssues } from "../src/exports/words.ts"`
const assessing = `import { assess } from "../../core/src/index.ts"`
const office = `import { tablesIn } from "../src/exports/cells.ts"`
const text = `import { readPortfolio } from "../src/index.ts"`

// What a page loads at once. 55 kB were aimed at for the first (docs/decisions/0087-rows-of-cells-in-a-page.md).
describe("what a page takes to read tables stays within its budget", () => {
  it.each([
    ["rows of cells to a portfolio", 57.8, [cells], "readCells"],
    ["the same, with the words of issues", 70.1, [cells, words], "readCells, tellIssues"],
    ["the same, judged and told", 109.9, [cells, words, assessing], "readCells, tellIssues, assess"],
    ["the same, of office files", 113, [cells, words, assessing, office], "readCells, tellIssues, assess, tablesIn"],
    ["text to a portfolio, judged and told", 133.4, [text, assessing], "readPortfolio, assess"]
  ])("%s: %d kB", { timeout: 120_000 }, async (_, budget, parts, used) => {
    const { kilobytes } = await weighAtOnce(import.meta.dirname, `${parts.join("\n")}\nglobalThis.all = [${used}]`)
    assert.isAtMost(kilobytes, budget)
    // A budget far above the size would not be one.
    assert.isAtLeast(kilobytes, budget - 1)
  })

  it(
    "needs no module of effect or of csv-parse for cells, and no words to read them",
    { timeout: 120_000 },
    async () => {
      const { modules } = await weighAtOnce(import.meta.dirname, `${cells}\nglobalThis.all = [readCells]`)
      assert.isAbove(modules.length, 50)
      const needless = /\/effect\/|csv-parse|csv\/src\/words\/(?:en|zh-CN|pieces)|schedule\/src\/texts/u
      assert.deepStrictEqual(
        modules.filter((id) => needless.test(id)),
        []
      )
    }
  )
})

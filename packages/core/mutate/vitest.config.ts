import { readFileSync } from "node:fs"
import { join } from "node:path"
import { defaultServerConditions } from "vite"
import { defineConfig } from "vitest/config"
import { instrument } from "./instrument.ts"
import { type MeasuredPart, measuredParts } from "./parts.ts"

const part: MeasuredPart = measuredParts[process.env["KEPU_PART"] as keyof typeof measuredParts]
const { files } = await instrument(part)
const instrumented = new Map(files.map(({ content, name }) => [name, content]))

const source = (path: string): string => join(import.meta.dirname, "../src", path)

/** What stands in place of a source. */
const instead = new Map(
  part.isReference
    ? [[source("engine/assess.ts"), 'export { assessByReference as assess } from "../explain/assessByReference.ts"']]
    : [[source("condition/Truths.ts"), withSmallBlocks(readFileSync(source("condition/Truths.ts"), "utf8"))]]
)

/** So that small worlds fill more than one block of rows. */
function withSmallBlocks(truths: string): string {
  const small = truths.replace("blockRows = 256", "blockRows = 64")
  if (small === truths) throw new Error("condition/Truths.ts says otherwise how many rows a block has: say it here too")
  return small
}

export default defineConfig({
  plugins: [
    {
      name: "mutants",
      enforce: "pre",
      load: (id) => instead.get(id) ?? instrumented.get(id)
    }
  ],
  ssr: { resolve: { conditions: ["@kepu/source", ...defaultServerConditions] } },
  test: {
    root: `${import.meta.dirname}/../../..`,
    include: [`packages/core/mutate/${part.suite}`],
    setupFiles: `${import.meta.dirname}/snapshots.ts`,
    runner: `${import.meta.dirname}/MutantRunner.ts`,
    // Sources that were instrumented for another part have other mutants of the same numbers.
    fsModuleCache: false,
    testTimeout: 0,
    maxWorkers: 1
  }
})

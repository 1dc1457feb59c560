import { join } from "node:path"
import { defaultServerConditions } from "vite"
import { defineConfig } from "vitest/config"
import { instrument, type TargetName, targets } from "./instrument.ts"

const target = process.env["KEPU_TARGET"] as TargetName
const { files } = await instrument(target)
const instrumented = new Map(files.map(({ content, name }) => [name, content]))

// Where the mutants are the reference's, the tests of `assess` are to ask the reference.
const compiled = join(import.meta.dirname, "../src/compiled/assess.ts")
const reference = 'export { assessByReference as assess } from "../assessment/assessByReference.ts"'

export default defineConfig({
  plugins: [
    {
      name: "mutants",
      enforce: "pre",
      load: (id) => (target === "code" && id === compiled ? reference : instrumented.get(id))
    }
  ],
  ssr: { resolve: { conditions: ["@kepu/source", ...defaultServerConditions] } },
  test: {
    root: `${import.meta.dirname}/../../..`,
    include: [`packages/core/mutate/${targets[target].suite}`],
    runner: `${import.meta.dirname}/MutantRunner.ts`,
    testTimeout: 0,
    maxWorkers: 1
  }
})

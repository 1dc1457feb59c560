import { join } from "node:path"
import { defaultServerConditions } from "vite"
import { defineConfig } from "vitest/config"
import { instrument } from "./instrument.ts"

const { files } = await instrument()
const instrumented = new Map(files.map(({ content, name }) => [name, content]))

// The mutants are the reference's, so the tests of `assess` are to ask the reference.
const engine = join(import.meta.dirname, "../src/engine/assess.ts")
const reference = 'export { assessByReference as assess } from "../explain/assessByReference.ts"'

export default defineConfig({
  plugins: [{ name: "mutants", enforce: "pre", load: (id) => (id === engine ? reference : instrumented.get(id)) }],
  ssr: { resolve: { conditions: ["@kepu/source", ...defaultServerConditions] } },
  test: {
    root: `${import.meta.dirname}/../../..`,
    include: ["packages/core/mutate/suite.test.ts"],
    runner: `${import.meta.dirname}/MutantRunner.ts`,
    testTimeout: 0,
    maxWorkers: 1
  }
})

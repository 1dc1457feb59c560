import { join } from "node:path"
import { defaultServerConditions } from "vite"
import { defineConfig } from "vitest/config"
import { type Chosen, instrument, testsOf } from "./instrument.ts"

const chosen = JSON.parse(process.env["KEPU_CHOSEN"]!) as Chosen
const { files } = await instrument(chosen)
const instrumented = new Map(files.map(({ content, name }) => [name, content]))

// The mutants are the reference's, so the tests of `assess` are to ask the reference.
const engine = join(import.meta.dirname, "../src/engine/assess.ts")
const reference = 'export { assessByReference as assess } from "../explain/assessByReference.ts"'

export default defineConfig({
  plugins: [{ name: "mutants", enforce: "pre", load: (id) => (id === engine ? reference : instrumented.get(id)) }],
  ssr: { resolve: { conditions: ["@kepu/source", ...defaultServerConditions] } },
  test: {
    root: `${import.meta.dirname}/../../..`,
    include: [`packages/core/mutate/${testsOf(chosen)}`],
    runner: `${import.meta.dirname}/MutantRunner.ts`,
    testTimeout: 0,
    maxWorkers: 1
  }
})

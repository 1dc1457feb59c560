import { defaultServerConditions } from "vite"
import { defineConfig } from "vitest/config"
import { instrument } from "./instrument.ts"

const { files } = await instrument()
const instrumented = new Map(files.map(({ content, name }) => [name, content]))

export default defineConfig({
  plugins: [{ name: "mutants", enforce: "pre", load: (id) => instrumented.get(id) }],
  ssr: { resolve: { conditions: ["@kepu/source", ...defaultServerConditions] } },
  test: {
    root: `${import.meta.dirname}/../../..`,
    include: ["packages/core/mutate/suite.test.ts"],
    runner: `${import.meta.dirname}/MutantRunner.ts`,
    testTimeout: 0,
    maxWorkers: 1
  }
})

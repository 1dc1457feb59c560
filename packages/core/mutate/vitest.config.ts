import { join } from "node:path"
import { defaultServerConditions } from "vite"
import { defineConfig } from "vitest/config"
import { instrument } from "./instrument.ts"
import { type MeasuredPart, measuredParts } from "./parts.ts"

const part: MeasuredPart = measuredParts[process.env["KEPU_PART"] as keyof typeof measuredParts]
const { files } = await instrument(part)
const instrumented = new Map(files.map(({ content, name }) => [name, content]))

const engine = join(import.meta.dirname, "../src/engine/assess.ts")
const reference = 'export { assessByReference as assess } from "../explain/assessByReference.ts"'

export default defineConfig({
  plugins: [
    {
      name: "mutants",
      enforce: "pre",
      load: (id) => (part.isReference && id === engine ? reference : instrumented.get(id))
    }
  ],
  ssr: { resolve: { conditions: ["@kepu/source", ...defaultServerConditions] } },
  test: {
    root: `${import.meta.dirname}/../../..`,
    include: [`packages/core/mutate/${part.suite}`],
    setupFiles: `${import.meta.dirname}/snapshots.ts`,
    runner: `${import.meta.dirname}/MutantRunner.ts`,
    testTimeout: 0,
    maxWorkers: 1
  }
})

import { defaultServerConditions } from "vite"
import { defineConfig } from "vitest/config"

const packages = `${import.meta.dirname}/../..`

// Every package is taken from beside this file: where the sources are mutated, that is the copy.
export default defineConfig({
  resolve: {
    alias: [
      { find: /^@kepu\/core\/notices\/(.*)$/u, replacement: `${packages}/core/src/notices/$1.ts` },
      { find: /^@kepu\/core$/u, replacement: `${packages}/core/src/index.ts` },
      { find: /^@kepu\/testing\/vitest$/u, replacement: `${packages}/testing/src/vitest.ts` },
      { find: /^@kepu\/testing$/u, replacement: `${packages}/testing/src/index.ts` }
    ]
  },
  ssr: { resolve: { conditions: ["@kepu/source", ...defaultServerConditions] } },
  test: {
    root: `${packages}/..`,
    include: ["packages/core/mutate/suite.test.ts"],
    isolate: false
  }
})

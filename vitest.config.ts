import { defaultServerConditions } from "vite"
import { defineConfig } from "vitest/config"

export default defineConfig({
  // Packages are tested from their sources, without a build.
  ssr: { resolve: { conditions: ["@kepu/source", ...defaultServerConditions] } },
  test: {
    globalSetup: "@kepu/real-parts/setup",
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two files at a time, on two cores too; left alone, vitest keeps one core free.
    maxWorkers: 2,
    include: ["packages/*/test/**/*.test.ts", "examples/*/*.test.ts", "docs/*.test.ts"]
  }
})

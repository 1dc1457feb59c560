import { defaultServerConditions } from "vite"
import { defineConfig } from "vitest/config"

export default defineConfig({
  // Packages are tested from their sources, without a build.
  ssr: { resolve: { conditions: ["@kepu/source", ...defaultServerConditions] } },
  test: {
    globalSetup: "@kepu/real-parts/setup",
    testTimeout: 30_000,
    include: ["packages/*/test/**/*.test.ts", "examples/*/*.test.ts", "docs/*.test.ts"]
  }
})

import { defaultServerConditions } from "vite"
import { defineConfig } from "vitest/config"

export default defineConfig({
  root: import.meta.dirname,
  ssr: { resolve: { conditions: ["@kepu/source", ...defaultServerConditions] } },
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Some measure time, and each has a service and a browser of its own.
    fileParallelism: false,
    include: ["check/*.test.ts"],
    globalSetup: "./check/setup.ts"
  }
})

import { defaultServerConditions } from "vite"
import { defineConfig } from "vitest/config"

/** Packages whose tests neither measure memory nor run services, so that one loaded module serves many test files. */
const plain = ["core", "csv", "schedule", "testing", "client", "bench"].map(
  (name) => `packages/${name}/test/**/*.test.ts`
)

export default defineConfig({
  // Packages are tested from their sources, without a build.
  ssr: { resolve: { conditions: ["@kepu/source", ...defaultServerConditions] } },
  test: {
    globalSetup: "@kepu/real-parts/setup",
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Three files at a time, on two cores too: tests of services wait for most of their time.
    maxWorkers: 3,
    projects: [
      { extends: true, test: { name: "plain", include: [...plain, "docs/*.test.ts"], isolate: false } },
      {
        extends: true,
        test: {
          name: "parts",
          include: ["packages/*/test/**/*.test.ts", "examples/*/*.test.ts"],
          exclude: ["**/node_modules/**", ...plain]
        }
      }
    ]
  }
})

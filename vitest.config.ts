import { join } from "node:path"
import { defaultServerConditions } from "vite"
import { defineConfig } from "vitest/config"

/** Packages whose tests neither measure the memory of their own process nor end what a module of theirs has begun, so that a module once loaded serves many test files. */
const plain = ["core", "csv", "schedule", "testing", "client", "bench", "cli"].map(
  (name) => `packages/${name}/test/**/*.test.ts`
)

// Tests run programs, services and threads from sources; what Node has compiled for one of them it keeps for the next.
process.env["NODE_COMPILE_CACHE"] ??= join(import.meta.dirname, "node_modules/.cache/compiled")

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

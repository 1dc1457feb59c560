import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { assert, describe, it } from "@effect/vitest"
import { build } from "vite"

const entry = join(import.meta.dirname, "page-script.ts")

/** The size of a page's script in a browser: bundled, minified and compressed, in thousands of bytes. */
const sizeOf = async (script: string): Promise<number> => {
  const built = await build({
    logLevel: "silent",
    configFile: false,
    root: import.meta.dirname,
    resolve: { conditions: ["@kepu/source", "browser", "module", "production"] },
    plugins: [
      {
        name: "script-of-the-page",
        enforce: "pre",
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? script : undefined)
      }
    ],
    build: {
      write: false,
      minify: true,
      target: "es2023",
      rolldownOptions: { input: entry, output: { codeSplitting: false } }
    }
  })
  const [output] = [built].flat()
  if (output === undefined || !("output" in output) || output.output[0].type !== "chunk")
    throw new Error("nothing was built")
  return gzipSync(output.output[0].code, { level: 9 }).length / 1000
}

describe("a page's script stays within its budget", () => {
  it.each([
    ["the evaluator", 23, `import { assess } from "../src/index.ts"; globalThis.assess = assess`],
    ["a notice", 44, `import { notice } from "../src/notices/pucheng-2023.ts"; globalThis.notice = notice`],
    [
      "the evaluator, a notice, and portfolios decoded",
      64.5,
      `import { assess, Portfolio } from "../src/index.ts"
      import { notice } from "../src/notices/pucheng-2023.ts"
      import * as Schema from "effect/Schema"
      globalThis.check = (data, asOf) => assess(notice, Schema.decodeUnknownSync(Portfolio)(data), { asOf })`
    ]
  ])("%s: %d kB", { timeout: 120_000 }, async (_, budget, script) => {
    const size = await sizeOf(script)
    assert.isAtMost(size, budget)
    // A budget far above the size would not be one.
    assert.isAtLeast(size, budget - 1)
  })
})

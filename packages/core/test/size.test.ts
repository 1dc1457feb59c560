import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { assert, describe, it } from "@effect/vitest"
import { rulebookOf } from "@kepu/core"
import { build } from "vite"
import { pucheng } from "./sample.ts"

const entry = join(import.meta.dirname, "page-script.ts")

/** A page's script, bundled, minified and compressed, in thousands of bytes; and of which modules something is in it. */
const weigh = async (
  script: string
): Promise<{ readonly kilobytes: number; readonly modules: ReadonlyArray<string> }> => {
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
  const [{ code, modules }] = output.output
  return {
    kilobytes: gzipSync(code, { level: 9 }).length / 1000,
    modules: Object.entries(modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : []))
  }
}

const rulebook = `const rulebook = ${JSON.stringify(rulebookOf(pucheng))}`
const notice = `import { notice } from "../src/notices/pucheng-2023.ts"`
const portfolios = `import { Portfolio } from "../src/index.ts"
import { decodeUnknownSync } from "effect/SchemaParser"
const decode = decodeUnknownSync(Portfolio)`
const judging = `import { judge } from "../src/judge.ts"`
const assessing = `import { assess } from "../src/index.ts"`

describe("a page's script stays within its budget", () => {
  it.each([
    ["judging, and the rules of a notice", 10.5, [judging, rulebook], "judge, rulebook"],
    ["judging, and portfolios decoded", 33.5, [judging, portfolios], "judge, decode"],
    ["the evaluator with its words", 21, [assessing], "assess"],
    ["the evaluator with its words, and portfolios decoded", 45, [assessing, portfolios], "assess, decode"],
    ["a notice", 42.5, [notice], "notice"],
    ["all of these", 63, [assessing, portfolios, notice], "assess, decode, notice"]
  ])("%s: %d kB", { timeout: 120_000 }, async (_, budget, parts, used) => {
    const { kilobytes } = await weigh(`${parts.join("\n")}\nglobalThis.all = [${used}]`)
    assert.isAtMost(kilobytes, budget)
    // A budget far above the size would not be one.
    assert.isAtLeast(kilobytes, budget - 1)
  })

  it("judging and telling need no module of effect", { timeout: 120_000 }, async () => {
    const { modules } = await weigh(`${judging}\n${assessing}\nglobalThis.all = [judge, assess]`)
    assert.isAbove(modules.length, 50)
    assert.deepStrictEqual(
      modules.filter((id) => id.includes("/effect/")),
      []
    )
  })
})

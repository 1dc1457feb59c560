import { assert, describe, it } from "@effect/vitest"
import { execFileSync } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { build, defaultClientConditions } from "vite"

const core = join(import.meta.dirname, "..")

/** A page's script: everything of core and one notice, bundled as for a browser. */
const bundle = async (): Promise<string> => {
  const entry = join(mkdtempSync(join(tmpdir(), "kepu-")), "entry.js")
  writeFileSync(
    entry,
    `import { assess } from ${JSON.stringify(join(core, "src/index.ts"))}
import { notice } from ${JSON.stringify(join(core, "src/notices/pucheng-2023.ts"))}
const portfolio = { units: [{ id: "u", name: "u", kinds: ["member-unit"] }], activities: [] }
globalThis.result = assess(notice, portfolio, { asOf: "2023-09-25T00:00:00+08:00" })`
  )
  const built = await build({
    logLevel: "silent",
    configFile: false,
    root: core,
    resolve: { conditions: ["@kepu/source", ...defaultClientConditions] },
    build: { write: false, minify: false, rolldownOptions: { input: entry } }
  })
  const [output] = [built].flat()
  if (output === undefined || !("output" in output)) throw new Error("nothing was built")
  return output.output[0].type === "chunk" ? output.output[0].code : ""
}

describe("core in a browser", () => {
  it(
    "bundles without anything of Node and runs where code from strings is forbidden (strict CSP)",
    { timeout: 60_000 },
    async () => {
      const code = await bundle()
      assert.notMatch(code, /__vite-browser-external|from "node:|require\("node:/u)
      const file = join(mkdtempSync(join(tmpdir(), "kepu-")), "bundle.mjs")
      writeFileSync(
        file,
        `${code}\nconsole.log(globalThis.result.findings.find(({ rule }) => rule === "member-unit-activity").status)`
      )
      const printed = execFileSync(process.execPath, ["--disallow-code-generation-from-strings", file], {
        encoding: "utf8"
      })
      assert.strictEqual(printed, "unmet\n")
    }
  )

  it("holds no eval and no new Function in its sources", () => {
    const sources = readdirSync(join(core, "src"), { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".ts")
    )
    assert.isAbove(sources.length, 40)
    for (const name of sources) {
      assert.notMatch(readFileSync(join(core, "src", name), "utf8"), /\beval\(|new Function|from "node:/u, name)
    }
  })
})

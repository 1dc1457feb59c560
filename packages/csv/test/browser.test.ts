import { execFileSync } from "node:child_process"
import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { assert, it } from "@effect/vitest"
import { build, defaultClientConditions } from "vite"

const root = join(import.meta.dirname, "..")

/** A page's script that reads one annex 1, run where neither Node's globals nor code from strings are to be had. */
const script = `import { readPortfolio } from ${JSON.stringify(join(root, "src/index.ts"))}
import { notice } from ${JSON.stringify(join(root, "../core/src/notices/pucheng-2023.ts"))}
globalThis.read = (bytes) => readPortfolio(notice, { annex1: [{ name: "a.csv", bytes }] })`

const runner = `globalThis.text = "项目名称,举办单位\\n科学秀,罕井镇"
delete globalThis.Buffer
const print = console.log
delete globalThis.process
print(globalThis.read(new TextEncoder().encode(text)).portfolio.activities[0].id)`

it("is read in a browser too, under a strict CSP", { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "kepu-"))
  writeFileSync(join(folder, "entry.js"), script)
  const built = await build({
    logLevel: "silent",
    configFile: false,
    root,
    resolve: { conditions: ["@kepu/source", ...defaultClientConditions] },
    build: { write: false, minify: false, rolldownOptions: { input: join(folder, "entry.js") } }
  })
  const [output] = [built].flat()
  if (output === undefined || !("output" in output) || output.output[0].type !== "chunk")
    return assert.fail("nothing was built")
  assert.notMatch(output.output[0].code, /__vite-browser-external|from "node:|require\("node:/u)
  writeFileSync(join(folder, "bundle.mjs"), `${output.output[0].code}\n${runner}`)
  const printed = execFileSync(
    process.execPath,
    ["--disallow-code-generation-from-strings", join(folder, "bundle.mjs")],
    { encoding: "utf8" }
  )
  assert.strictEqual(printed, "罕井镇/2/科学秀\n")
})

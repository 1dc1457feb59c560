// pnpm bench:start: how long the built program takes to start, against Node that does nothing. Build it first.
import { spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

const rounds = 11
/** How many times as long as Node alone `--help` and `check` of one file may take; `check` is to come below 6. */
const gate = { help: 4.5, check: 7.5 }
const main = join(import.meta.dirname, "../dist/main.js")
const annex1 = join(import.meta.dirname, "../../../examples/pucheng-2023/files/附件1-县教育局.csv")
if (!existsSync(main)) throw new Error("packages/cli/dist is not there: run `pnpm build` first")
const cache = mkdtempSync(join(tmpdir(), "kepu-start-"))

const timed = (args: ReadonlyArray<string>): number => {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, {
    env: { ...process.env, NODE_COMPILE_CACHE: cache },
    encoding: "utf8"
  })
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`)
  return performance.now() - start
}
const median = (values: ReadonlyArray<number>): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN

// The first round fills Node's cache of compiled code, as the first start on a machine does.
const times = Array.from({ length: rounds + 1 }, () => ({
  node: timed(["-e", "0"]),
  help: timed([main, "--help"]),
  check: timed([main, "check", annex1, "--as-of", "2023-09-25T09:00:00+08:00"])
})).slice(1)
rmSync(cache, { recursive: true })
const [node, help, check] = [
  median(times.map((one) => one.node)),
  median(times.map((one) => one.help)),
  median(times.map((one) => one.check))
]
const ratio = median(times.map((one) => one.help / one.node))
const ratioOfCheck = median(times.map((one) => one.check / one.node))
process.stdout.write(
  `kepu --help ${ratio.toFixed(2)} × node -e 0 (${help.toFixed(0)} against ${node.toFixed(0)} ms; gate ${gate.help} ×); kepu check of one file ${ratioOfCheck.toFixed(2)} × (${check.toFixed(0)} ms; gate ${gate.check} ×)\n`
)
if (ratio > gate.help || ratioOfCheck > gate.check) process.exitCode = 1

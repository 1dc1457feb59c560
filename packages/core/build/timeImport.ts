// pnpm bench:start: processor time of importing the built package in Node, against Node that does nothing. Build it first.
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"

const rounds = 11
const here = join(import.meta.dirname, "..")
if (!existsSync(join(here, "dist/node"))) throw new Error("packages/core/dist is not there: run `pnpm build` first")

/** How many times as long as Node alone an import may take; 0.25 s and 0.1 s are about 12 and 5.5 times. */
const gates = { "@kepu/core": 11, "@kepu/core/judge": 2 } as const

const report = "const { user, system } = process.cpuUsage(); process.stdout.write(String((user + system) / 1000))"
const timed = (script: string): number => {
  const { status, stderr, stdout } = spawnSync(process.execPath, ["-e", script], { cwd: here, encoding: "utf8" })
  if (status !== 0) throw new Error(stderr)
  return Number(stdout)
}
const median = (values: ReadonlyArray<number>): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN

const names = ["@kepu/core", "@kepu/core/judge"] as const
const turns = Array.from({ length: rounds }, () => ({
  node: timed(report),
  imports: names.map((name) => timed(`import("${name}").then(() => { ${report} })`))
}))
for (const [index, name] of names.entries()) {
  const ratio = median(turns.map(({ imports, node }) => (imports[index] ?? NaN) / node))
  const beyond = median(turns.map(({ imports, node }) => (imports[index] ?? NaN) - node))
  process.stdout.write(
    `import of ${name} ${ratio.toFixed(2)} × node -e 0 (${beyond.toFixed(0)} ms of processor time beyond it; gate ${gates[name]} ×)\n`
  )
  if (!(ratio <= gates[name])) process.exitCode = 1
}

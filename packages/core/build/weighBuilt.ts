// Weighs the built package as pages get it; its sources are weighed in test/size.test.ts.
import { join } from "node:path"
import { weigh } from "@kepu/real-parts/chromium"

const dist = join(import.meta.dirname, "../dist")
const scripts = [
  {
    what: "judging and the rules of a notice",
    most: 10,
    script: `import { judge } from "./exports/judge.js"
import { rulebook } from "./rulebooks/pucheng-2023.js"
globalThis.all = [judge, rulebook]`
  },
  {
    what: "the evaluator with its words",
    most: 41.5,
    script: `import { assess } from "./index.js"
globalThis.all = assess`
  },
  {
    what: "a notice",
    most: 14.9,
    script: `import { notice } from "./notices/pucheng-2023.js"
globalThis.all = notice`
  }
]

for (const { most, script, what } of scripts) {
  const { kilobytes, modules } = await weigh(dist, script)
  const isFree = modules.every((id) => !id.includes("/effect/"))
  process.stdout.write(`${what}: ${kilobytes} kB of at most ${most}${isFree ? "" : ", and has modules of effect"}\n`)
  if (kilobytes > most || !isFree) process.exitCode = 1
}

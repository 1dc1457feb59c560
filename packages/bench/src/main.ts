// pnpm bench [SUITE …] [--quick]: measures, and writes the figures into docs/performance.md; with --quick only measures.
import { changes } from "./changes.ts"
import { comparison } from "./comparison.ts"
import { evaluators } from "./evaluators.ts"
import { closingLine, type Measurement, passes } from "./Measurement.ts"
import { writeFigures } from "./page.ts"
import type { Suite } from "./Suite.ts"

const suites: Readonly<Record<string, Suite>> = { evaluators, peers: comparison, changes }

const quick = process.argv.includes("--quick")
const named = process.argv.slice(2).filter((word) => word !== "--quick")
const measurements: Array<Measurement> = []
for (const name of named.length > 0 ? named : Object.keys(suites)) {
  const suite = suites[name]
  if (suite === undefined) throw new Error(`no suite is called ${name}; there are ${Object.keys(suites).join(", ")}`)
  const result = await suite(quick)
  measurements.push(...result.measurements)
  process.stdout.write(`\n${name}\n\n${result.text}\n`)
  if (!quick) await writeFigures(name, result)
}
process.stdout.write(`\n${closingLine(measurements)}\n`)
process.exitCode = measurements.every(passes) ? 0 : 1

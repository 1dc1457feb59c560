// pnpm bench [SUITE …] [--quick]: measures, and writes the figures into docs/performance.md; with --quick only measures.
import { changes } from "./changes.ts"
import { bundles } from "./bundles.ts"
import { comparison } from "./comparison.ts"
import { designs } from "./designs/designs.ts"
import { evaluators } from "./evaluators.ts"
import { closingLine, type Measurement, passes } from "./Measurement.ts"
import { writeFigures } from "./page.ts"
import { nation, sizes } from "./nation/nation.ts"
import { reading } from "./reading.ts"
import type { Suite } from "./Suite.ts"

const suites: Readonly<Record<string, Suite>> = {
  evaluators,
  peers: comparison,
  designs,
  nation,
  sizes,
  changes,
  reading,
  bundles
}
/** What `--quick` runs: what has a gate of a ratio, which a busy machine leaves as it is; and changes, which have room below their gate among few activities. */
const quickly = ["evaluators", "peers", "nation", "changes"]

const quick = process.argv.includes("--quick")
const named = process.argv.slice(2).filter((word) => word !== "--quick")
const unknown = named.find((name) => suites[name] === undefined)
if (unknown !== undefined) {
  process.stderr.write(`No suite is called ${unknown}; there are ${Object.keys(suites).join(", ")}.\n`)
  process.exit(2)
}
const measurements: Array<Measurement> = []
for (const name of named.length > 0 ? named : quick ? quickly : Object.keys(suites)) {
  const result = await suites[name]!(quick)
  measurements.push(...result.measurements)
  process.stdout.write(`\n${name}\n\n${result.text}\n`)
  if (!quick) await writeFigures(name, result)
}
process.stdout.write(`\n${closingLine(measurements)}\n`)
process.exitCode = measurements.every(passes) ? 0 : 1

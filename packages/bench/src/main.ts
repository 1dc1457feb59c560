import { changes } from "./changes.ts"
import { evaluators } from "./evaluators.ts"
import { passes, report } from "./Measurement.ts"

const quick = process.argv.includes("--quick")
const [activities, runs] = quick ? [20_000, 7] : [100_000, 21]

const measurements = [...evaluators(activities, runs), ...changes(quick ? 50_000 : 500_000)]
process.stdout.write(`${report(measurements)}\n`)
process.exitCode = measurements.every(passes) ? 0 : 1

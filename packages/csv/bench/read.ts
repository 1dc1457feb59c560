// pnpm bench:csv: reading an annex 1 to decoded activities, against csv-parse alone on the same bytes.
import { notice } from "@kepu/core/notices/pucheng-2023"
import { parse } from "csv-parse/sync"
import { readPortfolio } from "../src/index.ts"
import { annex1 } from "./annex1.ts"

const rows = 100_000
const rounds = 7
const gate = 1.4
const bytes = annex1(rows)

const timed = (work: () => number): number => {
  const start = performance.now()
  if (work() !== rows) throw new Error("not every row was read")
  return performance.now() - start
}
const csvParse = (): number => parse(bytes, { relax_quotes: true, relax_column_count: true }).length - 1
const kepu = (): number => readPortfolio(notice, { annex1: [{ name: "附件1.csv", bytes }] }).portfolio.activities.length

const median = (values: ReadonlyArray<number>): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN

// The first round of each warms up.
const times = Array.from({ length: rounds + 1 }, () => ({ alone: timed(csvParse), kepu: timed(kepu) })).slice(1)
const alone = median(times.map((time) => time.alone))
const whole = median(times.map((time) => time.kepu))
const ratio = median(times.map((time) => time.kepu / time.alone))
process.stdout.write(
  `${rows} rows of annex 1 to activities: ${ratio.toFixed(2)} × csv-parse alone (${whole.toFixed(0)} against ${alone.toFixed(0)} ms; gate ${gate} ×)\n`
)
if (ratio > gate) process.exitCode = 1

// pnpm bench:csv: reading an annex 1 to decoded activities, against csv-parse alone on the same bytes. Each runs in
// processes of its own, as either would otherwise clear away what the other has left in memory.
import { execFileSync } from "node:child_process"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { parse } from "csv-parse/sync"
import { readPortfolio } from "../src/index.ts"
import { annex1 } from "./annex1.ts"

const rows = 100_000
const rounds = 7
const processes = 5
const gate = 1.4

const readers: Readonly<Record<string, (bytes: Uint8Array) => number>> = {
  alone: (bytes) => parse(Buffer.from(bytes), { relax_quotes: true, relax_column_count: true }).length - 1,
  kepu: (bytes) => readPortfolio(notice, { annex1: [{ name: "附件1.csv", bytes }] }).portfolio.activities.length
}
const median = (values: ReadonlyArray<number>): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN

const reader = readers[process.argv[2] ?? ""]
if (reader !== undefined) {
  const bytes = annex1(rows)
  // The first round warms up.
  const times = Array.from({ length: rounds + 1 }, () => {
    const start = performance.now()
    if (reader(bytes) !== rows) throw new Error("not every row was read")
    return performance.now() - start
  }).slice(1)
  process.stdout.write(String(median(times)))
} else {
  const timed = (name: string): number =>
    Number(execFileSync(process.execPath, [...process.execArgv, import.meta.filename, name], { encoding: "utf8" }))
  const times = Array.from({ length: processes }, () => ({ alone: timed("alone"), kepu: timed("kepu") }))
  const [alone, kepu] = [median(times.map((time) => time.alone)), median(times.map((time) => time.kepu))]
  const ratio = kepu / alone
  process.stdout.write(
    `${rows} rows of annex 1 to activities: ${ratio.toFixed(2)} × csv-parse alone (${kepu.toFixed(0)} against ${alone.toFixed(0)} ms, medians of ${processes} processes in turn; gate ${gate} ×)\n`
  )
  if (ratio > gate) process.exitCode = 1
}

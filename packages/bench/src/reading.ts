import { notice } from "@kepu/core/notices/pucheng-2023"
import { readPortfolio } from "@kepu/csv"
import { parse } from "csv-parse/sync"
import papaparse from "papaparse"
import { annex1 } from "../../csv/bench/annex1.ts"
import { type Measurement, measurementTable, show, tableOf } from "./Measurement.ts"
import type { Suite } from "./Suite.ts"
import { alternate } from "./time.ts"

/** An annex 1 of so many rows: to cells by the parsers, and to activities by Kepu. All must come to as many records. */
export const reading: Suite = async (quick) => {
  const rows = quick ? 10_000 : 100_000
  const bytes = annex1(rows)
  const must = (records: number) => {
    if (records !== rows) throw new Error(`${records} records were read of ${rows}`)
  }
  const things = [
    {
      name: "papaparse, cells",
      run: () => must(papaparse.parse(new TextDecoder().decode(bytes)).data.length - 1)
    },
    {
      name: "csv-parse, cells, sloppy quotes recovered",
      run: () => must(parse(bytes, { relax_quotes: true, relax_column_count: true }).length - 1)
    },
    {
      name: "Kepu, activities: encoding, headings, dates, units, issues by row",
      run: () => must(readPortfolio(notice, { annex1: [{ name: "附件1.csv", bytes }] }).portfolio.activities.length)
    }
  ]
  const times = await alternate(things, quick ? 5 : 9)
  const each = (n: number) => times[n]!.median / rows
  const measurements: ReadonlyArray<Measurement> = [
    {
      what: "annex 1 to activities",
      cost: each(2),
      against: { name: "csv-parse to cells", cost: each(1) },
      gate: 1.4,
      wanted: 0.6
    }
  ]
  const rates = things.map(({ name }, n) => [name, show(each(n)), show(1000 / each(n))])
  return {
    measurements,
    text: `${measurementTable(measurements)}\n\n${tableOf(["reader", "µs a row", "thousand rows a second"], rates)}`
  }
}

import type { Source } from "@kepu/core/portfolio"
import { type CellValue, writeRows, writeRowStream } from "./writeTable.ts"

/** A kind of table: its headings with what stands above them, and how a record becomes a row. */
export interface Sheet<A> {
  /** Title lines. */
  readonly above: ReadonlyArray<ReadonlyArray<string>>
  readonly headings: ReadonlyArray<string>
  /** The cells of a record; `index` counts the records from zero. */
  readonly row: (record: A, index: number) => ReadonlyArray<CellValue>
}

/** The rows of a table with its headings and what stands above them. */
export interface FilledSheet {
  readonly above: ReadonlyArray<ReadonlyArray<string>>
  readonly headings: ReadonlyArray<string>
  readonly rows: ReadonlyArray<ReadonlyArray<CellValue>>
}

/**
 * A sheet with the rows of records.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { filledSheet, unitSheet } from "@kepu/csv"
 *
 * const { units } = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * console.log(filledSheet(unitSheet(notice), units).rows.length) // 1
 * ```
 */
export const filledSheet = <A>({ above, headings, row }: Sheet<A>, records: Iterable<A>): FilledSheet => ({
  above,
  headings,
  rows: Array.from(records, row)
})

const headOf = <A>({ above, headings }: Sheet<A>): ReadonlyArray<ReadonlyArray<CellValue>> => [...above, headings]

/**
 * The text of a CSV file that holds the records, piece by piece.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { unitSheet, writeSheet } from "@kepu/csv"
 *
 * const { units } = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const lines = [...writeSheet(unitSheet(notice), units)].join("").trimEnd().split("\r\n")
 * console.log(lines.length) // 2
 * ```
 */
export const writeSheet = <A>(sheet: Sheet<A>, records: Iterable<A>): Generator<string, void> =>
  writeRows(
    (function* () {
      yield* headOf(sheet)
      let index = 0
      for (const record of records) yield sheet.row(record, index++)
    })()
  )

/**
 * The text of a CSV file that holds the records, piece by piece, as they arrive one after the other.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { unitSheet, writeSheetStream } from "@kepu/csv"
 *
 * const { units } = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * async function* records() {
 *   yield* units
 * }
 * let text = ""
 * for await (const piece of writeSheetStream(unitSheet(notice), records())) text += piece
 * console.log(text.includes("县教育局")) // true
 * ```
 */
export const writeSheetStream = <A>(sheet: Sheet<A>, records: AsyncIterable<A>): AsyncGenerator<string, void> =>
  writeRowStream(
    (async function* () {
      yield* headOf(sheet)
      let index = 0
      for await (const record of records) yield sheet.row(record, index++)
    })()
  )

/**
 * A sheet with further columns behind its own: what a reader kept of columns that it did not know.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { unitSheet, withFurtherColumns, writeSheet } from "@kepu/csv"
 *
 * const { units } = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const sheet = withFurtherColumns(unitSheet(notice), ["联系电话"], () => ({ 联系电话: "0913-7210000" }))
 * console.log([...writeSheet(sheet, units)].join("").includes("0913-7210000")) // true
 * ```
 */
export const withFurtherColumns = <A>(
  sheet: Sheet<A>,
  headings: ReadonlyArray<string>,
  cellsOf: (record: A) => Readonly<Record<string, string>>
): Sheet<A> => ({
  ...sheet,
  headings: [...sheet.headings, ...headings],
  row: (record, index) => {
    const further = cellsOf(record)
    return [...sheet.row(record, index), ...headings.map((heading) => further[heading] ?? "")]
  }
})

/**
 * A sheet with the columns that gave no fact where the records were read, so that what stood there is given back.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { annex1Sheet, readPortfolio, withExtra } from "@kepu/csv"
 *
 * const text = "项目名称,举办单位,活动时间,车辆\n讲座,县教育局,9月18日,一辆\n"
 * const file = { name: "附件1.csv", bytes: new TextEncoder().encode(text) }
 * const { activities, units } = readPortfolio(notice, { annex1: [file] }).portfolio
 * console.log(withExtra(annex1Sheet(notice, units), activities).headings.at(-1)) // 车辆
 * ```
 */
export const withExtra = <A extends { readonly source?: Source }>(sheet: Sheet<A>, records: Iterable<A>): Sheet<A> => {
  const headings = new Set<string>()
  for (const { source } of records) for (const heading in source?.extra) headings.add(heading)
  return withFurtherColumns(sheet, [...headings], ({ source }) => source?.extra ?? {})
}

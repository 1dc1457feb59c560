import type { Finding, Localized, Portfolio } from "@kepu/core"
import type { NotePlace } from "./Returned.ts"

/** A place of a file at which a finding is to be mended, and the fact that is missing there, if one is. */
export interface FindingPlace extends NotePlace {
  readonly file: string
  readonly fact?: string
  readonly factName?: Localized
}

type Source = NonNullable<Finding["subject"]["source"]>

/**
 * Tells where in the files a finding is to be mended: of what is unmet its cell, that of the activity's name or its row;
 * of what is open the cells of the missing facts. None where no cell is at issue. Files that are not among `files` have
 * no place; without `files` all have.
 *
 * @example
 * ```ts
 * import { assess } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { placesIn, readPortfolio } from "@kepu/csv"
 *
 * const text = "项目名称,举办单位,活动时间\n讲座,县教育局,12月18日\n"
 * const file = { name: "附件1.csv", bytes: new TextEncoder().encode(text) }
 * const { portfolio } = readPortfolio(notice, { annex1: [file] })
 * const { findings } = assess(notice, portfolio, { asOf: "2023-10-01" })
 * const places = findings.filter(({ status }) => status === "unmet").flatMap(placesIn(portfolio))
 * console.log(places.map(({ column, row }) => `${row} ${column}`)) // [ '2 活动时间' ]
 * ```
 */
export const placesIn = (
  { activities }: Pick<Portfolio, "activities">,
  files?: ReadonlySet<string>
): ((finding: Finding) => ReadonlyArray<FindingPlace>) => {
  const sources = new Map(activities.map(({ id, source }) => [String(id), source] as const))
  const isThere = (source: { readonly file: string } | undefined): boolean =>
    source !== undefined && files?.has(source.file) !== false
  /** The cell of a fact of an activity. */
  const cellOf = (id: string, fact: string): FindingPlace | undefined => {
    const source = sources.get(id)
    // A fact that stands in a column of another one has none of its own.
    const column = source?.columns?.[fact] || undefined
    if (source === undefined || column === undefined || !isThere(source)) return undefined
    const letters = source.letters?.[fact]
    return placed(source, { column, ...(letters === undefined ? {} : { cell: `${letters}${source.row}` }) })
  }
  return ({ missing, status, subject }) => {
    const { source } = subject
    if (status === "undetermined")
      return missing.flatMap(({ fact, name, subject: { id } }) => {
        const place = id === subject.id ? cellOf(id, fact) : undefined
        return place === undefined ? [] : [{ ...place, fact, factName: name }]
      })
    if (source === undefined || !isThere(source) || subject.kind === "unit") return []
    return [source.column === undefined ? (cellOf(subject.id, "name") ?? placed(source, {})) : placed(source, source)]
  }
}

const placed = (
  { file, row, table }: Pick<Source, "file" | "row" | "table">,
  { cell, column }: Pick<NotePlace, "cell" | "column">
): FindingPlace => ({
  file,
  ...(table === undefined ? {} : { table }),
  row,
  ...(column === undefined ? {} : { column }),
  ...(cell === undefined ? {} : { cell })
})

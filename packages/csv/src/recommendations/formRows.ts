import { columnsOf } from "../table/findHeader.ts"
import type { Headings, headings } from "../table/headings.ts"
import { openTable } from "../table/openTable.ts"
import type { TableSource } from "../table/source.ts"
import { meant } from "../text.ts"

export type RecommendationColumn = keyof typeof headings.recommendation

/** A recommendation as a file tells it, cell by cell. */
export interface RecommendationRow {
  readonly row: number
  readonly cell: (column: string) => string
  /** How the file calls the place of a column. */
  readonly heading: (column: string) => string | undefined
  /** What stood in columns that give no fact, by heading. */
  readonly extra?: Readonly<Record<string, string>> | undefined
}

interface Box {
  readonly label: string
  text: string
}

/**
 * The recommendations of a file that holds annex 2 as it is printed: a label, and what was filled in beside it. Each
 * 活动名称 begins another form; `words` are the labels by fact. `undefined` if the file is no such form.
 */
export const formRows = (file: TableSource, words: Headings): ReadonlyArray<RecommendationRow> | undefined => {
  const labelOf = (cell: string): string | undefined => Object.keys(columnsOf([cell], words))[0]
  const opened = openTable(file)
  const header = opened?.headerBy(words)
  if (opened === undefined || header === undefined || Object.keys(header.columns).length > 2) return undefined
  const records = opened.records(header)
  const forms: Array<{ readonly row: number; readonly boxes: Map<string, Box> }> = []
  for (const [index, record] of records.entries()) {
    let open: Box | undefined
    for (const cell of record.map(meant)) {
      const fact = labelOf(cell)
      if (fact === "name") forms.push({ row: (file.rowsBefore ?? 0) + index + 1, boxes: new Map() })
      const form = forms.at(-1)
      if (fact !== undefined && form !== undefined && !form.boxes.has(fact)) {
        open = { label: cell, text: "" }
        form.boxes.set(fact, open)
      } else if (open !== undefined && cell !== "") open.text += open.text === "" ? cell : `\n${cell}`
    }
  }
  const isForm = forms.some(({ boxes }) => boxes.size > 2)
  return isForm
    ? forms.map(({ boxes, row }) => ({
        row,
        cell: (fact) => boxes.get(fact)?.text ?? "",
        heading: (fact) => boxes.get(fact)?.label.replace(/\s/gu, "")
      }))
    : undefined
}

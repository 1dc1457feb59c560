import type { DataValidation, WriteSheet } from "hucre"
import { cellName } from "../addresses.ts"
import type { PrintedColumn, PrintedTable } from "./PrintedTable.ts"

/** A list that is written into the cell's own rule may be so long in all, and its words hold no comma. */
const longest = 255

const fitsInRule = (words: ReadonlyArray<string>): boolean =>
  words.join(",").length <= longest && words.every((word) => !/[,"]/u.test(word) && word.trim() === word)

const ruleOf = (range: string, { isClosed, prompt }: NonNullable<PrintedColumn["choices"]>): DataValidation => ({
  type: "list",
  range,
  allowBlank: true,
  showErrorMessage: isClosed,
  ...(prompt === undefined ? {} : { showInputMessage: true, inputMessage: prompt.slice(0, 255) }),
  ...(prompt === undefined || !isClosed ? {} : { errorMessage: prompt.slice(0, 255) })
})

/**
 * Rules by which cells offer their words. Lists that are too long for a rule stand on a sheet of their own, one below the
 * other, so that no reader takes it for a table.
 */
export const choiceLists = (
  { columns }: PrintedTable,
  name: string,
  first: number,
  last: number
): { readonly rules: ReadonlyArray<DataValidation>; readonly sheet?: WriteSheet } => {
  const rows: Array<Array<string>> = []
  const rules = columns.flatMap(({ choices, heading }, column): ReadonlyArray<DataValidation> => {
    if (choices === undefined || choices.words.length === 0) return []
    const rule = ruleOf(`${cellName(column, first)}:${cellName(column, last)}`, choices)
    if (fitsInRule(choices.words)) return [{ ...rule, values: [...choices.words] }]
    rows.push([heading])
    const begin = rows.length + 1
    rows.push(...choices.words.map((word) => [word]))
    return [{ ...rule, formula1: `'${name}'!$A$${begin}:$A$${rows.length}` }]
  })
  return rows.length === 0 ? { rules } : { rules, sheet: { name, columns: [{ width: 60 }], rows } }
}

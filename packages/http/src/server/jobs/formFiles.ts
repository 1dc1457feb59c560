import type { Notice } from "@kepu/core"
import { type CountyFiles, type CsvFile, type TableFile, tableKindOf, tableOfKind, tablesIn } from "@kepu/csv"

/** The files of a form, as they came. */
export interface FormFiles {
  readonly annex1: ReadonlyArray<CsvFile>
  readonly annex2: ReadonlyArray<CsvFile>
  readonly units?: CsvFile
  readonly submissions?: CsvFile
  readonly platform?: CsvFile
}

const registers = ["units", "submissions", "platform"] as const
type Register = (typeof registers)[number]

/**
 * The tables of a form's files, each as what it is: a notice that came with annex 1 may have annex 2 in it, and a workbook
 * the register of units. A file of one table is what it was sent as, and a register that was sent goes before one found.
 */
export const tablesOfForm = async (files: FormFiles, notice: Notice): Promise<CountyFiles> => {
  const tablesOf = (file: CsvFile): Promise<ReadonlyArray<TableFile>> => tablesIn(file, { notice })
  const annex1: Array<TableFile> = []
  const annex2: Array<TableFile> = []
  const own: Partial<Record<Register, TableFile>> = {}
  const sent = await Promise.all(
    registers.map(async (kind) => {
      const file = files[kind]
      return [kind, file && tableOfKind(await tablesOf(file), kind, notice)] as const
    })
  )
  for (const [kind, table] of sent) if (table !== undefined) own[kind] = table
  for (const tables of await Promise.all(files.annex1.map(tablesOf)))
    for (const table of tables) {
      const kind = tables.length === 1 ? "annex1" : tableKindOf(table, notice)
      const register = registers.find((name) => name === kind)
      if (kind === "annex2") annex2.push(table)
      else if (register === undefined || own[register] !== undefined) annex1.push(table)
      else own[register] = table
    }
  for (const tables of await Promise.all(files.annex2.map(tablesOf))) {
    const known = tables.filter((table) => tableKindOf(table, notice) === "annex2")
    annex2.push(...(known.length > 0 ? known : tables))
  }
  return { annex1, ...own, ...(annex2.length === 0 ? {} : { annex2 }) }
}

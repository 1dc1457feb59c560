import type { Notice } from "@kepu/core"
import { type CountyFiles, type CsvFile, type TableFile, tableOfKind, tablesIn } from "@kepu/csv"

/** The files of a form, as they came. */
export interface FormFiles {
  readonly annex1: ReadonlyArray<CsvFile>
  readonly annex2: ReadonlyArray<CsvFile>
  readonly units?: CsvFile
  readonly submissions?: CsvFile
  readonly platform?: CsvFile
}

/** The tables of a form's files: of an office file each that is known, and of a register the one that it is. */
export const tablesOfForm = async (files: FormFiles, notice: Notice): Promise<CountyFiles> => {
  const tablesOf = async (from: ReadonlyArray<CsvFile>): Promise<ReadonlyArray<TableFile>> =>
    (await Promise.all(from.map((file) => tablesIn(file, { notice })))).flat()
  const registerOf = async (kind: "units" | "submissions" | "platform"): Promise<TableFile | undefined> => {
    const file = files[kind]
    return file === undefined ? undefined : tableOfKind(await tablesIn(file, { notice }), kind, notice)
  }
  const [units, submissions, platform, annex2] = [
    await registerOf("units"),
    await registerOf("submissions"),
    await registerOf("platform"),
    await tablesOf(files.annex2)
  ]
  return {
    annex1: await tablesOf(files.annex1),
    ...(units === undefined ? {} : { units }),
    ...(annex2.length === 0 ? {} : { annex2 }),
    ...(submissions === undefined ? {} : { submissions }),
    ...(platform === undefined ? {} : { platform })
  }
}

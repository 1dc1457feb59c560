import type { InputIssue, Notice, Unit } from "@kepu/core"
import type { TableFile } from "../files.ts"
import type { ReadOptions } from "../options.ts"
import type { PassedOver } from "../table/PassedOver.ts"
import { readTable } from "../table/readTable.ts"
import { unitForm, unitReader } from "./unitReader.ts"

/** What was read of a register of units, and what was not. */
export interface UnitsReading {
  /** Absent if nothing of the file could be read. */
  readonly units?: ReadonlyArray<Unit>
  readonly issues: ReadonlyArray<InputIssue>
  /** Rows that tell of no unit, and why. */
  readonly passedOver: ReadonlyArray<PassedOver>
}

/** Reads the register of units (单位名册): name, kinds and responsibilities of each. */
export const readUnits = (notice: Notice, file: TableFile, options: ReadOptions = {}): UnitsReading => {
  const { issues: tableIssues, passedOver, table } = readTable(file, unitForm(notice, options))
  if (table === undefined) return { issues: tableIssues, passedOver }
  const issues = [...tableIssues]
  const read = unitReader(notice, table, issues)
  return { units: table.rows.map(read).filter((unit) => unit !== undefined), issues, passedOver }
}

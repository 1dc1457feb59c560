import type { InputIssue, Notice, Unit } from "@kepu/core"
import type { CellIssue } from "../issues.ts"
import type { TableSource } from "../table/source.ts"
import type { ReadOptions } from "../options.ts"
import type { PassedOver } from "../table/PassedOver.ts"
import { readTable } from "../table/readTable.ts"
import { unitForm, unitReader } from "./unitReader.ts"

/** What was read of a register of units, and what was not. */
export interface UnitsReading<Issue = InputIssue> {
  /** Absent if nothing of the file could be read. */
  readonly units?: ReadonlyArray<Unit>
  readonly issues: ReadonlyArray<Issue>
  /** Rows that tell of no unit, and why. */
  readonly passedOver: ReadonlyArray<PassedOver>
}

/** Reads the register of units, its issues not yet told. */
export const unitsIn = (notice: Notice, file: TableSource, options: ReadOptions = {}): UnitsReading<CellIssue> => {
  const { issues: tableIssues, passedOver, table } = readTable(file, unitForm(notice, options))
  if (table === undefined) return { issues: tableIssues, passedOver }
  const issues = [...tableIssues]
  const read = unitReader(notice, table, issues)
  return { units: table.rows.map(read).filter((unit) => unit !== undefined), issues, passedOver }
}

import type { Notice, Portfolio } from "@kepu/core"
import { missingUnits } from "@kepu/core/notice"
import type { CellIssue } from "../issues.ts"

/** The units that the notice names and that are not among those read; `file` is the one that lists them. */
export const unitIssues = (
  notice: Notice,
  file: string,
  { units }: Pick<Portfolio, "units">
): ReadonlyArray<CellIssue> =>
  missingUnits(notice, units).map((unit) => ({
    file,
    row: 1,
    code: unit.code,
    severity: "warning",
    says: { of: "unit", unit }
  }))

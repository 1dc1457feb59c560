import type { InputIssue, Notice, Portfolio } from "@kepu/core"
import { declaredProblems } from "@kepu/core/notice"
import { fill } from "@kepu/core/text"
import { pieces } from "../words.ts"

/**
 * What a portfolio file says of facts that the notice does not declare so. All of it is kept; a record goes by its place in
 * its register.
 */
export const declaredIssues = (notice: Notice, file: string, portfolio: Portfolio): ReadonlyArray<InputIssue> =>
  declaredProblems(notice, portfolio).map(({ code, path, text }) => ({
    file,
    row: 1,
    column: path,
    code,
    severity: "warning",
    message: fill(pieces.path, { path, text }),
    suggestion: text
  }))

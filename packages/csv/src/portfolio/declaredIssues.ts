import type { InputIssue, Notice, Portfolio } from "@kepu/core"
import { declaredProblems, ruleProblems } from "@kepu/core/notice"
import { fill, localized } from "@kepu/core/text"

const atPlace = localized("{path}：{text}", "{path}: {text}")

/**
 * What a portfolio file says of facts that the notice does not declare so, and of rules that it has not. All of it is kept; a record goes by its place in
 * its register.
 */
export const declaredIssues = (notice: Notice, file: string, portfolio: Portfolio): ReadonlyArray<InputIssue> =>
  [...declaredProblems(notice, portfolio), ...ruleProblems(notice, portfolio)].map(({ code, path, text }) => ({
    file,
    row: 1,
    column: path,
    code,
    severity: "warning",
    message: fill(atPlace, { path, text }),
    suggestion: text
  }))

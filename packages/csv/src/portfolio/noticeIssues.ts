import type { InputIssue, Notice, Portfolio } from "@kepu/core"
import { portfolioProblems } from "@kepu/core/notice"
import { fill } from "@kepu/core/text"
import { tellIssues } from "../tellIssues.ts"
import { pieces } from "../words.ts"
import { unitIssues } from "./unitIssues.ts"

/**
 * What a portfolio says that has no effect under the notice: facts that are not as it declares them, and exemptions of
 * rules that ask nothing of units; and the units that the notice names and the portfolio has not. All of it is kept; a record goes by its place in its register.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { noticeIssues } from "@kepu/csv"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局", kinds: ["member-unt"] }], activities: [] })
 * console.log(noticeIssues(notice, "全县.json", portfolio).length) // 1
 * ```
 */
export const noticeIssues = (notice: Notice, file: string, portfolio: Portfolio): ReadonlyArray<InputIssue> => [
  ...tellIssues(unitIssues(notice, file, portfolio)),
  ...portfolioProblems(notice, portfolio).map(({ code, path, text }) => ({
    file,
    row: 1,
    column: path,
    code,
    severity: "warning" as const,
    message: fill(pieces.path, { path, text }),
    suggestion: text
  }))
]

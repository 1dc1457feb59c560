import type { InputIssue, Localized, Notice, Portfolio } from "@kepu/core"
import { fill, localized } from "@kepu/core/text"
import {
  noticeIssues,
  type PortfolioReading,
  readPortfolioCsv,
  readPortfolioJson,
  readPortfolioNdjson,
  type TableFile,
  tableKindOf
} from "@kepu/csv"
import * as Effect from "effect/Effect"
import { endingOf } from "./commands/convert/ending.ts"
import { Refused } from "./endings.ts"

const unusable = localized("“{path}”无法使用：{why}", "“{path}” cannot be used: {why}")

/** That a file cannot be used, and why. */
export const cannotUse = (path: string, why: Localized | string): Refused =>
  new Refused({ reason: fill(unusable, { path, why }) })

/** Whether a file that is called so holds a whole portfolio. */
export const isWholeByName = (path: string): boolean => ["json", "ndjson"].some((ending) => ending === endingOf(path))

/** The one reader for a file that holds a whole portfolio, if it does. */
export const portfolioReader = (path: string, file: TableFile): (() => PortfolioReading) | undefined => {
  if ("rows" in file) return undefined
  const ending = endingOf(path)
  if (ending === "json") return () => readPortfolioJson(file)
  if (ending === "ndjson") return () => readPortfolioNdjson(file)
  return tableKindOf(file) === "portfolio" ? () => readPortfolioCsv(file) : undefined
}

/** What was read of a portfolio, and what in it could not be used. */
export interface Found {
  readonly portfolio: Portfolio
  readonly issues: ReadonlyArray<InputIssue>
}

/** Reads a file that holds a whole portfolio, with what the notice says of the facts that it declares. */
export const readWhole = Effect.fnUntraced(function* (
  notice: Notice,
  path: string,
  name: string,
  read: () => PortfolioReading
) {
  const { issues, portfolio } = read()
  if (portfolio === undefined) return yield* cannotUse(path, issues[0]!.message)
  const found: Found = { portfolio, issues: [...issues, ...noticeIssues(notice, name, portfolio)] }
  return found
})

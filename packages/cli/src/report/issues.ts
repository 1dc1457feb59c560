import type { InputIssue } from "@kepu/core"
import { fill, localized } from "@kepu/core/text"
import { tableName } from "@kepu/csv"
import { hanging } from "../text/hanging.ts"
import { heading, type Page, type Section } from "./Page.ts"

/** So many lines are shown; the rest is counted. */
const atMost = 20
/** So many rows that have the same fault are named. */
const rowsAtMost = 10

const kinds = {
  error: {
    named: localized("没有读入的内容", "What could not be read"),
    total: localized(
      "共 {total} 处；读入之前，可能与其有关的结论列为“资料不全”",
      "{total} in all; until it is, what may rest on it is left open"
    )
  },
  warning: {
    named: localized("请核对", "Please check"),
    total: localized("共 {total} 处，已照文件所写读入", "{total} in all, read as they stand in the files")
  }
} as const satisfies Record<InputIssue["severity"], unknown>

/** The message names the row and the column itself. */
const line = localized("{file}：{message}", "{file}: {message}")
const likewise = localized("（第 {rows}同样，共 {number} 处）", " (rows {rows} likewise, {number} in all)")
const similar = localized("（第 {rows}也有类似情况，共 {number} 处）", " (rows {rows} similarly, {number} in all)")
const these = localized("{rows} 行", "{rows}")
const more = localized("{rows} 等行", "{rows} …")
const rest = localized("……另有 {rest} 处，用 --format json 查看全部", "… and {rest} more: --format json shows all")

/** What is said of a row, whichever it is. */
const bare = ({ message, row }: InputIssue): string => message["zh-CN"].replace(`第${row}行`, "")

/** What is wrong alike in several rows of a file: the first of them, and the others by their rows. */
const lineOf = (same: ReadonlyArray<InputIssue>, { language }: Page): string => {
  const [first, ...others] = same as readonly [InputIssue, ...ReadonlyArray<InputIssue>]
  const said = fill(line, { file: tableName(first), message: first.message })[language]
  if (others.length === 0) return said
  const shown = others.slice(0, rowsAtMost).map(({ row }) => row)
  const rows = shown.join(language === "en" ? ", " : "、")
  const named = fill(others.length > shown.length ? more : these, { rows })
  const isSame = others.every((other) => bare(other) === bare(first))
  return said + fill(isSame ? likewise : similar, { rows: named, number: same.length })[language]
}

/** What an issue is about within its table: a column, one cell in each row, or what the message says, as of a lacking column. */
const whatOf = ({ column, message, row }: InputIssue): string =>
  column ?? (message["zh-CN"].startsWith(`第${row}行`) ? "" : message["zh-CN"])

const sectionOf = (severity: InputIssue["severity"], page: Page): ReadonlyArray<string> => {
  const all = page.issues.filter((issue) => issue.severity === severity)
  if (all.length === 0) return []
  const { named, total } = kinds[severity]
  const groups = [
    ...Map.groupBy(all, (issue) => JSON.stringify([tableName(issue), issue.code, whatOf(issue)])).values()
  ]
  const left = groups.slice(atMost).reduce((sum, group) => sum + group.length, 0)
  return [
    heading(page, named, fill(total, { total: all.length })),
    ...groups.slice(0, atMost).flatMap((group) => hanging(lineOf(group, page))),
    ...(left > 0 ? [page.paint("dim", `  ${fill(rest, { rest: left })[page.language]}`)] : [])
  ]
}

/** What of the input was not read, and where: until it is, everything below may be otherwise. */
export const unread: Section = (page) => sectionOf("error", page)

/** What was read and may be meant otherwise. */
export const doubtful: Section = (page) => sectionOf("warning", page)

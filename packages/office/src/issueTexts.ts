import { documentIssueTexts } from "./documentIssueTexts.ts"
import type { Localized } from "./Localized.ts"

/** `error`: something is not there. `warning`: it may be wrong. `info`: it was read otherwise than it is seen. */
export type Severity = "error" | "warning" | "info"

interface IssueText {
  readonly severity: Severity
  readonly text: Localized
}

const issue = (severity: Severity, zh: string, en: string): IssueText => ({
  severity,
  text: { "zh-CN": zh, en }
})

export const issueTexts = {
  ...documentIssueTexts,
  "cell-error": issue(
    "error",
    "单元格 {cell} 是错误值 {text}；请改正公式，或直接填写内容",
    "cell {cell} holds the error {text}; mend its formula, or write what belongs there"
  ),
  "formula-uncalculated": issue(
    "error",
    "单元格 {cell} 是公式，文件里没有算好的结果，未读入；请在 Excel 或 WPS 中打开，保存后再交",
    "cell {cell} is a formula without its result and was not read; open the file in Excel or WPS and save it"
  ),
  "cell-picture": issue(
    "info",
    "单元格 {cell} 里是图片，图片里的文字没有读取",
    "cell {cell} holds a picture; no text was read of it"
  ),
  "zero-lost": issue(
    "warning",
    "单元格 {cell} 是数字 {text}；如果是带区号的电话，开头的0可能丢了，请核对",
    "cell {cell} is the number {text}; if it is a telephone number, its area code may have lost the 0 in front: check it"
  ),
  "digits-lost": issue(
    "warning",
    "单元格 {cell} 是超过15位的数字 {text}；电子表格只保留前15位，后面的可能已变成0，请核对，改为文本格式重填",
    "cell {cell} is the number {text} of more than 15 digits, of which a spreadsheet keeps 15: check it, and write it as text"
  ),
  "date-without-day": issue(
    "warning",
    "单元格 {cell} 的日期“{text}”没有日；如果有具体日期，请写全",
    "the date “{text}” in cell {cell} has no day; write it in full if there is one"
  ),
  "table-hidden": issue(
    "info",
    "工作表“{table}”是隐藏的；如果其中有要报的内容，请取消隐藏",
    "the sheet “{table}” is hidden; show it if something in it is to be reported"
  ),
  "rows-hidden": issue(
    "info",
    "工作表“{table}”有隐藏的行（第 {rows} 行），已照常读入；不要报的请删去",
    "the sheet “{table}” has hidden rows ({rows}), which were read; delete those that are not to be reported"
  ),
  "columns-hidden": issue(
    "info",
    "工作表“{table}”有隐藏的列（{columns}），已照常读入；不要报的请删去",
    "the sheet “{table}” has hidden columns ({columns}), which were read; delete those that are not to be reported"
  ),
  "issues-left-out": issue(
    "warning",
    "工作表“{table}”还有 {count} 处类似问题，没有逐一列出",
    "the sheet “{table}” has {count} more such issues, which are not listed one by one"
  ),
  "table-damaged": issue(
    "error",
    "“{table}”从某处起已损坏，后面的没有读入；请打开原文件核对，重新保存后再交",
    "“{table}” is damaged from some place on, behind which nothing was read; open the original, check it and save it again"
  )
} satisfies Record<string, IssueText>

/** What was noticed of a file that was read all the same: a code for programs. */
export type IssueCode = keyof typeof issueTexts

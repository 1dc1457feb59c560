import { fill, type InputIssue, localized, type Localized } from "@kepu/core"

/** What may be wrong with a file as a whole. Each text says what to do. */
const ofFile = {
  "file-empty": localized(
    "文件是空的：请打开有内容的工作表，另存为 CSV 后重新提交",
    "the file is empty: open the sheet that has the content, save it as CSV and hand it in again"
  ),
  "file-workbook": localized(
    "这是 Excel 工作簿，不是 CSV：请在 Excel 或 WPS 中打开，另存为“CSV（逗号分隔）”",
    "this is an Excel workbook and no CSV: open it in Excel or WPS and save it as “CSV (comma delimited)”"
  ),
  "file-binary": localized(
    "不是文本文件，或文字编码已损坏：请在 Excel 或 WPS 中打开原表，另存为“CSV（逗号分隔）”或“CSV UTF-8”",
    "this is no text file, or its encoding is damaged: open the original in Excel or WPS and save it as “CSV (comma delimited)” or “CSV UTF-8”"
  ),
  "header-missing": localized(
    "没有找到表头行：请保留含有“{headings}”等列名的一行",
    "no heading row was found: keep the row with headings such as {headings}"
  ),
  "column-missing": localized("缺少“{heading}”一列：请补上这一列", "the column {heading} is missing: add it"),
  "rows-missing": localized(
    "没有任何活动行可以读入：请在表头下面逐行填写活动，重新提交",
    "no row of an activity could be read: write the activities below the headings and hand the file in again"
  )
} satisfies Record<string, Localized>

/** What may be wrong with a row or a cell. */
const ofRow = {
  "unclosed-quote": localized(
    '英文引号（"）没有成对，引号按普通文字读；请改用中文引号“”',
    'a quotation mark (") has no partner; quotation marks are read as plain characters here; use “” instead'
  ),
  "quotes-ignored": localized(
    '不成对的英文引号（"）太多，从本行起引号都按普通文字读；请改用中文引号“”',
    'too many quotation marks (") have no partner; from this row on all are read as plain characters; use “” instead'
  ),
  "cell-too-large": localized(
    "单元格有{length}个字符，超过{limit}个，未能完整读入；请删减",
    "the cell has {length} characters, more than {limit}, and was not read in full; shorten it"
  ),
  "extra-cells": localized(
    "“{text}”所在的列没有列名，未读入；如果文字中有逗号，请改用中文逗号",
    "“{text}” stands in a column without a heading and was not read; if a text holds a comma, use a Chinese one"
  ),
  "nul-removed": localized(
    "有看不见的空字符（NUL），已去掉；请核对文字是否完整",
    "invisible NUL characters were removed; check that the text is complete"
  ),
  "name-missing": localized(
    "没有填写名称，本行未读入；请补填",
    "there is no name, so the row was not read; fill it in"
  ),
  "host-missing": localized(
    "没有填写举办单位，表头上方也没有填报单位名称，本行未读入；请补填",
    "there is no host, nor a reporting unit above the headings, so the row was not read; fill it in"
  ),
  "hosts-incomplete": localized(
    "“{text}”没有列全单位，联合举办单位按未知记；请写全",
    "“{text}” does not name every unit, so co-hosts are kept as unknown; name them all"
  ),
  "document-missing": localized(
    "没有填写材料，本行未读入；请补填",
    "no document is named, so the row was not read; fill it in"
  ),
  "unknown-unit": localized(
    "“{text}”不在单位名册中，已按新单位记；请核对名称或补进名册",
    "“{text}” is not in the register of units and was added; check the name or add it to the register"
  ),
  "duplicate-unit": localized(
    "“{text}”与第{first}行重复，只取第{first}行；请删去一行",
    "“{text}” repeats row {first}, which alone was kept; delete one of them"
  ),
  "unknown-term": localized(
    "不认识“{text}”，本格未读入；可以填：{allowed}",
    "“{text}” is not known, so the cell was not read; use one of: {allowed}"
  ),
  "unknown-state": localized(
    "不认识状态“{text}”，按未知记；可以填：{allowed}",
    "the state “{text}” is not known and was left open; use one of: {allowed}"
  ),
  "number-expected": localized(
    "“{text}”不是整数，未读入；请只填数字",
    "“{text}” is no whole number and was not read; write digits only"
  ),
  "phone-damaged": localized(
    "“{text}”是被表格软件改成科学记数法的号码，未读入；请把单元格设为文本格式后重新填写",
    "“{text}” is a number that the spreadsheet turned into scientific notation and was not read; format the cell as text and write it again"
  ),
  "received-unreadable": localized(
    "看不懂“{text}”；请写成“2023-09-06 17:30”的样子",
    "“{text}” is not understood; write it like 2023-09-06 17:30"
  ),
  time: localized("“{text}”：{reason}", "“{text}”: {reason}"),
  "field-refused": localized(
    "“{text}”不能作为这一项的内容，未读入；请更正",
    "“{text}” cannot stand here and was not read; correct it"
  ),
  "duplicate-activity": localized(
    "与{file}第{first}行完全相同，只取一次",
    "the same as row {first} of {file}; it was taken once"
  ),
  "possible-duplicate": localized(
    "与{file}第{first}行单位、名称和时间相同，其余内容不同；请核对是否重复填报",
    "same unit, name and time as row {first} of {file}, the rest differs; check whether it was reported twice"
  ),
  "platform-ambiguous": localized(
    "{sides}有不止一项“{text}”，单位相同，无法对应，平台情况未采用；请区分名称或时间",
    "{sides} more than one activity of that unit by the name “{text}”, so what the platform says was not used; tell them apart by name or time"
  ),
  "time-conflict": localized(
    "平台上的时间“{text}”与{file}第{first}行“{other}”不是同一天，采用后者；请核对",
    "the platform's time “{text}” and “{other}” in row {first} of {file} are different days; the latter was kept; check them"
  )
} satisfies Record<string, Localized>

export type FileIssueText = keyof typeof ofFile
export type RowIssueText = keyof typeof ofRow

/** The place of an issue: a row as the spreadsheet numbers it and, where one cell is at issue, its heading. */
export interface Place {
  readonly file: string
  readonly row: number
  readonly column?: string | undefined
}

/** What stands in the holes of a message. */
export type Slots = Parameters<typeof fill>[1]

/** An issue of a file as a whole; `row` is where the headings are, or 1. `code` is as in `rowIssue`. */
export const fileIssue = (
  file: string,
  text: FileIssueText,
  { code = text, row = 1, slots = {} }: { readonly code?: string; readonly row?: number; readonly slots?: Slots } = {}
): InputIssue => ({ file, row, code, message: fill(ofFile[text], slots) })

const join = (prefix: Localized, text: Localized): Localized =>
  localized(`${prefix["zh-CN"]}${text["zh-CN"]}`, `${prefix.en}${text.en}`)

const atRow = localized("第{row}行：", "row {row}: ")
const atCell = localized("第{row}行“{column}”：", "row {row}, {column}: ")

/** An issue of a row, or of one cell of it. `code` is the issue's code if it is finer than that of the text. */
export const rowIssue = (
  { column, file, row }: Place,
  text: RowIssueText,
  slots: Slots = {},
  code: string = text
): InputIssue =>
  column === undefined
    ? { file, row, code, message: fill(join(atRow, ofRow[text]), { ...slots, row }) }
    : { file, row, column, code, message: fill(join(atCell, ofRow[text]), { ...slots, row, column }) }

import type { InputIssue } from "@kepu/core"
import { fill, localized } from "@kepu/core/text"
import { ofFile } from "./fileIssues.ts"
import { error, join, type Text, warning } from "./issueText.ts"

/** What may be wrong with a row or a cell. */
const ofRow = {
  "unclosed-quote": warning(
    localized(
      '英文引号（"）没有成对，引号按普通文字读',
      'a quotation mark (") has no partner; quotation marks are read as plain characters here'
    ),
    localized("请改用中文引号“”", "use “” instead")
  ),
  "quotes-ignored": warning(
    localized(
      '不成对的英文引号（"）太多，从本行起引号都按普通文字读',
      'too many quotation marks (") have no partner; from this row on all are read as plain characters'
    ),
    localized("请改用中文引号“”", "use “” instead")
  ),
  "cell-too-large": error(
    localized(
      "单元格有{length}个字符，超过{limit}个，未能完整读入",
      "the cell has {length} characters, more than {limit}, and was not read in full"
    ),
    localized("请删减", "shorten it")
  ),
  "extra-cells": error(
    localized("“{text}”所在的列没有列名，未读入", "“{text}” stands in a column without a heading and was not read"),
    localized("如果文字中有逗号，请改用中文逗号", "if a text holds a comma, use a Chinese one")
  ),
  "row-too-long": error(
    localized(
      "本行超过{limit}个字符，后面的未读入",
      "the row has more than {limit} characters, the rest of which were not read"
    ),
    localized("请核对文件是否完整", "check whether the file is whole")
  ),
  "text-damaged": warning(
    localized("“{text}”中有无法识别的字符（�）", "“{text}” holds characters that cannot be read (�)"),
    localized(
      "请在原表中核对，另存为“CSV UTF-8”后重新提交",
      "check it in the original, save that as “CSV UTF-8” and hand it in again"
    )
  ),
  "nul-removed": warning(
    localized("有看不见的空字符（NUL），已去掉", "invisible NUL characters were removed"),
    localized("请核对文字是否完整", "check that the text is complete")
  ),
  "name-missing": error(
    localized("没有填写名称，本行未读入", "there is no name, so the row was not read"),
    localized("请补填", "fill it in")
  ),
  "host-missing": error(
    localized(
      "没有填写举办单位，表头上方也没有填报单位名称，本行未读入",
      "there is no host, nor a reporting unit above the headings, so the row was not read"
    ),
    localized("请补填", "fill it in")
  ),
  "hosts-incomplete": warning(
    localized(
      "“{text}”没有列全单位，联合举办单位按未知记",
      "“{text}” does not name every unit, so co-hosts are kept as unknown"
    ),
    localized("请写全", "name them all")
  ),
  "document-missing": error(
    localized("没有填写材料，本行未读入", "no document is named, so the row was not read"),
    localized("请补填", "fill it in")
  ),
  "unknown-unit": warning(
    localized("“{text}”不在单位名册中，已按新单位记", "“{text}” is not in the register of units and was added"),
    localized("请核对名称或补进名册", "check the name or add it to the register")
  ),
  "duplicate-unit": error(
    localized("“{text}”与第{first}行重复，只取第{first}行", "“{text}” repeats row {first}, which alone was kept"),
    localized("请删去一行", "delete one of them")
  ),
  "unknown-term": error(
    localized("不认识“{text}”，本格未读入", "“{text}” is not known, so the cell was not read"),
    localized("可以填：{allowed}", "use one of: {allowed}")
  ),
  "unknown-state": error(
    localized("不认识状态“{text}”，按未知记", "the state “{text}” is not known and was left open"),
    localized("可以填：{allowed}", "use one of: {allowed}")
  ),
  "number-expected": error(
    localized("“{text}”不是整数，未读入", "“{text}” is no whole number and was not read"),
    localized("请只填数字", "write digits only")
  ),
  "amount-unreadable": error(
    localized("“{text}”不是数字{unit}，未读入", "“{text}” is no number{unit} and was not read"),
    localized("请只填数字", "write the number only")
  ),
  "date-unreadable": error(
    localized("“{text}”不是日期，未读入", "“{text}” is no date and was not read"),
    localized("请写成“2026-09-06”的样子", "write it like 2026-09-06")
  ),
  "phone-damaged": error(
    localized(
      "“{text}”是被表格软件改成科学记数法的号码，未读入",
      "“{text}” is a number that the spreadsheet turned into scientific notation and was not read"
    ),
    localized("请把单元格设为文本格式后重新填写", "format the cell as text and write it again")
  ),
  "received-unreadable": error(
    localized("看不懂“{text}”", "“{text}” is not understood"),
    localized("请写成“2023-09-06 17:30”的样子", "write it like 2023-09-06 17:30")
  ),
  /** The reason says what to write instead. */
  time: {
    severity: "error",
    message: localized("“{text}”：{reason}", "“{text}”: {reason}"),
    suggestion: localized("请写成“{example}”的样子", "write it like {example}")
  },
  "other-year": warning(
    localized("“{text}”是{stated}年的，通知是{year}年的", "“{text}” is of {stated}, and the notice of {year}"),
    localized("请核对是否沿用了往年的表", "check whether the form is one of another year")
  ),
  "field-refused": error(
    localized("“{text}”不能作为这一项的内容，未读入", "“{text}” cannot stand here and was not read"),
    localized("请更正", "correct it")
  ),
  "unit-missing": error(
    localized("没有填写单位，本行未读入", "no unit is named, so the row was not read"),
    localized("请补填", "fill it in")
  ),
  "field-missing": error(
    localized("没有填写，本行未读入", "nothing is written here, so the row was not read"),
    localized("请补填", "fill it in")
  ),
  "field-unknown": error(
    localized("不认识这一项，未读入", "this is not known and was not read"),
    localized("请核对名称", "check what it is called")
  ),
  "line-unreadable": error(
    localized("“{text}”不是 JSON 对象，本行未读入", "“{text}” is no JSON object, so the line was not read"),
    localized("请更正", "correct it")
  ),
  "unknown-register": error(
    localized("不认识登记簿“{text}”，本行未读入", "the register “{text}” is not known, so the row was not read"),
    localized("可以填：{allowed}", "use one of: {allowed}")
  ),
  "unknown-activity": error(
    localized("没有活动“{text}”，本行未读入", "there is no activity “{text}”, so the row was not read"),
    localized("请核对名称，或先把它填进报送的表", "check the name, or enter it in the table that is sent first")
  ),
  "activity-ambiguous": error(
    localized("“{text}”不止一项活动，本行未读入", "“{text}” is more than one activity, so the row was not read"),
    localized("请区分名称", "tell them apart by name")
  ),
  "unknown-own-activity": warning(
    localized(
      "没有活动“{text}”，这份材料未记在任何活动名下",
      "there is no activity “{text}”, so the document is of no activity yet"
    ),
    localized("请核对名称，或先把活动填进附件1", "check the name, or enter the activity in annex 1 first")
  ),
  "own-activity-ambiguous": warning(
    localized(
      "“{text}”不止一项活动，这份材料未记在任何活动名下",
      "“{text}” is more than one activity, so the document is of no activity yet"
    ),
    localized("请区分名称", "tell them apart by name")
  ),
  "duplicate-id": error(
    localized(
      "{register}编号“{text}”重复，本行未读入",
      "the id “{text}” is used twice ({register}), so the row was not read"
    ),
    localized("请改用不同的编号", "use another one")
  ),
  "duplicate-activity": warning(
    localized("与{file}第{first}行完全相同，只取一次", "the same as row {first} of {file}, taken once"),
    localized("请删去一行", "delete one of them")
  ),
  "possible-duplicate": warning(
    localized(
      "与{file}第{first}行单位、名称和时间相同，其余内容不同",
      "same unit, name and time as row {first} of {file}, the rest differs"
    ),
    localized("请核对是否重复填报", "check whether it was reported twice")
  ),
  "platform-ambiguous": error(
    localized(
      "{sides}有不止一项“{text}”，单位相同，无法对应，平台情况未采用",
      "{sides} more than one activity of that unit by the name “{text}”, so what the platform says was not used"
    ),
    localized("请区分名称或时间", "tell them apart by name or time")
  ),
  "time-conflict": warning(
    localized(
      "平台上的时间“{text}”与{file}第{first}行“{other}”不是同一天，采用后者",
      "the platform's time “{text}” and “{other}” in row {first} of {file} are different days; the latter was kept"
    ),
    localized("请核对", "check them")
  ),
  "name-differs": warning(
    localized(
      "平台上的名称“{text}”与{file}第{first}行“{other}”写法不同，按平台名称核查",
      "the platform's name “{text}” is written otherwise than “{other}” in row {first} of {file}; the platform's is checked"
    ),
    localized("请把两处写成一样", "write both alike")
  ),
  "topic-not-stated": warning(
    localized(
      "名称中有“{word}”，主题一栏没有填“{topic}”，按属于该主题核查",
      "the name holds “{word}” and the topics lack “{topic}”; it is checked as one of that topic"
    ),
    localized("请在主题一栏补填“{topic}”，或更正名称", "add “{topic}” to the topics, or correct the name")
  ),
  "decisions-differ": warning(
    localized(
      "对“{rule}”同一天有两个不同的认定意见，均未采用",
      "there are two different decisions of one day on “{rule}”, and neither was taken"
    ),
    localized("请保留一个，或注明各自的日期", "keep one, or give each its own date")
  )
} satisfies Record<string, Text>

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

const atRow = localized("第{row}行：", "row {row}: ")
const atCell = localized("第{row}行“{column}”：", "row {row}, {column}: ")

/** An issue of a file as a whole; `row` is where the headings are, or 1. `code` is as in `rowIssue`. */
export const fileIssue = (
  file: string,
  text: FileIssueText,
  { code = text, row = 1, slots = {} }: { readonly code?: string; readonly row?: number; readonly slots?: Slots } = {}
): InputIssue => {
  const { message, severity, suggestion } = ofFile[text]
  return { file, row, code, severity, message: fill(message, slots), suggestion: fill(suggestion, slots) }
}

/** An issue of a row, or of one cell of it. `code` is the issue's code if it is finer than that of the text. */
export const rowIssue = (
  { column, file, row }: Place,
  text: RowIssueText,
  slots: Slots = {},
  code: string = text
): InputIssue => {
  const { message, severity, suggestion } = ofRow[text]
  const place = column === undefined ? { row } : { row, column }
  return {
    file,
    ...place,
    code,
    severity,
    message: fill(join(column === undefined ? atRow : atCell, message), { ...slots, ...place }),
    suggestion: fill(suggestion, slots)
  }
}

/** What every code of an issue says; `time` stands for the codes of `@kepu/schedule`, behind `time-`. */
export const issueTexts: Readonly<Record<string, Text>> = { ...ofFile, ...ofRow }

import type { InputIssue, Localized } from "@kepu/core"
import { localized } from "@kepu/core/text"
import { kindOf, type OfficeKind } from "@kepu/office/kind"
import { error, type Text } from "./issueText.ts"

const saveAsCsv = localized(
  "请在 Excel 或 WPS 中打开，另存为“CSV（逗号分隔）”后重新提交",
  "open it in Excel or WPS, save it as “CSV (comma delimited)” and hand that in"
)

const copyTable = localized(
  "请用 Word 或 WPS 打开，把其中的表格复制到 Excel 或 WPS 表格中，另存为“CSV（逗号分隔）”后重新提交",
  "open it in Word or WPS, copy its table into a sheet of Excel or WPS, save that as “CSV (comma delimited)” and hand it in"
)

const sendOriginal = localized(
  "请找制表人要原来的 Excel 或 WPS 表格，另存为“CSV（逗号分隔）”后重新提交",
  "ask its author for the sheet of Excel or WPS that it was made from, and save that as “CSV (comma delimited)”"
)

const unpack = localized(
  "请先解压，再把里面的各表另存为“CSV（逗号分隔）”提交",
  "unpack it, and save the tables in it as “CSV (comma delimited)”"
)

const unlock = localized(
  "请输入密码打开，另存为“CSV（逗号分隔）”后重新提交",
  "open it with its password and save it as “CSV (comma delimited)”"
)

const workbook = error(localized("这是 Excel 工作簿，不是 CSV", "this is an Excel workbook and no CSV"), saveAsCsv)
const word = error(localized("这是 Word 文档，不是 CSV", "this is a Word document and no CSV"), copyTable)
const archive = error(
  localized("这是压缩包，里面的文件没有读取", "this is an archive, and what is in it was not read"),
  unpack
)

/** What is said of files that are no tables of text: what they are, and how a table comes out of them. */
const texts = {
  xlsx: workbook,
  xlsb: workbook,
  xls: workbook,
  "xml-2003": workbook,
  ods: error(
    localized("这是 OpenDocument 工作簿（.ods），不是 CSV", "this is an OpenDocument workbook (.ods) and no CSV"),
    saveAsCsv
  ),
  html: error(
    localized(
      "这是网页（HTML），不是 CSV；一些平台导出的 .xls 其实是网页",
      "this is a web page (HTML) and no CSV; what some platforms export as .xls is one"
    ),
    saveAsCsv
  ),
  docx: word,
  doc: word,
  odt: error(
    localized("这是 OpenDocument 文档（.odt），不是 CSV", "this is an OpenDocument text (.odt) and no CSV"),
    copyTable
  ),
  slides: error(localized("这是演示文稿，不是 CSV", "this is a presentation and no CSV"), copyTable),
  pdf: error(localized("这是 PDF 文件，不是 CSV", "this is a PDF and no CSV"), sendOriginal),
  ofd: error(localized("这是 OFD 版式文件，不是 CSV", "this is an OFD document and no CSV"), sendOriginal),
  picture: error(localized("这是图片，不是 CSV", "this is a picture and no CSV"), sendOriginal),
  encrypted: error(
    localized("这是加了密码的 Office 文件，无法读取", "this is an Office file that a password protects"),
    unlock
  ),
  zip: archive,
  rar: archive,
  "7z": archive,
  gzip: archive
} satisfies Partial<Record<OfficeKind, Text>>

/** A file that is something else than text. */
export type ForeignKind = keyof typeof texts

/** What a file is if it is no text, told by its content; the first 4096 bytes tell most kinds. */
export const foreignKind = (bytes: Uint8Array): ForeignKind | undefined => {
  const kind = kindOf(bytes)
  return Object.hasOwn(texts, kind) ? (kind as ForeignKind) : undefined
}

/** What a file that is no text is, and what to do with it. */
export const foreignText = (kind: ForeignKind): Localized => texts[kind].message

/** That a file is no text. */
export const foreignIssue = (file: string, kind: ForeignKind): InputIssue => ({
  file,
  row: 1,
  code: "file-binary",
  ...texts[kind]
})

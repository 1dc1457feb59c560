import { localized } from "@kepu/core/text"

/** Why a table cannot be marked, and what to do. */
export const refusals = {
  text: localized(
    "是文本（CSV），单元格不能加批注；请另存为 .xlsx 再退回，或照 kepu check 的结果告知",
    "is text (CSV), whose cells take no notes: save it as .xlsx and return that, or tell what kepu check says"
  ),
  otherKind: localized(
    "这种文件不能原样加批注；请用 Excel 或 WPS 另存为 .xlsx（文档存为 .docx）再退回",
    "is of a kind that cannot be marked as it is: save it as .xlsx, or a document as .docx, and return that"
  )
} as const

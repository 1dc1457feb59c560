import { catalogue } from "@kepu/core/text"

/** What is written into a table that goes back. */
export const texts = /* @__PURE__ */ catalogue({
  "zh-CN": {
    finding: "【{clause}】{status}",
    unread: "【没有读入】",
    doubtful: "【请核对】",
    todo: "怎样改：{remedy}",
    missing: "怎样改：在这里填上{fact}",
    round: "第{round}轮",
    sheet: "退回说明",
    title: "退回说明（第{round}轮）",
    asOf: "核查时点 {moment}",
    howTo:
      "下面各条请改好后再报。有批注的单元格（黄底）共 {cells} 处，批注里写明依据和改法；批注和本页不用删，再次退回时自动换成新的。",
    nothing: "这一轮没有要改的，批注已全部去掉。",
    wholeUnit: "{unit}：整个单位的事项",
    ofFile: "整个文件",
    inTable: "表中各处",
    line: "{n}. {text}",
    at: "{place}　{text}",
    about: "“{subject}”：",
    cellAt: "{table} {cell}",
    rowAt: "{table} 第{row}行",
    row: "第{row}行",
    fingerprint: "内容指纹 {digest}（供识别轮次）"
  },
  en: {
    finding: "[{clause}] {status}",
    unread: "[Not read]",
    doubtful: "[Please check]",
    todo: "What to do: {remedy}",
    missing: "What to do: write here {fact}",
    round: "Round {round}",
    sheet: "Returned",
    title: "Returned (round {round})",
    asOf: "Judged as of {moment}",
    howTo:
      "Please mend what stands below and report again. {cells} cells have notes (yellow) that tell the clause and what to do. Notes and this sheet may stay: the next round replaces them.",
    nothing: "Nothing is to be mended in this round; all notes are gone.",
    wholeUnit: "{unit}: of the whole unit",
    ofFile: "Of the whole file",
    inTable: "In the table",
    line: "{n}. {text}",
    at: "{place}  {text}",
    about: "“{subject}”: ",
    cellAt: "{table} {cell}",
    rowAt: "{table}, row {row}",
    row: "row {row}",
    fingerprint: "Fingerprint {digest} (tells one round from another)"
  }
})

/** The first line of a cover, and the round that it tells, in whichever language it was written. */
export const titlePattern = /^(?:退回说明（第(\d+)轮）|Returned \(round (\d+)\))/u
export const fingerprintPattern = /(?:内容指纹|Fingerprint) ([\da-f]{16})/u

/** Sheets that are covers, by their names, also where another sheet had the name. */
export const coverNames = /^(?:退回说明|Returned)(?: \d+)?$/u

/** Why a table cannot be marked, and what to do. */
export const refusals = /* @__PURE__ */ catalogue({
  "zh-CN": {
    text: "是文本（CSV），单元格不能加批注；请另存为 .xlsx 再退回，或照 kepu check 的结果告知",
    otherKind: "这种文件不能原样加批注；请用 Excel 或 WPS 另存为 .xlsx（文档存为 .docx）再退回"
  },
  en: {
    text: "is text (CSV), whose cells take no notes: save it as .xlsx and return that, or tell what kepu check says",
    otherKind: "is of a kind that cannot be marked as it is: save it as .xlsx, or a document as .docx, and return that"
  }
})

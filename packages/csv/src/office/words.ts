import { catalogue } from "@kepu/core/text"

/** Why a form that somebody drew cannot be filled in, and what to do. */
export const texts = /* @__PURE__ */ catalogue({
  "zh-CN": {
    kind: "表样要用 .xlsx 或 .docx；请用 Excel 或 WPS 另存后再用",
    headings: "表样里没有认得的表头；请保留含有“项目名称”等列名的一行",
    noBlank: "表头下面没有空行；请至少留一行空行",
    tooFew: "表样只有 {blank} 行空行，要填 {rows} 行，下面还有内容；请先在表样里插入 {more} 行空行"
  },
  en: {
    kind: "a form to be filled must be .xlsx or .docx: save it so with Excel or WPS",
    headings: "the form has no headings that are known: keep the row with headings such as 项目名称",
    noBlank: "there is no blank row below the headings: leave one at least",
    tooFew:
      "the form has {blank} blank rows and something below them, and {rows} are to be filled: insert {more} blank rows first"
  }
})

/** Why a file cannot be mended as it is, and what to do. */
export const rewriting = /* @__PURE__ */ catalogue({
  "zh-CN": {
    otherKind: "这种文件不能原样代改；请用 Excel 或 WPS 另存为 .xlsx（文档存为 .docx）再改"
  },
  en: {
    otherKind: "is of a kind that cannot be mended as it is: save it as .xlsx, or a document as .docx, and mend that"
  }
})

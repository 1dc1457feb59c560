/** What a person should know of a document that was read. */
export const documentIssueTexts = {
  "table-joined": {
    severity: "info",
    text: {
      "zh-CN": "“{table}”在文件里断成了几段，中间没有别的标题，已接成一张表读入；如果是几张表，请在中间写上各自的标题",
      en: "“{table}” stands in several pieces with no other title between them and was read as one; if they are several tables, write a title above each"
    }
  },
  "text-hidden": {
    severity: "info",
    text: {
      "zh-CN": "文件里有隐藏的文字，没有读入；其中有要报的，请取消隐藏",
      en: "the file has hidden text, which was not read; show it if something in it is to be reported"
    }
  },
  "object-unread": {
    severity: "warning",
    text: {
      "zh-CN":
        "文件里嵌有别的文件（如 Excel 表格），其中的内容没有读入；请把表格直接粘贴成 Word 表格，或把那个文件单独报来",
      en: "another file, such as a sheet of Excel, is embedded, and nothing was read of it; paste it as a table of Word, or send that file too"
    }
  },
  "tables-unread": {
    severity: "warning",
    text: {
      "zh-CN": "这种文件只读得出文字，读不出表格；要报其中的表格，请交原来的 Word 或 Excel 文件",
      en: "of such a file only the text is read and no table; if it has one that is to be reported, send the Word or Excel file that it was made from"
    }
  },
  "pages-unread": {
    severity: "warning",
    text: {
      "zh-CN": "第 {pages} 页没有可读的文字（可能是扫描的图片），未读入",
      en: "there is no text on the pages {pages}, which may be scanned; nothing was read of them"
    }
  }
} as const

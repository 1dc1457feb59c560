import type { Localized } from "@kepu/core"
import { fill, localized } from "@kepu/core/text"
import { tableName } from "@kepu/csv"
import { hanging } from "../text/hanging.ts"
import { heading, type Section } from "./Page.ts"

/** What rows are that are no records, by the reader's words. */
const whys: Readonly<Record<string, Localized>> = {
  numbered: localized("只有序号", "a number alone"),
  headings: localized("重复的表头", "the headings once more"),
  title: localized("标题", "a title"),
  page: localized("页码", "a page number"),
  rule: localized("分隔线", "a line of strokes"),
  end: localized("“以下空白”等结束语", "words that end the table"),
  section: localized("分类小标题", "a heading of a section"),
  total: localized("合计、小计", "a total"),
  note: localized("说明、备注", "a note"),
  signature: localized("填表人、审核人、签章", "a signature"),
  "reporting-unit": localized("填报单位、填报时间", "the reporting unit or date"),
  nothing: localized("写明“无”", "it says that there is nothing"),
  example: localized("示例", "an example"),
  "not-delivered": localized("写明未交", "it says that nothing has come"),
  "other-table": localized("另一张表", "another table")
}

const texts = {
  named: localized("没有当作记录的行", "Rows that were taken for no record"),
  total: localized("共 {total} 行", "{total} in all"),
  none: localized("每一行都作为记录读入，没有略过。", "Every row was read as a record; none was passed over."),
  line: localized("{file}：第 {rows} 行：{why}", "{file}: rows {rows}: {why}")
}

/** The rows that were passed over, if that was asked for: by file, and by what they are. */
export const passedOver: Section = (page) => {
  const { language, passedOver: rows } = page
  if (rows === undefined) return []
  if (rows.length === 0) return [texts.none[language]]
  const groups = [...Map.groupBy(rows, (row) => JSON.stringify([tableName(row), row.why])).values()]
  return [
    heading(page, texts.named, fill(texts.total, { total: rows.length })),
    ...groups.flatMap((same) => {
      const first = same[0]!
      const { why } = first
      const numbers = same.map(({ row }) => row).join(language === "en" ? ", " : "、")
      return hanging(fill(texts.line, { file: tableName(first), rows: numbers, why: whys[why] ?? why })[language])
    })
  ]
}

import type { Notice } from "@kepu/core"
import { cellOf, type Row, type TableHead } from "../table/Table.ts"
import { fold } from "../text.ts"
import { exampleActivity } from "../write/examples.ts"
import type { ActivityColumn } from "./readFacts.ts"

const mark =
  /^(?:\(?(?:填写?)?(?:示例|样例|范例|举例|例|例如|如|模板|参考)\d*\)?[:、.]?)$|^e\.?g\.?$|^(?:示例|样例|范例|例)[:,、(]|^\((?:示例|样例|范例|例)\)|请删[去除]本行|此行为?示例|^仅供参考$/u
const marked = /示例|样例|范例|举例|^例|^（例|^\(例|^如|e\.?g|模板|参考|请删/iu

/** Facts by which the example of the template is known, whatever its remark says. */
const telling = ["name", "place", "contactName", "contactPhone"] as const

/** Knows a row that shows how to fill in a table of activities: one that says so, or the template's own. */
export const exampleKnower = (notice: Notice, table: TableHead<ActivityColumn>): ((row: Row) => boolean) => {
  const example = exampleActivity(notice)
  const says = (text: string): boolean => text !== "" && marked.test(text) && mark.test(fold(text))
  return (row) => {
    const cell = (fact: ActivityColumn): string => cellOf(table, row, fact)
    if (cell("contactPhone") === example.contactPhone && telling.every((fact) => cell(fact) === example[fact]))
      return true
    return (
      says(cell("number")) || says(cell("remark")) || /^[（(【]?(?:示例|样例|范例|例[:：)）】])/u.test(cell("name"))
    )
  }
}

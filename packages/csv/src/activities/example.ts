import { voidOf } from "../cells/voids.ts"
import { beginsWith, holds } from "../signs.ts"
import type { Cells } from "../table/Shape.ts"
import { cellOf, type Row, type TableHead } from "../table/Table.ts"
import { fold, oneLine } from "../text.ts"
import { exampleCells as example } from "../write/examples.ts"
import type { ActivityColumn } from "../table/headings.ts"

const mark =
  /^(?:\(?(?:填写?)?(?:示例|样例|范例|示范|举例|例|例如|如|模板|参考)(?:说明|行|\d*)\)?[:、.]?)$|^e\.?g\.?$|^(?:示例|样例|范例|例)[:,、(]|^\((?:示例|样例|范例|例)\)|^请删[去除]本行|[,，。;]请删[去除]本行|此行为?示例|^仅供参考$/u
const inName = /^[（(【[](?:示例|样例|范例|例)[)）】\]]|^(?:示例|样例|范例|例)[:：]/u
/** What forms have in place of a name or a figure. */
const masked = /[x×]{2,}|某某|某[镇乡县校]|[x×_]月[x×_]日/u
const mayBeMasked = holds("xX×某")
const manyMasked = 3

const mayBegin = beginsWith("示样范例举填如模参eE（([【此请仅")

/** Whether a number or a name of any register says that its row shows how to fill in: 例, （例）某某镇, XX镇. */
export const isExampleOf = (number: string, name: string): boolean =>
  (mayBegin(number) && mark.test(fold(number))) ||
  (mayBegin(name) && inName.test(name)) ||
  (mayBeMasked(name) && /^(?:[xX×]{2,}|某{2,3})[\p{Script=Han}]{1,6}$/u.test(name))

/** Tells the rows of any register that say so. */
export const exampleSorter =
  <F extends string>(table: TableHead<F | "number">, name: F) =>
  (row: Row): { readonly why: "example" } | undefined =>
    isExampleOf(cellOf(table, row, "number"), oneLine(cellOf(table, row, name))) ? { why: "example" } : undefined

/** Knows a row that shows how to fill in a table of activities: one that says so, or the template's own. */
export const exampleKnower = ({
  columns: { contactName, contactPhone, name, number, place, remark }
}: TableHead<ActivityColumn>): ((cells: Cells) => boolean) => {
  const of = (cells: Cells, at: number | undefined): string => (at === undefined ? "" : (cells[at] ?? ""))
  const says = (text: string): boolean => mayBegin(text) && mark.test(fold(text))
  return (cells) =>
    (of(cells, contactPhone) === example.contactPhone &&
      of(cells, name) === example.name &&
      of(cells, place) === example.place &&
      of(cells, contactName) === example.contactName) ||
    (mayBeMasked(of(cells, contactPhone)) &&
      cells.filter((cell) => mayBeMasked(cell) && voidOf(cell) === undefined && masked.test(fold(cell))).length >=
        manyMasked) ||
    says(of(cells, number)) ||
    says(of(cells, remark)) ||
    (mayBegin(of(cells, name)) && inName.test(of(cells, name)))
}

import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { lines } from "./lines.ts"
import { good, sound, top, verdicts } from "./sound.ts"
import { patience, times } from "./times.ts"

/** A table as cells: the lines above the headings, these, and the rows below. */
interface Sheet {
  readonly above: ReadonlyArray<ReadonlyArray<string>>
  readonly titles: ReadonlyArray<ReadonlyArray<string>>
  readonly rows: ReadonlyArray<ReadonlyArray<string>>
}

const cellsOf = (line: string): ReadonlyArray<string> => line.split(",")
const plain: Sheet = {
  above: top.slice(0, -1).map(cellsOf),
  titles: top.slice(-1).map(cellsOf),
  rows: good.map(cellsOf)
}

const withRows = (sheet: Sheet, change: (row: ReadonlyArray<string>, n: number) => ReadonlyArray<string>): Sheet => ({
  ...sheet,
  rows: sheet.rows.map(change)
})
const withCells = (sheet: Sheet, change: (cell: string, at: number, n: number) => string): Sheet =>
  withRows(sheet, (row, n) => row.map((cell, at) => change(cell, at, n)))
/** Two cells in place of those of one column, under headings of their own. Lines without number say nothing in parts. */
const inColumn = (
  sheet: Sheet,
  at: number,
  titles: ReadonlyArray<string>,
  split: (cell: string) => ReadonlyArray<string>
): Sheet => {
  const replaced = (row: ReadonlyArray<string>, cells: ReadonlyArray<string>) => row.toSpliced(at, 1, ...cells)
  return {
    ...sheet,
    titles: sheet.titles.map((row) => replaced(row, titles)),
    rows: sheet.rows.map((row) => replaced(row, /^\d/u.test(row[0] ?? "") ? split(row[at] ?? "") : [row[at] ?? "", ""]))
  }
}

type Dress = readonly [name: string, dress: (sheet: Sheet, n: number) => Sheet]

const of = (choices: ReadonlyArray<string>, n: number): string => choices[n % choices.length] ?? ""

/** What people and programs do to the rows and cells of a table that changes nothing of what it says. */
const cells: ReadonlyArray<Dress> = [
  [
    "marks for the cell above",
    (sheet, n) => ({
      ...sheet,
      rows: sheet.rows.map((row, at) =>
        row.map((cell, column) =>
          column > 0 && cell !== "" && cell === sheet.rows[at - 1]?.[column]
            ? of(["同上", "〃", "（同上）", "上同"], n)
            : cell
        )
      )
    })
  ],
  [
    "blank rows between all rows",
    (sheet) => ({ ...sheet, rows: sheet.rows.flatMap((row) => [row, row.map(() => "")]) })
  ],
  ["a blank column on the right", (sheet) => withRows(sheet, (row) => [...row, ""])],
  [
    "marks that nobody sees",
    (sheet, n) =>
      withCells(sheet, (cell) =>
        cell.length > 1 ? `${cell.slice(0, 1)}${of(["\u200B", "\u00AD", "\uFEFF", "\u200E"], n)}${cell.slice(1)}` : cell
      )
  ],
  [
    "_x000D_ in cells",
    (sheet, n) =>
      withCells(sheet, (cell, at, row) => (cell !== "" && at > 0 && (at + row) % 3 === n % 3 ? `${cell}_x000D_` : cell))
  ],
  [
    "&nbsp; and <br> in cells",
    (sheet, n) => withCells(sheet, (cell, at) => (cell !== "" && at === 1 + (n % 4) ? `&nbsp;${cell}<br>` : cell))
  ],
  ["ideographic blanks", (sheet) => withCells(sheet, (cell) => (cell === "" ? cell : `　${cell}　`))],
  [
    "strokes where nothing is said",
    (sheet, n) =>
      withRows(sheet, (row) =>
        row.map((cell, at) =>
          row[0] !== "" && cell === "" && (at === 4 || at === 7) ? of(["/", "—", "无", "-"], n) : cell
        )
      )
  ],
  [
    "the numbers as a spreadsheet keeps them",
    (sheet) => withCells(sheet, (cell, at) => (at === 6 && cell.startsWith("1") ? `${cell}.0` : cell))
  ],
  [
    "a title that is repeated in every cell",
    (sheet) => ({ ...sheet, above: sheet.above.map((row, n) => (n === 0 ? row.map(() => row[0] ?? "") : row)) })
  ]
]

/** The same of its columns, told from the usual eight. */
const columns: ReadonlyArray<Dress> = [
  [
    "headings in two rows",
    (sheet) => ({
      ...sheet,
      titles: [
        ["序号", "项目名称", "举办单位", "活动时间", "活动地点", "联系方式", "", "备注"],
        ["", "", "", "", "", "负责人", "联系电话", ""]
      ]
    })
  ],
  [
    "a day and a clock in two columns",
    (sheet) =>
      inColumn(sheet, 3, ["活动日期", "活动时段"], (cell) => {
        const [date = "", clock = ""] = cell.split(" ")
        return [date, clock]
      })
  ],
  [
    "a start and an end in two columns",
    (sheet) =>
      inColumn(sheet, 3, ["开始时间", "结束时间"], (cell) => {
        const [start = "", end = ""] = cell.split("至")
        return [start, end]
      })
  ],
  [
    "organisers and co-organisers in two columns",
    (sheet) =>
      inColumn(sheet, 2, ["主办单位", "协办单位"], (cell) => {
        const [host = "", ...others] = cell.split("、")
        return [host, others.join("、")]
      })
  ],
  [
    "a second table beside",
    (sheet) => ({
      ...sheet,
      titles: sheet.titles.map((row, n) => [
        ...row,
        "",
        ...(n === sheet.titles.length - 1 ? ["单位名称", "单位类型", "职责"] : [])
      ]),
      rows: sheet.rows.map((row, n) => (n < 2 ? [...row, "", "孙镇", "镇/街道", "无"] : row))
    })
  ]
]

const textOf = ({ above, rows, titles }: Sheet, delimiter: string): string => {
  const quoted = (cell: string): string =>
    /["\n]/u.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell
  return [...above, ...titles, ...rows].map((row) => row.map(quoted).join(delimiter)).join("\n")
}

/** Without headings, which come again as the table has them. */
const rowsOf = Object.values({ ...lines, headings: [] }).flat()
const numbers = (list: ReadonlyArray<unknown>): ReadonlyArray<number> => list.map((_, n) => n)
const Dressed = Schema.Struct({
  within: Schema.Array(Schema.Literals(numbers(cells))).check(Schema.isMaxLength(3)),
  across: Schema.Literals([-1, ...numbers(columns)]),
  n: Schema.Literals([0, 1, 2, 3]),
  delimiter: Schema.Literals([",", "\t", ";", "|"]),
  injected: Schema.Array(
    Schema.Struct({ line: Schema.Literals(numbers(rowsOf)), at: Schema.Literals([0, 1, 2, 3, 4, 5, 6]) })
  ).check(Schema.isMaxLength(3))
})

/** The sound table with each dress of its cells, with lines put in among its rows, and with its columns dressed. */
const dressed = ({ across, delimiter, injected, n, within }: typeof Dressed.Type): string => {
  const dress = (sheet: Sheet, at: number): Sheet => cells[at]?.[1](sheet, n) ?? sheet
  const sheet = [...new Set(within)].toSorted((a, b) => a - b).reduce(dress, plain)
  const rows = [...sheet.rows]
  for (const { at, line } of injected) rows.splice(at, 0, cellsOf(rowsOf[line] ?? ""))
  const whole = { ...sheet, rows }
  return textOf(columns[across]?.[1](whole, n) ?? whole, delimiter)
}

describe("a table that was dressed up", { timeout: patience }, () => {
  it.each([...cells, ...columns])("with %s says what it said", (_, dress) => {
    for (const n of [0, 1, 2, 3]) {
      const text = textOf(dress(plain, n), ",")
      assert.deepStrictEqual(verdicts({ annex1: text }), sound, text)
    }
  })

  it.prop(
    "in several ways at once, with rows that are no records among its own, says what it said",
    { as: Dressed },
    ({ as }) => {
      const text = dressed(as)
      assert.deepStrictEqual(verdicts({ annex1: text }), sound, text)
    },
    { arbitrary: { runs: times(100, 10_000) } }
  )
})

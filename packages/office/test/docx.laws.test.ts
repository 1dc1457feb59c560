import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { cell, control, docxOf, paragraph, row, run, table, textBox, within } from "./document.ts"
import { read, textsOf } from "./fixtures.ts"

const Text = Schema.Literals([
  "",
  "甲",
  "9月17日",
  "0913-7200061",
  "a & <b>",
  " 两 端 ",
  "一\n二",
  "“引号”",
  "\t",
  "𠮷"
])
const Rows = Schema.Array(Schema.Array(Text).check(Schema.isMinLength(1), Schema.isMaxLength(6))).check(
  Schema.isMinLength(1),
  Schema.isMaxLength(8)
)

/** What a reader gives of texts: without blanks at the ends of a cell, blank cells at the ends of rows, blank rows. */
const seen = (rows: ReadonlyArray<ReadonlyArray<string>>): ReadonlyArray<ReadonlyArray<string>> =>
  rows
    .map((cells) => cells.map((text) => (text.trim() === "" ? "" : text.trimEnd())))
    .map((cells) => cells.slice(0, cells.findLastIndex((text) => text !== "") + 1))
    .filter((cells) => cells.length > 0)

/** Ways in which the same text stands in a paragraph. */
const writings: ReadonlyArray<(text: string) => string> = [
  (text) => run(text),
  (text) => [...text].map((letter) => run(letter)).join(""),
  (text) => within("ins", run(text)),
  (text) => control(run(text)),
  (text) => within("hyperlink", within("smartTag", run(text))),
  (text) => within("del", "<w:r><w:delText>删</w:delText></w:r>") + run(text),
  (text) => `${run(text)}<w:bookmarkStart w:name="a"/><w:proofErr/><w:r><w:rPr><w:b/></w:rPr></w:r>`,
  (text) => control(run("单击此处输入文字"), "<w:showingPlcHdr/>") + run(text)
]

/** Ways in which the same row stands in a table. */
const rowWritings: ReadonlyArray<(row: string) => string> = [
  (row) => row,
  (row) => control(row),
  (written) => row([cell("删去的行")], "<w:del/>") + written,
  (row) => within("customXml", row)
]

const Choice = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 1000 }))
const Choices = Schema.Array(Choice).check(Schema.isMinLength(1), Schema.isMaxLength(40))

const chosen = <A>(of: ReadonlyArray<A>, choices: ReadonlyArray<number>, at: number): A =>
  of[choices[at % choices.length]! % of.length]!

const written = (rows: ReadonlyArray<ReadonlyArray<string>>, choices: ReadonlyArray<number>): string => {
  let at = 0
  return table(
    rows.map((texts) =>
      chosen(
        rowWritings,
        choices,
        at++
      )(row(texts.map((text) => cell(paragraph(text === "" ? "" : chosen(writings, choices, at++)(text))))))
    )
  )
}

/** Merges that do not overlap, each the choice of one. */
const Rectangles = Schema.Array(Schema.Array(Choice).check(Schema.isMinLength(4), Schema.isMaxLength(4))).check(
  Schema.isMaxLength(5)
)

describe("laws of reading tables of documents", () => {
  it.effect.prop(
    "a table is read as it was written, however its texts and rows are wrapped",
    { rows: Rows, choices: Choices },
    ({ choices, rows }) =>
      Effect.promise(async () => {
        const { tables } = await read(docxOf({ body: written(rows, choices) }))
        assert.deepStrictEqual(textsOf(tables[0]!), seen(rows))
      })
  )

  it.effect.prop("merged cells are told with what they hold", { rectangles: Rectangles }, ({ rectangles }) =>
    Effect.promise(async () => {
      const [height, width] = [6, 6]
      const owner = Array.from({ length: height }, () => Array.from({ length: width }, () => -1))
      const merges: Array<{ top: number; left: number; bottom: number; right: number }> = []
      for (const [a = 0, b = 0, c = 0, d = 0] of rectangles) {
        const merge = { top: a % height, left: b % width, bottom: 0, right: 0 }
        merge.bottom = merge.top + (c % (height - merge.top))
        merge.right = merge.left + (d % (width - merge.left))
        const places = owner.slice(merge.top, merge.bottom + 1).flatMap((row) => row.slice(merge.left, merge.right + 1))
        if (places.length < 2 || places.some((place) => place >= 0)) continue
        for (let r = merge.top; r <= merge.bottom; r++)
          for (let c = merge.left; c <= merge.right; c++) owner[r]![c] = merges.length
        merges.push(merge)
      }
      const rows = owner.map((places, top) => {
        const cells: Array<string> = []
        for (let left = 0; left < width; left++) {
          const merge = merges[places[left]!]
          if (merge === undefined) cells.push(cell(`${top}.${left}`))
          else if (left === merge.left) {
            const span = `<w:gridSpan w:val="${merge.right - left + 1}"/>`
            cells.push(
              top === merge.top
                ? cell(`${top}.${left}`, `${span}<w:vMerge w:val="restart"/>`)
                : cell("", `${span}<w:vMerge/>`)
            )
          }
        }
        return row(cells)
      })
      // A row of single cells, so that every line of the grid is some cell's.
      const last = row(Array.from({ length: width }, (_, left) => cell(`${height}.${left}`)))
      const { tables } = await read(docxOf({ body: table([...rows, last]) }))
      const order = merges.toSorted((a, b) => a.top - b.top || a.left - b.left)
      assert.deepStrictEqual(tables[0]!.merges, order)
      for (const [top, places] of owner.entries())
        for (const [left, place] of places.entries()) {
          const merge = merges[place]
          const isFirst = merge === undefined || (merge.top === top && merge.left === left)
          const row = tables[0]!.rows.find(({ number }) => number === top + 1)
          assert.strictEqual(row?.cells[left]?.text, isFirst ? `${top}.${left}` : undefined)
        }
    })
  )

  it.effect.prop(
    "the same tables are read wherever they stand",
    { rows: Rows, choices: Choices },
    ({ choices, rows }) =>
      Effect.promise(async () => {
        const one = written(rows, choices)
        for (const body of [control(one), paragraph(run("甲") + textBox(one)), within("customXml", one)]) {
          const { tables } = await read(docxOf({ body }))
          assert.deepStrictEqual(tables.map(textsOf), [seen(rows)])
        }
      })
  )
})

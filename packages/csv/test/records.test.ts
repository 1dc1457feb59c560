import { assert, describe, it } from "@effect/vitest"
import { parse } from "csv-parse/sync"
import * as Schema from "effect/Schema"
import { isMisread } from "../src/table/misread.ts"
import type { Cells } from "../src/table/Shape.ts"
import { longestRow, reach, recordReader, type Damage } from "../src/table/records.ts"
import { equal } from "./sample.ts"

interface Told {
  readonly cells: Cells
  readonly damage: Damage | undefined
}

const readPieces = (pieces: ReadonlyArray<string>, width = 3): ReadonlyArray<Told> => {
  const told: Array<Told> = []
  const reader = recordReader({ delimiter: ",", isMisread: isMisread(",", width) }, (cells, damage) =>
    told.push({ cells, damage })
  )
  for (const piece of pieces) reader.feed(piece, false)
  reader.feed("", true)
  return told
}

const Piece = Schema.Literals(['"', '""', ",", ",", "\n", "\r\n", "\r", "a", "b,c,d\n", '"x', 'y"', "é", "𠮷"])
const Pieces = Schema.Array(Piece).check(Schema.isMaxLength(60))
const Cell = Schema.Literals(["", "甲", "a b", '"', '"乙"', "丙,丁", "一\n二", "三\r\n四"])
const Rows = Schema.Array(Schema.Tuple([Cell, Cell, Cell])).check(Schema.isMaxLength(20))

describe("records", () => {
  it.prop(
    "are the same however the text is cut",
    { pieces: Pieces },
    ({ pieces }) => equal(readPieces(pieces), readPieces([pieces.join("")])),
    { arbitrary: { runs: 1000 } }
  )

  it.prop(
    "are csv-parse's where every quotation mark is in form",
    { rows: Rows },
    ({ rows }) => {
      const quoted = (cell: string): string => (/[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
      const text = rows.map((cells) => cells.map(quoted).join(",")).join("\n")
      const told = readPieces([text])
      equal(
        told.map(({ cells }) => cells),
        parse(text, { record_delimiter: ["\r\n", "\n", "\r"] })
      )
      assert.isTrue(told.every(({ damage }) => damage === undefined))
    },
    { arbitrary: { runs: 500 } }
  )

  it("tells a quotation that ends within reach from one that does not", () => {
    const row = (length: number): string => `"${"甲\n".repeat(length / 2 - 1)}",b,c\nd,e,f`
    equal(readPieces([row(reach)]).length, 2)
    const [first, ...others] = readPieces([row(reach + 4)])
    equal([first?.damage, others.at(-1)?.cells], ["unclosed", ["d", "e", "f"]])
  })

  const inPieces = (text: string): ReadonlyArray<string> =>
    Array.from({ length: Math.ceil(text.length / 1_000_000) }, (_, n) => text.slice(n * 1_000_000, (n + 1) * 1_000_000))

  it("cuts a row that is longer than any is read, in a stream too, and goes on behind it", () => {
    const row = (length: number): string => `${"a".repeat(length - 4)},b,c`
    for (const end of ["\n", "\r"]) {
      for (const pieces of [(text: string) => [text], inPieces]) {
        equal(
          readPieces(pieces(`${row(longestRow)}${end}d,e,f`)).map(({ cells, damage }) => [cells.length, damage]),
          [
            [3, undefined],
            [3, undefined]
          ]
        )
        equal(
          readPieces(pieces(`${row(longestRow + 1)}${end}d,e,f`)).map(({ cells, damage }) => [cells.at(-1), damage]),
          [
            ["", "cut"],
            ["f", undefined]
          ]
        )
      }
    }
  })
})

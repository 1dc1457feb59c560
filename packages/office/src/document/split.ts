import { type Block, type Grid, type GridRow, textOf } from "./blocks.ts"

const textsOf = ({ cells }: GridRow): ReadonlyArray<string> =>
  cells.map(({ blocks }) => textOf(blocks).replaceAll(/\s/gu, ""))

const wordsBetween = /^[（(]?(?:续表|接上表|续上表|上接|下转|续|转下页|接上页)[）)]?[:：]?\d*$/u

/** Whether a paragraph between two tables leaves them one: it is empty, or says 续表. */
const leavesOne = (block: Block): boolean => {
  const words = block.kind === "paragraph" ? block.text.replaceAll(/\s/gu, "") : "-"
  return words === "" || wordsBetween.test(words)
}

const widthOf = ({ rows }: Grid): number =>
  Math.max(0, ...rows.slice(0, 1).flatMap(({ cells }) => cells.map(({ column, columns }) => column + columns)))

const isSame = (a: ReadonlyArray<string>, b: ReadonlyArray<string>): boolean =>
  a.length === b.length && a.every((text, at) => text === b[at])

/** The heading rows that the second table repeats of the first; a row that holds next to nothing is no heading. */
const repeated = (first: Grid, second: Grid): number => {
  const differs = second.rows.findIndex((row, at) => {
    const above = first.rows[at]
    return above === undefined || !isSame(textsOf(above), textsOf(row))
  })
  const same = differs < 0 ? second.rows.length : differs
  const hasHeading = second.rows.slice(0, same).some((row) => textsOf(row).filter((text) => text !== "").length > 1)
  return hasHeading ? same : 0
}

const figure = /\p{Nd}/u

/** Whether a row may go on a table: it is blank, or has a figure where headings have none. */
const goesOn = (first: Grid, row: GridRow): boolean => {
  const texts = textsOf(row)
  const filled = texts.filter((text) => text !== "")
  if (filled.length === 0) return true
  const isForm = texts[0] !== "" && texts[0] === textsOf(first.rows[0]!)[0]
  return filled.length > 1 && !isForm && filled.some((text) => figure.test(text))
}

/**
 * The rows of the second table that go on the first: it is as wide and repeats its heading, or has none of its own.
 * Two forms, each with the same words at the left, are two tables.
 */
const continuation = (first: Grid, second: Grid): ReadonlyArray<GridRow> | undefined => {
  const [row] = second.rows
  if (row === undefined || first.rows.length === 0 || widthOf(first) !== widthOf(second)) return undefined
  const heading = repeated(first, second)
  if (heading === 0 && (widthOf(first) < 3 || !goesOn(first, row))) return undefined
  return second.rows.slice(heading)
}

/**
 * The blocks with every table that was split in two made whole, and which of the tables were, by their number from 0.
 * What stood between the two halves, if anything, is left out.
 */
export const withSplitTablesJoined = (
  blocks: ReadonlyArray<Block>
): { readonly blocks: ReadonlyArray<Block>; readonly joined: ReadonlySet<number> } => {
  const whole: Array<Block> = []
  const joined = new Set<number>()
  let count = 0
  let last: { readonly at: number; readonly grid: Grid; readonly rows: Array<GridRow> } | undefined
  for (const block of blocks) {
    if (block.kind === "paragraph") {
      whole.push(block)
      continue
    }
    const isNext = last !== undefined && whole.slice(last.at + 1).every(leavesOne)
    const more = last !== undefined && isNext ? continuation(last.grid, block) : undefined
    if (last === undefined || more === undefined) {
      const rows = [...block.rows]
      const grid = { ...block, rows }
      last = { at: whole.push(grid) - 1, grid, rows }
      count++
    } else {
      whole.length = last.at + 1
      for (const row of more) last.rows.push(row)
      joined.add(count - 1)
    }
  }
  return { blocks: whole, joined }
}

/** What a document is made of, whichever program wrote it: paragraphs and tables, in order. */
export type Block = Paragraph | Grid

export interface Paragraph {
  readonly kind: "paragraph"
  /** With the number that the list gives it, if it is in one. */
  readonly text: string
  /** Where it stands in the file, if its reader tells. */
  readonly place?: Place
}

/** A place in the XML of a document, in characters from its beginning. */
export interface Place {
  /** Behind the tag that begins a paragraph, and behind what it says of itself. */
  readonly begin: number
  readonly content: number
  /** Behind its end. */
  readonly end: number
}

/** A table as it is drawn, before its lines are brought into columns. */
export interface Grid {
  readonly kind: "table"
  /** How wide the columns of the grid are, in twips (1/1440 inch); none where the file does not say. */
  readonly widths: ReadonlyArray<number>
  readonly rows: ReadonlyArray<GridRow>
}

export interface GridRow {
  readonly hidden: boolean
  /** From the left; what a cell further up reaches down into is not among them. */
  readonly cells: ReadonlyArray<GridCell>
}

export interface GridCell {
  /** The column of the grid where it begins, from 0. */
  readonly column: number
  /** How many columns it is wide and rows it is high, at least 1. */
  readonly columns: number
  readonly rows: number
  readonly blocks: ReadonlyArray<Block>
}

const withoutBlankEnds = (lines: ReadonlyArray<string>): ReadonlyArray<string> => {
  const isFilled = (line: string) => line.trim() !== ""
  return lines.slice(Math.max(0, lines.findIndex(isFilled)), lines.findLastIndex(isFilled) + 1)
}

/** A row of a table within a cell, on one line. */
const lineOf = ({ cells }: GridRow): string =>
  cells
    .map(({ blocks }) =>
      textOf(blocks)
        .split(/[\n\t]/u)
        .map((line) => line.trim())
        .join(" ")
    )
    .join("\t")

/** The text, a line for each paragraph and for each row of a table; cells are parted by tabs. */
export const linesOf = (blocks: ReadonlyArray<Block>): ReadonlyArray<string> =>
  withoutBlankEnds(
    blocks.flatMap((block) => (block.kind === "paragraph" ? block.text.split("\n") : block.rows.map(lineOf)))
  )

/** The lines as one text, without blanks at its end. */
export const textOf = (blocks: ReadonlyArray<Block>): string => linesOf(blocks).join("\n").trimEnd()

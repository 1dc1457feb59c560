/** A list from which a cell is filled. */
export interface Choices {
  readonly words: ReadonlyArray<string>
  /** Whether a cell takes one of the words and nothing else; otherwise they are an offer, such as where several may stand. */
  readonly isClosed: boolean
  /** What is told beside the cell, and when another word is refused. */
  readonly prompt?: string
}

/** A column of a table as it is printed: its heading, width and alignment, and what may be typed into it. */
export interface PrintedColumn {
  readonly heading: string
  /** In characters of half width; all of them share the page in this proportion. Without it, by its content. */
  readonly width?: number
  readonly align: "left" | "center"
  /** Whether what is typed there stays text, as the zero of a telephone number needs it. */
  readonly isText: boolean
  readonly choices?: Choices
}

/** A table as it is printed (表样): on A4 across, its headings on every page. */
export interface PrintedTable {
  /** Of the sheet. */
  readonly name: string
  /** What stands above the title at the left: 附件1. */
  readonly annex?: string
  readonly title?: string
  /** Lines between the title and the headings; what stands on one line is spread over its width. */
  readonly lines: ReadonlyArray<ReadonlyArray<string>>
  readonly columns: ReadonlyArray<PrintedColumn>
  readonly rows: ReadonlyArray<ReadonlyArray<string | number>>
  /** For so many rows below the last one lists and formats hold too, as a clerk goes on there. */
  readonly rowsToCome?: number
}

/** Fonts of official papers, by name alone: whoever has them sees them. */
export const fonts = { title: "方正小标宋简体", heading: "黑体", text: "仿宋_GB2312" } as const

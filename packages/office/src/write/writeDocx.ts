import { linesIn } from "../textWidth.ts"
import { columnWidths } from "./columnWidths.ts"
import type { PrintedTable } from "./PrintedTable.ts"
import { cell, documentOf, end, type Look, newPage, page, paragraphs, row, table } from "./wordXml.ts"

const looks = {
  annex: { font: "heading", size: 16 },
  title: { font: "title", size: 22, align: "center", space: 4 },
  line: { font: "text", size: 14, space: 6 },
  label: { font: "heading", size: 12, align: "center" },
  text: { font: "text", size: 12 },
  cell: { font: "text", size: 11 }
} as const satisfies Record<string, Look>

interface Head {
  readonly annex?: string
  readonly title?: string
}

const headOf = ({ annex, title }: Head): string =>
  (annex === undefined ? "" : paragraphs(annex, looks.annex)) +
  (title === undefined ? "" : paragraphs(title, looks.title) + paragraphs("", { ...looks.text, size: 8 }))

/**
 * A table on A4 across, with its headings on every page.
 *
 * @example
 * ```ts
 * import { readOffice } from "@kepu/office"
 * import { writeTableDocx } from "@kepu/office/write"
 *
 * const columns = [{ heading: "项目名称", align: "left", isText: false }] as const
 * const table = { name: "附件1", lines: [["附件1"]], columns, rows: [["讲座"]] }
 * const read = await readOffice(writeTableDocx(table))
 * if (read.ok) console.log(read.tables.length) // 1
 * ```
 */
export const writeTableDocx = (printed: PrintedTable): Uint8Array => {
  const { columns, lines, rows } = printed
  const wanted = columnWidths(printed)
  const total = wanted.reduce((sum, width) => sum + width, 0)
  const across = page.long - 2 * page.sides
  const widths = wanted.map((width) => Math.floor((across * width) / total))
  const cellsOf = (texts: ReadonlyArray<string | number>, look: (column: number) => Look) =>
    columns.map((_, n) => cell(paragraphs(String(texts[n] ?? ""), look(n)), widths[n]!))
  const aligned = columns.map(({ align }): Look => ({ ...looks.cell, align }))
  function* tableRows(): Generator<string> {
    const headings = columns.map(({ heading }) => heading)
    yield row(
      cellsOf(headings, () => looks.label),
      30,
      true
    )
    for (const texts of rows)
      yield row(
        cellsOf(texts, (n) => aligned[n]!),
        30
      )
  }
  function* body(): Generator<string> {
    yield headOf(printed)
    for (const parts of lines) yield paragraphs(parts.join("\t"), { ...looks.line, tab: across / 20 / parts.length })
    yield* table(widths, tableRows())
    yield end
  }
  return documentOf(body, true)
}

/** A box of a form: its label, and what stands beside it. */
export interface PrintedBox {
  readonly label: string
  readonly text: string
  /** `half` boxes share a line by two, a `line` has its own, `large` ones share what is left of the page. */
  readonly size: "half" | "line" | "large"
  /** Lines for a seal and its day, at the bottom right. */
  readonly seal?: string
}

/** A form as it is printed, a page of A4 (推荐表). */
export interface PrintedForm extends Head {
  readonly boxes: ReadonlyArray<PrintedBox>
}

/** In points: of a line of boxes, of all that stands above them, and what is kept free below. */
const heights = { line: 34, head: 78, free: 24 } as const

/** The first label, its box, and both of the second half of a line. */
const shares = [0.19, 0.31, 0.19, 0.31] as const

const across = page.short - 2 * page.sides
const widths = shares.map((share) => Math.floor(across * share))
const wide = across - widths[0]!

/** Boxes by lines: two halves that follow each other share one. */
const linesOf = (boxes: ReadonlyArray<PrintedBox>): ReadonlyArray<ReadonlyArray<PrintedBox>> => {
  const lines: Array<Array<PrintedBox>> = []
  for (const box of boxes) {
    const last = lines.at(-1)
    if (box.size === "half" && last?.length === 1 && last[0]!.size === "half") last.push(box)
    else lines.push([box])
  }
  return lines
}

/** The label of a high box in lines of two characters, of which the first takes an odd one: 县科协 审核 意见. */
const labelOf = ({ label, size }: PrintedBox): string =>
  size === "large" && /^\p{Script=Han}{5,}$/u.test(label) ? label.replace(/(?!^.?$)(?=(?:..)+$)(?<=..)/gu, "\n") : label

const labelCell = (box: PrintedBox): string => cell(paragraphs(labelOf(box), looks.label), widths[0]!)

/** The largest size at which a text fits. */
const sizeFor = (text: string, points: number): number =>
  [12, 10.5, 9, 8].find((size) => linesIn(text, (wide / 20 / size) * 2) * size * 1.35 <= points) ?? 8

const formOf = (form: PrintedForm): string => {
  const lines = linesOf(form.boxes)
  const room = (page.long - page.above - page.below) / 20 - heights.head - heights.free
  const large = form.boxes.filter(({ size }) => size === "large").length
  const each = large === 0 ? 0 : (room - (lines.length - large) * heights.line) / large
  const rows = lines.map((boxes) => {
    const [first] = boxes as readonly [PrintedBox, ...ReadonlyArray<PrintedBox>]
    if (boxes.length === 2) {
      const cells = boxes.flatMap((box) => [labelCell(box), cell(paragraphs(box.text, looks.text), widths[1]!)])
      return row(cells, heights.line)
    }
    if (first.size !== "large")
      return row([labelCell(first), cell(paragraphs(first.text, looks.text), wide, 3)], heights.line)
    const size = sizeFor(first.text, each - (first.seal === undefined ? 0 : 60))
    const text = paragraphs(first.text, { ...looks.text, size, space: 4 })
    const used = linesIn(first.text, (wide / 20 / size) * 2) * size * 1.35
    const seal =
      first.seal === undefined
        ? ""
        : paragraphs(first.seal, { ...looks.text, align: "right", right: 36, space: Math.max(6, each - used - 56) })
    return row([labelCell(first), cell(text + seal, wide, 3, "top")], each)
  })
  return headOf(form) + [...table(widths, rows)].join("")
}

/**
 * A document with a page for each form.
 *
 * @example
 * ```ts
 * import { readOffice } from "@kepu/office"
 * import { writeFormsDocx } from "@kepu/office/write"
 *
 * const boxes = [{ label: "活动名称", text: "讲座", size: "line" }] as const
 * const read = await readOffice(writeFormsDocx([{ annex: "附件2", title: "推荐表", boxes }]))
 * if (read.ok) console.log(read.tables[0]?.rows[0]?.cells[1]?.text) // 讲座
 * ```
 */
export const writeFormsDocx = (forms: ReadonlyArray<PrintedForm>): Uint8Array =>
  documentOf(() => [forms.map(formOf).join(newPage), end], false)

import type { Budget } from "../Limits.ts"
import type { Reading } from "../Reading.ts"
import type { Table } from "../Table.ts"
import { HtmlTable } from "./HtmlTable.ts"

interface OpenCell {
  readonly colspan: string | undefined
  readonly rowspan: string | undefined
  text: string
}

/** A table that is open, with its cell that is open. */
interface OpenTable {
  readonly table: HtmlTable
  cell: OpenCell | undefined
  /** The caption, while it is read. */
  caption: string | undefined
}

const unseen: ReadonlySet<string> = new Set(["script", "style", "template", "noscript", "title"])
/** Elements that stand on lines of their own. */
const blocks: ReadonlySet<string> = new Set(["p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "pre"])

/** Lines as they are seen: blanks are one, and none at the ends. */
const seen = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.replaceAll(/[ \t\u00a0]+/gu, " ").trim())
    .join("\n")
    .replaceAll(/\n{3,}/gu, "\n\n")
    .trim()

const isHidden = (style: string | undefined): boolean => /display\s*:\s*none/iu.test(style ?? "")

/** The names of sheets that Excel writes into its pages, in their order. */
const sheetNames = (page: string): ReadonlyArray<string> =>
  Array.from(page.matchAll(/<x:Name>([^<]{0,100})<\/x:Name>/giu), ([, name = ""]) => name)

/** Reads the tables of a web page. One in a cell of another is a table of its own. */
export const readHtml = async (page: string, budget: Budget): Promise<Reading> => {
  budget.unpack(page.length)
  const { Parser } = await import("htmlparser2")
  const open: Array<OpenTable> = []
  const done: Array<HtmlTable> = []
  let unseenDepth = 0

  const endCell = (at: OpenTable): void => {
    if (at.cell === undefined) return
    at.table.add(seen(at.cell.text), at.cell.colspan, at.cell.rowspan)
    at.cell = undefined
  }
  const endTable = (): void => {
    const at = open.pop()
    if (at === undefined) return
    endCell(at)
    at.table.endRow()
    if (!at.table.isEmpty) done.push(at.table)
  }
  const write = (text: string): void => {
    const at = open.at(-1)
    if (at?.caption !== undefined) at.caption += text
    else if (at?.cell !== undefined) at.cell.text += text
  }

  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        budget.tick()
        const at = open.at(-1)
        if (unseen.has(name)) unseenDepth++
        else if (name === "table") open.push({ table: new HtmlTable(budget), cell: undefined, caption: undefined })
        else if (at === undefined) return
        else if (name === "caption") at.caption = ""
        else if (name === "tr") {
          endCell(at)
          at.table.beginRow(isHidden(attributes["style"]))
        } else if (name === "td" || name === "th") {
          endCell(at)
          at.cell = { colspan: attributes["colspan"], rowspan: attributes["rowspan"], text: "" }
        } else if (name === "br" || (blocks.has(name) && at.cell?.text.trim() !== "")) write("\n")
      },
      ontext: (text) => {
        if (unseenDepth === 0) write(text.replaceAll(/[\n\r\t ]+/gu, " "))
      },
      onclosetag: (name) => {
        const at = open.at(-1)
        if (unseen.has(name)) unseenDepth--
        else if (name === "table") endTable()
        else if (at === undefined) return
        else if (name === "caption") {
          at.table.name = seen(at.caption ?? "")
          at.caption = undefined
        } else if (name === "td" || name === "th") endCell(at)
        else if (name === "tr") {
          endCell(at)
          at.table.endRow()
        } else if (blocks.has(name)) write("\n")
      }
    },
    { decodeEntities: true, lowerCaseTags: true }
  )
  parser.end(page)
  while (open.length > 0) endTable()
  const names = sheetNames(page)
  const tables = done.map((one, at): Table => {
    const table = one.toTable()
    return { ...table, name: table.name || (names[at] ?? (done.length > 1 ? `表${at + 1}` : "")) }
  })
  return { tables, issues: [] }
}

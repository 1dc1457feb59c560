import type { ParsingOptions, WorkBook } from "@e965/xlsx"
import type { Budget } from "../Limits.ts"
import { damaged, orDamaged, Refused } from "../Refused.ts"
import type { Reading } from "../Reading.ts"
import { codePageOf, decoderOf } from "./codePages.ts"
import { type Manner, tableOf } from "./tableOf.ts"

type Library = typeof import("@e965/xlsx")

const options: ParsingOptions = {
  cellFormula: true,
  cellHTML: false,
  cellNF: true,
  cellStyles: true,
  cellText: false,
  dense: true,
  raw: true
}

/** How much more memory the library takes than the file has bytes. It reads all of it before it gives anything. */
const expansion = 4

/** Loaded when a file comes that needs it: it is many times larger than the readers of the other formats. */
const load = (): Promise<Library> => import("@e965/xlsx")

const tablesOf = (workbook: WorkBook, decode: Manner["decode"], budget: Budget): Reading => {
  const { SheetNames, Sheets, Workbook: properties } = workbook
  const manner = { is1904: properties?.WBProps?.date1904 === true, decode }
  const readings = SheetNames.flatMap((name, at) => {
    const sheet = Sheets[name]
    const hidden = (properties?.Sheets?.[at]?.Hidden ?? 0) > 0
    return sheet === undefined || sheet["!type"] === "chart" ? [] : [tableOf(sheet, { name, hidden }, manner, budget)]
  })
  return {
    tables: readings.flatMap(({ tables }) => tables),
    issues: readings.flatMap(({ issues }) => issues)
  }
}

const same = (text: string): string => text

/** Reads a workbook in the binary form of Excel 97 to 2003, or before. `isBefore97` are those with byte strings. */
export const readXls = async (bytes: Uint8Array, isBefore97: boolean, budget: Budget): Promise<Reading> => {
  budget.unpack(bytes.length * expansion)
  const library = await load()
  const workbook = orRefused(() => library.read(bytes, { ...options, type: "array" }))
  if (!isBefore97) return tablesOf(workbook, same, budget)
  const container = bytes[0] === 9 ? undefined : orDamaged(() => library.CFB.read(bytes as never, { type: "array" }))
  const records = container === undefined ? bytes : (library.CFB.find(container, "Book")?.content ?? bytes)
  return tablesOf(workbook, decoderOf(codePageOf(records as ArrayLike<number>)), budget)
}

/** Reads a workbook in the binary form of Excel 2007. Its parts have been unpacked within the limits before. */
export const readXlsb = async (bytes: Uint8Array, budget: Budget): Promise<Reading> => {
  const library = await load()
  return tablesOf(
    orRefused(() => library.read(bytes, { ...options, type: "array" })),
    same,
    budget
  )
}

/** Reads a workbook in the XML of Excel 2003. */
export const readXml2003 = async (text: string, budget: Budget): Promise<Reading> => {
  budget.unpack(text.length * expansion)
  const library = await load()
  return tablesOf(
    orRefused(() => library.read(text, { ...options, type: "string" })),
    same,
    budget
  )
}

/** What the library throws, it throws of the file: that it has a password, or that it cannot be read. */
const orRefused = (read: () => WorkBook): WorkBook => {
  try {
    return read()
  } catch (error) {
    if (error instanceof Error && /password|encrypt/iu.test(error.message)) throw new Refused("encrypted")
    return damaged()
  }
}

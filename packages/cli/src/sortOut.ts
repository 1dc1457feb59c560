import type { Localized } from "@kepu/core"
import { fill } from "@kepu/core/text"
import { type CsvFile, foreignKind, foreignText, type TableKind, tableKindOf } from "@kepu/csv"
import { couldBeTable, reasons } from "./leftAside.ts"

/** The tables of which a county has one. */
export type RegisterKind = "units" | "submissions" | "platform"

/** Files by what they hold. */
export interface SortedOut {
  readonly annex1: ReadonlyArray<CsvFile>
  readonly annex2: ReadonlyArray<CsvFile>
  readonly registers: Readonly<Partial<Record<RegisterKind, CsvFile>>>
  readonly ignored: ReadonlyArray<{ readonly file: CsvFile; readonly why: Localized; readonly mayBeTable: boolean }>
}

/** Why a file of no known kind is not used. */
const whyNot = ({ bytes }: CsvFile): Localized => {
  const kind = foreignKind(bytes)
  if (kind !== undefined) return foreignText(kind)
  return bytes.length === 0 ? reasons.empty : reasons.headings
}

/**
 * Parts files by what their headings say. A file that was named is of use, so that one without known headings is taken
 * for annex 1, as is an export of the platform if there is no other; one that was found in a folder may be of none. What
 * `registers` has already is not looked for.
 */
export const sortOut = (
  given: ReadonlyArray<CsvFile>,
  found: ReadonlyArray<CsvFile>,
  registers: SortedOut["registers"],
  { needsList }: { readonly needsList: boolean }
): SortedOut => {
  const annex1: Array<CsvFile> = []
  const annex2: Array<CsvFile> = []
  const known: Partial<Record<RegisterKind, CsvFile>> = { ...registers }
  const ignored: Array<SortedOut["ignored"][number]> = []

  const put = (file: CsvFile, kind: TableKind | undefined): void => {
    if (kind === undefined) ignored.push({ file, why: whyNot(file), mayBeTable: couldBeTable(file.name) })
    else if (kind === "portfolio") ignored.push({ file, why: reasons.portfolio, mayBeTable: true })
    else if (kind === "annex1") annex1.push(file)
    else if (kind === "annex2") annex2.push(file)
    else if (known[kind] === undefined) known[kind] = file
    else if (known[kind] !== file) {
      const why = fill(reasons.second, { other: known[kind].name, kind, name: file.name })
      // A second export may tell of further activities; a second register says nothing of any.
      ignored.push({ file, why, mayBeTable: kind === "platform" })
    }
  }
  const kinds = new Map([...given, ...found].map((file) => [file, tableKindOf(file)]))
  const isListed = [...kinds.values()].includes("annex1")
  for (const file of given) {
    const kind = kinds.get(file) ?? "annex1"
    put(file, kind === "platform" && needsList && !isListed ? "annex1" : kind)
  }
  for (const file of found) {
    if (!Object.values(known).includes(file)) put(file, kinds.get(file))
  }
  return { annex1, annex2, registers: known, ignored }
}

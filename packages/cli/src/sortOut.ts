import type { Localized, Notice } from "@kepu/core"
import { fill } from "@kepu/core/text"
import { foreignKind, foreignText, type TableFile, type TableKind, tableKindOf, tableNameOf } from "@kepu/csv"
import { couldBeTable, reasons } from "./leftAside.ts"

/** The tables of which a county has one. */
export type RegisterKind = "units" | "submissions" | "platform"

/** Files by what they hold. */
export interface SortedOut {
  readonly annex1: ReadonlyArray<TableFile>
  readonly annex2: ReadonlyArray<TableFile>
  readonly registers: Readonly<Partial<Record<RegisterKind, TableFile>>>
  readonly ignored: ReadonlyArray<{ readonly file: TableFile; readonly why: Localized; readonly mayBeTable: boolean }>
}

/** Why a file of no known kind is not used. */
const whyNot = (file: TableFile): Localized => {
  if ("rows" in file) return reasons.headings
  const { bytes, refusal } = file
  const kind = foreignKind(bytes)
  if (kind !== undefined) return refusal ?? foreignText(kind)
  return bytes.length === 0 ? reasons.empty : reasons.headings
}

/**
 * Parts files by what their headings say. A file that was named is of use, so that one without known headings is taken
 * for annex 1, as is an export of the platform if there is no other; one that was found in a folder may be of none. What
 * `registers` has already is not looked for.
 */
export const sortOut = (
  given: ReadonlyArray<TableFile>,
  found: ReadonlyArray<TableFile>,
  registers: SortedOut["registers"],
  notice: Notice,
  { needsList }: { readonly needsList: boolean }
): SortedOut => {
  const annex1: Array<TableFile> = []
  const annex2: Array<TableFile> = []
  const known: Partial<Record<RegisterKind, TableFile>> = { ...registers }
  const ignored: Array<SortedOut["ignored"][number]> = []

  const put = (file: TableFile, kind: TableKind | undefined): void => {
    if (kind === undefined) ignored.push({ file, why: whyNot(file), mayBeTable: couldBeTable(file.name) })
    else if (kind === "portfolio") ignored.push({ file, why: reasons.portfolio, mayBeTable: true })
    else if (kind === "annex1") annex1.push(file)
    else if (kind === "annex2") annex2.push(file)
    else if (known[kind] === undefined) known[kind] = file
    else if (known[kind] !== file) {
      const why = fill(reasons.second, { other: tableNameOf(known[kind]), kind, name: file.name })
      // A second export may tell of further activities; a second register says nothing of any.
      ignored.push({ file, why, mayBeTable: kind === "platform" })
    }
  }
  const kinds = new Map([...given, ...found].map((file) => [file, tableKindOf(file, notice)]))
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

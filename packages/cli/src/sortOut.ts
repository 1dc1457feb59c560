import type { Localized } from "@kepu/core"
import { fill, localized } from "@kepu/core/text"
import { type CsvFile, type TableKind, tableKindOf } from "@kepu/csv"

/** The tables of which a county has one. */
export type RegisterKind = "units" | "submissions" | "platform"

/** Files by what they hold. */
export interface SortedOut {
  readonly annex1: ReadonlyArray<CsvFile>
  readonly annex2: ReadonlyArray<CsvFile>
  readonly registers: Readonly<Partial<Record<RegisterKind, CsvFile>>>
  readonly ignored: ReadonlyArray<{ readonly file: CsvFile; readonly why: Localized }>
}

const unknown = localized("没有认得的表头", "no headings that are known")
const notHere = localized("是报送全集，请用 kepu convert", "a whole portfolio: use kepu convert")
const second = localized(
  "已有{other}；如要用它，请写 --{kind} {name}",
  "there is {other} already; to use this one, write --{kind} {name}"
)

/**
 * Parts files by what their headings say. A file that was named is annex 1 unless it cannot be; one that was found in a
 * folder may also be what the platform exports, or of no use. What `registers` has already is not looked for.
 */
export const sortOut = (
  given: ReadonlyArray<CsvFile>,
  found: ReadonlyArray<CsvFile>,
  registers: SortedOut["registers"]
): SortedOut => {
  const annex1: Array<CsvFile> = []
  const annex2: Array<CsvFile> = []
  const known: Partial<Record<RegisterKind, CsvFile>> = { ...registers }
  const ignored: Array<SortedOut["ignored"][number]> = []

  const put = (file: CsvFile, kind: TableKind | undefined): void => {
    if (kind === undefined || kind === "portfolio") ignored.push({ file, why: kind ? notHere : unknown })
    else if (kind === "annex1") annex1.push(file)
    else if (kind === "annex2") annex2.push(file)
    else if (known[kind] === undefined) known[kind] = file
    else if (known[kind] !== file) {
      ignored.push({ file, why: fill(second, { other: known[kind].name, kind, name: file.name }) })
    }
  }
  for (const file of given) {
    const kind = tableKindOf(file)
    put(file, kind === undefined || kind === "platform" ? "annex1" : kind)
  }
  for (const file of found) {
    if (!Object.values(known).includes(file)) put(file, tableKindOf(file))
  }
  return { annex1, annex2, registers: known, ignored }
}

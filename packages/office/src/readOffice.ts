import { kindOfText, textOf } from "./kind/text.ts"
import { signedKind } from "./kind/signatures.ts"
import { type ZipKind, zipKind } from "./kind/zipKind.ts"
import { kindOfRest } from "./kind/zipNames.ts"
import { loadFurther } from "./format/further.ts"
import { fill } from "./Localized.ts"
import { Budget, defaultLimits, type Limits } from "./Limits.ts"
import type { Noted, OfficeIssue } from "./issues.ts"
import type { OfficeKind, OfficeResult } from "./OfficeResult.ts"
import { Refused } from "./Refused.ts"
import type { Reading } from "./Reading.ts"
import type { RefusalCode } from "./refusals.ts"
import { tableIssues } from "./tableIssues.ts"
import { readXlsx } from "./xlsx/readXlsx.ts"
import { type Archive, openArchive } from "./zip/Archive.ts"

/** A file whose kind is known, with what its reader needs. */
interface Told {
  readonly kind: OfficeKind
  readonly read: () => Reading | Promise<Reading>
}

const refused = (kind: OfficeKind, code: RefusalCode): Told => ({
  kind,
  read: () => {
    throw new Refused(code)
  }
})

/** A workbook of another kind than the usual one, whose reader is loaded when it comes. */
const workbook = (kind: OfficeKind, read: () => Promise<Reading>): Told => ({
  kind,
  read: async () => {
    await loadFurther()
    return read()
  }
})

const ofZip = async (bytes: Uint8Array, budget: Budget): Promise<Told> => {
  try {
    const archive = openArchive(bytes, budget)
    return ofArchive(archive, await zipKind(archive, budget), budget)
  } catch (error) {
    return { kind: kindOfRest(bytes), read: () => Promise.reject(error) }
  }
}

const ofArchive = (archive: Archive, { kind, part }: ZipKind, budget: Budget): Told => {
  switch (kind) {
    case "xlsx":
      return { kind, read: () => readXlsx(archive, part, budget) }
    case "ods":
      return workbook(kind, async () => (await import("./ods/readOds.ts")).readOds(archive, budget))
    case "docx":
      return { kind, read: async () => (await import("./docx/readDocx.ts")).readDocx(archive, part, budget) }
    case "odt":
      return { kind, read: async () => (await import("./odt/readOdt.ts")).readOdt(archive, budget) }
    case "ofd":
      return { kind, read: async () => (await import("./ofd/readOfd.ts")).readOfd(archive, part, budget) }
    case "encrypted":
      return refused(kind, kind)
    case "xlsb":
      return workbook(kind, async () => (await import("./xlsb/readXlsb.ts")).readXlsb(archive, part, budget))
    case "slides":
      return refused(kind, "slides")
    default:
      return refused(kind, "archive")
  }
}

/** A workbook in records, which stand in a stream of a compound file, or in old files in none. */
const ofRecords = (stream: () => Uint8Array, budget: Budget): Told =>
  workbook("xls", async () => (await import("./biff/readBiff.ts")).readBiff(stream(), budget))

const ofCompound = async (bytes: Uint8Array, budget: Budget): Promise<Told> => {
  const { names, read } = (await import("./biff/compound.ts")).openCompound(bytes)
  if (names.has("encryptedpackage")) return refused("encrypted", "encrypted")
  if (names.has("worddocument")) return refused("doc", "doc")
  if (names.has("powerpoint document")) return refused("slides", "slides")
  // A file for both old and new programs has both streams.
  for (const name of ["workbook", "book"]) if (names.has(name)) return ofRecords(() => read(name), budget)
  return refused("unknown", "unknown")
}

const ofText = (bytes: Uint8Array, budget: Budget): Told => {
  const text = textOf(bytes)
  if (text === undefined) return refused("unknown", "unknown")
  const kind = kindOfText(text)
  switch (kind) {
    case "text":
      return { kind, read: () => ({ tables: [], issues: [], text }) }
    case "html":
      return { kind, read: async () => (await import("./html/readHtml.ts")).readHtml(text, budget) }
    case "xml-2003":
      return workbook(kind, async () => (await import("./xml2003/readXml2003.ts")).readXml2003(text, budget))
    case "ods":
      return workbook(kind, async () => (await import("./ods/readOds.ts")).readFlatOds(text, budget))
    case "doc":
      return refused(kind, "doc")
    default:
      return refused(kind, "unknown")
  }
}

const tell = async (bytes: Uint8Array, budget: Budget): Promise<Told> => {
  const kind = signedKind(bytes)
  switch (kind) {
    case "zip":
      return ofZip(bytes, budget)
    case "compound":
      return ofCompound(bytes, budget)
    case "xls":
      return ofRecords(() => bytes, budget)
    case undefined:
      return ofText(bytes, budget)
    case "pdf":
      return { kind, read: async () => (await import("./pdf/readPdf.ts")).readPdf(bytes, budget) }
    case "empty":
    case "doc":
    case "picture":
      return refused(kind, kind)
    default:
      return refused(kind, "archive")
  }
}

/** What is not needed of most files, such as the words of a refusal, is loaded when a file comes that needs it. */
const refusal = async (kind: OfficeKind, { code, slots }: Refused): Promise<OfficeResult> => {
  const { refusalTexts } = await import("./refusals.ts")
  return { ok: false, refusal: { code, kind, text: fill(refusalTexts[code], slots) } }
}

const said = async (issues: ReadonlyArray<Noted>): Promise<ReadonlyArray<OfficeIssue>> =>
  issues.length === 0 ? [] : issues.map((await import("./inWords.ts")).inWords)

/** Reads a file as `readOffice`, but leaves what no reader foresaw as it was thrown, for tests. */
export const readContent = async (bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<OfficeResult> => {
  const budget = new Budget({ ...defaultLimits, ...limits })
  let kind: OfficeKind = "unknown"
  try {
    const told = await tell(bytes, budget)
    kind = told.kind
    const { issues, tables, ...text } = await told.read()
    return { ok: true, kind, tables, issues: await said([...issues, ...tables.flatMap(tableIssues)]), ...text }
  } catch (error) {
    if (error instanceof Refused) return await refusal(kind, error)
    throw error
  }
}

/**
 * Reads the tables and the text of an office file. What it is is told by its content; whatever is wrong with it is a
 * value, and nothing is ever thrown.
 */
export const readOffice = async (
  bytes: Uint8Array,
  options: { readonly limits?: Partial<Limits> } = {}
): Promise<OfficeResult> => {
  try {
    return await readContent(bytes, options.limits)
  } catch {
    return refusal("unknown", new Refused("unforeseen"))
  }
}

/** What a file is, as `readOffice` tells it: a zip is opened for it, which `kindOf` of `/kind` never does. */
export const openedKindOf = async (
  bytes: Uint8Array,
  options: { readonly limits?: Partial<Limits> } = {}
): Promise<OfficeKind> => {
  try {
    return (await tell(bytes, new Budget({ ...defaultLimits, ...options.limits }))).kind
  } catch {
    return "unknown"
  }
}

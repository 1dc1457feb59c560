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
import { type Keep, keptOf, type Reading } from "./Reading.ts"
import type { RefusalCode } from "./refusals.ts"
import type { Cells } from "./Table.ts"
import { tableIssues } from "./tableIssues.ts"
import { readXlsx } from "./xlsx/readXlsx.ts"
import { type Archive, openArchive } from "./zip/Archive.ts"

/** A file whose kind is known, with what its reader needs. */
interface Told {
  readonly kind: OfficeKind
  readonly read: <Kept>(keep: Keep<Kept>) => Promise<Reading<Kept>>
}

/** A file of which little is kept while it is read, since few are large. */
const whole = (kind: OfficeKind, read: () => Reading | Promise<Reading>): Told => ({
  kind,
  read: async (keep) => {
    const reading = await read()
    return { ...keptOf(reading, keep), issues: [...reading.issues, ...reading.tables.flatMap(tableIssues)] }
  }
})

const refused = (kind: OfficeKind, code: RefusalCode): Told =>
  whole(kind, () => {
    throw new Refused(code)
  })

/** A workbook of another kind than the usual one, whose reader is loaded when it comes. */
const workbook = (kind: OfficeKind, read: () => Promise<Reading>): Told =>
  whole(kind, async () => {
    await loadFurther()
    return read()
  })

const ofZip = async (bytes: Uint8Array, budget: Budget): Promise<Told> => {
  try {
    const archive = openArchive(bytes, budget)
    return ofArchive(archive, await zipKind(archive, budget), budget)
  } catch (error) {
    return whole(kindOfRest(bytes), () => Promise.reject(error))
  }
}

const ofArchive = (archive: Archive, { kind, part }: ZipKind, budget: Budget): Told => {
  switch (kind) {
    case "xlsx":
      return { kind, read: (keep) => readXlsx(archive, part, budget, keep) }
    case "ods":
      return workbook(kind, async () => (await import("./ods/readOds.ts")).readOds(archive, budget))
    case "docx":
      return whole(kind, async () => (await import("./docx/readDocx.ts")).readDocx(archive, part, budget))
    case "odt":
      return whole(kind, async () => (await import("./odt/readOdt.ts")).readOdt(archive, budget))
    case "ofd":
      return whole(kind, async () => (await import("./ofd/readOfd.ts")).readOfd(archive, part, budget))
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
      return whole(kind, () => ({ tables: [], issues: [], text }))
    case "html":
      return whole(kind, async () => (await import("./html/readHtml.ts")).readHtml(text, budget))
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
      return whole(kind, async () => (await import("./pdf/readPdf.ts")).readPdf(bytes, budget))
    case "empty":
    case "doc":
    case "picture":
      return refused(kind, kind)
    default:
      return refused(kind, "archive")
  }
}

/** What is not needed of most files, such as the words of a refusal, is loaded when a file comes that needs it. */
const refusal = async (
  kind: OfficeKind,
  { code, slots }: Refused
): Promise<Extract<OfficeResult, { readonly ok: false }>> => {
  const { refusalTexts } = await import("./refusals.ts")
  return { ok: false, refusal: { code, kind, text: fill(refusalTexts[code], slots) } }
}

const said = async (issues: ReadonlyArray<Noted>): Promise<ReadonlyArray<OfficeIssue>> =>
  issues.length === 0 ? [] : issues.map((await import("./inWords.ts")).inWords)

/** What of a file is kept, and how much of the machine it may take. */
export interface OfficeReadOptions<Kept = Cells> {
  /** `defaultLimits` where absent. */
  readonly limits?: Partial<Limits>
  /**
   * Makes of a row's cells what is to be kept of them, as soon as they are read: the cells of a large workbook take more
   * memory than all that is made of them. Where absent the cells are kept.
   */
  readonly keep?: Keep<Kept>
}

const all = (cells: Cells): Cells => [...cells]

const readKept = async <Kept>(
  bytes: Uint8Array,
  keep: Keep<Kept>,
  limits: Partial<Limits> = {}
): Promise<OfficeResult<Kept>> => {
  const budget = new Budget({ ...defaultLimits, ...limits })
  let kind: OfficeKind = "unknown"
  try {
    const told = await tell(bytes, budget)
    kind = told.kind
    const { issues, ...reading } = await told.read(keep)
    return { ok: true, kind, ...reading, issues: await said(issues) }
  } catch (error) {
    if (error instanceof Refused) return await refusal(kind, error)
    throw error
  }
}

/** Reads a file as `readOffice`, but leaves what no reader foresaw as it was thrown, for tests. */
export const readContent = (bytes: Uint8Array, limits?: Partial<Limits>): Promise<OfficeResult> =>
  readKept(bytes, all, limits)

/**
 * Reads the tables and the text of an office file. What it is is told by its content; whatever is wrong with it is a
 * value, and nothing is ever thrown.
 *
 * @example
 * ```ts
 * import { readOffice } from "@kepu/office"
 *
 * const read = await readOffice(new TextEncoder().encode("%PDF-"))
 * console.log(read.ok) // false
 * ```
 */
export function readOffice(bytes: Uint8Array, options?: Pick<OfficeReadOptions, "limits">): Promise<OfficeResult>
/** The same with what `keep` makes of the cells of each row. */
export function readOffice<Kept>(
  bytes: Uint8Array,
  options: OfficeReadOptions<Kept> & { readonly keep: Keep<Kept> }
): Promise<OfficeResult<Kept>>
export async function readOffice(
  bytes: Uint8Array,
  { keep = all, limits }: OfficeReadOptions<unknown> = {}
): Promise<OfficeResult<unknown>> {
  try {
    return await readKept(bytes, keep, limits)
  } catch {
    return refusal("unknown", new Refused("unforeseen"))
  }
}

/**
 * What a file is, as `readOffice` tells it: a zip is opened for it, which `kindOf` of `/kind` never does.
 *
 * @example
 * ```ts
 * import { openedKindOf } from "@kepu/office"
 * import { writeTableDocx } from "@kepu/office/write"
 *
 * const columns = [{ heading: "项目名称", align: "left", isText: false }] as const
 * const table = { name: "附件1", lines: [["附件1"]], columns, rows: [["讲座"]] }
 * console.log(await openedKindOf(writeTableDocx(table))) // docx
 * ```
 */
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

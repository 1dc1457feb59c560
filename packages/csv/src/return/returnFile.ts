import type { Language, Localized } from "@kepu/core"
import { digest } from "@kepu/core/receipt"
import { fill } from "@kepu/core/text"
import type { Table } from "@kepu/office"
import { groupBy } from "../groupBy.ts"
import { foreignText, isOfficeTable } from "../foreign.ts"
import { openedKind } from "../office/openedKind.ts"
import { cellOf, type Located, locate } from "./locate.ts"
import type { ReturnNote, ReturnOfFile } from "./Returned.ts"
import { coverNames, fingerprintPattern, refusals, texts, titlePattern } from "./words.ts"

/** What a return says of itself: its round, the lines of its cover, and its language (`zh-CN` if it is not said). */
export interface ReturnOptions {
  /** Which round it is; without it the one after that which the file tells of, or the same if nothing was changed since. */
  readonly round?: number
  /** Lines below the title of the cover: the notice, the moment. */
  readonly about?: ReadonlyArray<string>
  readonly language?: Language
}

/** The unit's own file with notes; nothing where there is nothing to say; or why it could not be done. */
export type ReturnResult =
  | {
      readonly ok: true
      readonly bytes: Uint8Array
      readonly round: number
      /** How many cells have notes. */
      readonly cells: number
      /** Notes whose cell the file does not have; the cover tells them. */
      readonly unmarked: ReadonlyArray<ReturnNote>
    }
  /** There is nothing to say, and nothing of an earlier round to take out. */
  | { readonly ok: true; readonly bytes?: undefined }
  | { readonly ok: false; readonly why: Localized }

/** What the cover of an earlier round says; a document has it as the note of its first cell. */
interface Earlier {
  readonly round: number
  readonly fingerprint: string | undefined
}

const earlierIn = (text: string): Earlier | undefined => {
  const [, zh, en] = titlePattern.exec(text) ?? []
  const round = zh ?? en
  return round === undefined ? undefined : { round: Number(round), fingerprint: fingerprintPattern.exec(text)?.[1] }
}

const textsOf = ({ rows }: Table): ReadonlyArray<ReadonlyArray<string>> =>
  rows.map(({ cells }) => Array.from(cells, (cell) => cell?.text ?? ""))

const isCover = (table: Table): boolean =>
  coverNames.test(table.name) && titlePattern.test(textsOf(table)[0]?.[0] ?? "")

/** What is told of which the clerk changed nothing is the same round. */
const fingerprintOf = (tables: ReadonlyArray<Table>): string =>
  digest(tables.filter((table) => !isCover(table)).map((table) => [table.name, textsOf(table)]))
    .replace(/^sha256[-:]/u, "")
    .slice(0, 16)

/** A note, and its cell if the file has it. */
interface Placed {
  readonly note: ReturnNote
  readonly at: Located | undefined
}

interface Covering extends Required<Pick<ReturnOptions, "about" | "language">> {
  readonly round: number
  readonly fingerprint: string
  /** Whether cells go by letters and numbers, as in a workbook. */
  readonly hasLetters: boolean
}

const coverLines = (
  placed: ReadonlyArray<Placed>,
  whole: ReturnOfFile["whole"],
  { about, fingerprint, hasLetters, language, round }: Covering
): ReadonlyArray<string> => {
  const say = (key: keyof typeof texts, slots: Readonly<Record<string, string | number>> = {}): string =>
    fill(texts[key], slots)[language]
  const flat = (text: string): string => text.replaceAll("\n", language === "en" ? "; " : "　")
  const numbered = (lines: ReadonlyArray<string>) => lines.map((text, n) => say("line", { n: n + 1, text }))
  const placeOf = ({ at, note }: Placed): string => {
    if (at === undefined) return note.cell ?? say("row", { row: note.row })
    return hasLetters ? say("cellAt", { table: at.table, cell: cellOf(at) }) : say("rowAt", { ...at })
  }
  const isEmpty = placed.length === 0 && whole.length === 0
  return [
    say("title", { round }),
    ...about,
    isEmpty ? say("nothing") : say("howTo", { cells: cellsIn(placed) }),
    ...whole.flatMap(({ items, title }) => ["", title, ...numbered(items.map(flat))]),
    ...(placed.length === 0 ? [] : ["", say("inTable")]),
    ...numbered(placed.map((one) => say("at", { place: placeOf(one), text: flat(one.note.text) }))),
    "",
    say("fingerprint", { digest: fingerprint })
  ]
}

/** How many cells have notes. */
const cellsIn = (placed: ReadonlyArray<Placed>): number =>
  new Set(placed.flatMap(({ at }) => (at === undefined ? [] : [`${at.table} ${cellOf(at)}`]))).size

/** The name of a cover: one that no other sheet has. */
const nameAmong = (tables: ReadonlyArray<Table>, wanted: string): string => {
  const taken = new Set(tables.map(({ name }) => name.toLowerCase()))
  let name = wanted
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${wanted} ${n}`
  return name
}

/**
 * A clerk's own file with what is said of it: in a workbook (.xlsx, .xlsm) a note and a mark on each cell at issue and a
 * cover before its sheets, in a document (.docx) comments on the cells of its tables, of which the first tells what a
 * cover would. All else in it stays, byte for byte. What an earlier round said is replaced; doing it twice is doing it
 * once. Other files are told by what they are, with what to do.
 *
 * @example
 * ```ts
 * import { returnFile, tableFile } from "@kepu/csv"
 *
 * const bytes = await tableFile("附件1", [["项目名称", "活动时间"], ["讲座", "9月31日"]])
 * const notes = [{ table: "附件1", row: 2, column: "活动时间", text: "没有 9月31日" }]
 * const returned = await returnFile(bytes, { notes, whole: [] })
 * if (returned.ok && returned.bytes !== undefined) console.log(returned.round, returned.cells) // 1 1
 * ```
 */
export const returnFile = async (
  bytes: Uint8Array,
  returned: ReturnOfFile,
  { about = [], language = "zh-CN", round: wanted }: ReturnOptions = {}
): Promise<ReturnResult> => {
  const kind = await openedKind(bytes)
  if (kind === undefined) return { ok: false, why: refusals.text }
  if (kind !== "xlsx" && kind !== "docx")
    return { ok: false, why: isOfficeTable(kind) ? refusals.otherKind : foreignText(kind) }
  const [{ readOffice }, { annotateDocx, annotateXlsx, commentsOf }] = await Promise.all([
    import("@kepu/office"),
    import("@kepu/office/annotate")
  ])
  const read = await readOffice(bytes)
  if (!read.ok) return { ok: false, why: read.refusal.text }
  const { tables } = read
  const isBook = kind === "xlsx"
  const cover = isBook ? tables.find(isCover) : undefined
  const said = isBook
    ? cover && textsOf(cover).map((row) => row[0] ?? "")
    : (await commentsOf(bytes)).filter((text) => titlePattern.test(text))
  const earlier = said === undefined || said.length === 0 ? undefined : earlierIn(said.join("\n"))
  if (returned.notes.length === 0 && returned.whole.length === 0 && earlier === undefined) return { ok: true }
  const fingerprint = fingerprintOf(tables)
  const next = earlier === undefined ? 1 : earlier.round + (earlier.fingerprint === fingerprint ? 0 : 1)
  const round = wanted ?? next
  const own = tables.filter((table) => table !== cover)
  const placed = returned.notes.map((note): Placed => ({ note, at: locate(own, note) }))
  const lines = coverLines(placed, returned.whole, { about, fingerprint, hasLetters: isBook, language, round })
  const ending = fill(texts.round, { round })[language]
  const groups = groupBy(
    placed.filter(({ at }) => at !== undefined),
    ({ at }) => `${at!.table} ${cellOf(at!)}`
  )
  const asked = [...groups.values()].map((all) => {
    const at = all[0]!.at!
    return { all, written: { ...at, cell: cellOf(at), text: [...all.map(({ note }) => note.text), ending].join("\n") } }
  })
  const notes = asked.map(({ written }) => written)
  const name = cover?.name ?? nameAmong(tables, texts.sheet[language])
  const done = isBook
    ? await annotateXlsx(bytes, notes, { cover: { name, lines, ...(cover && { replaces: cover.name }) } })
    : await annotateDocx(bytes, [{ ...firstOf(own), text: lines.join("\n") }, ...notes])
  if (!done.ok) return { ok: false, why: done.refusal.text }
  const lost = new Set<unknown>(done.unmarked)
  const unmarked = [
    ...placed.filter(({ at }) => at === undefined),
    ...asked.flatMap(({ all, written }) => (lost.has(written) ? all : []))
  ].map(({ note }) => note)
  return { ok: true, bytes: done.bytes, round, cells: cellsIn(placed), unmarked }
}

const firstOf = (tables: ReadonlyArray<Table>): Located => ({ table: tables[0]?.name ?? "表1", row: 1, column: 0 })

import { assessmentDocument, type Language } from "@kepu/core"
import { receiptOf } from "@kepu/core/receipt"
import { foreignKind, returnFile, type ReturnOfFile, returnsOf, writePortfolioJson, writeTable } from "@kepu/csv"
import type { Entry } from "@kepu/view"
import { renderCalendar } from "@kepu/view/calendar"
import type { Answer, Saved } from "../protocol.ts"
import type { Judged } from "./model.ts"
import { type HeldFile, mendedBytes } from "./reading.ts"
import { words } from "./words.ts"

type Outcome =
  Extract<Answer, { kind: "saved" | "refused" }> extends infer A
    ? A extends unknown
      ? Omit<A, "number">
      : never
    : never

const named = (name: string, mark: string, ending?: string): string => {
  const dot = name.lastIndexOf(".")
  const [stem, own] = dot < 0 ? [name, ""] : [name.slice(0, dot), name.slice(dot)]
  return `${stem}（${mark}）${ending ?? own}`
}

const json = (name: string, data: unknown): Outcome => ({
  kind: "saved",
  name,
  content: new Blob([`${JSON.stringify(data, undefined, 2)}\n`], { type: "application/json" })
})

/** A table of text, whose cells take no notes, with a further column for them. */
const withNotes = ({ tables }: Judged, file: string, { notes }: ReturnOfFile, language: Language): string => {
  const table = tables.find((one) => one.file === file)
  if (table === undefined) return ""
  const width = table.rows.reduce((most, row) => Math.max(most, row.length), 0)
  const said = new Map<number, Array<string>>()
  for (const { row, text } of notes) said.set(row, [...(said.get(row) ?? []), text.replaceAll("\n", " ")])
  return writeTable(
    table.rows.map((cells, n) => {
      const row = table.firstRow + n
      const note = row === table.headingRow ? words.notes[language] : (said.get(row) ?? []).join("；")
      return note === "" ? cells : [...Array.from({ length: width }, (_, at) => cells[at] ?? ""), note]
    })
  )
}

/** Makes a file that the page saves. */
export const saveAs = async (
  judged: Judged,
  files: ReadonlyArray<HeldFile>,
  entries: ReadonlyArray<Entry>,
  { file, language, what }: { readonly what: Saved; readonly file?: string; readonly language: Language }
): Promise<Outcome> => {
  const { assessment, issues, notice, portfolio, reported } = judged
  const { findings } = assessment
  switch (what) {
    case "mended": {
      const held = files.find(({ name }) => name === file)!
      const bytes = await mendedBytes(held, entries)
      return bytes instanceof Uint8Array
        ? { kind: "saved", name: named(held.name, words.mended[language]), content: new Blob([bytes as BlobPart]) }
        : { kind: "refused", why: bytes }
    }
    case "annotated": {
      const held = files.find(({ name }) => name === file)!
      const bytes = await mendedBytes(held, entries)
      if (!(bytes instanceof Uint8Array)) return { kind: "refused", why: bytes }
      const said = returnsOf({ portfolio, findings, issues, files: reported, language }).files.get(held.name)
      if (said === undefined) return { kind: "refused", why: words.unreported }
      if (foreignKind(bytes) === undefined) {
        const isHeaded = judged.tables.some(({ file, headingRow }) => file === held.name && headingRow !== undefined)
        if (!isHeaded) return { kind: "refused", why: words.headings }
        const content = new Blob([withNotes(judged, held.name, said, language)], { type: "text/csv" })
        return { kind: "saved", name: named(held.name, words.annotated[language]), content }
      }
      const done = await returnFile(bytes, said, { about: [notice.title], language })
      if (!done.ok) return { kind: "refused", why: done.why }
      const content = new Blob([(done.bytes ?? bytes) as BlobPart])
      return { kind: "saved", name: named(held.name, words.annotated[language]), content }
    }
    case "calendar": {
      const content = new Blob([renderCalendar(notice, language)], { type: "text/calendar" })
      return { kind: "saved", name: `${notice.id}-${words.calendar[language]}.ics`, content }
    }
    case "receipt":
      return json(`${notice.id}-${words.receipt[language]}.json`, receiptOf(notice, portfolio, assessment))
    case "findings":
      return json(`${notice.id}-${words.findings[language]}.json`, assessmentDocument(assessment, issues))
    case "portfolio": {
      const content = new Blob([...writePortfolioJson(portfolio)], { type: "application/json" })
      return { kind: "saved", name: `${notice.id}-${words.whole[language]}.json`, content }
    }
  }
}

import type { InputIssue } from "@kepu/core"
import { fill, localized } from "@kepu/core/text"
import type { FileNote } from "../files.ts"
import { oneLine, shown } from "../text.ts"
import { pieces } from "../words.ts"
import { citedIn, type Origin } from "./Origin.ts"
import type { Cells } from "./Shape.ts"

/** What to do stands behind the first semicolon. */
const remedyOf = ({ en, "zh-CN": zh }: FileNote["message"]): FileNote["message"] =>
  localized(zh.slice(zh.indexOf("；") + 1), en.slice(en.indexOf("; ") + 1).trim())

/** What the reader of an office file noticed, as an issue at its cell; `titles` are the headings once they are known. */
export const noteIssue = (origin: Origin, note: FileNote, titles: Cells = []): InputIssue => {
  const { code, isOfFile = false, message, severity } = note
  const { file, table } = citedIn(origin)
  const where = table === undefined || isOfFile ? { file } : { file, table }
  const rest = { code, severity, suggestion: remedyOf(message) }
  if (note.place === undefined) return { ...where, row: 1, message, ...rest }
  const { column: at, row } = note.place
  const heading = shown(oneLine(titles[at] ?? ""))
  const letters = typeof origin === "string" ? undefined : origin.lettersOf?.(at)
  const cell = letters === undefined ? {} : { cell: `${letters}${row}` }
  if (heading === "") return { ...where, row, ...cell, message, ...rest }
  // The message names the cell itself.
  const prefix = fill(pieces.heading, { column: heading })
  const whole = localized(prefix["zh-CN"] + message["zh-CN"], prefix.en + message.en)
  return { ...where, row, column: heading, ...cell, message: whole, ...rest }
}

/** What need not be told of a cell of which the other code tells more. */
const lesser: Readonly<Record<string, string>> = { "phone-zero": "zero-lost", "cell-error": "placeholder" }

/** The issues without those of which a cell tells twice, once as a spreadsheet's and once as what it should hold. */
export const withoutTwice = (issues: ReadonlyArray<InputIssue>): Array<InputIssue> => {
  const keyOf = ({ column, row }: InputIssue, code: string): string => JSON.stringify([row, column, code])
  const told = new Set(
    issues.flatMap((issue) => {
      const code = lesser[issue.code]
      return code === undefined ? [] : [keyOf(issue, code)]
    })
  )
  return told.size === 0 ? [...issues] : issues.filter((issue) => !told.has(keyOf(issue, issue.code)))
}

import { booleanCell, errorCell } from "../cells.ts"
import { showGeneral } from "../format/general.ts"
import type { Cell, CivilDate } from "../Table.ts"
import { serialOf } from "../xlsx/serialOf.ts"
import type { XmlReader } from "../xml/XmlReader.ts"

const errors = /^(?:#(?:N\/A|NAME\?|VALUE!|REF!|DIV\/0!|NUM!|NULL!)|Err:\d{3}|错误:\d{3})$/u

/** Blanks that are written as a number are no more than a line has. */
const mostBlanks = 1000

/** The text of the paragraph that has just begun. Notes are not of it, nor how a word is pronounced. */
const readParagraph = (reader: XmlReader): string => {
  const depth = reader.depth - 1
  let text = ""
  for (;;) {
    const event = reader.next()
    if (event === "done" || (event === "end" && reader.depth === depth)) return text
    // Ends of lines in the XML are blanks.
    if (event === "text") text += reader.text.replaceAll(/[\t\n\r ]+/gu, " ")
    if (event !== "start") continue
    if (reader.name === "s") text += " ".repeat(Math.min(Number(reader.attribute("c") ?? 1) || 1, mostBlanks))
    else if (reader.name === "tab") text += "\t"
    else if (reader.name === "line-break") text += "\n"
    else if (reader.name === "note" || reader.name === "annotation" || reader.name === "ruby-text") reader.skip()
  }
}

const civilOf = (iso: string, shown: string | undefined): CivilDate | undefined => {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d))?/u.exec(iso)
  if (match === null) return undefined
  const [year = 0, month = 0, day = 0] = match.slice(1, 4).map(Number)
  const [hour, minute, second] = match[4] === undefined ? [] : match.slice(4).map(Number)
  const shows = (letters: string): boolean =>
    shown === undefined || [...letters].some((letter) => shown.includes(letter))
  if (!shows("mda")) return undefined
  return {
    year,
    month,
    ...(shows("da") && { day }),
    ...(hour !== undefined && shows("h") && { hour }),
    ...(minute !== undefined && shows("n") && { minute }),
    ...(second !== undefined && shows("s") && { second })
  }
}

/** A duration such as `PT09H30M00S`, in days. */
const daysOf = (duration: string): number | undefined => {
  const match = /^PT(\d+)H(\d+)M(\d+(?:[.,]\d+)?)S$/u.exec(duration)
  if (match === null) return undefined
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((text) => Number(text.replace(",", ".")))
  return (hours * 3600 + minutes * 60 + seconds) / 86_400
}

/** The cell that has just begun; `undefined` if it holds nothing. `shown` is what its style shows of a date. */
export const readCell = (reader: XmlReader, shown: () => string | undefined): Cell | undefined => {
  const type = reader.attribute("value-type")
  const value = reader.attribute("value")
  const date = reader.attribute("date-value")
  const time = reader.attribute("time-value")
  const truth = reader.attribute("boolean-value")
  const formula = reader.attribute("formula") !== undefined
  const lines: Array<string> = []
  for (const element of reader.children()) if (element === "p" || element === "h") lines.push(readParagraph(reader))
  const text = lines.join("\n")
  const common = formula ? { formula } : {}
  switch (type) {
    case "float":
    case "percentage":
    case "currency": {
      const number = Number(value)
      return Number.isFinite(number)
        ? { text: text || showGeneral(number), kind: "number", number, ...common }
        : undefined
    }
    case "date": {
      const iso = date ?? ""
      const serial = serialOf(iso)
      const civil = civilOf(iso, shown())
      return {
        text: text || iso,
        kind: "date",
        ...(serial !== undefined && { number: serial }),
        ...(civil !== undefined && { date: civil }),
        ...common
      }
    }
    case "time": {
      const number = daysOf(time ?? "")
      return { text: text || (time ?? ""), kind: "date", ...(number !== undefined && { number }), ...common }
    }
    case "boolean":
      return booleanCell(truth === "true", formula)
    default:
      if (text === "") return undefined
      return type === "error" || (formula && errors.test(text))
        ? errorCell(text, formula)
        : { text, kind: "text", ...common }
  }
}

import type { CivilDate } from "../Table.ts"
import { showDate } from "./dates.ts"
import { further } from "./further.ts"
import { showGeneral, showGenerally } from "./general.ts"
import { readSections, type Section } from "./sections.ts"

/** A number as its format shows it. */
export interface Shown {
  readonly text: string
  readonly isDate: boolean
  /** The number itself; of a date in the 1900 calendar. */
  readonly number: number
  readonly date?: CivilDate | undefined
}

/** What a number format makes of numbers and texts. */
export interface NumberFormat {
  readonly show: (value: number, is1904: boolean) => Shown
  readonly showText: (text: string) => string
}

/** The section for a number, and whether its sign is said by the section itself. */
const choose = (sections: ReadonlyArray<Section>, value: number): readonly [Section | undefined, boolean] => {
  if (sections.some(({ condition }) => condition !== undefined)) {
    const chosen = sections.find(({ condition }) => condition?.(value)) ?? sections.find(({ condition }) => !condition)
    return [chosen, false]
  }
  if (sections.length === 1 || value > 0) return [sections[0], false]
  if (value < 0) return [sections[1], true]
  return [sections[2] ?? sections[0], false]
}

const plainly = (number: number): Shown => ({ text: showGeneral(number), isDate: false, number })

const showBy = (section: Section, number: number, saysSign: boolean, is1904: boolean): Shown => {
  if (section.kind === "date") {
    const shown = showDate(number, section, is1904)
    return shown === undefined
      ? plainly(number)
      : { text: shown.text, isDate: true, number: shown.serial, date: shown.date }
  }
  const show = section.kind === "number" ? further().showNumber : showGenerally
  const text = show(Math.abs(number), section).trim()
  return { text: number < 0 && !saysSign && /[1-9]/u.test(text) ? `-${text}` : text, isDate: false, number }
}

const make = (code: string): NumberFormat => {
  const all = readSections(code)
  const last = all.at(-1)
  const ofText = all[3] ?? (last?.kind === "text" ? last : undefined)
  const sections = all.slice(0, 3).filter((section) => section !== ofText)
  const ofNumbers = sections.length > 0 ? sections : all.slice(0, 1)
  const isPlain = /^(?:General|G\/通用格式|0|@)$/iu.test(code)
  return {
    show: (value, is1904) => {
      // Most numbers are these, and need no laying out.
      if (isPlain && Number.isSafeInteger(value)) return { text: String(value), isDate: false, number: value }
      const [section, saysSign] = choose(ofNumbers, value)
      return section === undefined ? plainly(value) : showBy(section, value, saysSign, is1904)
    },
    showText: (text) =>
      // A section without a place for the text hides it; what a cell holds is told all the same.
      ofText?.tokens.some(({ is }) => is === "at") === true
        ? ofText.tokens.map((token) => (token.is === "literal" ? token.text : token.is === "at" ? text : "")).join("")
        : text
  }
}

const known = new Map<string, NumberFormat>()
/** A file may have any number of formats; those of usual files stay. */
const mostKnown = 500

/** The format of a code, such as `yyyy/m/d`. Any text is a code; what it cannot show is shown without a format. */
export const numberFormat = (code: string): NumberFormat => {
  const found = known.get(code)
  if (found !== undefined) return found
  const format = make(code)
  if (known.size >= mostKnown) known.clear()
  known.set(code, format)
  return format
}

import type { Notice } from "@kepu/core"
import type { Opinion } from "@kepu/core/portfolio"
import { readDay } from "../cells/day.ts"
import { trim } from "../text.ts"

const seal = /[（(]\s*(?:盖章|公章|签章|章)\s*[）)]/gu
const blankDate = /(?:\d{4}\s*)?年\s*月\s*日\s*$/u
const dateAtEnd = /\d{4}\s*(?:年|[-/.])\s*\d{1,2}\s*(?:月|[-/.])\s*\d{1,2}\s*日?$/u

export type OpinionReading =
  | { readonly ok: true; readonly opinion?: Opinion }
  /** The opinion without its day, which cannot be read. */
  | { readonly ok: false; readonly opinion?: Opinion; readonly day: string }

/**
 * An opinion (意见) with the day beside it, from a column of its own or from the end of the text, where the printed form
 * has it behind the seal. A form on which nothing was written has no opinion.
 */
export const readOpinion = (text: string, day: string, notice: Notice): OpinionReading => {
  const written = trim(text.replace(seal, "")).replace(blankDate, "")
  const atEnd = day === "" ? (dateAtEnd.exec(written)?.[0] ?? "") : ""
  const on = readDay((day || atEnd).replace(/\s/gu, ""), notice)
  const said = trim(on === undefined || atEnd === "" ? written : written.slice(0, -atEnd.length))
  const dated = on === undefined ? {} : { on }
  const opinion = said === "" ? {} : { opinion: { text: said, ...dated } }
  return day !== "" && on === undefined ? { ok: false, day, ...opinion } : { ok: true, ...opinion }
}

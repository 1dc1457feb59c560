import { type Localized, type Notice } from "@kepu/core"
import type { DeclaredFact } from "@kepu/core/notice"
import type { DeclaredValue } from "@kepu/core/portfolio"
import { localized } from "@kepu/core/text"
import type { RowIssueText, Said, Slots } from "../issues.ts"
import { fold, oneLine, shown } from "../text.ts"
import { readDay } from "./day.ts"
import { namesOf, termOf } from "./terms.ts"
import { allowed, answers, wordIn } from "./words.ts"

/** What a cell says of a fact that the notice declares, or why that is not understood. */
export type DeclaredReading =
  | { readonly ok: true; readonly value: DeclaredValue }
  | { readonly ok: false; readonly text: RowIssueText; readonly slots: Slots }

const number = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/u

/** A number with or without thousands separators, behind which its unit may stand in either language, and nothing else. */
const readAmount = (cell: string, unit: Localized | undefined): number | undefined => {
  const plain = cell.normalize("NFKC").trim()
  const written = number.exec(plain)?.[0]
  if (written === undefined) return undefined
  const behind = fold(plain.slice(written.length))
  const units = unit === undefined ? [] : [fold(unit["zh-CN"]), fold(unit.en)]
  return behind === "" || units.includes(behind) ? Number(written.replaceAll(",", "")) : undefined
}

const withoutUnit = localized("", "")
const inUnit = (unit: Localized | undefined): Localized | Said =>
  unit === undefined ? withoutUnit : { piece: "inUnit", slots: { unit } }

/** Reads a cell that is not blank as the fact's type has it. */
export const readDeclared = (
  { type, unit, values = [] as never }: DeclaredFact,
  cell: string,
  notice: Notice
): DeclaredReading => {
  const read = (value: DeclaredValue | undefined, text: RowIssueText, slots: Slots = {}): DeclaredReading =>
    value === undefined ? { ok: false, text, slots: { text: shown(oneLine(cell)), ...slots } } : { ok: true, value }
  switch (type) {
    case "number":
      return read(readAmount(cell, unit), "amount-unreadable", { unit: inUnit(unit) })
    case "choice":
      return read(termOf(values, cell), "unknown-term", { allowed: namesOf(values) })
    case "date":
      return read(readDay(cell, notice), "date-unreadable")
    case "yes-no": {
      const answer = wordIn(answers, cell)
      return read(answer === undefined ? undefined : answer === "yes", "unknown-term", { allowed: allowed(answers) })
    }
    case "text":
      return read(oneLine(cell), "field-refused")
  }
}

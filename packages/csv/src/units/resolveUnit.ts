import type { Source, UnitId } from "@kepu/core/portfolio"
import { type CellIssue, type Place, rowIssue } from "../issues.ts"
import { shown } from "../text.ts"
import type { UnitBook } from "./UnitBook.ts"
import { bareName } from "./unitNames.ts"

/** So many units are named in a message. */
const mostNamed = 3

/**
 * The unit of that name. A short form of a unit of the register is taken for it, which is told once. Another name is
 * entered with its source, which is an issue at its place if there is a register; so is which units of the register it could
 * be.
 */
export const resolveUnit = (
  book: UnitBook,
  written: string,
  place: Place,
  source: Source,
  issues: Array<CellIssue>
): UnitId => {
  const name = bareName(written) || written
  const found = book.find(written) ?? book.find(name)
  if (found !== undefined) return found
  const { mayBe, unit } = book.guess(name)
  const nameOf = (id: UnitId): string => shown(book.nameOf(id))
  if (unit !== undefined) {
    book.learn(name, unit)
    issues.push(rowIssue(place, "unit-abbreviated", { text: shown(name), unit: nameOf(unit) }))
    return unit
  }
  if (mayBe.length > 0) {
    const named = mayBe.slice(0, mostNamed).map((id) => `“${nameOf(id)}”`)
    const units = named.join("、") + (mayBe.length > mostNamed ? "…" : "")
    issues.push(rowIssue(place, "unit-doubtful", { text: shown(name), units }))
  } else if (book.hasRegister) issues.push(rowIssue(place, "unknown-unit", { text: shown(name) }))
  return book.add(name, source, mayBe)
}

import type { Notice } from "../notice/Notice.ts"
import type { Unit } from "../portfolio/Unit.ts"
import { fill, list, type Localized, same } from "../text/Localized.ts"
import { type MissingUnit, missingUnits } from "./missingUnits.ts"
import { unitWords as words } from "./words.ts"

/** A unit that a notice names and that is not among the units of a portfolio. */
export interface UnitNotFound extends MissingUnit {
  readonly text: Localized
}

/**
 * What is said of a unit that a notice names and that is not there.
 *
 * @example
 * ```ts
 * import { tellMissingUnit } from "@kepu/core/notice"
 *
 * const told = tellMissingUnit({ code: "unit-not-found", path: "clauses[0]", name: "县科协", alike: [] })
 * console.log(told["zh-CN"].includes("县科协")) // true
 * ```
 */
export const tellMissingUnit = ({ alike, name, path }: MissingUnit): Localized =>
  fill(alike.length === 0 ? words.notFound : words.notFoundButAlike, {
    name,
    path,
    alike: list(alike.map((unit) => same(unit.name)))
  })

/**
 * The units that a notice names, in bounds, tables by unit and lists of those responsible, and that are not among these
 * units by id, name or alias: what is asked of them is asked of nobody. It is said of the notice and the register, and is
 * no finding about anyone.
 *
 * @example
 * ```ts
 * import { unitsNotFound } from "@kepu/core/notice"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * console.log(unitsNotFound(notice, []).length) // 0
 * ```
 */
export const unitsNotFound = (
  notice: Pick<Notice, "clauses" | "rubric" | "vocabulary">,
  units: ReadonlyArray<Unit>
): ReadonlyArray<UnitNotFound> => missingUnits(notice, units).map((unit) => ({ ...unit, text: tellMissingUnit(unit) }))

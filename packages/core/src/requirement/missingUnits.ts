import type { Notice } from "../notice/Notice.ts"
import type { Unit } from "../portfolio/Unit.ts"
import { isNamed } from "../rule/binds.ts"

/** A unit that a notice names and that is not among the units of a portfolio, without words. */
export interface MissingUnit {
  readonly code: "unit-not-found"
  /** Where in the notice it is named: `clauses[2].rules[0].form.bound.units[1]`. */
  readonly path: string
  readonly name: string
  /** The units whose names are most like it, the likest first. */
  readonly alike: ReadonlyArray<Unit>
}

/** The names of units that stand in a part of a notice, each with its place. */
const namesIn = (data: unknown, path: string): ReadonlyArray<{ readonly path: string; readonly name: string }> => {
  if (typeof data !== "object" || data === null) return []
  const { _tag, units } = data as { readonly _tag?: unknown; readonly units?: ReadonlyArray<string> }
  if (_tag === "Named") return units!.map((name, n) => ({ path: `${path}.units[${n}]`, name }))
  return Object.entries(data).flatMap(([key, part]) =>
    namesIn(part, Array.isArray(data) ? `${path}[${key}]` : `${path}.${key}`)
  )
}

/** The pairs of signs that follow each other in a text. */
const pairs = (text: string): ReadonlySet<string> => {
  const signs = [...text]
  return new Set(signs.slice(1).map((sign, n) => signs[n]! + sign))
}

/** How like two names are: 1 where one contains the other, else how many of their pairs of signs they share. */
const likeness = (a: string, b: string): number => {
  if (a.includes(b) || b.includes(a)) return 1
  const [of, others] = [pairs(a), pairs(b)]
  return (2 * [...of].filter((pair) => others.has(pair)).length) / Math.max(1, of.size + others.size)
}

const mostAlike = 3
const enough = 0.4

const alikeIn = (name: string, units: ReadonlyArray<Unit>): ReadonlyArray<Unit> =>
  units
    .map((unit) => ({
      unit,
      like: Math.max(...[unit.name, ...(unit.aliases ?? [])].map((one) => likeness(one, name)))
    }))
    .filter(({ like }) => like >= enough)
    .toSorted((a, b) => b.like - a.like)
    .slice(0, mostAlike)
    .map(({ unit }) => unit)

/**
 * The units that `unitsNotFound` finds, without words: a page loads those when it shows them.
 *
 * @example
 * ```ts
 * import { missingUnits } from "@kepu/core/notice"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * const { vocabulary } = notice
 * const responsibilities = [{ ...vocabulary.responsibilities[0]!, units: ["县科协"] as const }]
 * const [missing] = missingUnits({ ...notice, vocabulary: { ...vocabulary, responsibilities } }, [])
 * console.log(missing?.name) // 县科协
 * ```
 */
export const missingUnits = (
  { clauses, rubric, vocabulary }: Pick<Notice, "clauses" | "rubric" | "vocabulary">,
  units: ReadonlyArray<Unit>
): ReadonlyArray<MissingUnit> => {
  const named = [
    ...vocabulary.responsibilities.flatMap(({ units = [] }, at) =>
      units.map((name, n) => ({ path: `vocabulary.responsibilities[${at}].units[${n}]`, name }))
    ),
    ...clauses.flatMap(({ rules }, at) =>
      rules.flatMap(({ form }, n) => namesIn(form, `clauses[${at}].rules[${n}].form`))
    ),
    ...namesIn(rubric, "rubric")
  ]
  return named
    .filter(({ name }) => !units.some((unit) => isNamed(name, unit)))
    .map(({ name, path }) => ({ code: "unit-not-found", path, name, alike: alikeIn(name, units) }))
}

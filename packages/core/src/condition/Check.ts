import type { DeclaredValue, Declaring } from "../portfolio/DeclaredValues.ts"
import type { TermId } from "../portfolio/ids.ts"
import type { PlainDate } from "../time/PlainDate.ts"
import type { Schedule } from "../time/Schedule.ts"
import { isWithin } from "../time/scheduleDays.ts"
import type { Truth } from "../Truth.ts"
import { valueOf } from "./valueOf.ts"
import type { DeclaredFact } from "./Vocabulary.ts"

/**
 * What is asked of a fact that a notice declares. All ends are inclusive but `under` and that of `below`.
 *
 * - `known`: it is known, and not a no.
 * - `among`: it is one of the values; where all `choices` are given, what is none of them is not known.
 * - `number` and `date`: it is neither under `from` nor over `to`.
 * - `share`: it is at least `least` % and at most `most` % of the number `of`, and less than `under` %.
 * - `below`: it is less than the number `of`.
 * - `before`: the date is not after the date `of`; either may be the time of an activity, whose last day is meant before
 *   and whose first day is meant after.
 */
export type Check =
  | { readonly is: "known" }
  | {
      readonly is: "among"
      readonly values: ReadonlyArray<string>
      readonly choices?: ReadonlyArray<string> | undefined
    }
  | { readonly is: "number"; readonly from?: number; readonly to?: number }
  | { readonly is: "date"; readonly from?: PlainDate; readonly to?: PlainDate }
  | {
      readonly is: "share"
      readonly of: TermId
      readonly least?: number
      readonly most?: number
      readonly under?: number
    }
  | { readonly is: "below" | "before"; readonly of: TermId }

/**
 * Of which type a fact has to be so that a check can be asked of it; of any, where nothing is said.
 *
 * @example
 * ```ts
 * import { typeAsked } from "@kepu/core/tables"
 *
 * console.log(typeAsked.number, typeAsked.before) // number date
 * ```
 */
export const typeAsked: { readonly [C in Check["is"]]: DeclaredFact["type"] | undefined } = {
  known: undefined,
  among: "choice",
  number: "number",
  date: "date",
  share: "number",
  below: "number",
  before: "date"
}

/** The second fact that is compared, if one is. */
export const comparedIn = (check: Check): TermId | undefined => ("of" in check ? check.of : undefined)

/** What is declared, or the time of an activity. */
type Value = DeclaredValue | Schedule | undefined

/** Whether it is written as a day is; other words are no day, and what they mean is not known. */
export const isDay = (value: Value): value is PlainDate => /^\d{4}-\d{2}-\d{2}$/u.test(value as string)

const liesBetween = <A extends number | string>(value: A, { from, to }: { from?: A; to?: A }): boolean =>
  (from === undefined || value >= from) && (to === undefined || value <= to)

/**
 * Whether a date is not after another one; of an activity's time its last day is meant before, and its first one after. A
 * text without signs sorts before every day, and a colon after.
 */
const isBefore = (value: Value, other: Value): Truth => {
  if (typeof other === "object") {
    const { openEnd: _, ...begins } = other
    return isDay(value) ? isWithin(begins, { start: value, end: ":" as PlainDate }) : undefined
  }
  if (!isDay(other)) return undefined
  if (typeof value === "object") return isWithin(value, { start: "" as PlainDate, end: other })
  return isDay(value) ? value <= other : undefined
}

/** Whether a value is as asked; not known where it is absent or of another type. */
export const checked = (check: Check, value: Value, other?: Value): Truth => {
  if (value === undefined) return undefined
  switch (check.is) {
    case "known":
      return value !== false
    case "among":
      return typeof value !== "string" || check.choices?.includes(value) === false
        ? undefined
        : check.values.includes(value)
    case "number":
      return typeof value === "number" ? liesBetween(value, check) : undefined
    case "date":
      return isDay(value) ? liesBetween(value, check) : undefined
    case "share": {
      const { least = 0, most = Infinity, under = Infinity } = check
      if (typeof value !== "number" || typeof other !== "number") return undefined
      const part = value * 100
      const of = (percent: number): number => (percent === Infinity ? Infinity : other * percent)
      return part >= of(least) && part <= of(most) && part < of(under)
    }
    case "below":
      return typeof value === "number" && typeof other === "number" ? value < other : undefined
    case "before":
      return isBefore(value, other)
  }
}

/** Whether a declared fact of a record is as asked. */
export const checkedIn = (fact: TermId, check: Check, record: Declaring): Truth => {
  const other = comparedIn(check)
  const valueIn = (id: TermId): Value => valueOf(id, record) as Value
  return checked(check, valueIn(fact), other === undefined ? undefined : valueIn(other))
}

import type { FactId } from "../condition/Fact.ts"
import { valueOf } from "../condition/valueOf.ts"
import { seen } from "../text/appearance.ts"
import type { Truth } from "../Truth.ts"
import { exactly } from "./exactly.ts"

/** How a number is made of those of the values of a fact: it is the largest of them, or how many values there are. */
export interface ByValue {
  /** A fact of the records, or `host` or `unit` for whose they are. */
  readonly fact: FactId
  readonly take: "largest" | "distinct"
  /** Set where one record has a list of values. */
  readonly many?: true
  /** All values that there are, where these are known: what is none of them is not known. */
  readonly among?: ReadonlyArray<string>
}

const isWhose = (fact: FactId): boolean => fact === "host" || fact === "unit"

/** The values that a record has by what it says of the fact, texts as people see them; `undefined` where they are not known. */
export const valuesFrom = ({ among, fact, many }: ByValue, value: unknown): ReadonlyArray<unknown> | undefined => {
  if (value === undefined) return undefined
  if (many) return value as ReadonlyArray<unknown>
  if (typeof value !== "string") return [value]
  return among?.includes(value) === false ? undefined : [isWhose(fact) ? value : seen(value)]
}

/** The values that a record has; `undefined` where they are not known. */
export const valuesIn = (by: ByValue, record: object): ReadonlyArray<unknown> | undefined =>
  valuesFrom(by, isWhose(by.fact) ? (record as Readonly<Record<string, unknown>>)[by.fact] : valueOf(by.fact, record))

/** A record, whether it counts, for how much if that is known, and its values if they are. */
export interface Valued {
  readonly truth: Truth
  readonly amount: number | undefined
  readonly values: ReadonlyArray<unknown> | undefined
}

/**
 * The interval of a number that is found value by value. Records of an unknown value may all be of one, that of others
 * too, or each of one of its own; `unread` tells for how much records count that could not be read.
 */
export const intervalByValue = (
  { many, take }: Pick<ByValue, "many" | "take">,
  records: ReadonlyArray<Valued>,
  unread: number
): { readonly known: number; readonly possible: number } => {
  const groups = new Map<unknown, { readonly sure: number; readonly open: number; readonly isSure: boolean }>()
  let anyValue = many && unread > 0 ? Infinity : unread
  for (const { amount, truth, values } of records) {
    if (truth === false) continue
    if (values === undefined) anyValue += many ? Infinity : (amount ?? Infinity)
    for (const value of values ?? []) {
      const { isSure, open, sure } = groups.get(value) ?? { sure: 0, open: 0, isSure: false }
      groups.set(value, {
        sure: sure + (truth ? (amount ?? 0) : 0),
        open: open + (amount ?? Infinity),
        isSure: isSure || truth === true
      })
    }
  }
  const all = [...groups.values()]
  if (take === "distinct") return { known: all.filter(({ isSure }) => isSure).length, possible: all.length + anyValue }
  const most = (of: "sure" | "open"): number => Math.max(0, ...all.map((group) => group[of]))
  return { known: exactly(most("sure")), possible: exactly(anyValue + most("open")) }
}

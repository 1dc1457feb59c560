import { facts } from "../condition/isFact.ts"
import { type ColumnName, daysColumn } from "../engine/Columns.ts"
import type { Activity } from "../portfolio/Activity.ts"

/** A bit for each key of an activity on which something may rest: its facts, how its time was written, and its host. */
const bits: ReadonlyMap<string, number> = new Map(
  [...facts, "timeText", "host", "facts"].map((key, n) => [key, 1 << n])
)

/** The bit of a key; the facts that a notice declares stand under one. */
export const bitOf = (key: ColumnName): number => bits.get(key === daysColumn ? "time" : key) ?? bits.get("facts")!

/** The mask of all keys, and of what else there is to be asked of an activity. */
export const anything = -1

/** The bitwise OR of masks. */
export const union = (masks: ReadonlyArray<number>): number => masks.reduce((all, one) => all | one, 0)

/**
 * The mask of the keys in which two activities differ; lists and times of the same content count as different. Activities
 * are plain records: a key that stands in a prototype is not seen.
 *
 * Records have many shapes, and an engine looks a key of a record of any shape up slowly: it is much faster to list what
 * both have, which is mostly of the same keys.
 */
export const differences = (a: Activity, b: Activity): number => {
  const [keys, otherKeys] = [Object.keys(a), Object.keys(b)]
  const [values, otherValues]: ReadonlyArray<ReadonlyArray<unknown>> = [Object.values(a), Object.values(b)]
  let different = 0
  for (let n = 0; n < keys.length; n++) {
    if (keys[n] !== otherKeys[n] || keys.length !== otherKeys.length) return differencesByKey(a, b)
    if (values![n] !== otherValues![n]) different |= bits.get(keys[n]!) ?? 0
  }
  return different
}

const differencesByKey = (a: object, b: object): number => {
  let different = 0
  for (const [key, bit] of bits) if (a[key as never] !== b[key as never]) different |= bit
  return different
}

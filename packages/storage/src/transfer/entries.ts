import type { Portfolio } from "@kepu/core"
import { OptionalRegister, type RecordKey, type RegisterName, type ValueOf } from "@kepu/core/port"

/** A value that a file holds for a record of a ledger. */
export type Entry<R extends RegisterName = RegisterName> = {
  readonly [Register in R]: { readonly register: Register; readonly key: RecordKey; readonly value: ValueOf<Register> }
}[R]

type Keys = { readonly [R in RegisterName]?: (value: ValueOf<R>) => string }

/** By what the records of a file are known again in a corrected one. */
const keys: Keys = {
  units: ({ id }) => id,
  activities: ({ id }) => id,
  submissions: ({ activity, document, unit }) =>
    [unit, document, ...(activity === undefined ? [] : [activity])].join("/"),
  facilities: ({ kind, name, unit }) => `${unit ?? ""}/${kind}/${name}`,
  officers: ({ unit }) => unit,
  recommendations: ({ activity, unit }) => `${unit}/${activity}`,
  attestations: ({ rule, unit }) => `${rule}/${unit ?? ""}`,
  exemptions: ({ on, rule, unit }) => `${rule}/${unit}/${on}`,
  unread: ({ register, source, unit }) =>
    [register, source?.file, ...(source?.table === undefined ? [] : [source.table]), source?.row, unit].join("/")
}

/**
 * The records of a portfolio. Two that go by the same key are told apart by a number.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { entriesOf } from "@kepu/storage/transfer"
 *
 * const units = [{ id: "edu", name: "县教育局" }]
 * const activities = [{ id: "1", name: "讲座", host: "edu" }]
 * console.log(entriesOf(portfolioFromData({ units, activities })).map(({ key, register }) => `${register}/${key}`)) // [ 'units/edu', 'activities/1' ]
 * ```
 */
export const entriesOf = (portfolio: Portfolio): ReadonlyArray<Entry> => {
  const entries: Array<Entry> = []
  const taken = new Set<string>()
  const freeKey = (register: RegisterName, wished: string): RecordKey => {
    let key = wished
    for (let n = 2; taken.has(`${register} ${key}`); n++) key = `${wished}~${n}`
    taken.add(`${register} ${key}`)
    return key as RecordKey
  }
  for (const [register, keyOf] of Object.entries(keys) as ReadonlyArray<
    [keyof Portfolio, (value: unknown) => string]
  >) {
    for (const value of portfolio[register] ?? []) {
      entries.push({ register, key: freeKey(register, keyOf(value)), value } as unknown as Entry)
    }
  }
  for (const register of OptionalRegister.literals) {
    if (portfolio[register]?.length === 0) {
      entries.push({ register: "kept", key: register as string as RecordKey, value: { register } })
    }
  }
  return entries
}

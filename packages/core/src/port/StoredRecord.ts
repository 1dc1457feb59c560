import * as Schema from "effect/Schema"
import { Instant } from "../time/Instant.ts"
import { RecordKey } from "./Ledger.ts"
import { type RegisterName, registerNames, registers, type ValueOf } from "./Register.ts"

/**
 * Who changed something, when and why. It comes in with the call: a store has no clock and knows no users.
 *
 * @example
 * ```ts
 * import { Note } from "@kepu/core/port"
 * import * as Schema from "effect/Schema"
 *
 * const is = Schema.is(Note)
 * console.log(is({ by: "县科协", at: "2023-09-20T09:00:00+08:00" }), is({ by: "县科协" })) // true false
 * ```
 */
export const Note = Schema.Struct({
  /** The office, post or account, not a person's name. */
  by: Schema.NonEmptyString,
  at: Instant,
  why: Schema.optionalKey(Schema.NonEmptyString)
}).annotate({ identifier: "Note" })
export interface Note extends Schema.Schema.Type<typeof Note> {}

/**
 * What was done to a record. A `removed` one keeps its value, and `restored` puts it back.
 *
 * @example
 * ```ts
 * import { ChangeKind } from "@kepu/core/port"
 * import * as Schema from "effect/Schema"
 *
 * const is = Schema.is(ChangeKind)
 * console.log(is("restored"), is("deleted")) // true false
 * ```
 */
export const ChangeKind = Schema.Literals(["created", "changed", "removed", "restored"])
export type ChangeKind = typeof ChangeKind.Type

const fields = {
  key: RecordKey,
  /** 1 when the record is created, one more with each change. */
  version: Schema.Int.check(Schema.isGreaterThanOrEqualTo(1)),
  /** What was done last; a record that was `removed` still has its value, and can be restored. */
  kind: ChangeKind,
  /** The place of that change in the ledger: 1, 2, 3 … without a gap, in the order in which changes became visible. */
  sequence: Schema.Int.check(Schema.isGreaterThanOrEqualTo(1)),
  note: Note
}
type Fields = Schema.Schema.Type<Schema.Struct<typeof fields>>

/** A record as it stands: its value and the last change that was made to it. */
export type StoredRecord<R extends RegisterName = RegisterName> = {
  readonly [Register in R]: Fields & { readonly register: Register; readonly value: ValueOf<Register> }
}[R]

/** A change that was made to a record: what it was made to, and what it was before unless it is new. */
export type Change<R extends RegisterName = RegisterName> = {
  readonly [Register in R]: StoredRecord<Register> & { readonly before?: ValueOf<Register> }
}[R]

/**
 * The record as a change left it.
 *
 * @example
 * ```ts
 * import { changeIn, recordOf } from "@kepu/core/port"
 * import * as Schema from "effect/Schema"
 *
 * const change = Schema.decodeUnknownSync(changeIn("units"))({
 *   ...{
 *     register: "units",
 *     key: "edu",
 *     version: 1,
 *     kind: "created",
 *     sequence: 1,
 *     note: { by: "县科协", at: "2023-09-20T09:00:00+08:00" },
 *     value: { id: "edu", name: "县教育局" }
 *   },
 *   before: { id: "edu", name: "教育局" }
 * })
 * console.log("before" in change, "before" in recordOf(change)) // true false
 * ```
 */
export const recordOf = <R extends RegisterName>(change: Change<R>): StoredRecord<R> => {
  const { register, key, version, kind, sequence, note, value } = change as Change
  return { register, key, version, kind, sequence, note, value } as StoredRecord as StoredRecord<R>
}

/**
 * Whether a record stands in its register, and was not removed from it.
 *
 * @example
 * ```ts
 * import { isLive } from "@kepu/core/port"
 *
 * console.log(isLive({ kind: "removed" }), isLive({ kind: "created" })) // false true
 * ```
 */
export const isLive = ({ kind }: { readonly kind: ChangeKind }): boolean => kind !== "removed"

/** What a schema of a register is called, so that it is described once wherever it is used. */
const called = (register: RegisterName, what: string) => ({
  identifier: `${register.slice(0, 1).toUpperCase()}${register.slice(1)}${what}`
})

const ofEach = <A>(make: (register: RegisterName) => A): Readonly<Record<RegisterName, A>> =>
  Object.fromEntries(registerNames.map((register) => [register, make(register)])) as Record<RegisterName, A>

const storedRecords = ofEach((register) =>
  Schema.Struct({ register: Schema.Literal(register), ...fields, value: registers[register] }).annotate(
    called(register, "Record")
  )
)
const changes = ofEach((register) =>
  Schema.Struct({
    register: Schema.Literal(register),
    ...fields,
    value: registers[register],
    before: Schema.optionalKey(registers[register] as Schema.Codec<unknown, unknown>)
  }).annotate(called(register, "Change"))
)

/**
 * The schema of the records of one register.
 *
 * @example
 * ```ts
 * import { storedRecordIn } from "@kepu/core/port"
 * import * as Schema from "effect/Schema"
 *
 * const record = {
 *   register: "units",
 *   key: "edu",
 *   version: 1,
 *   kind: "created",
 *   sequence: 1,
 *   note: { by: "县科协", at: "2023-09-20T09:00:00+08:00" },
 *   value: { id: "edu", name: "县教育局" }
 * }
 * console.log(Schema.is(storedRecordIn("units"))(record), Schema.is(storedRecordIn("activities"))(record)) // true false
 * ```
 */
export const storedRecordIn = <R extends RegisterName>(register: R): Schema.Codec<StoredRecord<R>, unknown> =>
  storedRecords[register] as unknown as Schema.Codec<StoredRecord<R>, unknown>

/**
 * The schema of the changes of one register.
 *
 * @example
 * ```ts
 * import { changeIn } from "@kepu/core/port"
 * import * as Schema from "effect/Schema"
 *
 * const change = {
 *   register: "units",
 *   key: "edu",
 *   version: 1,
 *   kind: "created",
 *   sequence: 1,
 *   note: { by: "县科协", at: "2023-09-20T09:00:00+08:00" },
 *   value: { id: "edu", name: "县教育局" }
 * }
 * console.log(Schema.is(changeIn("units"))(change), Schema.is(changeIn("activities"))(change)) // true false
 * ```
 */
export const changeIn = <R extends RegisterName>(register: R): Schema.Codec<Change<R>, unknown> =>
  changes[register] as unknown as Schema.Codec<Change<R>, unknown>

/**
 * @example
 * ```ts
 * import { StoredRecord } from "@kepu/core/port"
 * import * as Schema from "effect/Schema"
 *
 * const record = {
 *   register: "units",
 *   key: "edu",
 *   version: 1,
 *   kind: "created",
 *   sequence: 1,
 *   note: { by: "县科协", at: "2023-09-20T09:00:00+08:00" },
 *   value: { id: "edu", name: "县教育局" }
 * }
 * console.log(Schema.is(StoredRecord)(record), Schema.is(StoredRecord)({ ...record, version: 0 })) // true false
 * ```
 */
export const StoredRecord: Schema.Codec<StoredRecord, unknown> = Schema.Union(
  registerNames.map(storedRecordIn)
).annotate({ identifier: "StoredRecord" })
/**
 * @example
 * ```ts
 * import { Change } from "@kepu/core/port"
 * import * as Schema from "effect/Schema"
 *
 * const change = {
 *   register: "units",
 *   key: "edu",
 *   version: 1,
 *   kind: "created",
 *   sequence: 1,
 *   note: { by: "县科协", at: "2023-09-20T09:00:00+08:00" },
 *   value: { id: "edu", name: "县教育局" }
 * }
 * console.log(Schema.is(Change)(change), Schema.is(Change)({ ...change, kind: "renamed" })) // true false
 * ```
 */
export const Change: Schema.Codec<Change, unknown> = Schema.Union(registerNames.map(changeIn)).annotate({
  identifier: "Change"
})

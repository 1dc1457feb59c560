import * as Schema from "effect/Schema"
import { RecordKey } from "./Ledger.ts"
import { RegisterName, registerNames, registers, type ValueOf } from "./Register.ts"
import { Note } from "./StoredRecord.ts"

/** The version that the writer saw; 0 for a record that must not exist yet. Another one there is a conflict. */
const expected = Schema.Natural

/** Creates the record, or replaces its value. */
export type Save<R extends RegisterName = RegisterName> = {
  readonly [Register in R]: {
    readonly _tag: "Save"
    readonly register: Register
    readonly key: RecordKey
    readonly value: ValueOf<Register>
    readonly expected: number
    readonly note: Note
  }
}[R]

/** The schema of saves into one register. */
export const saveIn = <R extends RegisterName>(register: R): Schema.Codec<Save<R>, unknown> =>
  Schema.TaggedStruct("Save", {
    register: Schema.Literal(register),
    key: RecordKey,
    value: registers[register],
    expected,
    note: Note
  }) as unknown as Schema.Codec<Save<R>, unknown>

export const Save: Schema.Codec<Save, unknown> = Schema.Union(registerNames.map(saveIn))

const place = { register: RegisterName, key: RecordKey, expected, note: Note }

/** Takes a record out of its register; its value and history stay. */
export const Remove = Schema.TaggedStruct("Remove", place)
export interface Remove extends Schema.Schema.Type<typeof Remove> {}

/** Puts a removed record back as it was. */
export const Restore = Schema.TaggedStruct("Restore", place)
export interface Restore extends Schema.Schema.Type<typeof Restore> {}

/** One thing to be done to a record. All of a call to `write` are done in their order, or none is. */
export type Write = Save | Remove | Restore
/**
 * @example
 * ```ts
 * import { Write } from "@kepu/core/port"
 * import * as Schema from "effect/Schema"
 *
 * const note = { by: "县科协", at: "2023-09-20T09:00:00+08:00" }
 * const removal = { _tag: "Remove", register: "units", key: "edu", expected: 1, note }
 * console.log(Schema.is(Write)(removal), Schema.is(Write)({ ...removal, _tag: "Drop" })) // true false
 * ```
 */
export const Write: Schema.Codec<Write, unknown> = Schema.Union([Save, Remove, Restore])

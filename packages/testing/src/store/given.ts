import { Instant } from "@kepu/core/schema"
import {
  type Kept,
  type Note,
  ownKey,
  type RecordKey,
  type RegisterName,
  registers,
  type Remove,
  type Restore,
  type Save,
  type StoreError,
  type StoreErrorReason,
  type ValueOf
} from "@kepu/core/port"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"

export const note: Note = { by: "县科协", at: Instant.make("2023-09-20T09:00:00+08:00") }

export const keyOf = (key: string): RecordKey => key as RecordKey

/** The value that data stand for; throws if they are none of the register. */
export const value = <R extends RegisterName>(register: R, data: unknown): ValueOf<R> =>
  Schema.decodeUnknownSync(registers[register])(data)

/** The same under another type: what a caller without types could hand over. */
export const unchecked = (data: unknown): never => data as never

/** Saves a value under its own id, or under `key` where it has none. */
export const save = <R extends RegisterName>(
  register: R,
  saved: ValueOf<R>,
  { expected = 0, key, by = note }: { readonly expected?: number; readonly key?: string; readonly by?: Note } = {}
): Save<R> =>
  ({
    _tag: "Save",
    register,
    key: keyOf(key ?? ownKey(register, saved) ?? "one"),
    value: saved,
    expected,
    note: by
  }) as Save as Save<R>

export const remove = (register: RegisterName, key: string, expected: number, by = note): Remove => ({
  _tag: "Remove",
  register,
  key: keyOf(key),
  expected,
  note: by
})

export const restore = (register: RegisterName, key: string, expected: number, by = note): Restore => ({
  ...remove(register, key, expected, by),
  _tag: "Restore"
})

export const unit = (id: string, facts: object = {}): ValueOf<"units"> =>
  value("units", { id, name: `单位${id}`, ...facts })

export const activity = (id: string, facts: object = {}): ValueOf<"activities"> =>
  value("activities", { id, name: "科普讲座", host: "u1", ...facts })

export const kept = (register: Kept["register"]): Save<"kept"> => save("kept", { register })

/** Why something failed; dies if it did not. */
export const reasonOf = <A, R>(effect: Effect.Effect<A, StoreError, R>): Effect.Effect<StoreErrorReason, never, R> =>
  Effect.flip(effect).pipe(
    Effect.map(({ reason }) => reason),
    Effect.catch((answer) => Effect.die(new Error(`expected a failure, got ${JSON.stringify(answer)}`)))
  )

import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { isStorable } from "./Ledger.ts"
import { within } from "./limits.ts"
import { ownKey, registerNames, type RegisterName, registers, type ValueOf } from "./Register.ts"
import { Constraint, type ConstraintRule, type StoreError, storeError } from "./StoreError.ts"

const decoders = Object.fromEntries(
  registerNames.map((name) => [name, Schema.decodeUnknownEffect(registers[name] as Schema.Codec<unknown, unknown>)])
)

/** The value of a register as it is written; fails with the schema's complaint. */
export const decodeValue = (register: RegisterName, value: unknown): Effect.Effect<unknown, Schema.SchemaError> =>
  decoders[register]!(value)

/** A text in the value that not every engine can keep. */
const oddText = (value: unknown): string | undefined => {
  if (typeof value === "string") return isStorable(value) ? undefined : value
  if (typeof value !== "object" || value === null) return undefined
  for (const [key, part] of Object.entries(value)) {
    const found = oddText(key) ?? oddText(part)
    if (found !== undefined) return found
  }
  return undefined
}

/** Whether JSON may hold such a text: there it is written as an escape. */
const mayBeOdd = (json: string): boolean => json.includes("\\u0000") || json.includes("\\ud")

/** What is kept of a value that was offered for a record: what the register knows of it. */
export const checkValue = Effect.fnUntraced(function* <R extends RegisterName>(
  register: R,
  key: string,
  offered: ValueOf<R>
): Effect.fn.Return<ValueOf<R>, StoreError> {
  const refuse = (rule: ConstraintRule, detail: string) =>
    storeError(new Constraint({ rule, where: `${register}/${key}`, detail }))
  const value = yield* Effect.mapError(decodeValue(register, offered), ({ message }) => refuse("value", message))
  const own = ownKey(register, value as ValueOf<R>)
  if (own !== undefined && own !== key) return yield* refuse("key", own)
  const json = JSON.stringify(value)
  yield* within("record", json.length)
  if (mayBeOdd(json)) {
    const odd = oddText(value)
    if (odd !== undefined) return yield* refuse("text", JSON.stringify(odd).slice(0, 60))
  }
  return value as ValueOf<R>
})

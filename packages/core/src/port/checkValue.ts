import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { failuresIn } from "../failure/schemaFailures.ts"
import { fill, list, type Localized, localized } from "../text/Localized.ts"
import { isStorable } from "./Ledger.ts"
import { excess } from "./limits.ts"
import { ownKey, refId, registerNames, type RegisterName, registers, type ValueOf } from "./Register.ts"
import { Constraint, type ConstraintRule, type StoreError, storeError } from "./StoreError.ts"

const decoders = new Map(
  registerNames.map((name) => [name, Schema.decodeUnknownResult(registers[name] as Schema.Codec<unknown, unknown>)])
)

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

/** What a schema refuses, place by place. */
const whyIn = ({ issue }: Schema.SchemaError): Localized =>
  list(failuresIn(issue).map(({ path, text }) => (path === "" ? text : fill(place, { path, text }))))
const place = localized("{path} {text}", "{path} {text}")

/** Whether JSON may hold such a text: there it is written as an escape. */
const mayBeOdd = (json: string): boolean => json.includes("\\u0000") || json.includes("\\ud")

/**
 * What is kept of a value that was offered for a record: what the register knows of it. Or why it is refused.
 *
 * @example
 * ```ts
 * import { checkValue } from "@kepu/core/port"
 *
 * console.log(checkValue("units", "edu", { id: "edu", name: "县教育局" })._tag) // Success
 * ```
 */
export const checkValue = (
  register: RegisterName,
  key: string,
  offered: unknown
): Result.Result<unknown, StoreError> => {
  const refuse = (rule: ConstraintRule, detail: string, why?: Localized) =>
    Result.fail(
      storeError(
        new Constraint({ rule, where: refId({ register, key }), detail, ...(why === undefined ? {} : { why }) })
      )
    )
  const decoded = decoders.get(register)!(offered)
  if (Result.isFailure(decoded)) return refuse("value", decoded.failure.message, whyIn(decoded.failure))
  const value = decoded.success
  const own = ownKey(register, value as ValueOf<RegisterName>)
  if (own !== undefined && own !== key) return refuse("key", own)
  const json = JSON.stringify(value)
  const large = excess("record", json.length)
  if (large !== undefined) return Result.fail(large)
  const odd = mayBeOdd(json) ? oddText(value) : undefined
  return odd === undefined ? Result.succeed(value) : refuse("text", JSON.stringify(odd).slice(0, 60))
}

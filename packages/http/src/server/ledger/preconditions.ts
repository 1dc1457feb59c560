import { localized } from "@kepu/core/text"
import * as Effect from "effect/Effect"
import { PreconditionRequired } from "../../api/problem/problems.ts"

const required = localized(
  '须用 If-Match 写明所依据的版本，如 If-Match: "3"；新增则用 If-None-Match: *',
  'say which version is changed, like If-Match: "3", or If-None-Match: * to add a record'
)

/** A version as a header has it. */
export const etagOf = ({ version }: { readonly version: number }): string => `"${version}"`

/** The version that a request goes by, 0 for a record that must not exist yet. A request without one is refused. */
export const expectedVersion = (headers: {
  readonly "if-match"?: string
  readonly "if-none-match"?: "*"
}): Effect.Effect<number, PreconditionRequired> => {
  if (headers["if-none-match"] !== undefined && headers["if-match"] === undefined) return Effect.succeed(0)
  const version = /^"(?<version>\d{1,15})"$/u.exec(headers["if-match"] ?? "")?.groups?.["version"]
  return version === undefined || headers["if-none-match"] !== undefined
    ? Effect.fail(new PreconditionRequired({ message: required }))
    : Effect.succeed(Number(version))
}

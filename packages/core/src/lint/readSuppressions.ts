import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Failures } from "../failure/Failure.ts"
import { parseJson, reader } from "../failure/reading.ts"
import { Suppression } from "../notice/Suppression.ts"

/**
 * Reads suppressions from data, which are a list of them.
 *
 * @example
 * ```ts
 * import { readSuppressions } from "@kepu/core/lint"
 *
 * console.log(readSuppressions([{ code: "no-such-code" }])._tag) // Failure
 * ```
 */
export const readSuppressions: (data: unknown) => Result.Result<ReadonlyArray<Suppression>, Failures> = reader(
  Schema.Array(Suppression)
)

/**
 * Reads suppressions from the text of a JSON file.
 *
 * @example
 * ```ts
 * import { parseSuppressions } from "@kepu/core/lint"
 *
 * console.log(parseSuppressions("[]")._tag) // Success
 * ```
 */
export const parseSuppressions = (text: string): Result.Result<ReadonlyArray<Suppression>, Failures> =>
  Result.flatMap(parseJson(text), readSuppressions)

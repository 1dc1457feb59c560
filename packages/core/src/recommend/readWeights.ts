import * as Result from "effect/Result"
import type { Failures } from "../failure/Failure.ts"
import { parseJson, reader } from "../failure/reading.ts"
import type { Notice } from "../notice/Notice.ts"
import { Weights } from "../rank/Weights.ts"
import { indicatorsOf } from "./indicate.ts"
import { failure } from "./words.ts"

const read = reader(Weights)

/**
 * Reads weights for a notice from data. Refused are data of another shape, keys that are not known (a misspelt `cap`
 * must not pass for none), and weights that name an indicator which the notice does not have; every place is told.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { readWeights } from "@kepu/core/rank"
 *
 * const items = [{ indicator: "participants", points: 1, scale: { _tag: "PerUnit", per: 10 } }]
 * const weights = readWeights(notice, { format: "kepu.weights/1", items, outOff: 10 })
 * if (weights._tag === "Failure") console.log(weights.failure[0].text.en) // is no known key; did you mean outOf?
 * ```
 */
export const readWeights = (notice: Notice, data: unknown): Result.Result<Weights, Failures> =>
  Result.flatMap(read(data), (weights) => {
    const { items, tieBreaks = [] } = weights
    const known = indicatorsOf(notice).map(({ id }) => id)
    const [first, ...others] = [
      ...items.map(({ indicator }, n) => ({ path: `items[${n}].indicator`, id: indicator })),
      ...tieBreaks.map((id, n) => ({ path: `tieBreaks[${n}]`, id }))
    ]
      .filter(({ id }) => !known.includes(id))
      .map(({ id, path }) => failure("unknown-indicator", path, { id, known: known.join(", ") }))
    return first === undefined ? Result.succeed(weights) : Result.fail([first, ...others])
  })

/**
 * Reads weights for a notice from the text of a JSON file.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { parseWeights } from "@kepu/core/rank"
 *
 * console.log(parseWeights(notice, "{}")._tag) // Failure
 * ```
 */
export const parseWeights = (notice: Notice, text: string): Result.Result<Weights, Failures> =>
  Result.flatMap(parseJson(text), (data) => readWeights(notice, data))

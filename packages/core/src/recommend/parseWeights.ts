import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Notice } from "../notice/Notice.ts"
import { type DataProblem, parseJson, problemsIn, strict } from "../notice/readData.ts"
import { fill, localized } from "../text/Localized.ts"
import { indicatorsOf } from "./indicate.ts"
import { Weights } from "../rank/Weights.ts"

const decode = Schema.decodeUnknownResult(Weights, strict)

const noIndicator = localized(
  "通知没有指标“{id}”；可用的指标：{known}",
  "the notice has no indicator {id}; it has: {known}"
)

/**
 * Reads weights for a notice from the text of a JSON file; tells of every place at which something is wrong, as where
 * an indicator is named that the notice does not have.
 */
export const parseWeights =
  (notice: Notice) =>
  (text: string): Result.Result<Weights, ReadonlyArray<DataProblem>> => {
    const read = Result.flatMap(parseJson(text), (data) =>
      Result.mapError(decode(data), ({ issue }) => problemsIn(issue))
    )
    if (Result.isFailure(read)) return read
    const { items, tieBreaks = [] } = read.success
    const known = indicatorsOf(notice).map(({ id }) => id)
    const problems = [
      ...items.map(({ indicator }, n) => ({ path: `items[${n}].indicator`, id: indicator })),
      ...tieBreaks.map((id, n) => ({ path: `tieBreaks[${n}]`, id }))
    ]
      .filter(({ id }) => !known.includes(id))
      .map(({ id, path }): DataProblem => ({ path, text: fill(noIndicator, { id, known: known.join(", ") }) }))
    return problems.length === 0 ? read : Result.fail(problems)
  }

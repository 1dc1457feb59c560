import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Notice } from "../notice/Notice.ts"
import { fill, localized } from "../text/Localized.ts"
import { Localized } from "../text/schema.ts"
import { indicatorsOf } from "./indicate.ts"
import { Weights } from "../rank/Weights.ts"

/** Why weights cannot be used; `reason` says it to people, and what would do. */
export class WeightsRefused extends Schema.TaggedError<WeightsRefused>()("WeightsRefused", {
  code: Schema.Literals(["ill-formed", "unknown-indicator"]),
  reason: Localized
}) {
  override get message(): string {
    return this.reason.en
  }
}

const decode = Schema.decodeUnknownResult(Weights, { onExcessProperty: "error" })

const refuse = (code: WeightsRefused["code"], reason: Localized): Result.Result<never, WeightsRefused> =>
  Result.fail(new WeightsRefused({ code, reason }))

/**
 * Reads weights for a notice from data. Refused are data of another shape, keys that are not known (a misspelt `cap`
 * must not pass for none), and weights that name an indicator which the notice does not have.
 */
export const readWeights = (notice: Notice, data: unknown): Result.Result<Weights, WeightsRefused> => {
  const read = decode(data)
  if (Result.isFailure(read)) {
    return refuse(
      "ill-formed",
      fill(localized("权重文件不合格式：{detail}", "the weights are ill-formed: {detail}"), {
        detail: read.failure.message
      })
    )
  }
  const { items, tieBreaks = [] } = read.success
  const known = indicatorsOf(notice).map(({ id }) => id)
  const unknown = [...items.map(({ indicator }) => indicator), ...tieBreaks].filter((id) => !known.includes(id))
  return unknown.length === 0
    ? Result.succeed(read.success)
    : refuse(
        "unknown-indicator",
        fill(
          localized(
            "通知没有指标“{unknown}”；可用的指标：{known}",
            "the notice has no indicator {unknown}; it has: {known}"
          ),
          { unknown: [...new Set(unknown)].join(", "), known: known.join(", ") }
        )
      )
}

import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { Portfolio } from "../portfolio/Portfolio.ts"
import { fill } from "../text/Localized.ts"
import { Localized } from "../text/schema.ts"
import type { Edit } from "./Edit.ts"
import { patched } from "./patch.ts"
import { words } from "./words.ts"

/**
 * Why a plan was not applied; `paths` are the places in the portfolio at which it failed.
 *
 * - `unsupplied`: values that only people can give are lacking;
 * - `stale`: the plan was made for another portfolio;
 * - `ill-formed`: what came out, with the supplied values, is no portfolio.
 */
export class PlanRefused extends Schema.TaggedError<PlanRefused>()("PlanRefused", {
  code: Schema.Literals(["unsupplied", "stale", "ill-formed"]),
  paths: Schema.Array(Schema.String),
  reason: Localized
}) {
  override get message(): string {
    return this.reason.en
  }
}

const reasons = { unsupplied: words.unsupplied, stale: words.stale, "ill-formed": words.illFormed } as const

const refuse = (code: PlanRefused["code"], paths: ReadonlyArray<string>, detail: string) =>
  Result.fail(new PlanRefused({ code, paths, reason: fill(reasons[code], { detail }) }))

const encode = Schema.encodeSync(Portfolio)
const decode = Schema.decodeUnknownResult(Portfolio)

/**
 * The portfolio with all edits of a plan in it. `supplied` holds what people gave for its needs, by path; what is
 * marked `favourable` there is not taken unless it is supplied. Applied twice it is as applied once.
 *
 * A plan is for the portfolio that it was made for: after one is applied, ask for remedies again.
 */
export const applyPlan = (
  portfolio: Portfolio,
  { edits }: { readonly edits: ReadonlyArray<Edit> },
  supplied: Readonly<Record<string, Schema.Json>> = {}
): Result.Result<Portfolio, PlanRefused> => {
  const lacking = edits
    .flatMap(({ needs = [] }) => needs.map(({ path }) => path))
    .filter((path) => !Object.hasOwn(supplied, path))
  if (lacking.length > 0) return refuse("unsupplied", lacking, lacking.join(", "))
  const applied = patched(encode(portfolio), edits, ({ path }) => supplied[path]!)
  if (Result.isFailure(applied)) return refuse("stale", [applied.failure], applied.failure)
  const decoded = decode(applied.success)
  return Result.isFailure(decoded)
    ? refuse("ill-formed", Object.keys(supplied), decoded.failure.message)
    : Result.succeed(decoded.success)
}

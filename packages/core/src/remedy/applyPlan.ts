import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type Failures, failuresOf } from "../failure/Failure.ts"
import { failuresIn, pointer } from "../failure/schemaFailures.ts"
import { Portfolio } from "../portfolio/Portfolio.ts"
import type { Edit } from "./Edit.ts"
import { patched } from "./patch.ts"
import { words } from "./words.ts"

const failure = failuresOf<"unsupplied" | "stale">(words)

const encode = Schema.encodeSync(Portfolio)
const decode = Schema.decodeUnknownResult(Portfolio, { errors: "all" })

/**
 * The portfolio with all edits of a plan in it. `supplied` holds what people gave for its needs, by path; what is
 * marked `favourable` there is not taken unless it is supplied. Applied twice it is as applied once.
 *
 * A plan is for the portfolio that it was made for: after one is applied, ask for remedies again. Failures tell their
 * places as JSON pointers: `unsupplied` where a value is lacking that only people can give, `stale` where the portfolio
 * is another one, and otherwise where what comes out, with the supplied values, is no portfolio.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { applyPlan } from "@kepu/core/remedy"
 *
 * const activities = [{ id: "1", name: "讲座", host: "edu" }]
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities })
 * console.log(applyPlan(portfolio, { edits: [] })._tag) // Success
 * ```
 */
export const applyPlan = (
  portfolio: Portfolio,
  { edits }: { readonly edits: ReadonlyArray<Edit> },
  supplied: Readonly<Record<string, Schema.Json>> = {}
): Result.Result<Portfolio, Failures> => {
  const [lacking, ...others] = edits
    .flatMap(({ needs = [] }) => needs.map(({ path }) => path))
    .filter((path) => !Object.hasOwn(supplied, path))
    .map((path) => failure("unsupplied", path))
  if (lacking !== undefined) return Result.fail([lacking, ...others])
  const applied = patched(encode(portfolio), edits, ({ path }) => supplied[path]!)
  if (Result.isFailure(applied)) return Result.fail([failure("stale", applied.failure)])
  return Result.mapError(decode(applied.success), ({ issue }) => failuresIn(issue, pointer))
}

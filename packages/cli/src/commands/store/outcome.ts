import type { Localized } from "@kepu/core"
import type { Difference, Outcome } from "@kepu/storage/transfer"
import * as Effect from "effect/Effect"
import { Ended, exitCodes } from "../../endings.ts"
import type { Say } from "../../language.ts"
import { print, remark } from "../../output.ts"
import { sayOutcome } from "../../store/differences.ts"

/** Prints what an import came to; ends with “unusable” if something of it was not taken. */
export const tellOutcome = Effect.fnUntraced(function* (
  say: Say,
  differences: ReadonlyArray<Difference>,
  outcome: Outcome,
  problems: ReadonlyArray<Localized>,
  isDry: boolean
) {
  for (const problem of problems) yield* remark(`${say(problem)}\n`)
  for (const line of sayOutcome(differences, outcome, isDry)) yield* print(`${say(line).trimEnd()}\n`)
  if (outcome.rejected.length > 0) return yield* new Ended({ code: exitCodes.unusable })
})

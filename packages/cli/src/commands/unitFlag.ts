import type { Localized } from "@kepu/core"
import { fill } from "@kepu/core/text"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { Refused } from "../endings.ts"

/** The flag that picks units by a part of their names. */
export const unitFlag = (description: string) =>
  Flag.String("unit").pipe(Flag.withMetavar("NAME"), Flag.withDescription(description), Flag.optional)

/** What is of the units that the flag picks, all without it; `nobody` says that it picks none. */
export const ofPicked = <A>(
  unit: Option.Option<string>,
  all: ReadonlyArray<A>,
  nameOf: (one: A) => string,
  nobody: Localized
): Effect.Effect<ReadonlyArray<A>, Refused> => {
  if (Option.isNone(unit)) return Effect.succeed(all)
  const own = all.filter((one) => nameOf(one).includes(unit.value))
  return own.length > 0 ? Effect.succeed(own) : Effect.fail(new Refused({ reason: fill(nobody, { unit: unit.value }) }))
}

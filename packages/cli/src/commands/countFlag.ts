import { fill, localized } from "@kepu/core/text"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { Refused } from "../endings.ts"

const wrong = localized(
  "--{name} 的值“{text}”应为 1 以上的整数，例如 --{name} 5",
  "--{name} “{text}” must be a whole number from 1 on, such as --{name} 5"
)

/** A flag that takes a whole number from 1 on, as text: `readCount` says in words what is wrong with another. */
export const countFlag = (name: string, metavar: string, description: string) =>
  Flag.String(name).pipe(Flag.withMetavar(metavar), Flag.withDescription(description), Flag.optional)

/** The number that a flag gives, if any; refused if it is none. */
export const readCount = (name: string, given: Option.Option<string>): Effect.Effect<number | undefined, Refused> => {
  if (Option.isNone(given)) return Effect.succeed(undefined)
  return /^0*[1-9]\d{0,5}$/u.test(given.value)
    ? Effect.succeed(Number(given.value))
    : Effect.fail(new Refused({ reason: fill(wrong, { name, text: given.value }) }))
}

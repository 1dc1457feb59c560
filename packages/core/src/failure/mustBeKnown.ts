import { Failed } from "./Failed.ts"
import { type Choice, hint } from "./hints.ts"
import { unknownName } from "./words.ts"

/**
 * Refuses a name that is none of the choices (`Failed`, thrown), and says what may be meant, or what there is: asked of
 * something that does not exist, every answer would be empty, and look like a good one.
 *
 * @example
 * ```ts
 * import { Failed } from "@kepu/core"
 * import { mustBeKnown } from "@kepu/core/assessment"
 *
 * try {
 *   mustBeKnown("unknown-rule", "member-unit-activty", [{ id: "member-unit-activity" }])
 * } catch (error) {
 *   if (error instanceof Failed) console.log(error.failures[0].text.en) // there is no rule member-unit-activty; did you mean member-unit-activity?
 * }
 * ```
 */
export const mustBeKnown = (
  what: Parameters<typeof unknownName>[0],
  name: string,
  choices: ReadonlyArray<Choice>
): void => {
  if (!choices.some(({ id }) => id === name))
    throw new Failed([unknownName(what, name, { name, hint: hint(name, choices) })])
}

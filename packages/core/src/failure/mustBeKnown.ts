import { Failed } from "./Failed.ts"
import { type Choice, hint } from "./hints.ts"
import { unknownName } from "./words.ts"

/**
 * Refuses a name that is none of the choices (`Failed`, thrown), and says what may be meant, or what there is: asked of
 * something that does not exist, every answer would be empty, and look like a good one.
 */
export const mustBeKnown = (
  what: Parameters<typeof unknownName>[0],
  name: string,
  choices: ReadonlyArray<Choice>
): void => {
  if (!choices.some(({ id }) => id === name))
    throw new Failed([unknownName(what, name, { name, hint: hint(name, choices) })])
}

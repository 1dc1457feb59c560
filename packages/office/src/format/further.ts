import type * as Rest from "./rest.ts"
import { readSections } from "./sections.ts"

let loaded: typeof Rest | undefined

/** What few formats need; it has to be loaded before. */
export const further = (): typeof Rest => {
  if (loaded === undefined) throw new Error("a format was shown before what it needs was loaded")
  return loaded
}

/** Whether letters of a date are names: `mmm`, `dddd`, `aaaa`. */
export const areNames = (letter: string, length: number): boolean =>
  letter === "a" || ((letter === "m" || letter === "d") && length > 2)

/** Whether a format needs more than text and plain dates do. */
export const needsFurther = (code: string): boolean =>
  readSections(code).some(
    ({ chinese, kind, tokens }) =>
      kind === "number" ||
      chinese > 0 ||
      tokens.some((token) => token.is === "date" && areNames(token.letter, token.length))
  )

/** Loads what some formats need; without formats all of it. */
export const loadFurther = async (codes?: Iterable<string | undefined>): Promise<void> => {
  if (codes === undefined || [...new Set(codes)].some((code) => code !== undefined && needsFurther(code)))
    loaded ??= await import("./rest.ts")
}

import { fill, type Localized, type Slot } from "../text/Localized.ts"

/** Why something that was asked for was not done: an expected failure, as a value. */
export interface Failure {
  /** What went wrong, in kebab case; a code keeps its meaning. */
  readonly code: string
  /**
   * At which place in what was given: `clauses[1].rules[0].modality` in data, a JSON pointer in a portfolio that is
   * patched, otherwise the id that it is about; empty for the whole.
   */
  readonly path: string
  /** What is wrong, and what would do. */
  readonly text: Localized
}

/** All that is wrong: at least one thing. */
export type Failures = readonly [Failure, ...ReadonlyArray<Failure>]

/** What a schema says of a value that is of one sort of data alone, as a failure, or as several where it says several things. */
export type OwnSaying = (message: string, path: string, value: unknown) => Failure | ReadonlyArray<Failure> | undefined

/** Makes the failures of an area, whose texts stand in a catalogue by their codes. */
export const failuresOf =
  <Code extends string>(texts: Readonly<Record<Code, Localized>>) =>
  (code: Code, path: string = "", slots: Readonly<Record<string, Slot>> = {}): Failure => ({
    code,
    path,
    text: fill(texts[code], slots)
  })

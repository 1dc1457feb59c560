import type { Fragment } from "effect/sql/Statement"

/**
 * How an engine says what a record says: expressions about the row `c`. Texts compare by their code points, and what a
 * record does not say is NULL.
 */
export interface RecordReading {
  /** What the value says under a path of keys: as text, as a floating-point number, and whether it says anything. */
  readonly textAt: (...path: ReadonlyArray<string>) => Fragment
  readonly numberAt: (...path: ReadonlyArray<string>) => Fragment
  /** Whether it is false, a text, a number; false or NULL where the value says nothing. */
  readonly isFalseAt: (...path: ReadonlyArray<string>) => Fragment
  readonly isTextAt: (...path: ReadonlyArray<string>) => Fragment
  /** Whether it is written as a day is. */
  readonly isDayAt: (...path: ReadonlyArray<string>) => Fragment
  readonly isNumberAt: (...path: ReadonlyArray<string>) => Fragment
  /** A number that takes part in floating-point arithmetic, so that it comes out as in JavaScript. */
  readonly float: (number: number) => Fragment
  readonly saysNothingAt: (...path: ReadonlyArray<string>) => Fragment
  /** What it says as the text of JSON. */
  readonly jsonAt: (...path: ReadonlyArray<string>) => Fragment
  /** The whole record as the text of JSON, in which what it does not say is absent or null. */
  readonly record: Fragment
  /** Whether what is asked is so of some text of the list under a key; false or NULL where there is no list. */
  readonly someText: (key: string, asked: (text: Fragment) => Fragment) => Fragment
  /** Whether what is asked is so of some session, which is called so; what a session says under a key, and its place. */
  readonly someSession: (session: string, asked: Fragment) => Fragment
  readonly ofSession: (session: string, key: string) => Fragment
  readonly placeOf: (session: string) => Fragment
  /** Whether a text contains a word, character by character. */
  readonly contains: (text: Fragment, word: string) => Fragment
  /** Whether a text has no other signs than those of a class, such as `0-9`. */
  readonly hasOnly: (text: Fragment, signs: string) => Fragment
  /** A FROM item of the pairs of texts of a JSON array, in the columns `id` and `codes`. */
  readonly pairsOf: (json: string) => Fragment
}

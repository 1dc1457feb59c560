import { isRangeMark, type PlacedPhrase } from "../phrases/Phrase.ts"

/** A position in the phrases of a text. Functions that take phrases move it on. */
export interface Cursor {
  readonly phrases: ReadonlyArray<PlacedPhrase>
  at: number
}

export const peek = ({ at, phrases }: Cursor, ahead = 0): PlacedPhrase | undefined => phrases[at + ahead]

/** Takes the next phrase if it is of the given kind. */
export const take = <K extends PlacedPhrase["kind"]>(
  cursor: Cursor,
  kind: K
): (PlacedPhrase & { readonly kind: K }) | undefined => {
  const phrase = peek(cursor)
  if (phrase?.kind !== kind) return undefined
  cursor.at++
  return phrase as PlacedPhrase & { readonly kind: K }
}

/** Skips the next phrase if it is of one of the given kinds, and returns whether it did. */
export const skip = (cursor: Cursor, ...kinds: ReadonlyArray<PlacedPhrase["kind"]>): boolean => {
  const phrase = peek(cursor)
  const found = phrase !== undefined && kinds.includes(phrase.kind)
  if (found) cursor.at++
  return found
}

/** Skips 至, - and the like, also several of them, and returns whether there was one. */
export const skipRangeMark = (cursor: Cursor): boolean => {
  const start = cursor.at
  while (isRangeMark(peek(cursor))) cursor.at++
  return cursor.at > start
}

/** Calls `read`, and restores the position if it returns `undefined`. */
export const attempt = <A>(cursor: Cursor, read: (cursor: Cursor) => A | undefined): A | undefined => {
  const start = cursor.at
  const value = read(cursor)
  if (value === undefined) cursor.at = start
  return value
}

/** Whether the next phrase other than a comma is a date. */
export const isDateAhead = (state: Cursor): boolean => {
  let ahead = 1
  while (peek(state, ahead)?.kind === "list") ahead++
  return peek(state, ahead)?.kind === "date"
}

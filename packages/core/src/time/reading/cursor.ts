import { isTo, type Placed } from "./phrase.ts"

/** A place in the phrases of a text, moved on by whoever reads them. */
export interface Cursor {
  readonly phrases: ReadonlyArray<Placed>
  at: number
}

export const peek = ({ at, phrases }: Cursor, ahead = 0): Placed | undefined => phrases[at + ahead]

/** Takes the next phrase if it is of the kind. */
export const take = <K extends Placed["kind"]>(
  cursor: Cursor,
  kind: K
): (Placed & { readonly kind: K }) | undefined => {
  const phrase = peek(cursor)
  if (phrase?.kind !== kind) return undefined
  cursor.at++
  return phrase as Placed & { readonly kind: K }
}

/** Passes over the next phrase if it is of one of the kinds, and says whether it was. */
export const skip = (cursor: Cursor, ...kinds: ReadonlyArray<Placed["kind"]>): boolean => {
  const phrase = peek(cursor)
  const found = phrase !== undefined && kinds.includes(phrase.kind)
  if (found) cursor.at++
  return found
}

/** Takes 至, - and the like, also doubled. */
export const takeTo = (cursor: Cursor): boolean => {
  const start = cursor.at
  while (isTo(peek(cursor))) cursor.at++
  return cursor.at > start
}

/** Reads, and goes back to where it was if there was nothing to read. */
export const attempt = <A>(cursor: Cursor, read: (cursor: Cursor) => A | undefined): A | undefined => {
  const start = cursor.at
  const value = read(cursor)
  if (value === undefined) cursor.at = start
  return value
}

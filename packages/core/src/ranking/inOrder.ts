import type { Subject } from "../assessment/Finding.ts"

/** Compares texts code point by code point: the same on every machine, and no opinion on how names should sort. */
export const byCodePoint = (a: string, b: string): number => {
  const [left, right] = [Array.from(a), Array.from(b)]
  const n = left.findIndex((character, i) => character !== right[i])
  if (n < 0) return left.length - right.length
  return left[n]!.codePointAt(0)! - (right[n]?.codePointAt(0) ?? -1)
}

/** The order of a table between subjects that nothing else puts in order: by name, then by id. */
export const bySubject = (a: { readonly subject: Subject }, b: { readonly subject: Subject }): number =>
  byCodePoint(a.subject.name, b.subject.name) || byCodePoint(a.subject.id, b.subject.id)

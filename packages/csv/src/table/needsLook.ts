import { isOdd } from "@kepu/core/text"
import { mayBeGarbled } from "./garbled.ts"

const mayBeUnreadable = (sign: string): boolean => sign === "\uFFFD" || isOdd(sign) || mayBeGarbled.test(sign)

/** For each code unit whether it may be part of what cannot be seen or read: 2 if so, 1 if not, 4 before it was asked. */
const known = new Uint8Array(2 ** 16).fill(4)

const ask = (piece: string): boolean => {
  for (let n = 0; n < piece.length; n++) {
    const unit = piece.charCodeAt(n)
    if (known[unit] === 4) known[unit] = mayBeUnreadable(piece[n]!) ? 2 : 1
    if (known[unit] === 2) return true
  }
  return false
}

/**
 * Whether a piece of a file may hold what cannot be seen or read, so that its cells have to be looked at one by one. Most
 * pieces do not; a table tells that several times faster than an expression. It holds what was asked, as filling it takes
 * longer than reading a small file.
 */
export const needsLook = (piece: string): boolean => {
  let flags = 0
  for (let n = 0; n < piece.length; n++) flags |= known[piece.charCodeAt(n)]!
  return (flags > 1 && ask(piece)) || piece.includes("??")
}

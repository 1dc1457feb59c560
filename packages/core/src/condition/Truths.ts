/**
 * The truths of some conditions for a block of rows, 32 rows a word. The words of a condition stand together, those of
 * condition `c` from `c * words` on. A row whose bit is set in neither mask is not known; it is never set in both.
 */
export interface Truths {
  readonly isTrue: Int32Array
  readonly isFalse: Int32Array
  /** How many words each condition has. */
  readonly words: number
}

export const wordBits = 32

/** Rows that are looked at together: few enough for their records to stay in the processor's cache. */
export const blockRows = 256

export const wordsFor = (rows: number): number => Math.ceil(rows / wordBits)

/** Room for the truths of so many conditions, for blocks of at most so many rows. */
export const truthsFor = (conditions: number, rows: number = blockRows): Truths => {
  const words = wordsFor(rows)
  return { isTrue: new Int32Array(conditions * words), isFalse: new Int32Array(conditions * words), words }
}

/** How many bits of a word are set. */
export const bitsIn = (word: number): number => {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** The bits of the last word that stand for rows. */
export const maskOf = (rows: number): number => (rows >= wordBits ? -1 : (1 << rows) - 1)

/** Whether the row's bit is set. */
export const isSet = (words: Int32Array, row: number): boolean => ((words[row >>> 5]! >>> (row & 31)) & 1) === 1

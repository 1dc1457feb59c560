/**
 * The truths of some conditions for a block of rows, 32 rows a word and a stretch of words a condition. A row whose
 * bit is set in neither mask is not known; it is never set in both.
 */
export interface Truths {
  readonly isTrue: Int32Array
  readonly isFalse: Int32Array
}

export const wordBits = 32

/** Rows that are looked at together: few enough for their records to stay in the processor's cache. */
export const blockRows = 256
export const blockWords = blockRows / wordBits

export const wordsFor = (rows: number): number => Math.ceil(rows / wordBits)

export const truthsFor = (conditions: number): Truths => ({
  isTrue: new Int32Array(conditions * blockWords),
  isFalse: new Int32Array(conditions * blockWords)
})

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

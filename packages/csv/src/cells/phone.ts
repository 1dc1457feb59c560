/** Digits that one telephone number has at most, country code included. */
const longest = 13

const isPlain = (text: string): boolean => /^\d{5,13}$/u.test(text)

/** Whether a spreadsheet has turned a number into scientific notation, so that its digits are lost. */
export const isDamagedPhone = (text: string): boolean =>
  !isPlain(text) && /^[+-]?\d(?:\.\d+)?E\+?\d+$/iu.test(text.normalize("NFKC").trim())

/** A telephone number in plain digits and dashes. Blanks go where the cell holds a single number. */
export const readPhone = (text: string): string => {
  if (isPlain(text)) return text
  const plain = text.normalize("NFKC").replace(/[‐‑‒–—―−]/gu, "-")
  const joined = plain.replace(/\s/gu, "")
  return /^[+\d()-]+$/u.test(joined) && joined.replace(/\D/gu, "").length <= longest ? joined : plain
}

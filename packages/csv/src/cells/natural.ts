/** A whole number from zero, with or without thousands separators; `undefined` for anything else. */
export const readNatural = (text: string): number | undefined => {
  const plain = text.normalize("NFKC").trim()
  if (!/^(?:\d+|\d{1,3}(?:,\d{3})+)$/u.test(plain)) return undefined
  const value = Number(plain.replaceAll(",", ""))
  return Number.isSafeInteger(value) ? value : undefined
}

/** A number from zero with two decimals at most, with or without thousands separators; `undefined` for anything else. */
export const readPoints = (text: string): number | undefined => {
  const plain = text.normalize("NFKC").trim()
  return /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d{1,2})?$/u.test(plain) ? Number(plain.replaceAll(",", "")) : undefined
}

const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9
}
const zeros = "〇零○0Oo"

const maxLength = 4

/**
 * The index behind the run of Chinese numerals that starts at `from`; at most one numeral more than a number may have.
 * The letter O and other zeros count only inside a run.
 */
export const numeralEnd = (text: string, from: number): number => {
  let end = from
  for (; end <= from + maxLength; end++) {
    const char = text.charAt(end)
    if (char in digits || char === "十") continue
    const inside =
      end > from && zeros.includes(char) && (text.charAt(end + 1) in digits || zeros.includes(text.charAt(end + 1)))
    if (!inside) break
  }
  return end
}

/** The value of Chinese numerals: 0 to 99 (十七), or a year of four digits (二〇二三). `undefined` for all others. */
export const numeralValue = (run: string): number | undefined => {
  const values = [...run].map((char) => (zeros.includes(char) ? 0 : digits[char]))
  const [first, second] = values
  if (values.length === 4 && !values.includes(undefined)) return Number(values.join(""))
  if (values.length === 1) return run === "十" ? 10 : first
  if (values.length === 2 && first === 0) return second
  const match = /^([一二三四五六七八九])?十([一二三四五六七八九])?$/u.exec(run)
  return match ? (digits[match[1] ?? "一"] ?? 1) * 10 + (digits[match[2] ?? "〇"] ?? 0) : undefined
}

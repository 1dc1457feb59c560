import { further } from "./further.ts"
import type { Section } from "./sections.ts"

/** A spreadsheet keeps so many digits. */
export const significant = 15
/** From here on numbers do not say their digits. */
export const longest = 1e21

/** A number with its power of ten. */
export const scientific = (value: number, decimals: number | undefined, showsPlus = true, places = 2): string => {
  const [mantissa = "", exponent = ""] = value.toExponential(decimals).split("e")
  const sign = exponent.startsWith("-") ? "-" : showsPlus ? "+" : ""
  return `${mantissa}E${sign}${exponent.replace(/^[+-]/u, "").padStart(places, "0")}`
}

/** A number without a format: whole numbers in full, others with the digits that a spreadsheet keeps. */
export const showGeneral = (value: number): string => {
  if (Number.isInteger(value) && Math.abs(value) < longest) return String(value)
  const kept = Number(value.toPrecision(significant))
  const size = Math.abs(kept)
  return size >= longest || size < 1e-6 ? scientific(kept, undefined) : String(kept)
}

/** A number that is not negative, without digits of a format, among what else the section writes. */
export const showGenerally = (size: number, { chinese, tokens }: Section): string => {
  const text = showGeneral(size)
  const said = chinese === 0 ? text : further().chineseNumber(text, chinese)
  return tokens
    .map((token) => (token.is === "general" || token.is === "at" ? said : token.is === "literal" ? token.text : ""))
    .join("")
}

import { fold } from "../text.ts"

const amount = "(?:余?(?:[人项场次个家元份篇条件张]|人次|场次|万元))?"
/** With the measures of totals, as in 约200余人, 3场 and 2.5万元. */
const figures = new RegExp(`^(?:约|近|共|计)?(?=.*\\d)[\\d\\p{P}\\p{S}\\s]+${amount}$`, "u")
const mayPrecede = "约近共计"

/** Whether a text is a number, with its measure or without, and nothing that a person or a unit is called. */
export const isFigure = (text: string): boolean => {
  const code = text.charCodeAt(0)
  // Most names begin with an ideograph.
  const isName = code >= 0x4e00 && code <= 0x9fff && !mayPrecede.includes(text.charAt(0))
  return !isName && figures.test(fold(text))
}

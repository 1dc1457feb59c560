import { digitsOf, mayHoldNumber } from "./digits.ts"

/** A number that stands in a text, from its first digit to its last. */
export interface FoundNumber {
  /** Where each of its digits begins and ends. */
  readonly spans: ReadonlyArray<readonly [start: number, end: number]>
  readonly digits: string
}

/** What people put between the digits of a number. */
const gap = " {0,6}"
const more = (count: string): string => `(?:${gap}\\d)${count}`

/** Numbers of people in digits, whatever is between them; none begins or ends within other digits. */
const anywhere: ReadonlyArray<RegExp> = [
  // A mobile number, also with the country's code.
  `(?:(?:0${gap}0${gap})?8${gap}6${gap}|0)?1${gap}[3-9]${more("{9}")}`,
  // A landline: its area's code in one piece, or every digit on its own.
  `0\\d{2,3}${more("{7,8}")}`,
  `0(?: {1,3}\\d){9,11}`,
  `8${gap}6${gap}0?[1-9]\\d{1,2}${more("{7,8}")}`,
  `[48]00${more("{7}")}`,
  // An identity card.
  `[1-9]\\d{5}${gap}(?:19|20)\\d{2}${gap}\\d{4}${gap}\\d{3}[\\dx]`
].map((pattern) => new RegExp(`(?<!\\d)${pattern}(?!\\d)`, "gu"))

/** A day, as 2023-09-17 is seen. */
const day = String.raw`(?:19|20)\d{2} (?:0?[1-9]|1[0-2]) (?:0?[1-9]|[12]\d|3[01])(?!\d)`

/** In running words also shorter ones that are called one. */
const called = new RegExp(
  `(?<=(?:电话|手机|座机|热线|联系|拨打|致电|微信|tel|phone|mobile|call|wechat|qq)[^\\d]{0,8})(?!${day})\\d${more("{4,}")}(?!\\d)`,
  "gu"
)

/** There also what only looks like one, unless it is said what it is: long numbers, and short ones that could be local. */
const alike: ReadonlyArray<RegExp> = [
  /(?<![\da-z])\d{11,}(?![\da-z])/gu,
  /(?<![\da-z])(?!(?:19|20)\d{6}(?!\d))\d{7,8}(?![\da-z])/gu,
  /(?<![\da-z])[2-8]\d{2,3} (?!(?:19|20)\d{2})\d{4}(?![\da-z])/gu
]

/** What comes before an amount, and what comes after an amount or a count. */
const amountAfter = /(?:[¥￥]|(?:经费|金额|预算|拨款)(?:为|约|共|计|[:：])*)\s*$/u
const unitBefore = /^(?:[.．]\d{1,2}(?![\d.．])|\s*[多余]?(?:[万亿]?元|人次|平方米|册|份))/u
const wordBefore = 12

/** How a phone begins, also with a digit too many: of such a number nothing else is believed. */
const beginsAsPhone = /^(?:1[3-9]|0|86)/u

/** Whether a number has the form and the check digit of a code by which organisations are registered (GB 32100). */
const isCreditCode = (digits: string): boolean => {
  if (!/^(?:1[12]|5[1239]|9[123])\d{16}$/u.test(digits)) return false
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
  const sum = weights.reduce((all, weight, n) => all + weight * Number(digits[n]), 0)
  return (31 - (sum % 31)) % 31 === Number(digits[17])
}

/** Whether what stands around a number, or the number itself, says that it is no phone. */
const isSaidToBeOther = (text: string, { digits, spans }: FoundNumber): boolean => {
  if (isCreditCode(digits)) return true
  if (digits.length > 8 && beginsAsPhone.test(digits)) return false
  const [start] = spans[0]!
  const [, end] = spans.at(-1)!
  return (
    amountAfter.test(text.slice(Math.max(0, start - wordBefore), start)) ||
    unitBefore.test(text.slice(end, end + wordBefore))
  )
}

/** Digests, and ids that programs make: their digits are no numbers. */
const made = /[0-9a-f]{32,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{6}(?:\d{6})?-[0-9a-f]{16}/gu
const date = new RegExp(`(?<!\\d)${day}`, "gu")

/** Enough digits in a row, or a word that calls fewer of them a number. */
const isWorthALook = new RegExp(
  `\\d${more("{6}")}|电话|手机|座机|热线|联系|拨打|致电|微信|tel|phone|mobile|call|wechat|qq`,
  "u"
)

const isWithin = (places: ReadonlyArray<readonly [number, number]>, at: number): boolean =>
  places.some(([start, end]) => at > start && at < end)

const rangesOf = (pattern: RegExp, text: string) =>
  Array.from(text.matchAll(pattern), ({ 0: found, index }) => [index, index + found.length] as const)

const found = (text: string, dashes: string): ReadonlyArray<FoundNumber> => {
  const { spans, text: seen } = digitsOf(text, dashes)
  if (!isWorthALook.test(seen)) return []
  const isOnlyDigits = /^\d+$/u.test(seen)
  // In what was read, dashes are blanks: ids are looked for in the text itself, as they are written in one way only.
  const ids = rangesOf(made, text.toLowerCase())
  const dates = rangesOf(date, seen)
  const by = (pattern: RegExp): ReadonlyArray<FoundNumber> =>
    rangesOf(pattern, seen).flatMap(([start, end]) => {
      if (isWithin(dates, start) || isWithin(ids, spans[start]![0] + 0.5)) return []
      const places = Array.from({ length: end - start }, (_, n) => start + n).filter((n) => seen[n] !== " ")
      return [{ spans: places.map((n) => spans[n]!), digits: places.map((n) => seen[n]!).join("") }]
    })
  const certain = (isOnlyDigits ? anywhere : [...anywhere, called]).flatMap(by)
  if (isOnlyDigits) return certain
  return [...certain, ...alike.flatMap(by).filter((one) => !isSaidToBeOther(text, one))]
}

/**
 * The numbers of people that stand in a text: phones and identity cards, however they are written.
 *
 * @example
 * ```ts
 * import { phonesIn } from "@kepu/core/port"
 *
 * console.log(phonesIn("联系人王芳 13800000000").length > 0) // true
 * ```
 */
export const phonesIn = (text: string): ReadonlyArray<FoundNumber> =>
  mayHoldNumber(text) ? [...found(text, ""), ...(text.includes("一") ? found(text, "一") : [])] : []

/**
 * Whether a text is a number and nothing else, as some ids are.
 *
 * @example
 * ```ts
 * import { isNumber } from "@kepu/core/port"
 *
 * console.log(isNumber("610526")) // true
 * ```
 */
export const isNumber = (text: string): boolean => /^\d+$/u.test(text)

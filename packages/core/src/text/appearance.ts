import { ideographOf } from "./radicals.ts"

/**
 * Whether a text may have what cannot be seen, or what looks like something else: controls, blanks other than those that
 * are typed, marks, radicals, ideographs for compatibility. Of what stands outside the basic plane only the first half is
 * looked at. Most texts have none, and cost no more than this.
 */
const odd =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\xA0\xAD\u0300-\u036F\u061C\u115F\u1160\u1680\u17B4\u17B5\u180B-\u180F\u2000-\u200F\u2028-\u202F\u205F-\u206F\u2E80-\u2FDF\u3164\uF900-\uFAFF\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFC\uD87E\uDB40]/

/**
 * Whether a person may not see all that a text holds, or see something else.
 *
 * @example
 * ```ts
 * import { isOdd } from "@kepu/core/text"
 *
 * console.log(isOdd("科普日"), isOdd("科\u200b普日")) // false true
 * ```
 */
export const isOdd = (text: string): boolean => odd.test(text)

const radicals = /[\u2E80-\u2FDF]/gu
const breaks = /[\v\f\x85\u2028\u2029]/gu
const blanks = /[\xA0\u1680\u2000-\u200A\u202F\u205F]/gu
/** What joins emoji, or says how the one before it is drawn, is seen. */
const unseen =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class
  /[\0-\x08\x0E-\x1F\x7F-\x84\x86-\x9F\uFFF9-\uFFFC]|(?!(?<=\p{Extended_Pictographic})\uFE0F|(?<=\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]?)\u200D)\p{Default_Ignorable_Code_Point}/gu

const withoutUnseen = (text: string): string =>
  text.replace(radicals, ideographOf).replace(breaks, "\n").replace(blanks, " ").replace(unseen, "")

/**
 * The text without what cannot be seen (soft hyphens, marks of direction, zero-width characters, controls), with the
 * ideographs that its radicals look like, and with plain blanks and line breaks. A person sees no difference.
 *
 * @example
 * ```ts
 * import { cleaned } from "@kepu/core/text"
 *
 * console.log(cleaned("科\u200b普\u00a0日").length) // 4
 * ```
 */
export const cleaned = (text: string): string => (odd.test(text) ? withoutUnseen(text).normalize("NFC") : text)

/**
 * Signs of which none is seen as another one of these, as they stand in a class of an expression: two texts of them show
 * what they are.
 *
 * @example
 * ```ts
 * import { plainSigns } from "@kepu/core/text"
 *
 * console.log(new RegExp(`^[${plainSigns}]+$`, "u").test("科普日（2026）")) // true
 * ```
 */
export const plainSigns = "0-9A-Za-z\u4e00-\u9fff（）“”‘’、。《》【】—…·！？：；，"

/** Of every code unit, whether it is a plain sign: names are looked at one by one, and this is what costs least. */
const tableOfPlain = (): Uint8Array => {
  const table = new Uint8Array(0x1_0000)
  for (const [, from = "", to = from] of plainSigns.matchAll(/(.)(?:-(.))?/gu))
    table.fill(1, from.charCodeAt(0), to.charCodeAt(0) + 1)
  return table
}

const plain = /* @__PURE__ */ tableOfPlain()

/**
 * Whether a text shows what it is, sign by sign.
 *
 * @example
 * ```ts
 * import { isPlain } from "@kepu/core/text"
 *
 * console.log(isPlain("科普日"), isPlain("科\u202e普日")) // true false
 * ```
 */
export const isPlain = (text: string): boolean => {
  for (let n = 0; n < text.length; n++) if (plain[text.charCodeAt(n)] === 0) return false
  return true
}

const isAscii = (sign: string | undefined): boolean => sign === undefined || sign <= "\x7F"

/** Takes out blanks beside a character that is not ASCII. */
const closed = (text: string): string =>
  text.replace(/\s+/gu, (blank: string, at: number) =>
    isAscii(text[at - 1]) && isAscii(text[at + blank.length]) ? blank : ""
  )

/**
 * The form in which a word is looked for in a name: width does not count, nor what cannot be seen, nor blanks beside a
 * character that is not ASCII, by which people space Chinese out.
 */
export const seen = (text: string): string =>
  closed(
    withoutUnseen(text)
      .normalize("NFKC")
      .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
  )

/** Whether a text has one of the words as a person sees them all. */
export const showsAny = (words: ReadonlyArray<string>): ((text: string) => boolean) => {
  const arePlain = words.every(isPlain)
  let sought: ReadonlyArray<string> | undefined
  return (text) => {
    for (const word of words) if (text.includes(word)) return true
    if (arePlain && isPlain(text)) return false
    sought ??= words.map(seen)
    const shown = seen(text)
    return sought.some((word) => shown.includes(word))
  }
}

/**
 * Whether a text has a word as a person sees them both.
 *
 * @example
 * ```ts
 * import { showsWord } from "@kepu/core/text"
 *
 * console.log(showsWord("食\u200b品安全讲座", "食品安全")) // true
 * ```
 */
export const showsWord = (text: string, word: string): boolean => showsAny([word])(text)

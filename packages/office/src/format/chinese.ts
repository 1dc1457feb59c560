interface Numerals {
  readonly digits: string
  /** Of tens, hundreds and thousands. */
  readonly places: readonly [string, string, string]
  /** Whether ten is written without its one. */
  readonly isTenBare: boolean
}

/** Of [DBNum1], [DBNum2] and [DBNum3]. */
const numerals: ReadonlyArray<Numerals> = [
  { digits: "〇一二三四五六七八九", places: ["十", "百", "千"], isTenBare: true },
  { digits: "零壹贰叁肆伍陆柒捌玖", places: ["拾", "佰", "仟"], isTenBare: false },
  { digits: "０１２３４５６７８９", places: ["十", "百", "千"], isTenBare: false }
]

const myriads = ["", "万", "亿", "兆"]

/** Every digit as a Chinese one; `kind` is that of DBNum, 0 leaves the text as it is. */
export const chineseDigits = (text: string, kind: number): string => {
  const digits = numerals[kind - 1]?.digits
  return digits === undefined ? text : text.replaceAll(/\d/gu, (digit) => digits[Number(digit)] ?? digit)
}

/** Four digits with their places. */
const group = (text: string, { digits, places }: Numerals): string => {
  let said = ""
  let isZeroDue = false
  for (const [at, digit] of [...text].entries()) {
    if (digit === "0") isZeroDue = true
    else {
      if (isZeroDue) said += digits[0]
      isZeroDue = false
      said += `${digits[Number(digit)]}${places[text.length - at - 2] ?? ""}`
    }
  }
  return said
}

/** A whole number as it is said: 123 is 一百二十三. `text` is its digits. */
export const chineseNumber = (text: string, kind: number): string => {
  const system = numerals[kind - 1]
  if (system === undefined || !/^\d{1,16}$/u.test(text)) return chineseDigits(text, kind)
  if (/^0+$/u.test(text)) return system.digits[0] ?? text
  const plain = text.replace(/^0+/u, "")
  const first = plain.length % 4 || 4
  const groups = [plain.slice(0, first), ...(plain.slice(first).match(/\d{4}/gu) ?? [])]
  const said = groups
    .map((digits, at) => (Number(digits) === 0 ? "" : `${group(digits, system)}${myriads[groups.length - at - 1]}`))
    .join("")
  return system.isTenBare ? said.replace(/^一十/u, "十") : said
}

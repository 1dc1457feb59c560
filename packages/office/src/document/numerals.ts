const digits = [..."〇一二三四五六七八九"]
const grand = [..."零壹贰叁肆伍陆柒捌玖"]
const traditional = [..."零壹貳參肆伍陸柒捌玖"]
const stems = [..."甲乙丙丁戊己庚辛壬癸"]
const branches = [..."子丑寅卯辰巳午未申酉戌亥"]

interface Script {
  readonly digits: ReadonlyArray<string>
  readonly zero: string
  readonly units: ReadonlyArray<string>
  /** Whether 10 to 19 begin with 十 and not with 一十. */
  readonly bareTen: boolean
}

const plain: Script = { digits, zero: "零", units: ["", "十", "百", "千"], bareTen: true }
const financial: Script = { digits: grand, zero: "零", units: ["", "拾", "佰", "仟"], bareTen: false }
const financialTraditional: Script = { ...financial, digits: traditional }

/** Up to 9999, in words: 三十二, 一百零五. */
const inWords = (number: number, { bareTen, digits, units, zero }: Script): string => {
  if (number === 0) return zero
  const places = [...String(number)].map(Number)
  const words = places.map((digit, at) => (digit === 0 ? zero : digits[digit]! + units[places.length - 1 - at]!))
  const joined = words
    .join("")
    .replaceAll(new RegExp(`${zero}+`, "gu"), zero)
    .replace(new RegExp(`${zero}$`, "u"), "")
  return bareTen && number >= 10 && number < 20 ? joined.slice(digits[1]!.length) : joined
}

const byDigits = (number: number): string => [...String(number)].map((digit) => digits[Number(digit)]!).join("")

/** As Word counts with letters: after z comes aa, then bb. */
const letters = (number: number, first: string): string =>
  String.fromCodePoint(first.codePointAt(0)! + ((number - 1) % 26)).repeat(Math.ceil(number / 26))

/** As LibreOffice counts with letters unless told otherwise: after z comes aa, then ab. */
const lettersOfPlaces = (number: number, first: string): string => {
  const rest = Math.floor((number - 1) / 26)
  const last = String.fromCodePoint(first.codePointAt(0)! + ((number - 1) % 26))
  return rest === 0 ? last : lettersOfPlaces(rest, first) + last
}

const romans: ReadonlyArray<readonly [number, string]> = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"]
]

const roman = (number: number): string => {
  let rest = number
  let text = ""
  for (const [value, sign] of romans) {
    text += sign.repeat(Math.floor(rest / value))
    rest %= value
  }
  return text
}

/** One of a row of characters that follow each other in Unicode; beyond it, the number itself. */
const sign = (number: number, first: number, last: number): string =>
  number > last ? String(number) : String.fromCodePoint(first + number - 1)

const circled = (number: number): string => {
  if (number <= 20) return sign(number, 0x2460, 20)
  return number <= 35 ? sign(number - 20, 0x3251, 15) : number <= 50 ? sign(number - 35, 0x32b1, 15) : String(number)
}

const writers: Readonly<Record<string, (number: number) => string>> = {
  decimalFullWidth: (number) =>
    String(number).replaceAll(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  lowerLetter: (number) => letters(number, "a"),
  upperLetter: (number) => letters(number, "A"),
  lowerLetterOfPlaces: (number) => lettersOfPlaces(number, "a"),
  upperLetterOfPlaces: (number) => lettersOfPlaces(number, "A"),
  lowerRoman: (number) => roman(number).toLowerCase(),
  upperRoman: roman,
  chineseCounting: (number) => inWords(number, plain),
  chineseLegalSimplified: (number) => inWords(number, financial),
  ideographLegalTraditional: (number) => inWords(number, financialTraditional),
  ideographDigital: byDigits,
  ideographTraditional: (number) => stems[number - 1] ?? String(number),
  ideographZodiac: (number) => branches[number - 1] ?? String(number),
  decimalEnclosedCircle: circled,
  decimalEnclosedParen: (number) => sign(number, 0x2474, 20),
  decimalEnclosedFullstop: (number) => sign(number, 0x2488, 20),
  ideographEnclosedCircle: (number) => sign(number, 0x3280, 10)
}

const sameAs: Readonly<Record<string, string>> = {
  decimalFullWidth2: "decimalFullWidth",
  chineseCountingThousand: "chineseCounting",
  japaneseCounting: "chineseCounting",
  taiwaneseCounting: "chineseCounting",
  taiwaneseCountingThousand: "chineseCounting",
  japaneseDigitalTenThousand: "ideographDigital",
  taiwaneseDigital: "ideographDigital",
  decimalEnclosedCircleChinese: "decimalEnclosedCircle"
}

/** Words and signs do not go further; figures do. */
const largest = 9999

const padded = (number: number, format: string): string => {
  const width = format === "decimalZero" ? 2 : Number(/^decimal-(\d)$/u.exec(format)?.[1] ?? 1)
  return String(number).padStart(width, "0")
}

/**
 * A number of a list in a format of Word's (`w:numFmt`), or in `decimal-3`, which has three figures at least; in a
 * format that is not known, in figures.
 */
export const numeral = (number: number, format: string): string => {
  if (format === "none") return ""
  const write = writers[sameAs[format] ?? format]
  const isWritten = number <= largest && (number > 0 || format === "chineseCounting")
  return write !== undefined && isWritten ? write(number) : padded(number, format)
}

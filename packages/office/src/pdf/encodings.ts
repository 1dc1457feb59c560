import { Name, type Value } from "./values.ts"

const named: Readonly<Record<string, string>> = {
  space: " ",
  exclam: "!",
  quotedbl: '"',
  numbersign: "#",
  dollar: "$",
  percent: "%",
  ampersand: "&",
  quotesingle: "'",
  parenleft: "(",
  parenright: ")",
  asterisk: "*",
  plus: "+",
  comma: ",",
  hyphen: "-",
  minus: "−",
  period: ".",
  slash: "/",
  colon: ":",
  semicolon: ";",
  less: "<",
  equal: "=",
  greater: ">",
  question: "?",
  at: "@",
  bracketleft: "[",
  backslash: "\\",
  bracketright: "]",
  underscore: "_",
  braceleft: "{",
  bar: "|",
  braceright: "}",
  quoteleft: "‘",
  quoteright: "’",
  quotedblleft: "“",
  quotedblright: "”",
  endash: "–",
  emdash: "—",
  bullet: "•",
  ellipsis: "…",
  periodcentered: "·",
  degree: "°",
  fi: "fi",
  fl: "fl"
}
const digits = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]

/** The character that a glyph's name tells: `A`, `seven`, `uni79D1`. */
const characterOf = (name: string): string | undefined => {
  const plain = name.split(".")[0]!
  const point = /^(?:uni([0-9A-F]{4})|u([0-9A-F]{4,6}))$/u.exec(plain)
  if (point !== null) {
    const code = Number.parseInt(point[1] ?? point[2]!, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : undefined
  }
  if (plain.length === 1) return plain
  const digit = digits.indexOf(plain)
  return digit >= 0 ? String(digit) : named[plain]
}

const table = (label: string): ReadonlyArray<string> =>
  Array.from({ length: 256 }, (_, code) => new TextDecoder(label).decode(Uint8Array.of(code)))

/** What the codes of a font say whose codes are single bytes: as its base, but for what differs. */
export const singleByteText = (base: string | undefined, differences: ReadonlyArray<Value>): ReadonlyArray<string> => {
  const texts = [...table(base === "MacRomanEncoding" ? "macintosh" : "windows-1252")]
  let code = 0
  for (const item of differences) {
    if (typeof item === "number") code = item
    else if (item instanceof Name && code >= 0 && code < 256) texts[code++] = characterOf(item.name) ?? ""
  }
  return texts
}

/** The encodings of Chinese, by which a font without a table of its own is read, as browsers name them. */
export const chineseEncoding = (name: string): string | undefined => {
  if (/^Uni.*-UTF16|^Uni.*-UCS2/u.test(name)) return "utf-16be"
  if (name.startsWith("GB")) return "gb18030"
  return /^(?:B5|ETen|HKscs)/u.test(name) ? "big5" : undefined
}

const names: Readonly<Record<string, string>> = {
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  ldquo: "“",
  rdquo: "”",
  apos: "'",
  middot: "·",
  mdash: "—",
  ndash: "–",
  zwnj: "",
  zwj: "",
  shy: ""
}

const breaks = /<(?:br|\/p|\/div|\/li|\/tr)\s*\/?>|_x000[DA]_|\\[rn](?![a-z])/giu
const tags =
  /<\/?(?:p|div|span|b|i|u|em|strong|font|li|ul|ol|td|tr|th|tbody|table|a|o:p|sup|sub|center|h\d)(?:\s[^<>]*)?\/?>/giu
const entity = /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));?/giu
const escaped = /_x([\da-f]{4})_|\\u([\da-f]{4})/giu

const han = "\\p{Script=Han}|[，。、；：“”（）《》]"
/** A blank that a program put between Chinese characters, where people write none. */
const blankBetween = new RegExp(`(?<=${han})[ \\u00A0]+(?=${han})`, "gu")

const charOf = (code: number): string =>
  code === 0xa0
    ? " "
    : code === 10 || code === 13
      ? "\n"
      : code < 32 || (code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff
        ? ""
        : String.fromCodePoint(code)

/** What marks that a text may hold residue of markup. A single character each, so that no cut of a text hides it. */
export const markupSign = /[&<\\_]/u

/** A cell without the residue of web pages and of spreadsheets' files: `&nbsp;`, `<br>`, `_x000D_`. */
export const withoutMarkup = (cell: string): string => {
  if (!markupSign.test(cell)) return cell
  const plain = cell
    .replace(breaks, "\n")
    .replace(tags, "")
    .replace(escaped, (_, one: string | undefined, other: string | undefined) =>
      charOf(parseInt(one ?? other ?? "", 16))
    )
    .replace(entity, (all: string, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
      if (name !== undefined) return names[name.toLowerCase()] ?? all
      return charOf(decimal === undefined ? parseInt(hex ?? "", 16) : Number(decimal))
    })
  return plain === cell ? cell : plain.replace(blankBetween, "")
}

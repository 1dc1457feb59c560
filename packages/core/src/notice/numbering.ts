/**
 * A way of numbering. The lower its rank, the higher it stands: 第一部分 above 第一章 above 第一条 above 一、 above （一） above
 * 1. above 1.1 above （1） above 1） above ①. Letters have no rank of their own: they stand under whatever they follow.
 */
interface Style {
  readonly name: string
  readonly rank: number | undefined
  readonly pattern: RegExp
}

const han = "[一二三四五六七八九十百零〇]+"
/** What makes a decimal of 1.1: 1.1倍, 1.1万人. */
const measures = "万亿千百倍元米克吨%％个人次平公"

const styles: ReadonlyArray<Style> = [
  { name: "part", rank: -0.5, pattern: new RegExp(`^(?<number>第(?:${han}|\\d+)部分)(?=[\\s：、]|$)`, "u") },
  { name: "chapter", rank: 0, pattern: new RegExp(`^(?<number>第(?:${han}|\\d+)章)`, "u") },
  { name: "section", rank: 1, pattern: new RegExp(`^(?<number>第(?:${han}|\\d+)节)`, "u") },
  // What goes on after 第三条 cites it: 第三条规定的, 第三条第二款.
  {
    name: "article",
    rank: 2,
    pattern: new RegExp(`^(?<number>第(?:${han}|\\d+)条)(?![规款项的所之第至和到、，])`, "u")
  },
  { name: "han", rank: 3, pattern: new RegExp(`^(?<number>${han})\\s*(?:、|\\.(?!${han}))`, "u") },
  { name: "han in brackets", rank: 4, pattern: new RegExp(`^(?<number>（${han}）)`, "u") },
  {
    name: "dotted",
    rank: 6,
    pattern: new RegExp(`^(?<number>\\d{1,2}(?:\\.\\d{1,2})+)(?![\\d.${measures}])\\.?`, "u")
  },
  { name: "digit", rank: 5, pattern: /^(?<number>\d{1,2})(?:\.(?!\d)|\.(?=(?:19|20)\d\d年)|、)/u },
  { name: "digit in brackets", rank: 7, pattern: /^(?<number>（\d{1,2}）)/u },
  { name: "digit before a bracket", rank: 7.5, pattern: new RegExp(`^(?<number>\\d{1,2}）)(?![${measures}])`, "u") },
  { name: "circled", rank: 8, pattern: /^(?<number>[①-⑳㉑-㉟])/u },
  { name: "capital", rank: undefined, pattern: /^(?<number>[A-Z])[.、）](?![A-Za-z])/u },
  { name: "letter", rank: undefined, pattern: /^(?<number>[a-z])[.、）](?![A-Za-z])/u },
  { name: "letter in brackets", rank: undefined, pattern: /^(?<number>（[A-Za-z]）)/u }
]

/** Digits, letters, full stops and brackets in the one width in which clauses are cited; ⑴ and ⒈ are （1） and 1. */
export const inOneWidth = (text: string): string =>
  text
    .replaceAll(/[０-９Ａ-Ｚａ-ｚ．⑴-⒇⒈-⒛]/gu, (wide) => wide.normalize("NFKC"))
    .replaceAll("(", "（")
    .replaceAll(")", "）")

/** A number in brackets without the spaces in them. */
const closed = (line: string): string => line.replace(/^（\s*([^\s（）]+)\s*）/u, "（$1）")

interface Mark {
  readonly style: string
  readonly rank: number
  readonly number: string
}

const isDotted = ({ style }: Mark): boolean => style === "dotted"

/** What 1.2 is a part of: 1. */
const isPartOf = (mark: Mark, above: Mark): boolean =>
  isDotted(mark) && (isDotted(above) || above.style === "digit") && mark.number.startsWith(`${above.number}.`)

/** Articles are numbered through all chapters, and 1.2 says itself of what it is a part. */
const citation = (path: ReadonlyArray<Mark>): string => {
  const article = path.findLastIndex(({ style }) => style === "article")
  const cited = path.slice(Math.max(0, article))
  return cited
    .filter((mark, n) => cited[n + 1] === undefined || !isPartOf(cited[n + 1]!, mark))
    .map(({ number }) => number)
    .join("")
}

/** The mark at the beginning of a line, under those of `path`. */
const markOf = (line: string, path: ReadonlyArray<Mark>): Mark | undefined => {
  for (const { name, pattern, rank } of styles) {
    const number = pattern.exec(line)?.groups?.["number"]
    if (number === undefined) continue
    // Each full stop in 1.2.3 is a level of its own.
    const further = name === "dotted" ? number.split(".").length / 10 : 0
    const under = path.find(({ style }) => style === name)?.rank ?? (path.at(-1)?.rank ?? -1) + 0.01
    return { style: name, rank: rank === undefined ? under : rank + further, number }
  }
  return undefined
}

/**
 * Reads the numbers of a notice's lines, one after the other: gives the number under which the clause is cited that
 * begins with the line (`三（五）5`, `第五条（一）`, `1.2`), and nothing for a line that begins none.
 */
export const numberReader = (): ((line: string) => string | undefined) => {
  let path: ReadonlyArray<Mark> = []
  return (line) => {
    const mark = markOf(closed(inOneWidth(line)), path)
    if (mark === undefined) return undefined
    path = [...path.filter(({ rank }) => rank < mark.rank), mark]
    return citation(path)
  }
}

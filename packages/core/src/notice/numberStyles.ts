const hanDigits = "〇一二三四五六七八九"

/** What a number in Chinese digits says: 3 of 三, 21 of 二十一, 105 of 一百零五. */
const hanValue = (text: string): number => {
  let [whole, digit] = [0, 0]
  for (const sign of text.replaceAll("零", "〇")) {
    if (sign === "十" || sign === "百") {
      whole += Math.max(1, digit) * (sign === "十" ? 10 : 100)
      digit = 0
    } else digit = hanDigits.indexOf(sign)
  }
  return whole + digit
}

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }

const romanValue = (text: string): number => {
  const digits = [...text.toUpperCase()].map((sign) => romanDigits[sign]!)
  return digits.reduce((sum, digit, n) => sum + (digit < (digits[n + 1] ?? 0) ? -digit : digit), 0)
}

/** What a number says that a line begins with, without what stands around it; nothing of 1.1, A and ①. */
export const valueOf = (number: string): number | undefined => {
  const bare = number.replaceAll(/[第部分编篇章节条款项（）]|之.*$/gu, "")
  if (/^\d+$/u.test(bare)) return Number(bare)
  if (/^[一二三四五六七八九十百零〇]+$/u.test(bare)) return hanValue(bare)
  return /^(?:[IVX]+|[ivx]+)$/u.test(bare) ? romanValue(bare) : undefined
}

/**
 * A way of numbering. The lower its rank, the higher it stands: 第一部分 above 第一章 above 第一条 above 一、 above （一） above
 * 1. above 1.1 above （1） above 1） above ①. Letters and Roman numbers have no rank of their own: they stand under
 * whatever they follow.
 */
interface Style {
  readonly name: string
  readonly rank: number | undefined
  readonly pattern: RegExp
  /** Read only of what is the first, or follows another of its own: the same text is often no number. */
  readonly follows?: true
}

const han = "[一二三四五六七八九十百零〇]+"
const either = `(?:${han}|\\d+)`
/** What goes on after 第三条 cites it: 第三条规定的, 第三条第二款. */
const cited = "(?!规定|款|项(?:下|规)|的|所(?:列|规|称|述)|[之第至和到、，])"
/** What is counted, or is a date, after a number and a space: 3 月, 20 人参加, 5 万元. */
const counted = [
  "年(?!度|终|初|末)",
  "周(?!期)",
  "天(?!文)",
  "[时](?!间|限|段)",
  "人(?!员|才|数)",
  "次(?!序)",
  "项(?!目)",
  "条(?!件|款)",
  "场(?!地|所|馆|次)",
  "名(?!额|单|称|次)",
  "所(?!需|属)",
  "期(?!限|间)",
  "类(?!别|型)",
  "组(?!织|队|成|长|别)",
  "分(?!工|组|值|类|数)",
  "家(?!长|庭)",
  "部(?!门|署)",
  "集(?!中|体)",
  "支(?!持|撑)",
  "台(?!账)",
  "小(?!组|学|结)",
  "公(?!开|示|布|告|益)",
  "成(?!员|果|立|绩)",
  "字(?!数|体)",
  "节(?!目)",
  "课(?!程|题|时)",
  "回(?!收|访)",
  "批(?!准|次)",
  "个(?!人)",
  "[月日秒号件篇幅张块本册套份处届级等种户亩元万亿千百倍米吨克度岁点位只门座辆轮遍页句段章平厘毫余多至到和及以楼版]"
].join("|")

/** The ways in which the clauses of notices are numbered; of two that fit a line, the first is tried first. */
export const styles: ReadonlyArray<Style> = [
  {
    name: "part",
    rank: -0.5,
    pattern: new RegExp(`^(?<number>第${either}(?:部分|编|篇))(?=[\\s：、]|$)`, "u")
  },
  { name: "chapter", rank: 0, pattern: new RegExp(`^(?<number>第${either}章)${cited}(?!节)`, "u") },
  { name: "closing", rank: 0, pattern: /^(?<number>附则)$/u },
  { name: "section", rank: 1, pattern: new RegExp(`^(?<number>第${either}节)${cited}(?![课日])`, "u") },
  { name: "article", rank: 2, pattern: new RegExp(`^(?<number>第${either}条(?:之${han})?)${cited}`, "u") },
  { name: "paragraph", rank: 2.5, pattern: new RegExp(`^(?<number>第${either}款)(?=[\\s：])`, "u") },
  { name: "item", rank: 2.6, pattern: new RegExp(`^(?<number>第(?:${either}|（${either}）)项)(?=[\\s：])`, "u") },
  { name: "han", rank: 3, pattern: new RegExp(`^(?<number>${han})\\s*(?:、|\\.(?!${han}))`, "u") },
  { name: "han in brackets", rank: 4, pattern: new RegExp(`^(?<number>（${han}）)`, "u") },
  { name: "han before a bracket", rank: 4.5, pattern: new RegExp(`^(?<number>${han}）)`, "u"), follows: true },
  {
    name: "dotted",
    rank: 6,
    pattern: /^(?<number>\d{1,2}(?:\.\d{1,2})+)(?![\d.万亿千百倍元米克吨%％个人次平公小天分时级岁页])\.?/u,
    follows: true
  },
  { name: "digit", rank: 5, pattern: /^(?<number>\d{1,2})\s*(?:\.(?!\d)|\.(?=(?:19|20)\d\d年)|、)/u },
  {
    name: "digit",
    rank: 5,
    pattern: new RegExp(`^(?<number>\\d{1,2})\\s+(?!${counted})\\p{Script=Han}[^。；;，,：:！？]{0,19}$`, "u"),
    follows: true
  },
  { name: "digit in brackets", rank: 7, pattern: /^(?<number>（\d{1,2}）)/u },
  { name: "digit before a bracket", rank: 7.5, pattern: /^(?<number>\d{1,2}）)(?![万亿千百倍元米克吨%％个人次平公])/u },
  { name: "circled", rank: 8, pattern: /^(?<number>[①-⑳㉑-㉟㊱-㊿❶-❿➀-➉㊀-㊉])/u },
  { name: "roman", rank: undefined, pattern: /^(?<number>[IVX]+)[.、）](?![A-Za-z])/u, follows: true },
  { name: "roman", rank: undefined, pattern: /^(?<number>[IVX]+)\s+(?![级类型期度等号区A-Za-z])/u, follows: true },
  { name: "small roman", rank: undefined, pattern: /^(?<number>[ivx]+)[.、）](?![A-Za-z])/u, follows: true },
  { name: "small roman in brackets", rank: undefined, pattern: /^(?<number>（[ivx]+）)/u, follows: true },
  { name: "capital", rank: undefined, pattern: /^(?<number>[A-Z])[.、）](?![A-Za-z])/u },
  { name: "letter", rank: undefined, pattern: /^(?<number>[a-z])[.、）](?![A-Za-z])/u },
  { name: "letter in brackets", rank: undefined, pattern: /^(?<number>（[A-Za-z]）)/u }
]

/** Grades, years of school and the like, of which a line may name several: 二、三等奖各5名. */
const several = /^(?:[、和及至到—~-]|年级|等奖|季度|[类级班组号线层楼届批]|产业)/u

/**
 * Whether a line that begins with 3、4 or 三、四 names both, and is no clause of its own. A month or a day that is one
 * more than the number may be either: 1、2月底前报送. It is a clause where the number follows another.
 */
export const namesSeveral = (line: string, isNext: boolean): boolean => {
  const found = new RegExp(`^(${either})、(${either})(.*)$`, "u").exec(line)
  if (found === null) return false
  const [first, second] = [valueOf(found[1]!)!, valueOf(found[2]!)!]
  if (second !== first + 1) return false
  return several.test(found[3]!) || (!isNext && /^[月日]/u.test(found[3]!))
}

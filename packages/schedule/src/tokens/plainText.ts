/** Each variant with the character that takes its place. */
const variantsOf = (canonical: string, variants: string): ReadonlyArray<readonly [string, string]> =>
  [...variants].map((variant) => [variant, canonical] as const)

/** Pairs of a traditional and a simplified character, one space between two. */
const pairs = (listing: string): ReadonlyArray<readonly [string, string]> =>
  listing.split(" ").map((pair) => [pair.charAt(0), pair.charAt(1)] as const)

const replacements = new Map([
  ...variantsOf("-", "‐‑‒–—―─━−﹣ー⸺⸻﹘"),
  ...variantsOf("~", "〜∼∽˜⁓"),
  ...variantsOf(":", "∶︰﹕ː꞉"),
  ...variantsOf(",", "﹐"),
  ...variantsOf("、", "､﹑"),
  ...variantsOf(";", "。｡"),
  ...variantsOf("(", "〔【［「『《〈﹙<[{"),
  ...variantsOf(")", "〕】］」』》〉﹚>]}"),
  ...variantsOf("", '“”"\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad'),
  ...pairs(
    "時时 點点 週周 號号 農农 曆历 歷历 間间 開开 禮礼 兩两 為为 爲为 續续 個个 從从 動动 國国 連连 鐘钟 鍾钟 結结 當当 後后 約约"
  ),
  ...pairs(
    "雙双 館馆 閉闭 舉举 辦办 進进 節节 學学 課课 陰阴 舊旧 臘腊 閏闰 與与 場场 暫暂 擬拟 報报 檢检 體体 預预 離离 內内 併并"
  )
])

const replacementOf = (char: string): string => {
  const known = replacements.get(char)
  if (known !== undefined) return known
  if (char === "\n" || char === "\r" || char === "\u2028") return "\n"
  if (char.trim() === "") return " "
  // Text copied from PDF files has Kangxi and CJK radicals for 月 and 日. Full-width forms become ASCII.
  if ((char >= "\u2e80" && char <= "\u2fdf") || (char >= "\uff01" && char <= "\uff5e"))
    return replacements.get(char.normalize("NFKC")) ?? char.normalize("NFKC")
  // A circled number begins an item. NFKC would join its digit to the date behind it.
  if (
    (char >= "\u2460" && char <= "\u24ff") ||
    (char >= "\u2776" && char <= "\u2793") ||
    (char >= "\u3220" && char <= "\u3229")
  )
    return ";"
  return char
}

/**
 * Normalises the characters of a text: one kind of dash, colon, bracket and blank; half-width and simplified forms;
 * no bullets, quotation marks or invisible characters.
 */
export const plainText = (text: string): string =>
  Array.from(text, replacementOf)
    .join("")
    // Bullets that open a line, and a bar behind its label: ◆时间｜9月17日.
    .replace(/(?<=^|\n)[ \p{Extended_Pictographic}\ufe0f◆◇★☆●•·▲△▶►➤➢✦※→]+/gu, "")
    .replace(/(?<=[间期]) *[|丨]/gu, ":")
    // 一 between two numbers is a mistyped dash: 9:00一11:00.
    .replace(/(?<=[\d日号月点时分])一(?=\d)/gu, "-")
    // Several dashes are one.
    .replace(/-(?: ?-)+/gu, "-")
    // A form's year that nobody filled in: 20XX年9月17日 is of the year of the notice.
    .replace(
      /(?<![\dxX×])(?:20|二[〇零○O0]) ?(?:[xX×*_□?某] ?){1,4}(?:年|[./-](?=\d))(?= ?[\d一二三四五六七八九十])/gu,
      ""
    )
    // Blanks that spread a word over its cell (上 午, 周 日). Before a numeral a blank separates numbers and stays.
    .replace(
      /(?<=[周期拜]) +(?=[一二三四五六日天])|(?<=\p{Script=Han}) +(?=(?![〇零一二两三四五六七八九十])\p{Script=Han})/gu,
      ""
    )

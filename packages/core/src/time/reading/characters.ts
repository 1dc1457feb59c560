const family = (canonical: string, variants: string): ReadonlyArray<readonly [string, string]> =>
  [...variants].map((variant) => [variant, canonical] as const)

const pairs = (listing: string): ReadonlyArray<readonly [string, string]> =>
  listing.split(" ").map((pair) => [pair.charAt(0), pair.charAt(1)] as const)

const same = new Map([
  ...family("-", "‐‑‒–—―─━−﹣ー⸺⸻﹘"),
  ...family("~", "〜∼∽˜⁓"),
  ...family(":", "∶︰﹕ː꞉"),
  ...family(",", "﹐"),
  ...family("、", "､﹑"),
  ...family(";", "。｡"),
  ...family("(", "〔【［「『《〈﹙<[{"),
  ...family(")", "〕】］」』》〉﹚>]}"),
  ...family("", '“”"\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad'),
  ...pairs(
    "時时 點点 週周 號号 農农 曆历 歷历 間间 開开 禮礼 兩两 為为 爲为 續续 個个 從从 動动 國国 連连 鐘钟 鍾钟 結结 當当 後后 約约"
  ),
  ...pairs(
    "雙双 館馆 閉闭 舉举 辦办 進进 節节 學学 課课 陰阴 舊旧 臘腊 閏闰 與与 場场 暫暂 擬拟 報报 檢检 體体 預预 離离 內内 併并"
  )
])

const plainOf = (char: string): string => {
  const known = same.get(char)
  if (known !== undefined) return known
  if (char === "\n" || char === "\r" || char === "\u2028") return "\n"
  if (char.trim() === "") return " "
  // Kangxi and CJK radicals stand for 月 and 日 in text copied from PDF files; full-width forms are their ASCII twins.
  if ((char >= "\u2e80" && char <= "\u2fdf") || (char >= "\uff01" && char <= "\uff5e"))
    return same.get(char.normalize("NFKC")) ?? char.normalize("NFKC")
  // A circled number counts items. NFKC would glue its digit to the date behind it.
  if (
    (char >= "\u2460" && char <= "\u24ff") ||
    (char >= "\u2776" && char <= "\u2793") ||
    (char >= "\u3220" && char <= "\u3229")
  )
    return ";"
  return char
}

/**
 * The text with one character for each sign that organisers write in several ways:
 * dashes, colons, brackets, full-width and traditional forms, blanks.
 */
export const plainText = (text: string): string =>
  Array.from(text, plainOf)
    .join("")
    // Signs that open a line, and a stroke behind its label: ◆时间｜9月17日.
    .replace(/(?<=^|\n)[ \p{Extended_Pictographic}\ufe0f◆◇★☆●•·▲△▶►➤➢✦※→]+/gu, "")
    .replace(/(?<=[间期]) *[|丨]/gu, ":")
    // 一 straight between two numbers is a dash typed with the wrong key: 9:00一11:00.
    .replace(/(?<=[\d日号月点时分])一(?=\d)/gu, "-")
    // Blanks that spread a word over its cell (上 午, 周 日); before a numeral they part numbers.
    .replace(
      /(?<=[周期拜]) +(?=[一二三四五六日天])|(?<=\p{Script=Han}) +(?=(?![〇零一二两三四五六七八九十])\p{Script=Han})/gu,
      ""
    )

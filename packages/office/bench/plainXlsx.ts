import { strFromU8, unzipSync } from "fflate"

/**
 * The yardstick: a workbook of one sheet to the texts of its cells, by the shortest way there is. It believes the file,
 * knows no prefix, no merges and nothing hidden, and shows every format of dates in one way.
 */
export const plainXlsx = (bytes: Uint8Array): ReadonlyArray<ReadonlyArray<string>> => {
  const parts = unzipSync(bytes)
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array())
  const unescaped = (text: string): string =>
    text.includes("&")
      ? text
          .replaceAll("&lt;", "<")
          .replaceAll("&gt;", ">")
          .replaceAll("&quot;", '"')
          .replaceAll("&apos;", "'")
          .replaceAll(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
          .replaceAll("&amp;", "&")
      : text
  const texts = (xml: string): string =>
    Array.from(xml.matchAll(/<t[^>]*>([^<]*)<\/t>/gu), ([, text = ""]) => text).join("")
  const strings = Array.from(part("xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>/gsu), ([, xml = ""]) =>
    unescaped(texts(xml))
  )
  const styles = part("xl/styles.xml")
  const formats = new Map(
    Array.from(styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/gu), ([, id, code = ""]) => [id, code])
  )
  const areDates = Array.from(
    (/<cellXfs.*?<\/cellXfs>/su.exec(styles)?.[0] ?? "").matchAll(/<xf numFmtId="(\d+)"/gu),
    ([, id = ""]) => /[ymd]/u.test(formats.get(id) ?? (id === "14" ? "y" : ""))
  )
  const dayOf = (serial: number): string => {
    const date = new Date((serial - 25_569) * 86_400_000)
    return `${date.getUTCFullYear()}/${date.getUTCMonth() + 1}/${date.getUTCDate()}`
  }
  const rows: Array<ReadonlyArray<string>> = []
  const cell = /<c r="([A-Z]+)\d+"(?: s="(\d+)")?(?: t="(\w+)")?(?:\/>|>(?:<v>([^<]*)<\/v>|<is>(.*?)<\/is>)?<\/c>)/gsu
  for (const [, row = ""] of part("xl/worksheets/sheet1.xml").matchAll(/<row[^>]*>(.*?)<\/row>/gsu)) {
    const cells: Array<string> = []
    for (const [, letters = "", style, type, value = "", inline] of row.matchAll(cell)) {
      let column = 0
      for (let at = 0; at < letters.length; at++) column = column * 26 + letters.charCodeAt(at) - 64
      while (cells.length < column - 1) cells.push("")
      cells[column - 1] =
        type === "s"
          ? (strings[Number(value)] ?? "")
          : inline === undefined
            ? areDates[Number(style)] === true
              ? dayOf(Number(value))
              : value
            : unescaped(texts(inline))
    }
    rows.push(cells)
  }
  return rows
}

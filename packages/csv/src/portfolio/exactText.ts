const jsonText = (cell: string): string | undefined => {
  if (!cell.startsWith('"')) return undefined
  try {
    const value: unknown = JSON.parse(cell)
    return typeof value === "string" ? value : undefined
  } catch {
    return undefined
  }
}

/**
 * Any text as a cell from which it can be read again, to the character. Nearly every text stands as it is; one that
 * no encoding can hold (half a surrogate pair, NUL), or that looks like the result of this, stands as a JSON text.
 */
export const writeText = (text: string): string =>
  /[\0\p{Surrogate}]/u.test(text) || jsonText(text) !== undefined ? JSON.stringify(text) : text

/** The text of such a cell. */
export const readText = (cell: string): string => jsonText(cell) ?? cell

const none = "无"

/** A list as a cell: its items between 、, which is escaped with `\` where it is in an item; 无 for the empty list. */
export const writeList = (items: ReadonlyArray<string>): string => {
  if (items.length === 0) return none
  const list = items.map((item) => item.replace(/[\\、]/gu, "\\$&")).join("、")
  return writeText(list === none ? `\\${list}` : list)
}

/** The list of such a cell. */
export const readList = (cell: string): ReadonlyArray<string> => {
  const list = readText(cell)
  if (list === none) return []
  const items = [""]
  let isEscaped = false
  for (const char of list) {
    const isPlain = isEscaped || (char !== "\\" && char !== "、")
    if (isPlain) items[items.length - 1] += char
    else if (char === "、") items.push("")
    isEscaped = !isEscaped && char === "\\"
  }
  return items
}

import type { XmlReader } from "../xml/XmlReader.ts"

/** What of a date or a time each element of its style shows, in the letters of number formats. */
const letters: Readonly<Record<string, string>> = {
  year: "y",
  month: "m",
  day: "d",
  "day-of-week": "a",
  hours: "h",
  minutes: "n",
  seconds: "s"
}

interface CellStyle {
  readonly data: string | undefined
  readonly parent: string | undefined
}

/** The styles of a spreadsheet, as far as they say what is seen. */
export class OdsStyles {
  readonly #hiddenTables = new Set<string>()
  readonly #cells = new Map<string, CellStyle>()
  readonly #shown = new Map<string, string>()

  /** Takes in the styles that are in the element that has just begun. */
  read(reader: XmlReader): void {
    for (const element of reader.children()) {
      if (element === "style") this.#readStyle(reader)
      else if (element === "date-style" || element === "time-style") {
        const name = reader.attribute("name") ?? ""
        let shown = ""
        for (const part of reader.children()) shown += letters[part] ?? ""
        this.#shown.set(name, shown)
      }
    }
  }

  isTableHidden(style: string | undefined): boolean {
    return style !== undefined && this.#hiddenTables.has(style)
  }

  /** What a cell of a style shows of a date, in letters; `undefined` if the style does not say. */
  shownBy(style: string | undefined): string | undefined {
    let name = style
    // A style that is its own ancestor is not followed for ever.
    for (let n = 0; n < 20 && name !== undefined; n++) {
      const found = this.#cells.get(name)
      if (found?.data !== undefined) return this.#shown.get(found.data)
      name = found?.parent
    }
    return undefined
  }

  #readStyle(reader: XmlReader): void {
    const name = reader.attribute("name") ?? ""
    const family = reader.attribute("family")
    if (family === "table-cell")
      this.#cells.set(name, {
        data: reader.attribute("data-style-name"),
        parent: reader.attribute("parent-style-name")
      })
    if (family !== "table") return
    for (const part of reader.children())
      if (part === "table-properties" && reader.attribute("display") === "false") this.#hiddenTables.add(name)
  }
}

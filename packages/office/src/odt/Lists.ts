import { numeral } from "../document/numerals.ts"
import { spaced } from "../document/spaced.ts"

/** One level of a list style. */
export interface ListLevel {
  /** The numeral format in Word's words; "" for none, as of a bullet. */
  readonly format: string
  /** Around the number: `%1%.%2%` has holes for the numbers of levels. */
  readonly text: string
  readonly start: number
  readonly isTight: boolean
}

/** By level, from 0. */
export type ListStyle = ReadonlyArray<ListLevel | undefined>

type Counts = ReadonlyArray<number | undefined>

interface List {
  readonly style: string
  /** The last number of each level. */
  counts: Counts
}

/** What was counted up to a place, so that it can be undone. */
export type Mark = ReadonlyArray<readonly [List, Counts]>

/** Counts the numbered paragraphs of a document of OpenDocument. */
export class Lists {
  readonly #styles: ReadonlyMap<string, ListStyle>
  readonly #byId = new Map<string, List>()
  readonly #byStyle = new Map<string, List>()

  constructor(styles: ReadonlyMap<string, ListStyle>) {
    this.#styles = styles
  }

  /** Begins a list, or goes on with the one that it says it continues. */
  begin(style: string, id: string | undefined, continued: string | undefined, isContinued: boolean): List {
    const earlier =
      continued === undefined ? (isContinued ? this.#byStyle.get(style) : undefined) : this.#byId.get(continued)
    const list = earlier ?? { style, counts: [] }
    if (id !== undefined) this.#byId.set(id, list)
    this.#byStyle.set(style, list)
    return list
  }

  /** The number of the next item on a level, with what parts it from its text. */
  next(list: List, style: string, at: number, start: number | undefined): string {
    const levels = this.#styles.get(style)
    const level = levels?.[at]
    const number = start ?? (list.counts[at] ?? (level?.start ?? 1) - 1) + 1
    const counts = [...list.counts.slice(0, at), number]
    list.counts = counts
    if (level === undefined || level.format === "") return ""
    const label = level.text.replaceAll(/%(\d+)%/gu, (_, place: string) => {
      const upper = levels?.[Number(place) - 1]
      return upper === undefined ? "" : numeral(counts[Number(place) - 1] ?? upper.start, upper.format)
    })
    return spaced(label, level.isTight)
  }

  mark(): Mark {
    return [...this.#byId.values(), ...this.#byStyle.values()].map((list) => [list, list.counts])
  }

  /** Uncounts what was counted since. */
  reset(mark: Mark): void {
    for (const list of [...this.#byId.values(), ...this.#byStyle.values()]) list.counts = []
    for (const [list, counts] of mark) list.counts = counts
  }
}

export type { List }

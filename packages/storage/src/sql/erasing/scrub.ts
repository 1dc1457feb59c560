import { digitsOf } from "@kepu/core/port"

/** What stands in the place of what was erased. */
export const erased = "***"

/** Fewer digits or characters are not looked for: they would be found in what is nobody's. */
const fewestDigits = 5

/** Texts of fewer characters are not looked for, for the same reason; of numbers the digits count. */
const fewestCharacters = 2

/** Finds the places of a text in another, whatever way it is written in if it is a number. */
type Finder = (text: string) => ReadonlyArray<readonly [start: number, end: number]>

const numberFinder = (digits: string): Finder => {
  const pattern = new RegExp([...digits].join(" {0,3}"), "gu")
  const placesIn = (text: string, dashes: string) => {
    const { spans, text: seen } = digitsOf(text, dashes)
    return Array.from(
      seen.matchAll(pattern),
      ({ 0: found, index }) => [spans[index]![0], spans[index + found.length - 1]![1]] as const
    )
  }
  return (text) => [...placesIn(text, ""), ...(text.includes("一") ? placesIn(text, "一") : [])]
}

const textFinder =
  (wanted: string): Finder =>
  (text) => {
    const places: Array<readonly [number, number]> = []
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length))
      places.push([at, at + wanted.length])
    return places
  }

/** The digits of a text that is a number and nothing else. */
const numberOf = (text: string): string | undefined => {
  const seen = digitsOf(text).text.replaceAll(" ", "").replace(/^\+/u, "")
  return /^\d+$/u.test(seen) ? seen : undefined
}

/**
 * Whether a text can be looked for: it is long enough to be a person's.
 *
 * @example
 * ```ts
 * import { canBeErased } from "@kepu/storage/service"
 *
 * // A single character, or four digits, would be found in what is nobody's.
 * console.log(["王小明", "139 1234 5678", "王", "1234"].map(canBeErased)) // [ true, true, false, false ]
 * ```
 */
export const canBeErased = (text: string): boolean => {
  const number = numberOf(text)
  return number === undefined ? [...text.trim()].length >= fewestCharacters : number.length >= fewestDigits
}

export interface Scrubber {
  readonly text: (text: string) => string
  /** The same value without the texts, but for those in `kept`, by which records are known. */
  readonly value: (value: unknown, kept: ReadonlySet<string>) => unknown
}

/** Takes texts out of whatever they stand in. */
export const scrubber = (texts: ReadonlyArray<string>): Scrubber => {
  const finders = texts.map((text) => {
    const number = numberOf(text)
    return number === undefined ? textFinder(text.trim()) : numberFinder(number)
  })
  const text = (given: string): string => {
    const places = finders.flatMap((find) => find(given)).toSorted(([a], [b]) => a - b)
    if (places.length === 0) return given
    let left = ""
    let at = 0
    for (const [start, end] of places) {
      if (start >= at) left += given.slice(at, start) + erased
      at = Math.max(at, end)
    }
    return left + given.slice(at)
  }
  const value = (given: unknown, kept: ReadonlySet<string>): unknown => {
    if (typeof given === "string") return kept.has(given) ? given : text(given)
    if (Array.isArray(given)) return given.map((part) => value(part, kept))
    if (typeof given !== "object" || given === null) return given
    return Object.fromEntries(Object.entries(given).map(([key, part]) => [text(key), value(part, kept)]))
  }
  return { text, value }
}

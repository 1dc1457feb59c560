/** An object or a list of a JSON text that is open, with the key or the place at which the text is. */
interface Open {
  /** The keys so far; a list has none. */
  readonly keys: Set<string> | undefined
  key: string
  place: number
  /** Whether the next text is a key. */
  awaitsKey: boolean
}

/** Where a text that begins at a quotation mark ends: at the mark, or behind all where there is none. */
const endOf = (json: string, from: number): number => {
  let end = from
  for (;;) {
    end = json.indexOf('"', end + 1)
    if (end < 0) return json.length
    let slashes = 0
    while (json[end - 1 - slashes] === "\\") slashes += 1
    if (slashes % 2 === 0) return end
  }
}

/** A key as it is meant, whatever of it is escaped. */
const unescaped = (written: string): string => {
  if (!written.includes("\\")) return written
  try {
    return String(JSON.parse(`"${written}"`))
  } catch {
    return written
  }
}

const pathOf = (open: ReadonlyArray<Open>): ReadonlyArray<string | number> =>
  open.map(({ key, keys, place }) => (keys === undefined ? place : key))

/**
 * The places of keys that an object of a JSON text has more than once, each as the keys and places that lead there. Readers
 * of JSON take the last of them in silence. It looks at each character once; of what is no JSON it says anything.
 */
export function* repeatedKeys(json: string): Generator<ReadonlyArray<string | number>, void> {
  const open: Array<Open> = []
  for (let n = 0; n < json.length; n++) {
    const at = open.at(-1)
    switch (json.charCodeAt(n)) {
      case 0x22: {
        const end = endOf(json, n)
        if (at?.awaitsKey === true) {
          at.key = unescaped(json.slice(n + 1, end))
          at.awaitsKey = false
          if (at.keys!.has(at.key)) yield pathOf(open)
          at.keys!.add(at.key)
        }
        n = end
        break
      }
      case 0x7b:
        open.push({ keys: new Set(), key: "", place: 0, awaitsKey: true })
        break
      case 0x5b:
        open.push({ keys: undefined, key: "", place: 0, awaitsKey: false })
        break
      case 0x2c:
        if (at?.keys !== undefined) at.awaitsKey = true
        else if (at !== undefined) at.place += 1
        break
      case 0x7d:
      case 0x5d:
        open.pop()
        break
    }
  }
}

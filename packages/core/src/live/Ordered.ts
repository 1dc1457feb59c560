import { byCodePoint } from "../rank/inOrder.ts"
import { grown } from "./Places.ts"

/** The most entries that stand together, and so the most that move when one comes in between. */
const most = 256

/** Ids that no entry has: ahead of all entries of a key, and behind them. */
export const beforeAll = -1
export const afterAll = 0x7fffffff

/**
 * Entries in the order of their keys, that tell how many of them are ahead of a key. A key is a row of numbers, of
 * which the greater is ahead, then a name if there are names. Entries of equal keys are told apart by their ids.
 *
 * Entries, each the numbers of its key and its id, stand in chunks of one piece of memory. What each chunk begins with
 * stands once more in one row, so that a search touches little memory, and the sizes of the chunks in a Fenwick tree.
 * All takes logarithmic time, on the average over many changes.
 */
export class Ordered {
  readonly #width: number
  readonly #stride: number
  readonly #nameOf: ((id: number) => string) | undefined
  #entries = new Float64Array()
  /** Of each chunk, in order: where its entries begin, and how many there are. */
  #starts: ReadonlyArray<number> = []
  #sizes: Array<number> = []
  readonly #free: Array<number> = []
  #heads = new Float64Array()
  #sums = new Int32Array(1)
  // What is sought: the key that begins at `#from` of `#keys`, its name, and an id.
  #keys: Float64Array = new Float64Array()
  #from = 0
  #name = ""
  #id = beforeAll

  /** @param width how many numbers a key has */
  constructor(width: number, nameOf?: (id: number) => string) {
    this.#width = width
    this.#stride = width + 1
    this.#nameOf = nameOf
  }

  /** The ids in order. */
  *ids(): Generator<number> {
    for (const [chunk, start] of this.#starts.entries())
      for (let entry = 0; entry < this.#sizes[chunk]!; entry++)
        yield this.#entries[start + (entry + 1) * this.#stride - 1]!
  }

  /** How many entries are ahead of those of a key or, with `afterAll`, ahead of those behind it. */
  ahead(keys: Float64Array, from: number, name: string, id: number = beforeAll): number {
    this.#seek(keys, from, name, id)
    if (this.#starts.length === 0) return 0
    const chunk = this.#chunkOfSought()
    let ahead = this.#placeIn(chunk)
    for (let node = chunk; node > 0; node &= node - 1) ahead += this.#sums[node]!
    return ahead
  }

  insert(keys: Float64Array, from: number, name: string, id: number): void {
    this.#seek(keys, from, name, id)
    let chunk = 0
    // A chunk without entries has no head to compare with.
    if (this.#starts.length === 0) this.#index([this.#room()], [0])
    else chunk = this.#chunkOfSought()
    if (this.#sizes[chunk] === most) {
      this.#split(chunk)
      chunk = this.#chunkOfSought()
    }
    const start = this.#starts[chunk]!
    const at = this.#placeIn(chunk)
    const first = start + at * this.#stride
    this.#entries.copyWithin(first + this.#stride, first, start + this.#sizes[chunk]! * this.#stride)
    for (let n = 0; n < this.#width; n++) this.#entries[first + n] = keys[from + n]!
    this.#entries[first + this.#width] = id
    this.#sizes[chunk]!++
    if (at === 0) this.#copyHead(chunk)
    this.#count(chunk, 1)
  }

  /** Takes out an entry that is there. */
  remove(keys: Float64Array, from: number, name: string, id: number): void {
    this.#seek(keys, from, name, id)
    const chunk = this.#chunkOfSought()
    const start = this.#starts[chunk]!
    const at = this.#placeIn(chunk)
    const first = start + at * this.#stride
    this.#entries.copyWithin(first, first + this.#stride, start + this.#sizes[chunk]! * this.#stride)
    this.#sizes[chunk]!--
    if (this.#sizes[chunk] === 0) {
      this.#free.push(start)
      return this.#index(this.#starts.toSpliced(chunk, 1), this.#sizes.toSpliced(chunk, 1))
    }
    if (at === 0) this.#copyHead(chunk)
    this.#count(chunk, -1)
  }

  #seek(keys: Float64Array, from: number, name: string, id: number): void {
    this.#keys = keys
    this.#from = from
    this.#name = name
    this.#id = id
  }

  /** Below 0 if what is sought is ahead of the entry that begins at `first`, above if it is behind, 0 if it is the entry. */
  #toEntry(entries: Float64Array, first: number): number {
    for (let n = 0; n < this.#width; n++) {
      const sought = this.#keys[this.#from + n]!
      const number = entries[first + n]!
      if (sought !== number) return sought > number ? -1 : 1
    }
    const id = entries[first + this.#width]!
    const byName = this.#nameOf === undefined || id === this.#id ? 0 : byCodePoint(this.#name, this.#nameOf(id))
    return byName || this.#id - id
  }

  /** The chunk in which what is sought is or would be: the last that does not begin behind it. */
  #chunkOfSought(): number {
    let [from, to] = [0, this.#starts.length]
    while (from < to) {
      const middle = (from + to) >>> 1
      if (this.#toEntry(this.#heads, middle * this.#stride) >= 0) from = middle + 1
      else to = middle
    }
    return Math.max(0, from - 1)
  }

  /** How many entries of a chunk are ahead of what is sought. */
  #placeIn(chunk: number): number {
    const start = this.#starts[chunk]!
    let [from, to] = [0, this.#sizes[chunk]!]
    while (from < to) {
      const middle = (from + to) >>> 1
      if (this.#toEntry(this.#entries, start + middle * this.#stride) > 0) from = middle + 1
      else to = middle
    }
    return from
  }

  /** Where the entries of one more chunk begin. */
  #room(): number {
    const start = this.#free.pop() ?? this.#starts.length * most * this.#stride
    this.#entries = grown(this.#entries, start + most * this.#stride)
    return start
  }

  #split(chunk: number): void {
    const [start, size, half] = [this.#starts[chunk]!, this.#sizes[chunk]!, most / 2]
    const second = this.#room()
    this.#entries.copyWithin(second, start + half * this.#stride, start + size * this.#stride)
    this.#index(this.#starts.toSpliced(chunk + 1, 0, second), this.#sizes.toSpliced(chunk, 1, half, size - half))
  }

  /** Takes these chunks, and lays out anew what is kept of each. */
  #index(starts: ReadonlyArray<number>, sizes: Array<number>): void {
    this.#starts = starts
    this.#sizes = sizes
    this.#heads = new Float64Array(starts.length * this.#stride)
    this.#sums = new Int32Array(starts.length + 1)
    for (const [chunk, size] of sizes.entries()) {
      this.#copyHead(chunk)
      this.#count(chunk, size)
    }
  }

  #copyHead(chunk: number): void {
    const start = this.#starts[chunk]!
    for (let n = 0; n < this.#stride; n++) this.#heads[chunk * this.#stride + n] = this.#entries[start + n]!
  }

  #count(chunk: number, more: number): void {
    for (let node = chunk + 1; node < this.#sums.length; node += node & -node) this.#sums[node]! += more
  }
}

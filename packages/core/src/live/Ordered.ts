import { byCodePoint } from "../ranking/inOrder.ts"

/** The most entries that stand together, and so the most that move when one comes in between. */
const most = 256

/** Entries in their order, each the numbers of its key and its id; and how many there are. */
interface Chunk {
  readonly entries: Float64Array
  size: number
}

/** Ids that no entry has: ahead of all entries of a key, and behind them. */
export const beforeAll = -1
export const afterAll = 0x7fffffff

/**
 * Entries in the order of their keys, that tell how many of them are ahead of a key. A key is a row of numbers, of
 * which the greater is ahead, then a name if there are names. Entries of equal keys are told apart by their ids.
 *
 * Entries stand in chunks. What each chunk begins with stands once more in one row, so that a search touches little
 * memory, and the sizes of the chunks in a Fenwick tree. All takes logarithmic time, on the average over many changes.
 */
export class Ordered {
  readonly #width: number
  readonly #stride: number
  readonly #nameOf: ((id: number) => string) | undefined
  #chunks: ReadonlyArray<Chunk> = []
  #heads: Chunk
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
    this.#heads = this.#chunkFor(0)
  }

  /** The ids in order. */
  *ids(): Generator<number> {
    for (const { entries, size } of this.#chunks)
      for (let entry = 0; entry < size; entry++) yield entries[(entry + 1) * this.#stride - 1]!
  }

  /** How many entries are ahead of those of a key or, with `afterAll`, ahead of those behind it. */
  ahead(keys: Float64Array, from: number, name: string, id: number = beforeAll): number {
    this.#seek(keys, from, name, id)
    if (this.#chunks.length === 0) return 0
    const chunk = this.#chunkOfSought()
    let ahead = this.#placeIn(this.#chunks[chunk]!)
    for (let node = chunk; node > 0; node &= node - 1) ahead += this.#sums[node]!
    return ahead
  }

  insert(keys: Float64Array, from: number, name: string, id: number): void {
    this.#seek(keys, from, name, id)
    if (this.#chunks.length === 0) this.#index([this.#chunkFor(most)])
    let place = this.#chunkOfSought()
    if (this.#chunks[place]!.size === most) {
      this.#split(place)
      place = this.#chunkOfSought()
    }
    const chunk = this.#chunks[place]!
    const at = this.#placeIn(chunk)
    const first = at * this.#stride
    chunk.entries.copyWithin(first + this.#stride, first, chunk.size * this.#stride)
    for (let n = 0; n < this.#width; n++) chunk.entries[first + n] = keys[from + n]!
    chunk.entries[first + this.#width] = id
    chunk.size++
    if (at === 0) this.#copyHead(place)
    this.#count(place, 1)
  }

  /** Takes out an entry that is there. */
  remove(keys: Float64Array, from: number, name: string, id: number): void {
    this.#seek(keys, from, name, id)
    const place = this.#chunkOfSought()
    const chunk = this.#chunks[place]!
    const at = this.#placeIn(chunk)
    chunk.entries.copyWithin(at * this.#stride, (at + 1) * this.#stride, chunk.size * this.#stride)
    chunk.size--
    if (chunk.size === 0) return this.#index(this.#chunks.toSpliced(place, 1))
    if (at === 0) this.#copyHead(place)
    this.#count(place, -1)
  }

  #seek(keys: Float64Array, from: number, name: string, id: number): void {
    this.#keys = keys
    this.#from = from
    this.#name = name
    this.#id = id
  }

  /** Below 0 if what is sought is ahead of an entry, above if it is behind, 0 if it is the entry. */
  #toEntry({ entries }: Chunk, entry: number): number {
    const first = entry * this.#stride
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
    let [from, to] = [0, this.#heads.size]
    while (from < to) {
      const middle = (from + to) >>> 1
      if (this.#toEntry(this.#heads, middle) >= 0) from = middle + 1
      else to = middle
    }
    return Math.max(0, from - 1)
  }

  #placeIn(chunk: Chunk): number {
    let [from, to] = [0, chunk.size]
    while (from < to) {
      const middle = (from + to) >>> 1
      if (this.#toEntry(chunk, middle) > 0) from = middle + 1
      else to = middle
    }
    return from
  }

  #chunkFor(length: number): Chunk {
    return { entries: new Float64Array(length * this.#stride), size: 0 }
  }

  #split(place: number): void {
    const chunk = this.#chunks[place]!
    const second = this.#chunkFor(most)
    const half = chunk.size >>> 1
    second.entries.set(chunk.entries.subarray(half * this.#stride))
    second.size = chunk.size - half
    chunk.size = half
    this.#index(this.#chunks.toSpliced(place + 1, 0, second))
  }

  /** Takes these chunks, and lays out anew what is kept of each. */
  #index(chunks: ReadonlyArray<Chunk>): void {
    this.#chunks = chunks
    this.#heads = this.#chunkFor(chunks.length)
    this.#heads.size = chunks.length
    this.#sums = new Int32Array(chunks.length + 1)
    for (const [place, { size }] of chunks.entries()) {
      this.#copyHead(place)
      this.#count(place, size)
    }
  }

  #copyHead(place: number): void {
    const { entries } = this.#chunks[place]!
    for (let n = 0; n < this.#stride; n++) this.#heads.entries[place * this.#stride + n] = entries[n]!
  }

  #count(place: number, more: number): void {
    for (let node = place + 1; node < this.#sums.length; node += node & -node) this.#sums[node]! += more
  }
}

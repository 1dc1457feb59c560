type Numbers = Int8Array | Int32Array | Float64Array

/**
 * An array of at least that length that begins with the same numbers: the same one if it is long enough, else one
 * of twice the length, so that growing number by number takes constant time on the average.
 */
export const grown = <A extends Numbers>(array: A, length: number): A => {
  if (length <= array.length) return array
  const Kind = array.constructor as new (length: number) => A
  const longer = new Kind(Math.max(length, 2 * array.length))
  longer.set(array)
  return longer
}

/** Gives each id a number of its own, from 0 on; the number of one that left is given to another. */
export class Places {
  readonly #of = new Map<string, number>()
  readonly #free: Array<number> = []
  // Caches the last look-up, as callers read back what they wrote.
  #id: string | undefined
  #place = 0

  /** In the order in which they came. */
  get all(): ReadonlyMap<string, number> {
    return this.#of
  }

  /** More than every number that was ever given. */
  get end(): number {
    return this.#of.size + this.#free.length
  }

  get(id: string): number | undefined {
    if (id === this.#id) return this.#place
    const place = this.#of.get(id)
    if (place !== undefined) this.recall(id, place)
    return place
  }

  /** Saves the next look-up of an id that is known to have that number. */
  recall(id: string, place: number): void {
    this.#id = id
    this.#place = place
  }

  /** The number of an id, which gets one if it has none. */
  take(id: string): number {
    const known = this.#of.get(id)
    if (known !== undefined) return known
    const place = this.#free.pop() ?? this.#of.size
    this.#of.set(id, place)
    return place
  }

  drop(id: string): void {
    this.#free.push(this.#of.get(id)!)
    this.#of.delete(id)
    this.#id = undefined
  }
}

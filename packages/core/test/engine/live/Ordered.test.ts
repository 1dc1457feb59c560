import { assert, describe, it } from "@effect/vitest"
import { afterAll, Ordered } from "../../../src/live/Ordered.ts"
import { dice } from "../worlds.ts"

/** An entry by its key of two numbers, its name and its id. */
interface Entry {
  readonly key: Float64Array
  readonly name: string
  readonly id: number
}

const names = ["丙", "甲", "乙"]

/** The definition: the greater numbers first, then the names by code point, then the ids. */
const order = (a: Entry, b: Entry): number =>
  b.key[0]! - a.key[0]! || b.key[1]! - a.key[1]! || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) || a.id - b.id

const check = (ordered: Ordered, entries: ReadonlyMap<number, Entry>, asked: ReadonlyArray<Entry>) => {
  const sorted = [...entries.values()].toSorted(order)
  assert.deepStrictEqual(
    [...ordered.ids()],
    sorted.map(({ id }) => id)
  )
  for (const { key, name } of asked) {
    for (const id of [-1, afterAll]) {
      const expected = sorted.filter((entry) => order(entry, { key, name, id }) < 0).length
      assert.strictEqual(ordered.ahead(key, 0, name, id), expected)
    }
  }
}

const shuffle = (seed: number, withNames: boolean, values: number) => {
  const roll = dice(seed)
  const entries = new Map<number, Entry>()
  const nameOf = (id: number) => entries.get(id)!.name
  const ordered = withNames ? new Ordered(2, nameOf) : new Ordered(2)
  const made = (id: number): Entry => ({
    key: new Float64Array([roll(values), roll(9) === 0 ? Number.POSITIVE_INFINITY : roll(2)]),
    name: withNames ? names[roll(3)]! : "",
    id
  })
  // It grows to 3,000 entries, and shrinks to none.
  for (let step = 0; step < 12_000; step++) {
    const id = roll(3000)
    const known = entries.get(id)
    if (known !== undefined) {
      ordered.remove(known.key, 0, known.name, id)
      entries.delete(id)
    }
    if (step < 7000 && (known === undefined || roll(2) === 0)) {
      const entry = made(id)
      entries.set(id, entry)
      ordered.insert(entry.key, 0, entry.name, id)
    }
    if (step % 1500 === 0) check(ordered, entries, [...entries.values()].slice(0, 60).concat(made(0), made(0)))
  }
  for (const { id, key, name } of entries.values()) ordered.remove(key, 0, name, id)
  assert.deepStrictEqual([...ordered.ids()], [])
}

describe("entries in order", () => {
  it("stand, and tell how many are ahead, as sorting says, whatever comes and goes", () => {
    shuffle(1, false, 5)
    shuffle(2, false, 100_000)
    shuffle(3, true, 3)
  })

  it("take a first one whose numbers are all 0, whatever its id", () => {
    const ordered = new Ordered(1, (id) => {
      if (id !== 7) throw new Error(`nobody asked for ${id}`)
      return "甲"
    })
    ordered.insert(new Float64Array([0]), 0, "甲", 7)
    assert.deepStrictEqual([...ordered.ids()], [7])
  })
})

import { assert, describe, it } from "@effect/vitest"
import { InOrder } from "../../../src/live/InOrder.ts"
import { Places } from "../../../src/live/Places.ts"
import { byCodePoint } from "../../../src/rank/inOrder.ts"
import { dice } from "../worlds.ts"

/** Ids whose order by UTF-16 units is another one than by code points: U+FFFD comes before U+10000. */
const odd = ["\u{FFFD}", "\u{10000}", "a", "B", "单位", ""]

const shuffle = (seed: number, isById: boolean) => {
  const roll = dice(seed)
  const places = new Places()
  const ids: Array<string> = []
  const order = new InOrder(places, isById ? (place) => ids[place]! : undefined)
  let expected: ReadonlyArray<string> = []
  for (let step = 0; step < 900; step++) {
    const id = `${odd[roll(odd.length)]!}${roll(60)}`
    const known = places.get(id)
    if (known === undefined) {
      const place = places.take(id)
      ids[place] = id
      order.come(place)
      expected = isById ? [...expected, id].toSorted(byCodePoint) : [...expected, id]
    } else {
      order.go(known)
      places.drop(id)
      expected = expected.filter((other) => other !== id)
    }
    // It is laid out late, when many are there already.
    if (step < 200) continue
    assert.deepStrictEqual(
      expected.map((_, n) => ids[order.at(n)]!),
      [...expected]
    )
    for (const [n, one] of expected.entries()) assert.strictEqual(order.ahead(places.get(one)!), n)
  }
}

describe("places in order", () => {
  it("stand as they came, whoever comes and goes", () => {
    shuffle(1, false)
  })
  it("stand by the code points of their ids, whoever comes and goes", () => {
    shuffle(2, true)
  })
})

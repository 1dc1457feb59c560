import { assert, it } from "@effect/vitest"
import { columnsOf } from "../../src/engine/Columns.ts"
import { activity, portfolio, pucheng } from "../sample.ts"

const { activities } = portfolio({
  activities: [activity({ id: "a1", participants: 1 }), activity({ id: "a2", participants: 2 })]
})

it("a column has the values of the rows that are asked for, wherever they begin", () => {
  assert.deepStrictEqual(columnsOf(activities, pucheng)("participants", 1, 2), [2])
  const columns = columnsOf(activities, pucheng)
  assert.deepStrictEqual(columns("participants", 0, 1), [1])
  assert.deepStrictEqual(columns("participants", 1, 2), [2])
})

it("a column is read once a block", () => {
  let times = 0
  const counted = Object.defineProperty({ ...activities[0]! }, "participants", {
    get: () => {
      times += 1
      return 1
    }
  })
  const columns = columnsOf([counted, activities[1]!], pucheng)
  columns("participants", 0, 2)
  columns("name", 0, 2)
  columns("participants", 0, 2)
  assert.strictEqual(times, 1)
})

it("a value with a term that the notice has not is unknown, and no other of the row", () => {
  const { activities: rows } = portfolio({
    activities: [
      activity({ id: "a1", topics: ["food-safety"], programme: "drone-show" }),
      activity({ id: "a2", topics: ["food-safety", "drones"] })
    ]
  })
  const columns = columnsOf(rows, pucheng)
  assert.deepStrictEqual(columns("topics", 0, 2), [["food-safety"], undefined])
  assert.deepStrictEqual(columns("programme", 0, 2), [undefined, undefined])
  assert.deepStrictEqual(columns("name", 1, 2), [rows[1]!.name])
})

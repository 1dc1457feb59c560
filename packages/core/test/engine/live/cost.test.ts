import { assert, describe, it } from "@effect/vitest"
import type { Activity, Portfolio, Unit } from "@kepu/core"
import { live } from "@kepu/core/live"
import type { Weights } from "@kepu/core/rank"
import { pucheng } from "../../sample.ts"

const weights: Weights = {
  format: "kepu.weights/1",
  items: [
    { indicator: "activities-published", points: 2, scale: { _tag: "PerUnit", per: 1 } },
    { indicator: "officers", points: 4, scale: { _tag: "Reached", from: 2 } }
  ]
}

/** A copy of a record that notes its id whenever something else of it is read. */
const watched = <A extends { readonly id: string }>(record: A, read: Set<string>): A =>
  Object.defineProperties(
    {},
    Object.fromEntries(
      Object.entries(record).map(([key, value]): [string, PropertyDescriptor] => [
        key,
        {
          enumerable: true,
          get: () => {
            if (key !== "id") read.add(record.id)
            return value as unknown
          }
        }
      ])
    )
  ) as A

const activityOf = (n: number, facts: object = {}) =>
  ({
    id: `a${n}`,
    name: "科普讲座",
    host: `u${n % 100}`,
    coHosts: [],
    time: { sessions: [{ start: "2023-09-18" }] },
    ...facts
  }) as unknown as Activity

/** 300 activities of 100 units with entries in every register; and whose facts have been read of late. */
const begin = () => {
  const read = new Set<string>()
  const units = Array.from({ length: 100 }, (_, n) =>
    watched({ id: `u${n}`, name: `单位${n}`, kinds: ["member-unit"], responsibilities: [] } as unknown as Unit, read)
  )
  const portfolio = {
    units,
    activities: Array.from({ length: 300 }, (_, n) => watched(activityOf(n), read)),
    officers: units.map(({ id }) => ({ unit: id, registered: 1 })),
    submissions: units.map(({ id }) => ({ unit: id, document: "summary" })),
    facilities: units.map(({ id }) => ({ unit: id, kind: "display", name: "科普馆" })),
    attestations: [],
    unread: [],
    recommendations: Array.from({ length: 50 }, (_, n) => ({ unit: `u${n}`, activity: `a${n}` }))
  } as unknown as Portfolio
  const kept = live(pucheng, portfolio, {
    asOf: "2023-09-25T12:00:00+08:00",
    weights,
    choosing: { weights, quotas: { perUnit: 1, total: 20 } }
  })
  const { activities: _activities, units: _units, ...lists } = portfolio
  read.clear()
  return { kept, lists, read }
}

type Begun = ReturnType<typeof begin>

const changes: ReadonlyArray<readonly [string, (begun: Begun) => void, ReadonlyArray<string>]> = [
  ["an activity with another fact", ({ kept }) => kept.put(activityOf(207, { platform: "published" })), ["a207", "u7"]],
  ["a recommended one", ({ kept }) => kept.put(activityOf(7, { platform: "published" })), ["a7", "u7"]],
  ["one that moves", ({ kept }) => kept.put(activityOf(207, { host: "u8" })), ["a207", "u7", "u8"]],
  ["a new one", ({ kept }) => kept.put(activityOf(300, { host: "u5" })), ["u5"]],
  ["one that goes", ({ kept }) => kept.remove("a207"), ["a207", "u7"]],
  ["a recommended one that goes", ({ kept }) => kept.remove("a7"), ["a7", "u7"]],
  [
    "an officer",
    ({ kept, lists }) =>
      kept.setRegisters({ ...lists, officers: lists.officers!.with(9, { ...lists.officers![9]!, registered: 2 }) }),
    ["u9"]
  ],
  [
    "a submission that is taken back",
    ({ kept, lists }) => kept.setRegisters({ ...lists, submissions: lists.submissions!.toSpliced(9, 1) }),
    ["u9"]
  ],
  [
    "a recommendation",
    ({ kept, lists }) =>
      kept.setRegisters({
        ...lists,
        recommendations: [...lists.recommendations!, { unit: "u60", activity: "a61" } as never]
      }),
    ["a61", "u60"]
  ],
  [
    "a facility of a unit",
    ({ kept, lists }) => kept.setRegisters({ ...lists, facilities: lists.facilities!.with(9, lists.facilities![11]!) }),
    ["u9", "u11"]
  ]
]

describe("the cost of a change to a live assessment", () => {
  for (const [what, change, expected] of changes)
    it(`${what}: nobody else is looked at`, () => {
      const begun = begin()
      change(begun)
      const { read } = begun
      assert.includeMembers([...expected], [...read])
    })

  it("every unit is looked at when something may be anybody's", () => {
    const others: ReadonlyArray<(lists: Begun["lists"]) => Begun["lists"]> = [
      (lists) => ({ ...lists, facilities: [...lists.facilities!, { kind: "display", name: "科普馆" }] }),
      (lists) => ({ ...lists, unread: [{ register: "activities" }] })
    ]
    for (const other of others) {
      const { kept, lists, read } = begin()
      kept.setRegisters(other(lists))
      assert.strictEqual([...read].filter((id) => id.startsWith("u")).length, 100)
    }
  })
})

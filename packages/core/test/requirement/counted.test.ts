import { assert, describe, it } from "@effect/vitest"
import type { Portfolio } from "@kepu/core"
import { caseOf } from "../../src/requirement/caseOf.ts"
import { intervalOf } from "../../src/requirement/counted.ts"
import { decide } from "../../src/requirement/evaluate.ts"
import type { Entries } from "../../src/requirement/Requirement.ts"
import { activity, instant, portfolio, pucheng } from "../sample.ts"

const always = { _tag: "Always" } as const
const sum: Entries = { of: "activities", where: always, credit: "host", sum: "participants" }
const number: Entries = { of: "activities", where: always, credit: "host" }
const attended = (...counts: ReadonlyArray<number | undefined>) =>
  counts.map((participants, n) => activity({ id: `a${n}`, ...(participants === undefined ? {} : { participants }) }))
const given = (parts: Partial<typeof Portfolio.Encoded>) =>
  caseOf(pucheng, portfolio(parts), instant("2023-09-20T00:00:00+08:00"))

describe("the interval in which a number lies", () => {
  it.each<[string, Entries, Partial<typeof Portfolio.Encoded>, known: number, possible: number]>([
    ["a number of entries", number, { activities: attended(3, 4) }, 2, 2],
    ["a sum", sum, { activities: attended(3, 4) }, 7, 7],
    ["a sum with an amount that is not known", sum, { activities: attended(3, undefined) }, 3, Infinity],
    ["entries that could not be read", number, { unread: [{ register: "activities", unit: "u1" }] }, 0, 1],
    ["a sum over what could not be read", sum, { unread: [{ register: "activities", unit: "u1" }] }, 0, Infinity],
    [
      "what could not be read, some of it of nobody in particular",
      number,
      { unread: [{ register: "activities", unit: "u1" }, { register: "activities" }] },
      0,
      Infinity
    ],
    ["a sum over nothing", sum, {}, 0, 0]
  ])("%s", (_, asked, parts, known, possible) => {
    const laidOut = given(parts)
    const found = intervalOf(asked, laidOut.portfolio.units[0], laidOut)
    assert.deepStrictEqual([found.known, found.possible], [known, possible])
  })
})

it("decides every subject of a requirement, in their order", () => {
  const laidOut = given({ activities: [activity({ id: "a1", images: 1 }), activity({ id: "a2" })] })
  const require = { _tag: "AtLeast", fact: "images", number: 1 } as const
  assert.deepStrictEqual(decide({ about: "activity", where: always, require }, laidOut), ["met", "undetermined"])
})

import { Instant } from "@kepu/core/schema"
import { questionsByUnit } from "@kepu/core/next"
import { notice } from "@kepu/core/notices/pucheng-2023"
import type { StoredRecord } from "@kepu/core/port"
import { describe, expect, it } from "vitest"
import { unitQuestionsOf } from "../src/server/jobs/unitQuestions.ts"
import { KeptLedger } from "../src/server/live/KeptLedger.ts"
import { Registers } from "../src/server/live/Registers.ts"

const asOf = Instant.make("2023-09-20T00:00:00+08:00")

const values = [
  ...Array.from({ length: 102 }, (_, n) => ({ register: "units", value: { id: `u${1000 + n}`, name: `单位${n}` } })),
  { register: "activities", value: { id: "a1", name: "讲座", host: "u1002", coHosts: [] } }
]
const records = values.map(({ register, value }) => ({ register, key: value.id, value }))
const ledger = new KeptLedger("610526", notice, new Registers(records as unknown as ReadonlyArray<StoredRecord>), 1)
const all = questionsByUnit(notice, ledger.portfolio, { asOf })
const asked = (rest: object) =>
  unitQuestionsOf({ _tag: "UnitQuestions", asOf, of: undefined, after: undefined, limit: undefined, ...rest }, ledger)

describe("questions by unit", () => {
  it("come a hundred at a time, and the pages are all of them", () => {
    const first = asked({})
    expect(all.length).toBeGreaterThan(101)
    expect([first.units.length, first.next, first.total]).toEqual([100, 100, all.length])
    const second = asked({ after: 100 })
    expect([...first.units, ...second.units]).toEqual(all)
    expect(second.next).toBeUndefined()
  })

  it("have no page after one that just holds the last", () => {
    expect(asked({ limit: all.length }).next).toBeUndefined()
    expect(asked({ limit: all.length - 1 }).next).toBe(all.length - 1)
    expect(asked({ after: all.length })).toEqual({ units: [], total: all.length })
  })

  it("are of a unit its own alone", () => {
    const { units, total } = asked({ of: "u1002" })
    expect([total, units.map(({ whom }) => whom.id)]).toEqual([1, ["u1002"]])
    expect(asked({ of: "nobody" })).toEqual({ units: [], total: 0 })
  })
})

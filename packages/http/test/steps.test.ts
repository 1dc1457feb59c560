import { type Portfolio } from "@kepu/core"
import { Instant } from "@kepu/core/schema"
import { nextSteps, type UnitSteps } from "@kepu/core/next"
import { notice } from "@kepu/core/notices/pucheng-2023"
import type { StoredRecord } from "@kepu/core/port"
import { describe, expect, it } from "vitest"
import { stepsOf } from "../src/server/jobs/steps.ts"
import { KeptLedger } from "../src/server/live/KeptLedger.ts"
import { Registers } from "../src/server/live/Registers.ts"

const asOf = Instant.make("2023-09-20T00:00:00+08:00")

const ledgerOf = (units: number) => {
  const values = [
    ...Array.from({ length: units }, (_, n) => ({
      register: "units",
      value: { id: `u${1000 + n}`, name: `单位${n}` }
    })),
    ...Array.from({ length: 3 }, (_, n) => ({
      register: "activities",
      value: { id: `a${n}`, name: "讲座", host: `u${1000 + n}`, coHosts: [] }
    }))
  ]
  const records = values.map(({ register, value }) => ({ register, key: value.id, value }))
  return new KeptLedger("610526", notice, new Registers(records as unknown as ReadonlyArray<StoredRecord>), 1)
}
const asked = (rest: object) =>
  ({ _tag: "NextSteps", asOf, unit: undefined, after: undefined, limit: undefined, ...rest }) as const
/** All pages, one after the other. */
const pages = (ledger: KeptLedger, rest: object) => {
  const all = [stepsOf(asked(rest), ledger)]
  for (let { next } = all[0]!; next !== undefined; { next } = all.at(-1)!)
    all.push(stepsOf(asked({ ...rest, after: next }), ledger))
  return all
}
const ofUnit = (portfolio: Portfolio, id: string) => nextSteps(notice, portfolio, { asOf, unit: id })

describe("next steps of many units", () => {
  it("come all at once up to a hundred units", () => {
    const ledger = ledgerOf(100)
    expect(stepsOf(asked({}), ledger)).toEqual({ units: nextSteps(notice, ledger.portfolio, { asOf }) })
  })

  it("come in pages of the findings of fifty units above that, the region's last", () => {
    const ledger = ledgerOf(101)
    const all = pages(ledger, {})
    expect(all.map(({ next }) => next)).toEqual(["u1049", "u1099", undefined])
    const own = (n: number) => all[n]!.units.filter(({ who }) => who.kind === "unit").map(({ who }) => who.id)
    const ids = ledger.portfolio.units.map(({ id }) => id)
    expect([own(0), own(1)]).toEqual([ids.slice(0, 50), ids.slice(50, 100)])
    expect(own(2)).toContain("u1100")
    expect(all[1]!.units[7]).toEqual(ofUnit(ledger.portfolio, "u1057")[0])
  })

  it("in pages are all that there is to do at all, for the same findings", () => {
    const ledger = ledgerOf(7)
    const told = (units: ReadonlyArray<UnitSteps>) =>
      units.flatMap(({ steps, who }) =>
        steps.flatMap(({ settles }) =>
          settles.map(({ rule, subject }) => [who.kind, who.id, rule, subject.id].join(" "))
        )
      )
    const paged = pages(ledger, { limit: 2 })
    expect(paged.map(({ next }) => next)).toEqual(["u1001", "u1003", "u1005", undefined])
    const whole = told(nextSteps(notice, ledger.portfolio, { asOf }))
    expect(whole.length).toBeGreaterThan(10)
    expect(told(paged.flatMap(({ units }) => units)).toSorted()).toEqual(whole.toSorted())
  })
})

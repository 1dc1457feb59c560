import { assess, type Portfolio } from "@kepu/core"
import { fromMillis } from "@kepu/core/time"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { assemble, type Change, portfolioRegisters, type RegisterName } from "@kepu/core/port"
import { describe, expect, it } from "vitest"
import { note, standing, type Started, started } from "./ledgerService.ts"

/** The portfolio after each of the changes of a ledger, by their sequence. */
const replayed = (changes: ReadonlyArray<Change>): ReadonlyMap<number, Portfolio> => {
  const held = new Map<string, Change>()
  const order = portfolioRegisters as ReadonlyArray<RegisterName>
  return new Map(
    changes.map((change) => {
      const id = `${order.indexOf(change.register)} ${change.key}`
      if (change.kind === "removed") held.delete(id)
      else held.set(id, change)
      const sorted = [...held].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
      return [change.sequence, assemble(sorted)]
    })
  )
}

const put = (service: Started, n: number, version: number) => {
  const writes = ["a", "b"].map((letter) => ({
    _tag: "Save",
    register: "activities",
    key: `${letter}${n}`,
    expected: version,
    value: { id: `${letter}${n}`, name: `科普讲座 ${version}`, host: "u1", topics: ["food-safety"] }
  }))
  return service.ask(`${service.base}/changes`, { method: "POST", as: "county", json: { writes } })
}

const begin = async (service: Started) => {
  const json = { id: "u1", name: "单位", kinds: ["member-unit"] }
  expect((await service.ask(`${service.base}/units`, { method: "POST", as: "county", json })).status).toBe(201)
}

describe("a ledger that is kept", () => {
  it("is told as it was after whole writes, while many write and read at once", { timeout: 60_000 }, async () => {
    const service = await started()
    await begin(service)
    const seen: Array<{ readonly sequence: number; readonly findings: ReadonlyArray<object> }> = []
    const lane = async (n: number) => {
      for (let version = 0; version < 8; version++) {
        const [saved, page] = await Promise.all([
          put(service, n, version),
          service.ask(`${service.base}/findings?limit=10000`, { as: "county" })
        ])
        expect([saved.status, page.status]).toEqual([200, 200])
        seen.push(page.json)
      }
    }
    await Promise.all([0, 1, 2, 3, 4, 5].map(lane))
    const { changes } = await service.elsewhere((store) => store.changes(service.ledger, { size: 10_000 }))
    const portfolios = replayed(changes)
    const asOf = fromMillis(service.time.now, notice.zone)
    for (const { findings, sequence } of seen) {
      // One unit first, then two activities at a time.
      expect(sequence % 2).toBe(1)
      const expected = assess(notice, portfolios.get(sequence)!, { asOf }).findings
      expect(findings).toEqual(JSON.parse(JSON.stringify(expected)))
    }
    expect(new Set(seen.map(({ sequence }) => sequence)).size).toBeGreaterThan(5)
    await service.dispose()
    await service.others.dispose()
  })

  it("is told whole, though others write while it is read", async () => {
    const service = await started()
    await begin(service)
    const save = (register: RegisterName, value: object & { readonly id: string }) => ({
      _tag: "Save",
      register,
      key: value.id,
      expected: 0,
      value,
      note
    })
    let times = 0
    service.asked.meanwhile = () =>
      service.elsewhere((store) => {
        const unit = { id: `late${times}`, name: "新单位" }
        const activity = { id: `talk${times++}`, name: "讲座", host: unit.id }
        return store.write(service.ledger, [save("units", unit), save("activities", activity)] as never)
      })
    const answer = await service.ask(`${service.base}/findings?limit=10000`, { as: "county" })
    const { portfolio, sequence } = await standing(service)
    const asOf = fromMillis(service.time.now, notice.zone)
    expect([times, portfolio.units.length]).toEqual([1, 2])
    const { findings } = assess(notice, portfolio, { asOf })
    expect(answer.text).toBe(`{"findings":${JSON.stringify(findings)},"sequence":${sequence}}`)
    await service.dispose()
    await service.others.dispose()
  })

  it("is read once; after that only what was written is", async () => {
    const service = await started()
    await begin(service)
    const page = () => service.ask(`${service.base}/findings`, { as: "county" })
    await page()
    const { page: read } = service.asked.times
    for (let version = 0; version < 5; version++) {
      await put(service, 1, version)
      const before = service.asked.times["changes"] ?? 0
      await page()
      await page()
      expect(service.asked.times["changes"]! - before).toBe(1)
      service.time.now += 86_400_000
    }
    expect([read, service.asked.times["page"], service.asked.times["portfolio"]]).toEqual([
      // Each register of a portfolio, and reviews.
      portfolioRegisters.length + 1,
      read,
      undefined
    ])
    await service.dispose()
    await service.others.dispose()
  })

  it("is not read anew where somebody wrote beside the largest bulk", { timeout: 120_000 }, async () => {
    const service = await started()
    await begin(service)
    const page = () => service.ask(`${service.base}/findings?limit=1`, { as: "county" })
    expect((await page()).status).toBe(200)
    const { page: read } = service.asked.times
    const bulk = Array.from({ length: 10_000 }, (_, n) => ({
      _tag: "Save",
      register: "activities",
      key: `bulk${n}`,
      expected: 0,
      value: { id: `bulk${n}`, name: "讲座", host: "u1", topics: [] },
      note
    }))
    await service.elsewhere((store) => store.write(service.ledger, bulk as never))
    expect((await put(service, 1, 0)).status).toBe(200)
    const { json } = await page()
    expect([json.sequence, service.asked.times["page"]]).toEqual([10_003, read])
    await service.dispose()
    await service.others.dispose()
  })

  it("gives way to others if it was longest not asked for", async () => {
    const service = await started()
    const ask = async (county: number) => {
      const before = service.asked.times["page"] ?? 0
      const path = `/v1/regions/6105${county}/notices/${notice.id}/findings`
      expect((await service.ask(path, { as: service.city })).status).toBe(200)
      return (service.asked.times["page"] ?? 0) > before
    }
    for (let county = 20; county < 36; county++) expect([county, await ask(county)]).toEqual([county, true])
    expect(await ask(20)).toBe(false)
    expect(await ask(36)).toBe(true)
    expect([await ask(20), await ask(22), await ask(21)]).toEqual([false, false, true])
    await service.dispose()
    await service.others.dispose()
  })
})

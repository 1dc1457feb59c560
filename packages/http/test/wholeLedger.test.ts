import { assess, assessmentDocument, type Portfolio } from "@kepu/core"
import { Instant } from "@kepu/core/schema"
import { nextSteps } from "@kepu/core/next"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { indicate, recommend } from "@kepu/core/rank"
import { once } from "node:events"
import { connect } from "node:net"
import { setTimeout as pause } from "node:timers/promises"
import { afterEach, describe, expect, it } from "vitest"
import { masked } from "../src/server/ledger/masked.ts"
import { type Server, startServer } from "./server.ts"

const base = `/v1/regions/610526/notices/${notice.id}`
const asOf = Instant.make("2023-09-20T00:00:00+08:00")
const at = `asOf=${encodeURIComponent(asOf)}`

let server: Server
afterEach(() => server.close())

const ask = async (path: string, as = "county", json?: unknown) => {
  const began = performance.now()
  const response = await fetch(server.url + path, {
    method: json === undefined ? "GET" : "POST",
    headers: { authorization: `Bearer ${server.tokens[as]}`, "content-type": "application/json" },
    ...(json === undefined ? {} : { body: JSON.stringify(json) })
  })
  const text = await response.text()
  const retryAfter = Number(response.headers.get("retry-after"))
  return { status: response.status, text, retryAfter, took: performance.now() - began }
}

const unitOf = (n: number) => ({ id: n === 0 ? "edu" : `u${n}`, name: `单位${n}`, kinds: ["member-unit"] })
const activityOf = (n: number, units: number) => ({
  id: `a${String(n).padStart(5, "0")}`,
  name: "讲座",
  host: unitOf(n % units).id,
  coHosts: [],
  topics: ["food-safety"],
  time: { sessions: [{ start: "2023-09-18T09:00", end: "2023-09-18T11:00" }] },
  contactPhone: "13912345678"
})

/** Writes a ledger of so many units, each with so many activities, and tells what its portfolio is. */
const fill = async (units: number, each: number): Promise<Portfolio> => {
  const all = {
    units: Array.from({ length: units }, (_, n) => unitOf(n)).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    activities: Array.from({ length: units * each }, (_, n) => activityOf(n, units))
  }
  const writes = Object.entries(all).flatMap(([register, values]) =>
    values.map((value) => ({ _tag: "Save", register, key: value.id, expected: 0, value }))
  )
  for (let from = 0; from < writes.length; from += 5000) {
    const { status, text } = await ask(`${base}/changes`, "county", { writes: writes.slice(from, from + 5000) })
    expect([status, text.slice(0, 100)]).toEqual([200, expect.any(String)])
  }
  return all as unknown as Portfolio
}

const put = (n: number, name: string) =>
  ask(`${base}/changes`, "county", {
    writes: [
      {
        _tag: "Save",
        register: "activities",
        key: `b${n}`,
        expected: 0,
        value: { ...activityOf(0, 1), id: `b${n}`, name }
      }
    ]
  })

describe("what is found of a whole ledger", () => {
  it("is what core finds, to the byte, also of what was written since, and as each caller may see it", async () => {
    server = await startServer()
    const first = await fill(7, 3)
    const compare = async (portfolio: Portfolio, sequence: number) => {
      const document = assessmentDocument(assess(notice, portfolio, { asOf }), [])
      const steps = { sequence, units: nextSteps(notice, portfolio, { asOf }) }
      const own = { sequence, units: nextSteps(notice, portfolio, { asOf, unit: "edu" }) }
      const told = async (path: string, as?: string) => (await ask(`${base}/${path}`, as)).text
      expect(await told(`assessment?${at}`)).toBe(JSON.stringify(document))
      expect(await told(`assessment?${at}`, "viewer")).toBe(JSON.stringify(masked(document)))
      expect(await told(`next-steps?${at}`)).toBe(JSON.stringify(steps))
      expect(await told(`next-steps?${at}`, "unit")).toBe(JSON.stringify(own))
      expect(await told(`indicators?${at}`)).toBe(JSON.stringify(indicate(notice, portfolio, { asOf })))
      expect(await told("portfolio")).toBe(JSON.stringify(portfolio))
      expect(await told("portfolio", "viewer")).not.toContain("13912345678")
      const { text } = await ask(`${base}/recommendation`, "county", { asOf })
      expect(text).toBe(JSON.stringify(recommend(notice, portfolio, { asOf, quotas: {} })))
      const findings = JSON.parse(JSON.stringify(document)).findings
      expect(JSON.parse(await told(`findings?${at}&limit=10000`)).findings).toEqual(findings)
      const unmet = findings.filter(({ status }: { readonly status: string }) => status === "unmet")
      expect(JSON.parse(await told(`findings?${at}&limit=10000&status=unmet`)).findings).toEqual(unmet)
    }
    await compare(first, 28)
    await put(1, "新讲座")
    const { text } = await ask(`${base}/portfolio`)
    const second = JSON.parse(text) as Portfolio
    expect(second.activities.length).toBe(first.activities.length + 1)
    await compare(second, 29)
  })

  it("is made while others are served, and a unit's own does not wait for it", { timeout: 120_000 }, async () => {
    server = await startServer({ limits: { burst: 100_000, millis: 100_000, work: { whole: 90_000 } } })
    await fill(80, 10)
    // The first ones also start the workers, and give them the ledger.
    await ask(`${base}/indicators?${at}`)
    await ask(`${base}/next-steps?${at}`, "unit")
    const state = { isOver: false }
    const whole = ask(`${base}/next-steps?${at}`).finally(() => (state.isOver = true))
    const own: Array<number> = []
    const others: Array<number> = []
    while (!state.isOver) {
      const { status, took } = await ask(`${base}/next-steps?${at}`, "unit")
      expect(status).toBe(200)
      own.push(took)
      others.push((await ask("/v1/notices", "viewer")).took)
      await pause(20)
    }
    const { status, took } = await whole
    expect(status).toBe(200)
    const median = (times: ReadonlyArray<number>) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!
    expect(own.length).toBeGreaterThan(3)
    expect(median(own)).toBeLessThan(took / 5)
    expect(median(others)).toBeLessThan(took / 20)
  })

  it("is ended at its deadline and charged; then the ledger is at hand again", { timeout: 60_000 }, async () => {
    server = await startServer({ limits: { work: { whole: 600, burst: 3600, perSecond: 10 } } })
    await fill(200, 10)
    const late = await ask(`${base}/next-steps?limit=100&${at}`)
    expect([late.status, JSON.parse(late.text).code]).toEqual([408, "took-too-long"])
    for (let n = 0; n < 20 && (await ask(`${base}/next-steps?limit=100&${at}`)).status === 408; n++);
    const refused = await ask(`${base}/indicators?${at}`)
    expect([refused.status, JSON.parse(refused.text).code]).toEqual([429, "rate-limited"])
    expect(refused.retryAfter).toBeGreaterThanOrEqual(1)
    // What takes next to no processor, which a busy machine may not have for it.
    const other = await ask(`${base}/activities?q=${encodeURIComponent("讲座")}&limit=1`, "viewer")
    expect([other.status, JSON.parse(other.text).items?.length]).toEqual([200, 1])
  })

  it("that is too large an answer is refused, and who does not read gets no more", { timeout: 60_000 }, async () => {
    server = await startServer({ limits: { work: { answer: 600_000, unread: 1_600_000 } } })
    await fill(20, 20)
    const whole = await ask(`${base}/portfolio`)
    expect([whole.status, whole.text.length > 70_000]).toEqual([200, true])
    const large = await ask(`${base}/assessment?${at}`)
    expect([large.status, JSON.parse(large.text).what]).toEqual([413, "answer"])
    await server.close()

    server = await startServer({ limits: { work: { answer: 60_000_000, unread: 30_000_000 } } })
    await fill(150, 10)
    const request = `GET ${base}/assessment?${at} HTTP/1.1\r\nHost: kepu.test\r\nAuthorization: Bearer ${server.tokens["county"]}\r\n\r\n`
    const idle = connect(server.port, "127.0.0.1").pause()
    await once(idle, "connect")
    idle.write(request)
    const until = async (status: number) => {
      for (let n = 0; n < 200; n++) {
        if ((await ask(`${base}/sequence`)).status !== 200) continue
        const answer = await ask(`${base}/indicators?${at}`)
        if (answer.status === status) return answer
        await pause(100)
      }
      throw new Error(`never ${status}`)
    }
    const refused = await until(429)
    expect(JSON.parse(refused.text).message.en).toContain("not read")
    expect((await ask(`${base}/indicators?${at}`, "viewer")).status).toBe(200)
    idle.destroy()
    await until(200)
  })
})

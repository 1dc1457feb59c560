import { notice } from "@kepu/core/notices/pucheng-2023"
import { setTimeout as pause } from "node:timers/promises"
import { afterEach, describe, expect, it } from "vitest"
import { makeBudgets } from "../src/server/jobs/Budgets.ts"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type Server, startServer } from "./server.ts"

let server: Server
afterEach(() => server.close())
const work = { burst: 60_000, perSecond: 500, deadline: 400, memory: 256, queue: 4 }

const post = async (path: string, json: unknown, as = "county") => {
  const began = performance.now()
  const response = await fetch(server.url + path, {
    method: "POST",
    headers: { authorization: `Bearer ${server.tokens[as]}`, "content-type": "application/json" },
    body: JSON.stringify(json)
  })
  const text = await response.text()
  const retryAfter = Number(response.headers.get("retry-after"))
  return { status: response.status, json: JSON.parse(text), retryAfter, took: performance.now() - began, text }
}

/** How long others wait for the least that they can ask for, while something goes on. */
const othersDuring = async <A>(
  going: Promise<A>
): Promise<{ readonly result: A; readonly waits: ReadonlyArray<number> }> => {
  const state = { isOver: false }
  void going.finally(() => (state.isOver = true))
  const waits: Array<number> = []
  while (!state.isOver) {
    const began = performance.now()
    await (
      await fetch(`${server.url}/v1/notices`, { headers: { authorization: `Bearer ${server.tokens["viewer"]}` } })
    ).text()
    waits.push(performance.now() - began)
    await pause(20)
  }
  return { result: await going, waits: waits.toSorted((a, b) => a - b) }
}

/** An assessment of so many activities that its findings take seconds. */
const long = (count = 12_000) => {
  const units = Array.from({ length: 300 }, (_, n) => ({ id: `u${n}`, name: `单位${n}`, kinds: ["township"] }))
  const activities = Array.from({ length: count }, (_, n) => ({ id: `a${n}`, name: "讲座", host: `u${n % 300}` }))
  return { notice: notice.id, asOf: "2023-09-20T00:00:00+08:00", portfolio: { units, activities } }
}

describe("work that takes long", () => {
  it("holds nobody up, and is what it was", { timeout: 120_000 }, async () => {
    // On a busy machine it has little of the processor, and may take long by the clock.
    server = await startServer({ limits: { burst: 100_000, millis: 100_000, work: { ...work, deadline: 30_000 } } })
    const units = Array.from({ length: 300 }, (_, n) => ({ id: `u${n}`, name: `单位${n}`, kinds: ["township"] }))
    const activities = Array.from({ length: 4000 }, (_, n) => ({ id: `a${n}`, name: "讲座", host: `u${n % 300}` }))
    const asked = { notice: notice.id, asOf: "2023-09-20T00:00:00+08:00", portfolio: { units, activities } }
    // The first one also starts the worker.
    expect((await post("/v1/notices/lint", notice)).json).toEqual({ diagnostics: expect.any(Array) })
    const { result, waits } = await othersDuring(post("/v1/assessments", asked))
    expect([result.status, result.json.counts.activities]).toEqual([200, 4000])
    expect(waits.length).toBeGreaterThan(5)
    // Judged among them it would stop everybody for as long as it takes.
    expect(waits[Math.floor(waits.length / 2)]!).toBeLessThan(result.took / 4)
  })

  it("is ended for good at its deadline, and then the next one is done", { timeout: 60_000 }, async () => {
    server = await startServer({ limits: { burst: 100_000, work } })
    const { result, waits } = await othersDuring(post("/v1/assessments", long()))
    expect([result.status, result.json.code]).toEqual([408, "took-too-long"])
    expect(result.took).toBeGreaterThanOrEqual(work.deadline)
    expect(waits[Math.floor(waits.length / 2)]!).toBeLessThan(result.took / 2)
    const before = process.cpuUsage()
    await pause(500)
    const { user } = process.cpuUsage(before)
    expect(user / 1000).toBeLessThan(400)
    expect((await post("/v1/notices/lint", notice)).status).toBe(200)
  })

  it("that takes too much memory is ended, and the service lives on", { timeout: 60_000 }, async () => {
    server = await startServer({ limits: { burst: 100_000, work: { ...work, deadline: 50_000, memory: 24 } } })
    const units = Array.from({ length: 5000 }, (_, n) => ({ id: `u${n}`, name: `单位${n}`, kinds: ["township"] }))
    const asked = { notice: notice.id, asOf: "2023-09-20T00:00:00+08:00", portfolio: { units, activities: [] } }
    const { json, status } = await post("/v1/assessments", asked)
    expect([status, json.what, json.limit]).toEqual([413, "memory", 24])
    expect((await fetch(`${server.url}/health`)).status).toBe(200)
  })

  it(
    "waits in a queue with an end, one of each caller, and the others are told when to come again",
    { timeout: 60_000 },
    async () => {
      server = await startServer({ limits: { burst: 100_000, work } })
      // Small enough for several of a caller to be under way at once.
      const asked = long(4000)
      const answers = await Promise.all([
        ...Array.from({ length: 4 }, () => post("/v1/assessments", asked)),
        ...Array.from({ length: 4 }, () => post("/v1/assessments", asked, "viewer"))
      ])
      const statuses = answers.map(({ status }) => status)
      // One is done, one of each caller waits at most, and all of them end.
      expect(statuses.filter((status) => status === 408).length).toBeGreaterThanOrEqual(2)
      expect(statuses.filter((status) => status === 408).length).toBeLessThanOrEqual(4)
      for (const { json, retryAfter, status } of answers) {
        expect([408, 429]).toContain(status)
        if (status === 429) expect([json.code, retryAfter]).toEqual(["rate-limited", 1])
      }
    }
  )

  it(
    "is charged to its caller: who has spent all is told when to come again, and others are served",
    { timeout: 60_000 },
    async () => {
      server = await startServer({ limits: { burst: 100_000, work: { ...work, burst: 100, perSecond: 200 } } })
      // It owes 300 ms at least, which are back after a second and a half: time enough to ask again.
      expect((await post("/v1/assessments", long())).status).toBe(408)
      const refused = await post("/v1/assessments", long())
      expect([refused.status, refused.json.code]).toEqual([429, "rate-limited"])
      expect(refused.retryAfter).toBeGreaterThanOrEqual(1)
      expect((await post("/v1/notices/lint", { ...notice, id: "x" }, "issuer")).status).not.toBe(429)
      await pause(refused.retryAfter * 1000)
      expect((await post("/v1/assessments", long())).status).toBe(408)
    }
  )
})

describe("what a caller has left", () => {
  it("comes back with time, is each caller's own, and never more than all of it", async () => {
    server = await startServer()
    const budgets = makeBudgets({ burst: 100, perSecond: 1000 })
    const can = (caller: string) => Result.isSuccess(Effect.runSync(Effect.result(budgets.mustAfford(caller))))
    budgets.charge("a", 99)
    expect(can("a")).toBe(true)
    budgets.charge("a", 200)
    expect([can("a"), can("b")]).toEqual([false, true])
    await pause(400)
    expect(can("a")).toBe(true)
    budgets.charge("a", 101)
    expect(can("a")).toBe(false)
  })
})

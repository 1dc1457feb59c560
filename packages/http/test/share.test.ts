import { notice } from "@kepu/core/notices/pucheng-2023"
import { setTimeout as pause } from "node:timers/promises"
import * as Effect from "effect/Effect"
import { afterEach, describe, expect, it } from "vitest"
import { makeTurns } from "../src/server/edge/Turns.ts"
import { type Server, startServer } from "./server.ts"

const base = `/v1/regions/610526/notices/${notice.id}`

let server: Server
afterEach(() => server.close())

const ask = async (path: string, as: string, json?: unknown, headers: Record<string, string> = {}) => {
  const response = await fetch(server.url + path, {
    method: json === undefined ? "GET" : "POST",
    headers: { authorization: `Bearer ${server.tokens[as]}`, "content-type": "application/json", ...headers },
    ...(json === undefined ? {} : { body: typeof json === "string" ? json : JSON.stringify(json) })
  })
  const text = await response.text()
  return { status: response.status, json: JSON.parse(text), retryAfter: Number(response.headers.get("retry-after")) }
}

const activity = (n: number, more: object = {}) => ({ id: `a${n}`, name: "讲座", host: "edu", ...more })
const save = (n: number, more: object = {}, expected = 0) => ({
  _tag: "Save",
  register: "activities",
  key: `a${n}`,
  expected,
  value: activity(n, more)
})
const bulk = (from: number, count: number, more: object = {}) => ({
  writes: Array.from({ length: count }, (_, n) => save(from + n, more))
})
const begin = async (limits: object) => {
  server = await startServer({ limits })
  expect((await ask(`${base}/units`, "county", { id: "edu", name: "教育局" })).status).toBe(201)
}

describe("a unit's share of a ledger", () => {
  it("is so many writes at once, and no more bytes", async () => {
    await begin({ burst: 100_000, unit: { bytes: 20_000, writes: 3, records: 100 } })
    expect((await ask(`${base}/changes`, "unit", bulk(0, 3))).status).toBe(200)
    const { json, status } = await ask(`${base}/changes`, "unit", bulk(3, 4))
    expect([status, json.what, json.limit]).toEqual([413, "rows", 3])
    const text = (size: number) => JSON.stringify(activity(50, { name: "talk" })).padEnd(size)
    expect((await ask(`${base}/activities`, "unit", text(20_000))).status).toBe(201)
    const large = await ask(`${base}/activities`, "unit", text(20_001))
    expect([large.status, large.json.what, large.json.limit]).toEqual([413, "bytes", 20_000])
    // An office's has the limit of the service.
    expect((await ask(`${base}/activities`, "county", text(20_001).replace("a50", "a51"))).status).toBe(201)
  })

  it("is so many records, which may be changed and removed on", async () => {
    await begin({ burst: 100_000, unit: { bytes: 1_000_000, writes: 200, records: 6 } })
    // The unit's own entry is a record of its.
    expect((await ask(`${base}/changes`, "unit", bulk(0, 4))).status).toBe(200)
    const tooMany = await ask(`${base}/changes`, "unit", bulk(4, 2))
    expect([tooMany.status, tooMany.json.what, tooMany.json.limit]).toEqual([413, "rows", 6])
    expect((await ask(`${base}/activities`, "unit", activity(4))).status).toBe(201)
    expect((await ask(`${base}/activities`, "unit", activity(5))).status).toBe(413)
    expect((await ask(`${base}/changes`, "unit", { writes: [save(4, { place: "礼堂" }, 1)] })).status).toBe(200)
    const removal = { _tag: "Remove", register: "activities", key: "a0", expected: 1 }
    expect((await ask(`${base}/changes`, "unit", { writes: [removal] })).status).toBe(200)
    expect((await ask(`${base}/activities`, "unit", activity(5))).status).toBe(201)
  })

  it("counts each write of a bulk as a request", async () => {
    await begin({ burst: 30, perSecond: 1 })
    expect((await ask(`${base}/changes`, "unit", bulk(0, 20))).status).toBe(200)
    const refused = await ask(`${base}/changes`, "unit", bulk(20, 20))
    expect([refused.status, refused.json.code]).toEqual([429, "rate-limited"])
    expect(refused.retryAfter).toBeGreaterThanOrEqual(5)
    expect((await ask(`${base}/changes`, "county", bulk(20, 20))).status).toBe(200)
  })
})

describe("an office's bulk", () => {
  it("is charged as the work that it is, small ones are not", async () => {
    await begin({ burst: 100_000, work: { burst: 1, perSecond: 1 } })
    expect((await ask(`${base}/changes`, "county", bulk(0, 201))).status).toBe(200)
    const refused = await ask(`${base}/changes`, "county", bulk(201, 201))
    expect([refused.status, refused.json.code]).toEqual([429, "rate-limited"])
    expect((await ask(`${base}/changes`, "county", bulk(201, 200))).status).toBe(200)
  })
})

describe("what is read in one request", () => {
  it("is no more for keys that are named again and again, and has an end", async () => {
    await begin({ burst: 100_000, bytes: 60_000, record: 50_000 })
    const remark = { remark: "字".repeat(9000) }
    for (let n = 0; n < 8; n++) expect((await ask(`${base}/activities`, "unit", activity(n, remark))).status).toBe(201)
    const read = (keys: ReadonlyArray<string>) => ask(`${base}/records`, "unit", { register: "activities", keys })
    expect((await read(Array.from({ length: 1000 }, () => "a1"))).json.items.length).toBe(1)
    expect((await read(["a0", "a1", "a2", "a3", "a4", "a5"])).json.items.length).toBe(6)
    const { json, status } = await read(["a0", "a1", "a2", "a3", "a4", "a5", "a6", "a7"])
    expect([status, json.what]).toEqual([413, "answer"])
  })

  it("is a page of a record's history, however large its versions are", async () => {
    await begin({ burst: 100_000, page: 30_000 })
    for (let n = 0; n < 6; n++) {
      const write = save(0, { remark: `${n}${"字".repeat(9000)}` }, n)
      expect((await ask(`${base}/changes`, "unit", { writes: [write] })).status).toBe(200)
    }
    const versions: Array<number> = []
    let after = 0
    for (let pages = 0; pages < 10; pages++) {
      const { json } = await ask(`${base}/activities/a0/history?limit=10000&after=${after}`, "unit")
      for (const { version } of json.items) versions.push(version)
      expect(JSON.stringify(json.items).length).toBeLessThan(50_000)
      if (json.next === undefined) break
      after = json.next
    }
    expect(versions).toEqual([1, 2, 3, 4, 5, 6])
  })
})

describe("turns", () => {
  it("are so many of a caller at once, one where it takes much, and others do not wait", async () => {
    server = await startServer()
    const turns = makeTurns(2)
    let running = 0
    let most = 0
    const job = Effect.promise(async () => {
      most = Math.max(most, ++running)
      await pause(20)
      running -= 1
    })
    const all = (caller: string, takesMuch: boolean) =>
      Effect.runPromise(
        Effect.all(
          Array.from({ length: 6 }, () => turns.within(caller, takesMuch, job)),
          { concurrency: "unbounded" }
        )
      )
    await all("a", false)
    expect(most).toBe(2)
    most = 0
    await all("a", true)
    expect(most).toBe(1)
    most = 0
    await Promise.all([all("a", false), all("b", false)])
    expect(most).toBe(4)
  })
})

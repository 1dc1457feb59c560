import { notice } from "@kepu/core/notices/pucheng-2023"
import { ActivityStore, type Ledger } from "@kepu/core/port"
import { layerActivityStore } from "@kepu/http/client"
import { setTimeout as pause } from "node:timers/promises"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { afterEach, describe, expect, it } from "vitest"
import { furtherRequestsOf } from "../src/server/edge/readable.ts"
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

describe("an office's bulks", () => {
  const writes = { burst: 500, perSecond: 200 }

  it("are so many records at once, and the others when their time has come", async () => {
    await begin({ burst: 100_000, writes })
    expect((await ask(`${base}/changes`, "county", bulk(0, 400))).status).toBe(200)
    const refused = await ask(`${base}/changes`, "county", bulk(400, 400))
    expect([refused.status, refused.json.code]).toEqual([429, "rate-limited"])
    expect(refused.retryAfter).toBeGreaterThanOrEqual(1)
    // One record after the other is counted as requests are, and not here.
    expect((await ask(`${base}/activities`, "county", activity(1000))).status).toBe(201)
    await pause(refused.retryAfter * 1000)
    expect((await ask(`${base}/changes`, "county", bulk(400, 400))).status).toBe(200)
    // What is of one caller is not another's.
    expect((await ask(`${base}/changes`, "otherCounty", bulk(0, 400))).status).not.toBe(429)
  })

  it("may be as large as a request can be, and all of several at once are done in the end", async () => {
    await begin({ burst: 100_000, writes: { burst: 3000, perSecond: 3000 } })
    const remark = { remark: "字".repeat(150) }
    const sent = Array.from({ length: 4 }, (_, n) => bulk(n * 1000, 1000, remark))
    expect(JSON.stringify(sent[0]).length).toBeGreaterThan(262_144)
    const patient = async (json: object): Promise<number> => {
      const { retryAfter, status } = await ask(`${base}/changes`, "county", json)
      if (status !== 429) return status
      await pause(retryAfter * 1000)
      return patient(json)
    }
    expect(await Promise.all(sent.map(patient))).toEqual([200, 200, 200, 200])
    // More than the allowance can be: whoever has all of it may.
    await pause(1500)
    expect((await ask(`${base}/changes`, "county", bulk(10_000, 3500))).status).toBe(200)
  })

  it("are counted by their bytes before they are read, and by their records where these are more", async () => {
    await begin({ burst: 100_000, writes: { burst: 2000, perSecond: 1 } })
    const faulty = { writes: Array.from({ length: 20 }, () => ({ _tag: "Save", remark: "x".repeat(19_000) })) }
    // Of half a megabyte nothing is kept, and it has to be read all the same.
    expect((await ask(`${base}/changes`, "county", faulty)).status).toBe(400)
    expect((await ask(`${base}/changes`, "county", faulty)).status).toBe(400)
    const short = bulk(0, 600)
    expect((await ask(`${base}/changes`, "county", short)).status).toBe(429)
  })

  it("wait for their time where the store over HTTP writes them", async () => {
    await begin({ burst: 100_000, writes: { burst: 300, perSecond: 300 } })
    const store = layerActivityStore({ url: server.url, token: Redacted.make(server.tokens["county"]!) }).pipe(
      Layer.provide(FetchHttpClient.layer)
    )
    const ledger = { region: "610526", notice: notice.id } as unknown as Ledger
    const note = { by: "test", at: "2023-09-01T09:00:00+08:00" }
    const write = (from: number) =>
      Effect.flatMap(ActivityStore, ({ write }) =>
        write(ledger, bulk(from, 250).writes.map((one) => ({ ...one, note })) as never)
      )
    const both = Effect.all([write(0), write(250)], { concurrency: "unbounded" })
    const [some, others] = await Effect.runPromise(Effect.provide(both, store))
    expect([some.length, others.length]).toEqual([250, 250])
  })

  it("that were done are told again without being counted again", async () => {
    await begin({ burst: 100_000, writes: { burst: 500, perSecond: 1 } })
    const headers = { "idempotency-key": "once-0001" }
    expect((await ask(`${base}/changes`, "county", bulk(0, 400), headers)).status).toBe(200)
    expect((await ask(`${base}/changes`, "county", bulk(0, 400), headers)).status).toBe(200)
    expect((await ask(`${base}/changes`, "county", bulk(400, 50))).status).toBe(200)
    expect((await ask(`${base}/changes`, "county", bulk(450, 400))).status).toBe(429)
  })
})

describe("a body of many values", () => {
  const faulty = (count: number) => ({
    ...activity(1),
    time: { sessions: Array.from({ length: count }, () => ({})) }
  })

  it("counts as more requests, as to say what is wrong with each takes time", async () => {
    await begin({ burst: 60, perSecond: 5 })
    expect((await ask(`${base}/activities`, "unit", faulty(10_000))).status).toBe(400)
    const refused = await ask(`${base}/activities`, "unit", faulty(10_000))
    expect([refused.status, refused.json.code]).toEqual([429, "rate-limited"])
    await pause(refused.retryAfter * 1000)
    expect((await ask(`${base}/activities`, "unit", faulty(10_000))).status).toBe(400)
    expect((await ask(`${base}/activities`, "county", activity(2))).status).toBe(201)
  })

  it("is let in however many they are, and of few values nothing is counted", () => {
    const of = (values: number): number => furtherRequestsOf(JSON.stringify(Array.from({ length: values }, () => 1)))
    // A list of so many numbers has a comma for each, and a bracket.
    expect([of(499), of(500), of(999), of(1000), of(50_000), of(1_000_000)]).toEqual([0, 1, 1, 2, 100, 100])
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

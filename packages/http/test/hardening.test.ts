import { notice } from "@kepu/core/notices/pucheng-2023"
import { once } from "node:events"
import type { Socket } from "node:net"
import { setTimeout as pause } from "node:timers/promises"
import { brotliDecompressSync, gunzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startApart } from "../prove/apart.ts"
import { crowd } from "../prove/crowd.ts"
import { exchange } from "./exchange.ts"
import { type Server, startServer } from "./server.ts"

const origin = "https://console.example"
const limits = { bytes: 100_000, millis: 1500, rows: 5 }
let server: Server
beforeAll(async () => {
  server = await startServer({ limits, origins: [origin] })
  // The thread of jobs starts with the first one, which on a busy machine takes longer than a request may.
  const headers = { authorization: `Bearer ${server.tokens["county"]}`, "content-type": "application/json" }
  const isReady = async () =>
    (await fetch(`${server.url}/v1/assessments`, { method: "POST", headers, body: "{" })).status === 400
  for (let n = 0; n < 20 && !(await isReady()); n++) await pause(100)
}, 60_000)
afterAll(() => server.close())

const head = (request: string, ...headers: ReadonlyArray<string>): string =>
  [
    request,
    "Host: kepu.test",
    `Authorization: Bearer ${server.tokens["county"]}`,
    `Origin: ${origin}`,
    ...headers
  ].join("\r\n") + "\r\n\r\n"
const post = (...headers: ReadonlyArray<string>): string =>
  head("POST /v1/assessments HTTP/1.1", "Content-Type: application/json", ...headers)
const health = async (): Promise<number> => (await fetch(`${server.url}/health`)).status

/** Sends chunks of a body whose length is not told, until the service answers or all are sent. */
const stream = async (socket: Socket, size: number, count: number): Promise<void> => {
  const chunk = Buffer.from(`${size.toString(16)}\r\n${" ".repeat(size)}\r\n`)
  for (let n = 0; n < count && socket.writable && socket.bytesRead === 0; n++)
    if (!socket.write(chunk)) await once(socket, "drain")
}

describe.concurrent("a connection", () => {
  it("whose body is told to be too large is answered before it is sent", async () => {
    const { json, status } = await exchange(server.port, (socket) => socket.write(post("Content-Length: 100001")))
    expect([status, json.code, json.limit]).toEqual([413, "too-large", 100_000])
  })

  it("whose body turns out to be too large is answered then", async () => {
    const { json, status } = await exchange(server.port, (socket) => {
      socket.write(post("Transfer-Encoding: chunked"))
      return stream(socket, 10_000, 20)
    })
    expect([status, json.code, json.what]).toEqual([413, "too-large", "bytes"])
  })

  it("serves on after a body that is no JSON", async () => {
    const broken = await exchange(server.port, (socket) => socket.write(`${post("Content-Length: 1")}{`))
    expect([broken.status, broken.json.code]).toEqual([400, "invalid-request"])
    const answered = once(broken.socket, "data")
    broken.socket.write(head("GET /health HTTP/1.1"))
    expect(String((await answered)[0])).toMatch(/^HTTP\/1.1 200 /u)
  })

  it("whose body comes too slowly is answered in time, others are served meanwhile, and then it is closed", async () => {
    const slow = exchange(server.port, (socket) => socket.write(`${post("Content-Length: 1000")}{`))
    expect(await health()).toBe(200)
    const { json, millis, socket, status } = await slow
    expect([status, json.code]).toEqual([408, "took-too-long"])
    expect(millis).toBeGreaterThanOrEqual(limits.millis)
    await once(socket, "close")
    expect(await health()).toBe(200)
  })

  it("whose head comes byte by byte is refused after ten seconds", async () => {
    const { headers, json, millis, status } = await exchange(server.port, async (socket) => {
      for (const byte of "GET /health HTTP/1.1\r\nX-Slow: ".padEnd(100, "x")) {
        if (!socket.writable) return
        socket.write(byte)
        await pause(200)
      }
    })
    expect([status, json.code, headers["content-type"]]).toEqual([408, "took-too-long", "application/problem+json"])
    expect(millis).toBeGreaterThan(9_900)
  })

  it.each([
    ["no HTTP", "\u0016\u0003\u0001 hello\r\n\r\n", 400, "invalid-request"],
    [
      "two lengths",
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
      400,
      "invalid-request"
    ],
    ["a head of 20 kB", `GET / HTTP/1.1\r\nHost: a\r\nX: ${"x".repeat(20_000)}\r\n\r\n`, 431, "header-too-large"]
  ])("with %s is refused by a problem", async (_, text, expected, code) => {
    const { headers, json, status } = await exchange(server.port, (socket) => socket.write(text))
    expect([status, json.status, json.code]).toEqual([expected, expected, code])
    expect(json.instance).toBe(`urn:kepu:request:${headers["x-request-id"]}`)
  })

  it("is answered across origins also when it is refused", async () => {
    const refusals = [
      head("GET /none HTTP/1.1"),
      head("PATCH /v1/notices HTTP/1.1"),
      head("GET /v1/notices/none HTTP/1.1"),
      head("GET /v1/notices HTTP/1.1").replace(/Bearer \S+/u, "Bearer x"),
      `${post("Content-Length: 1")}{`,
      post("Content-Length: 100001"),
      `${post("Content-Length: 1000")}{`
    ]
    const answers = await Promise.all(refusals.map((text) => exchange(server.port, (socket) => socket.write(text))))
    expect(answers.map(({ headers, status }) => [status, headers["access-control-allow-origin"]])).toEqual(
      [404, 405, 404, 401, 400, 413, 408].map((status) => [status, origin])
    )
  })
})

describe("more than may be asked for", () => {
  let own: Server
  beforeAll(async () => {
    own = await startServer({ limits: { rows: limits.rows } })
  })
  afterAll(() => own.close())
  const ask = async (path: string, json: unknown) => {
    const response = await fetch(own.url + path, {
      method: "POST",
      headers: { authorization: `Bearer ${own.tokens["county"]}`, "content-type": "application/json" },
      body: JSON.stringify(json)
    })
    return { status: response.status, json: await response.json() }
  }

  it.each([
    [limits.rows, 200],
    [limits.rows + 1, 413]
  ])("%i records to be judged are answered with %i", async (rows, expected) => {
    const activities = Array.from({ length: rows - 1 }, (_, n) => ({ id: `${n}`, name: "讲座", host: "edu" }))
    const asOf = "2023-09-20T00:00:00+08:00"
    const { json, status } = await ask("/v1/assessments", {
      notice: notice.id,
      asOf,
      portfolio: { units: [{ id: "edu", name: "教育局" }], activities }
    })
    expect([status, json.what]).toEqual([expected, expected === 413 ? "rows" : undefined])
  })
})

describe.concurrent("a caller who asks too often", () => {
  it("is told when to come again, and served then", async () => {
    const own = await startServer({ limits: { burst: 2, perSecond: 1 } })
    const ask = () => fetch(`${own.url}/v1/notices`, { headers: { authorization: `Bearer ${own.tokens["viewer"]}` } })
    const answers = [await ask(), await ask(), await ask()]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429])
    const seconds = Number(answers[2]!.headers.get("retry-after"))
    expect(seconds).toBe(1)
    await pause(seconds * 1000)
    expect((await ask()).status).toBe(200)
    await own.close()
  })
})

describe.concurrent("compression", () => {
  const ask = async (encoding: string, path = `/v1/notices/${notice.id}`) => {
    // fetch would take the encoding off by itself.
    const { request } = await import("node:http")
    return new Promise<{ headers: Record<string, unknown>; bytes: Buffer }>((resolve, reject) => {
      const headers = { authorization: `Bearer ${server.tokens["viewer"]}`, "accept-encoding": encoding }
      request(server.url + path, { headers }, (response) => {
        const chunks: Array<Buffer> = []
        response
          .on("data", (chunk: Buffer) => chunks.push(chunk))
          .on("end", () => resolve({ headers: response.headers, bytes: Buffer.concat(chunks) }))
      })
        .on("error", reject)
        .end()
    })
  }

  it("is as the caller accepts it, and changes nothing but the size", async () => {
    const plain = await ask("identity")
    expect(plain.headers["content-encoding"]).toBeUndefined()
    for (const [encoding, decode] of [
      ["gzip", gunzipSync],
      ["br", brotliDecompressSync]
    ] as const) {
      const { bytes, headers } = await ask(encoding)
      expect([headers["content-encoding"], String(headers["vary"]).toLowerCase()]).toEqual([
        encoding,
        expect.stringContaining("accept-encoding")
      ])
      expect(decode(bytes).equals(plain.bytes)).toBe(true)
      expect(bytes.length).toBeLessThan(plain.bytes.length / 3)
    }
  })

  it("is not for what is small already", async () => {
    expect((await ask("gzip", "/health")).headers["content-encoding"]).toBeUndefined()
  })
})

describe.concurrent("memory", () => {
  it("stays bounded while callers send without end, and while many say nothing; others are served", async () => {
    const service = await startApart({ bytes: 1_000_000, burst: 1e6 })
    const before = await service.memory()
    const authorization = `Authorization: Bearer ${service.tokens["county"]}`
    const start = `POST /v1/assessments HTTP/1.1\r\nHost: a\r\n${authorization}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`
    const senders = await Promise.all(
      Array.from({ length: 20 }, () =>
        exchange(service.port, (socket) => {
          socket.write(start)
          // A body of 20 MB, 400 MB of all of them.
          return stream(socket, 100_000, 200)
        })
      )
    )
    expect(senders.map(({ status }) => status)).toEqual(senders.map(() => 413))
    const after = await service.memory()
    expect(after - before).toBeLessThan(100)
    for (const { socket } of senders) socket.destroy()

    const told = await crowd(service, 500, 20)
    expect(told.opened).toBe(500)
    expect(told.with - told.before).toBeLessThan(20)
    expect(told.closedAfter).toBeLessThan(20)
    await service.stop()
  })
})

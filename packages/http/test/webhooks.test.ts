import { notice } from "@kepu/core/notices/pucheng-2023"
import { layerNode, sendingTo } from "@kepu/http/node"
import { createToken, isProxies, layerTokens, readProxies, type TokenOptions } from "@kepu/http/server"
import { layerTokensInSql, layerWebhooksInSql } from "@kepu/http/sql"
import type { KeptWebhook } from "@kepu/storage/service"
import { SqliteActivityStore } from "@kepu/storage/sqlite"
import * as Effect from "effect/Effect"
import * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Redacted from "effect/Redacted"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { createServer, type IncomingHttpHeaders, type Server } from "node:http"
import { createServer as createSecureServer, get } from "node:https"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Webhook } from "standardwebhooks"
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import { after, waitAfter } from "../src/server/webhooks/delivering.ts"
import { selfSigned } from "./selfSigned.ts"
import { storedIn } from "./stored.ts"

const base = `/v1/regions/610526/notices/${notice.id}`
const networks = (...list: ReadonlyArray<string>) => {
  const read = readProxies(list)
  if (!isProxies(read)) throw new Error(read.en)
  return read
}

interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly status: number
}

/** A receiver that answers as it is told, 204 where nothing is left to be told. */
const startReceiver = async () => {
  const received: Array<Received> = []
  const answers: Array<number> = []
  const server: Server = createServer((request, response) => {
    const chunks: Array<Buffer> = []
    request.on("data", (chunk: Buffer) => chunks.push(chunk))
    request.on("end", () => {
      const status = answers.shift() ?? 204
      received.push({ headers: request.headers, body: Buffer.concat(chunks).toString(), status })
      response.writeHead(status, { location: "http://127.0.0.1:1/" }).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return { answers, received, url: `http://127.0.0.1:${port}/kepu`, close: () => server.close() }
}

const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  for (let n = 0; n < 400 && !(await holds()); n++) await new Promise((resolve) => setTimeout(resolve, 50))
  expect(await holds()).toBe(true)
}

type Stored = (typeof storedIn)[number]["store"]

const startService = async (store: Stored, allowed: ReadonlyArray<string> = ["127.0.0.1"]) => {
  const runtime = ManagedRuntime.make(
    layerNode({ port: 0, notices: [notice], limits: { burst: 10_000 } }).pipe(
      Layer.provide(Layer.mergeAll(layerTokens, layerWebhooksInSql(sendingTo(networks(...allowed))))),
      Layer.provideMerge(layerTokensInSql),
      Layer.provideMerge(store),
      Layer.provide(Logger.layer([]))
    )
  )
  const { address } = await runtime.runPromise(HttpServer.HttpServer)
  const url = `http://127.0.0.1:${(address as unknown as AddressInfo).port}`
  const identity = { role: "county", region: "610526" } as unknown as TokenOptions["identity"]
  const { text } = await runtime.runPromise(createToken({ identity, label: "test", days: 1 }))
  const ask = async (path: string, method = "GET", json?: unknown) => {
    const response = await fetch(url + base + path, {
      method,
      headers: { authorization: `Bearer ${Redacted.value(text)}`, "content-type": "application/json" },
      ...(json === undefined ? {} : { body: JSON.stringify(json) })
    })
    const told = await response.text()
    return { status: response.status, json: told === "" ? undefined : JSON.parse(told) }
  }
  const unit = (id: string) => ask("/units", "POST", { id, name: `单位${id}13912345678` })
  return { ask, unit, stop: () => runtime.dispose() }
}

describe.each(storedIn)("webhooks of a ledger in $name", { timeout: 60_000 }, ({ store }) => {
  let service: Awaited<ReturnType<typeof startService>>
  let receiver: Awaited<ReturnType<typeof startReceiver>>
  beforeAll(async () => {
    service = await startService(store)
    receiver = await startReceiver()
    await service.unit("before")
  }, 60_000)
  afterAll(async () => {
    receiver.close()
    await service.stop()
  })
  afterEach(async () => {
    for (const { id } of (await service.ask("/webhooks")).json.webhooks) await service.ask(`/webhooks/${id}`, "DELETE")
    receiver.received.length = 0
  })

  it("tell of what changes from then on, signed as Standard Webhooks has it, and not what it holds", async () => {
    const made = await service.ask("/webhooks", "POST", { url: receiver.url })
    expect([made.status, made.json.state]).toEqual([201, "active"])
    await service.unit("a1")
    await until(() => receiver.received.length > 0)
    const [{ body, headers }] = receiver.received as [Received]
    const verified = new Webhook(made.json.secret).verify(body, headers as Record<string, string>) as {
      readonly type: string
      readonly data: { readonly changes: ReadonlyArray<object> }
    }
    expect(verified.type).toBe("ledger.changed")
    expect(verified.data.changes).toMatchObject([{ register: "units", key: "a1", kind: "created", version: 1 }])
    expect(body).not.toMatch(/单位|139/u)
    expect(() => new Webhook(made.json.secret).verify(`${body} `, headers as Record<string, string>)).toThrow()
    const listed = (await service.ask("/webhooks")).json.webhooks
    expect(listed).toHaveLength(1)
    expect(JSON.stringify(listed)).not.toContain(made.json.secret)
  })

  it("are sent again, the same message, until it is taken; redirects are not followed", async () => {
    receiver.answers.push(302)
    const { json } = await service.ask("/webhooks", "POST", { url: receiver.url })
    await service.unit("b1")
    await until(() => receiver.received.length === 1)
    await until(async () => (await service.ask("/webhooks")).json.webhooks[0].failures === 1)
    const [failing] = (await service.ask("/webhooks")).json.webhooks
    expect([failing.state, failing.failure]).toEqual(["failing", "status-302"])
    // Changes in between do not come into the message that is sent again.
    await service.unit("b2")
    await until(() => receiver.received.length === 3)
    const [first, second, third] = receiver.received as [Received, Received, Received]
    expect(second.headers["webhook-id"]).toBe(first.headers["webhook-id"])
    expect(JSON.parse(second.body).data).toEqual(JSON.parse(first.body).data)
    expect(JSON.parse(third.body).data.changes).toMatchObject([{ key: "b2" }])
    new Webhook(json.secret).verify(second.body, second.headers as Record<string, string>)
    await until(async () => (await service.ask("/webhooks")).json.webhooks[0].state === "active")
  })

  it("are given up where the receiver says that it is gone, and go to nobody once they are taken out", async () => {
    receiver.answers.push(410)
    await service.ask("/webhooks", "POST", { url: receiver.url })
    await service.unit("c1")
    await until(async () => (await service.ask("/webhooks")).json.webhooks[0].state === "given-up")
    const [{ id }] = (await service.ask("/webhooks")).json.webhooks
    expect((await service.ask(`/webhooks/${id}`, "DELETE")).status).toBe(204)
    expect((await service.ask(`/webhooks/${id}`, "DELETE")).json.code).toBe("no-such-record")
    await service.unit("c2")
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect(receiver.received).toHaveLength(1)
  })

  it("tell from an earlier change on where that is asked for, and are ten at most", async () => {
    await service.ask("/webhooks", "POST", { url: receiver.url, after: 0 })
    await until(() => receiver.received.length > 0)
    expect(JSON.parse(receiver.received[0]!.body).data.changes[0]).toMatchObject({ sequence: 1, key: "before" })
    for (let n = 1; n < 10; n++)
      expect((await service.ask("/webhooks", "POST", { url: receiver.url })).status).toBe(201)
    const eleventh = await service.ask("/webhooks", "POST", { url: receiver.url })
    expect([eleventh.status, eleventh.json.code]).toEqual([413, "too-large"])
  })

  it.each([
    ["https://user:x@receiver.example/", "password"],
    ["http://receiver.example/", "https"],
    ["http://93.184.216.34/", "https"],
    ["ftp://receiver.example/", "https"],
    ["https://10.0.0.1/", "private network"],
    ["https://169.254.169.254/latest", "private network"],
    ["https://[::1]/", "private network"],
    ["https://[::ffff:10.0.0.1]/", "private network"],
    ["https://[::127.0.0.1]/", "private network"],
    ["https://0x7f.1/", "127.0.0.1"],
    ["no address", "web address"]
  ])("are not sent to %s", async (url, said) => {
    const { json, status } = await service.ask("/webhooks", "POST", { url })
    // Another spelling of an address that is allowed is that address.
    if (said === "127.0.0.1") return expect([status, new URL(json.url).hostname]).toEqual([201, said])
    expect([status, json.issues?.[0].path]).toEqual([400, "payload.url"])
    expect(json.issues[0].message.en).toContain(said)
  })
})

describe("how long it waits for a receiver", () => {
  const webhook: KeptWebhook = {
    region: "610526",
    notice: notice.id,
    id: "w",
    url: "https://receiver.example/",
    caller: "c",
    createdAt: 0,
    sent: 3,
    failures: 0,
    nextAt: 0,
    isGivenUp: false
  }

  it("is longer and longer, up to two hours and a tenth", () => {
    const seconds = [1, 2, 3, 4, 5, 6, 7, 8, 100].map((failures) => waitAfter(failures, 0) / 1000)
    expect(seconds).toEqual([5, 30, 120, 600, 1800, 3600, 7200, 7200, 7200])
    expect(waitAfter(7, 1)).toBe(7_920_000)
  })

  it("is three days in all, to the millisecond", () => {
    const begun = after(webhook, 5, "unreachable", 1000, 0)
    expect([begun.sent, begun.sending, begun.failures, begun.failingSince]).toEqual([3, 5, 1, 1000])
    const days = 3 * 24 * 3_600_000
    expect(after(begun, 5, "unreachable", 1000 + days - 1, 0).isGivenUp).toBe(false)
    expect(after(begun, 5, "unreachable", 1000 + days, 0).isGivenUp).toBe(true)
    expect(after(begun, 5, undefined, 1000 + days, 0)).toEqual({ ...webhook, sent: 5, nextAt: 1000 + days })
  })
})

describe("a message", () => {
  it("goes to no private address, under whatever name and however it was registered", async () => {
    const receiver = await startReceiver()
    const { send } = sendingTo([])
    const { port } = new URL(receiver.url)
    for (const url of [receiver.url, `https://localhost:${port}/`, `https://127.0.0.1:${port}/`]) {
      expect([url, await Effect.runPromise(send({ url, headers: {}, body: "{}" }))]).toEqual([url, "private-address"])
    }
    expect(receiver.received).toEqual([])
    receiver.close()
  })

  it("goes to nobody whose certificate no authority has signed, or is of another name", async () => {
    let came = 0
    const server = createSecureServer(selfSigned, (_request, response) => {
      came += 1
      response.end()
    }).listen(0, "127.0.0.1")
    await once(server, "listening")
    const { port } = server.address() as AddressInfo
    const { send } = sendingTo(networks("loopback"))
    const sent = (host: string) => Effect.runPromise(send({ url: `https://${host}:${port}/`, headers: {}, body: "{}" }))
    expect([await sent("localhost"), await sent("127.0.0.1"), came]).toEqual(["unreachable", "unreachable", 0])
    // What refuses it is the certificate: whoever trusts it is answered, by its own name and by no other.
    const asked = (servername: string) =>
      new Promise<string>((resolve) => {
        const request = get({ host: "127.0.0.1", port, servername, ca: selfSigned.cert, agent: false }, (response) =>
          resolve(String(response.statusCode))
        )
        request.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? ""))
      })
    expect([await asked("localhost"), await asked("other.example")]).toEqual(["200", "ERR_TLS_CERT_ALTNAME_INVALID"])
    server.close()
  })

  it("goes to nobody who answers by no TLS where https was registered", async () => {
    const receiver = await startReceiver()
    const { send } = sendingTo(networks("loopback"))
    const url = `https://localhost:${new URL(receiver.url).port}/`
    expect(await Effect.runPromise(send({ url, headers: {}, body: "{}" }))).toBe("unreachable")
    receiver.close()
  })

  it("that was not sent when the service ended is sent by the next one", { timeout: 60_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "kepu-webhooks-"))
    const store = SqliteActivityStore.layerWithClient({ file: join(folder, "county.db") })
    const receiver = await startReceiver()
    receiver.answers.push(500)
    const first = await startService(store)
    const { json } = await first.ask("/webhooks", "POST", { url: receiver.url })
    await first.unit("d1")
    await until(() => receiver.received.length === 1)
    await first.unit("d2")
    await first.stop()
    const second = await startService(store)
    await until(() => receiver.received.length === 3)
    const told = receiver.received.slice(1).flatMap(({ body }) => JSON.parse(body).data.changes)
    expect(told.map(({ key }: { readonly key: string }) => key)).toEqual(["d1", "d2"])
    const last = receiver.received.at(-1)!
    new Webhook(json.secret).verify(last.body, last.headers as Record<string, string>)
    await second.stop()
    receiver.close()
    rmSync(folder, { recursive: true })
  })
})

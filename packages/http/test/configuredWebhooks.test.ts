import { notice } from "@kepu/core/notices/pucheng-2023"
import { layerNode, sendingTo } from "@kepu/http/node"
import {
  type ConfiguredWebhook,
  createToken,
  layerTokens,
  readWebhookSecret,
  shownUrl,
  type TokenOptions
} from "@kepu/http/server"
import { layerTokensInSql, layerWebhooksInSql } from "@kepu/http/sql"
import * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Redacted from "effect/Redacted"
import { createServer, type IncomingHttpHeaders } from "node:http"
import type { AddressInfo } from "node:net"
import { Webhook } from "standardwebhooks"
import { describe, expect, it } from "vitest"
import { readProxies } from "../src/server/edge/proxies.ts"
import { storedIn } from "./stored.ts"

const base = `/v1/regions/610526/notices/${notice.id}`
const secrets = ["a", "b"].map((letter) => `whsec_${Buffer.from(letter.repeat(32)).toString("base64")}`)

const startReceiver = async () => {
  const received: Array<{ readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: string }> = []
  const server = createServer((request, response) => {
    let body = ""
    request.on("data", (chunk: Buffer) => (body += chunk.toString()))
    request.on("end", () => {
      received.push({ path: request.url ?? "", headers: request.headers, body })
      response.writeHead(204).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return { received, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}

const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  for (let n = 0; n < 400 && !(await holds()); n++) await new Promise((resolve) => setTimeout(resolve, 50))
  expect(await holds()).toBe(true)
}

describe.each(storedIn)("webhooks that are set, in $name", { timeout: 60_000 }, ({ store }) => {
  it("are sent with their own secret from then on, follow what is set, and are no office's to take out", async () => {
    const receiver = await startReceiver()
    const webhook = (path: string, secret: string): ConfiguredWebhook => ({
      region: "610526",
      notice: notice.id,
      url: `${receiver.url}/${path}?access_token=hidden`,
      secret: Redacted.make(readWebhookSecret(secret)!)
    })
    let set: ReadonlyArray<ConfiguredWebhook> = [webhook("one", secrets[0]!)]
    const networks = readProxies(["127.0.0.1"]) as Parameters<typeof sendingTo>[0]
    const runtime = ManagedRuntime.make(
      layerNode({ port: 0, notices: [notice] }).pipe(
        Layer.provide(
          Layer.mergeAll(
            layerTokens,
            layerWebhooksInSql(sendingTo(networks), () => set)
          )
        ),
        Layer.provideMerge(layerTokensInSql),
        Layer.provideMerge(store),
        Layer.provide(Logger.layer([]))
      )
    )
    const { address } = await runtime.runPromise(HttpServer.HttpServer)
    const identity = { role: "county", region: "610526" } as unknown as TokenOptions["identity"]
    const { text } = await runtime.runPromise(createToken({ identity, label: "test", days: 1 }))
    const ask = async (path: string, method = "GET", json?: unknown) => {
      const response = await fetch(`http://127.0.0.1:${(address as unknown as AddressInfo).port}${base}${path}`, {
        method,
        headers: { authorization: `Bearer ${Redacted.value(text)}`, "content-type": "application/json" },
        ...(json === undefined ? {} : { body: JSON.stringify(json) })
      })
      return { status: response.status, told: await response.text() }
    }
    const listed = async () => JSON.parse((await ask("/webhooks")).told).webhooks
    const unit = (id: string) => ask("/units", "POST", { id, name: `单位${id}` })
    const keys = () =>
      receiver.received
        .map(({ body, path }) => `${path.split("?")[0]} ${JSON.parse(body).data.changes.at(-1).key}`)
        .toSorted()

    await until(async () => (await listed()).length === 1)
    const [one] = await listed()
    expect([one.by, one.url, one.state]).toEqual(["(configuration)", `${receiver.url}/…`, "active"])
    expect((await ask("/webhooks")).told).not.toContain("hidden")
    await unit("a1")
    await until(() => receiver.received.length === 1)
    const [{ body, headers, path }] = receiver.received as [(typeof receiver.received)[0]]
    expect(path).toBe("/one?access_token=hidden")
    new Webhook(secrets[0]!).verify(body, headers as Record<string, string>)
    expect(() => new Webhook(secrets[1]!).verify(body, headers as Record<string, string>)).toThrow()
    const removed = await ask(`/webhooks/${one.id}`, "DELETE")
    expect([removed.status, JSON.parse(removed.told).code]).toEqual([403, "not-permitted"])

    // The same one with another secret goes on where it was; another one begins.
    set = [webhook("one", secrets[1]!), webhook("two", secrets[0]!)]
    await until(async () => (await listed()).length === 2)
    await unit("a2")
    await until(() => receiver.received.length === 3)
    expect(keys()).toEqual(["/one a1", "/one a2", "/two a2"])
    const again = receiver.received.find((one, n) => n > 0 && one.path.startsWith("/one"))!
    new Webhook(secrets[1]!).verify(again.body, again.headers as Record<string, string>)

    set = []
    await until(async () => (await listed()).length === 0)
    receiver.close()
    await runtime.dispose()
  })
})

describe("a secret of a webhook", () => {
  it("has 24 to 64 bytes in base64, as Standard Webhooks has it", () => {
    const of = (bytes: number) => readWebhookSecret(`whsec_${Buffer.alloc(bytes, 1).toString("base64")}`)?.length
    expect([23, 24, 25, 64, 65].map(of)).toEqual([undefined, 24, 25, 64, undefined])
    for (const wrong of ["", "whsec_", "x".repeat(40), `whsec_${"!".repeat(32)}`, secrets[0]!.slice(6)])
      expect(readWebhookSecret(wrong)).toBeUndefined()
  })

  it("may stand in an address too, so of that the host alone is shown", () => {
    expect(shownUrl("https://a.test:8443/hook/abc?key=1")).toBe("https://a.test:8443/…")
  })
})

import { layerNode } from "@kepu/http/node"
import { layerOidc, layerSessionsInMemory, layerTokens, layerTokensInMemory } from "@kepu/http/server"
import { MemoryActivityStore } from "@kepu/storage/memory"
import * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as ManagedRuntime from "effect/ManagedRuntime"
import { createProxyServer } from "http-proxy-3"
import type { AddressInfo } from "node:net"
import { createServer, type Server as NodeServer } from "node:http"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { isProxies, originOf, type Proxies, reachedAt, readProxies } from "../src/server/edge/proxies.ts"
import { type Server, startServer } from "./server.ts"

const proxies = (...list: ReadonlyArray<string>): Proxies => {
  const read = readProxies(list)
  if (!isProxies(read)) throw new Error(read.en)
  return read
}

describe("from where a request comes", () => {
  const nginx = proxies("127.0.0.1", "10.0.0.0/8", "2001:db8::/32")

  it.each([
    ["no proxy is trusted", proxies(), "127.0.0.1", "1.2.3.4", "127.0.0.1"],
    ["it comes from elsewhere than the proxy", nginx, "9.9.9.9", "1.2.3.4", "9.9.9.9"],
    ["the proxy tells", nginx, "127.0.0.1", "1.2.3.4", "1.2.3.4"],
    ["the caller wrote some itself", nginx, "127.0.0.1", "8.8.8.8, 1.2.3.4", "1.2.3.4"],
    ["the caller wrote that it is a proxy", nginx, "127.0.0.1", "8.8.8.8, 10.1.1.1, 1.2.3.4", "1.2.3.4"],
    ["one proxy stands behind another", nginx, "127.0.0.1", "8.8.8.8, 1.2.3.4, 10.1.1.1", "1.2.3.4"],
    ["all are proxies", nginx, "127.0.0.1", "10.0.0.2, 10.0.0.1", "10.0.0.2"],
    ["the proxy tells nothing", nginx, "127.0.0.1", undefined, "127.0.0.1"],
    ["what it tells is no address", nginx, "127.0.0.1", "8.8.8.8, unknown", "127.0.0.1"],
    ["the proxy is of IPv4 within IPv6", nginx, "::ffff:127.0.0.1", "1.2.3.4", "1.2.3.4"],
    ["the caller is of IPv6", nginx, "127.0.0.1", "2001:db9:1:2:3:4:5:6", "2001:db9:1:2::/64"],
    ["the caller is of IPv6, without a proxy", nginx, "2001:db9:1:2:3:4:5:6", undefined, "2001:db9:1:2::/64"],
    ["the proxy is of IPv6", nginx, "2001:db8::1", "1.2.3.4", "1.2.3.4"],
    ["the proxy tells of a port, too", nginx, "127.0.0.1", "1.2.3.4:5678", "1.2.3.4"],
    ["the proxy tells of a port of IPv6", nginx, "127.0.0.1", "[2001:db9::1]:5678", "2001:db9::/64"],
    ["the address is written in a short form", nginx, "127.0.0.1", "1.2.772", "127.0.0.1"],
    ["the system does not tell", nginx, undefined, "1.2.3.4", "unknown"]
  ])("%s", (_, trusted, peer, header, from) => {
    expect(originOf(trusted, peer, header === undefined ? {} : { "x-forwarded-for": header })).toBe(from)
  })

  it("is never what the caller wrote, whatever it wrote", () => {
    const parts = [
      "8.8.8.8",
      "127.0.0.1",
      "10.1.1.1",
      "::1",
      "unknown",
      ",",
      " ",
      "\t",
      "[::1]:80",
      "2001:db8::2",
      "\uff0c"
    ]
    for (let n = 0; n < 2000; n++) {
      const written = Array.from({ length: n % 7 }, (_, k) => parts[(n * 7 + k * (n % 13)) % parts.length]!).join(
        n % 2 === 0 ? ", " : ""
      )
      expect(originOf(nginx, "127.0.0.1", { "x-forwarded-for": `${written}, 1.2.3.4` }), written).toBe("1.2.3.4")
      expect(originOf(nginx, "1.2.3.4", { "x-forwarded-for": written }), written).toBe("1.2.3.4")
    }
  })

  it.each(["10.0.0.0/33", "10.0.0", "example.com", "", "::1/129", "10.0.0.0/8 "])("“%s” is no proxy", (text) => {
    expect(isProxies(readProxies([text]))).toBe(false)
  })
})

describe("how it was reached", () => {
  const trusted = proxies("loopback")
  const at = (peer: string, headers: Readonly<Record<string, string>>) => {
    const reached = reachedAt(trusted, peer, headers)
    return reached && [reached.isSecure, reached.url?.origin]
  }
  it.each([
    [{ "x-forwarded-proto": "https", "x-forwarded-host": "kepu.example" }, [true, "https://kepu.example"]],
    [{ "x-forwarded-proto": "http", "x-forwarded-host": "kepu.example:81" }, [false, "http://kepu.example:81"]],
    [{ "x-forwarded-proto": "https, http", "x-forwarded-host": "a.test, b.test" }, [false, "http://b.test"]],
    [{ "x-forwarded-proto": "https" }, [true, undefined]],
    [{ "x-forwarded-proto": "https", "x-forwarded-host": "a@evil.test/x" }, [true, undefined]],
    [{ "x-forwarded-proto": "javascript", "x-forwarded-host": "a.test" }, undefined],
    [{}, undefined]
  ])("%o", (headers, told) => {
    expect(at("127.0.0.1", headers)).toEqual(told)
    expect(at("9.9.9.9", headers)).toBeUndefined()
  })
})

describe("a service behind a real proxy", () => {
  let service: Server
  let front: NodeServer
  let url: string
  beforeAll(async () => {
    service = await startServer({ trustedProxies: ["loopback"], limits: { burst: 3, perSecond: 0.001 } })
    const proxy = createProxyServer({ target: service.url, xfwd: true })
    front = createServer((request, response) => {
      // As the nginx of the recipe does: of this connection, and nothing of what a client claims.
      request.headers["x-forwarded-for"] = String(request.headers["x-test-address"])
      proxy.web(request, response, {
        xfwd: false,
        headers: { "x-forwarded-proto": "https", "x-forwarded-host": "kepu.example" }
      })
    })
    await new Promise<void>((resolve) => front.listen(0, "127.0.0.1", resolve))
    url = `http://127.0.0.1:${(front.address() as AddressInfo).port}`
  })
  afterAll(async () => {
    front.close()
    await service.close()
  })
  const stranger = async (base: string, from: string) =>
    (await fetch(`${base}/v1/me`, { headers: { authorization: "Bearer x", "x-test-address": from } })).status

  it("counts strangers each by their own address", async () => {
    for (const from of ["1.2.3.4", "1.2.3.5", "2001:db9::1"]) {
      const told = [await stranger(url, from), await stranger(url, from), await stranger(url, from)]
      expect([from, ...told, await stranger(url, from)]).toEqual([from, 401, 401, 401, 429])
    }
    // Another address of the same network is the same one.
    expect(await stranger(url, "2001:db9::ffff")).toBe(429)
    expect(await stranger(url, "1.2.3.6")).toBe(401)
  })

  it("tells browsers to ask by https alone, where they did", async () => {
    const header = "strict-transport-security"
    expect((await fetch(`${url}/health`)).headers.get(header)).toBe("max-age=31536000")
    expect((await fetch(`${service.url}/health`)).headers.get(header)).toBeNull()
    const forged = { headers: { "x-forwarded-proto": "https" } }
    const bare = await startServer()
    expect((await fetch(`${bare.url}/health`, forged)).headers.get(header)).toBeNull()
    await bare.close()
  })

  it("gives links with the host that the browser asked", async () => {
    const address = "/v1/regions/610526/notices/pucheng-2023/annex-1.csv"
    const link = async (base: string) => {
      const response = await fetch(`${base}/v1/links`, {
        method: "POST",
        headers: { authorization: `Bearer ${service.tokens["county"]}`, "content-type": "application/json" },
        body: JSON.stringify({ address })
      })
      return response.json()
    }
    const behind = await link(url)
    expect(behind.href).toBe(`https://kepu.example${behind.url}`)
    expect(await link(service.url)).not.toHaveProperty("href")
  })
})

describe("a login that comes in the clear", () => {
  const start = async (trustedProxies: ReadonlyArray<string>) => {
    const options = { issuer: new URL("https://id.invalid"), clientId: "kepu", url: new URL("https://kepu.example") }
    const runtime = ManagedRuntime.make(
      layerNode({ port: 0, notices: [], trustedProxies }).pipe(
        Layer.provide(Layer.mergeAll(layerTokens, layerOidc(options))),
        Layer.provide(Layer.mergeAll(layerTokensInMemory, layerSessionsInMemory, MemoryActivityStore.layer)),
        Layer.provide(Logger.layer([]))
      )
    )
    const { address } = await runtime.runPromise(HttpServer.HttpServer)
    const url = `http://127.0.0.1:${(address as unknown as AddressInfo).port}/v1/login?return=/console`
    const told = await fetch(url, { redirect: "manual", headers: { "x-forwarded-proto": "http" } })
    await runtime.dispose()
    return [told.status, told.headers.get("location"), told.headers.getSetCookie()]
  }

  it("goes to the same page by https first, where a proxy that is named says so", async () => {
    const https = "https://kepu.example/v1/login?return=%2Fconsole"
    expect(await start(["loopback"])).toEqual([303, https, []])
    expect((await start([]))[1]).not.toBe(https)
  })
})

import { gzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startService } from "./service.ts"

const page = new TextEncoder().encode(`<!doctype html><title>Console</title><script type="module" src="/console/a.js">`)
const script = new TextEncoder().encode("export const a = 1\n".repeat(100))

let service: Awaited<ReturnType<typeof startService>>
beforeAll(async () => {
  service = await startService({
    pages: [
      { path: "/", type: "text/html; charset=utf-8", bytes: page },
      {
        path: "/console/a.js",
        type: "text/javascript; charset=utf-8",
        bytes: script,
        gzip: gzipSync(script),
        isFixed: true
      }
    ]
  })
})
afterAll(() => service.dispose())

describe("pages beside the API", () => {
  it("are served to everybody, may load what lies beside them, and nothing that stands in them runs", async () => {
    const { headers, status, text } = await service.ask("/")
    expect(status).toBe(200)
    expect(text).toBe(new TextDecoder().decode(page))
    expect(headers.get("content-type")).toBe("text/html; charset=utf-8")
    expect(headers.get("cache-control")).toBe("no-cache")
    const policy = headers.get("content-security-policy")!
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
    expect(policy).not.toContain("unsafe")
    expect(headers.get("x-content-type-options")).toBe("nosniff")
  })

  it("keep their policy when a browser asks whether they have changed", async () => {
    const first = await service.ask("/")
    const again = await service.ask("/", { headers: { "if-none-match": first.headers.get("etag")! } })
    expect(again.status).toBe(304)
    for (const name of ["content-security-policy", "cache-control", "etag"])
      expect(again.headers.get(name)).toBe(first.headers.get(name))
  })

  it("are compressed for who takes that, and kept where they never change", async () => {
    const packed = await service.ask("/console/a.js", { headers: { "accept-encoding": "br, gzip" } })
    expect(packed.headers.get("content-encoding")).toBe("gzip")
    const whole = await service.ask("/console/a.js", { headers: { "accept-encoding": "identity" } })
    expect(whole.headers.get("content-encoding")).toBe(null)
    expect(whole.text).toBe(new TextDecoder().decode(script))
    for (const { headers } of [packed, whole]) {
      expect(headers.get("cache-control")).toBe("public, max-age=31536000, immutable")
      expect(headers.get("vary")).toContain("accept-encoding")
    }
  })

  it("are compressed with no request, whatever it takes: anybody may ask for them as often as they like", async () => {
    for (const accepted of ["br", "deflate", "*", "gzip;q=0, br", "gzip;q=0.0"]) {
      const { headers, text } = await service.ask("/console/a.js", { headers: { "accept-encoding": accepted } })
      expect([accepted, headers.get("content-encoding")]).toEqual([accepted, null])
      expect(text).toBe(new TextDecoder().decode(script))
    }
    for (const accepted of ["gzip;q=1.0", "br;q=1, gzip; q=0.5", "deflate, gzip;q=0.01"]) {
      const { headers } = await service.ask("/console/a.js", { headers: { "accept-encoding": accepted } })
      expect([accepted, headers.get("content-encoding")]).toEqual([accepted, "gzip"])
    }
  })

  it("have no other methods and no other addresses, and routes stay closed", async () => {
    expect((await service.ask("/", { method: "POST" })).status).toBe(404)
    expect((await service.ask("/console/b.js")).status).toBe(404)
    expect((await service.ask("/v1/me")).status).toBe(401)
  })
})

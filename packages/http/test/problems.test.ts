import { notice } from "@kepu/core/notices/pucheng-2023"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { catalogue } from "@kepu/http/api"
import { startService } from "./service.ts"

const limits = { bytes: 2_000, rows: 3 }
let service: Awaited<ReturnType<typeof startService>>
beforeAll(async () => {
  service = await startService({ origins: ["https://console.example"], limits })
})
afterAll(() => service.dispose())

const asOf = "2023-09-20T00:00:00+08:00"
const portfolioOf = (units: number) => ({
  units: Array.from({ length: units }, (_, n) => ({ id: `u${n}`, name: `单位${n}` })),
  activities: []
})
const assessment = (portfolio: unknown, more: object = {}) => ({
  method: "POST",
  as: "county",
  json: { notice: notice.id, asOf, portfolio, ...more }
})

describe("a problem", () => {
  it("is problem+json with a stable code, both languages, and the number of the request", async () => {
    const { headers, json, status } = await service.ask("/v1/notices/none", {
      as: "viewer",
      headers: { "accept-language": "fr, en;q=0.5", "x-request-id": "request-12345" }
    })
    expect(status).toBe(404)
    expect(headers.get("content-type")).toBe("application/problem+json")
    expect(headers.get("x-request-id")).toBe("request-12345")
    expect(headers.get("content-language")).toBe("en")
    expect(json).toEqual({
      type: "urn:kepu:problem:no-such-notice",
      code: "no-such-notice",
      status: 404,
      title: "No such notice",
      detail: "there is no notice “none”; there are: pucheng-2023",
      message: {
        "zh-CN": "没有通知“none”；可用的通知：pucheng-2023",
        en: "there is no notice “none”; there are: pucheng-2023"
      },
      instance: "urn:kepu:request:request-12345"
    })
  })

  it.each([
    ["", "zh-CN"],
    ["zh-TW,en;q=0.9", "zh-CN"],
    ["en-GB", "en"],
    ["zh;q=0.1, en;q=0.2", "en"],
    ["en;q=0", "zh-CN"],
    ["de", "zh-CN"],
    ["de, *;q=0.1", "zh-CN"]
  ])("speaks the language that “%s” wants most: %s", async (header, language) => {
    const { headers, json } = await service.ask("/none", { headers: { "accept-language": header } })
    expect(headers.get("content-language")).toBe(language)
    expect(json.title).toBe(catalogue["no-such-route"].title[language as "en"])
  })

  it("has a number of its own where the caller's could not stand in a log", async () => {
    const { headers } = await service.ask("/health", { headers: { "x-request-id": "a b" } })
    expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/u)
  })

  it("can be read across origins, as every answer", async () => {
    const headers = { origin: "https://console.example" }
    for (const path of ["/health", "/none", "/v1/notices"]) {
      const answer = await service.ask(path, { headers })
      expect(answer.headers.get("access-control-allow-origin")).toBe("https://console.example")
    }
    const stranger = await service.ask("/none", { headers: { origin: "https://other.example" } })
    expect(stranger.headers.get("access-control-allow-origin")).toBeNull()
  })

  it("says which methods an address knows", async () => {
    const { headers, json, status } = await service.ask("/v1/notices", { method: "DELETE", as: "county" })
    expect([status, json.code, json.allowed, headers.get("allow")]).toEqual([405, "method-not-allowed", ["GET"], "GET"])
  })

  it("names each place of a request that is wrong, in both languages", async () => {
    const { json, status } = await service.ask(
      "/v1/assessments",
      assessment({ units: [{ id: "u" }], activities: [{ id: "a", name: "", host: "u" }] })
    )
    expect([status, json.code]).toEqual([400, "invalid-request"])
    expect(json.issues).toContainEqual({
      path: "payload.portfolio.units[0].name",
      message: { "zh-CN": "缺少这一项", en: "is missing" }
    })
    expect(json.issues).toHaveLength(2)
  })

  it.each([
    "changes?after=-1",
    "activities/a/history?after=-1",
    "findings?after=-1",
    "findings?asOf=9999-12-31T00:00:00Z"
  ])("is told of a place in time or in a list where nothing can be: %s", async (path) => {
    const address = `/v1/regions/610526/notices/${notice.id}/${path}`
    const { json, status } = await service.ask(address, { as: "county" })
    expect([status, json.code]).toEqual([400, "invalid-request"])
  })

  it("tells what is no JSON from what is no JSON media type", async () => {
    const broken = await service.ask("/v1/assessments", {
      method: "POST",
      as: "county",
      headers: { "content-type": "application/json" },
      body: "{"
    })
    expect([broken.status, broken.json.code]).toEqual([400, "invalid-request"])
    const other = await service.ask("/v1/assessments", {
      method: "POST",
      as: "county",
      headers: { "content-type": "text/csv" },
      body: "a"
    })
    expect([other.status, other.json.code]).toEqual([415, "unsupported-media-type"])
  })
})

describe("limits", () => {
  it.each([
    [limits.rows - 1, 200],
    [limits.rows, 200],
    [limits.rows + 1, 413]
  ])("%i records are answered with %i", async (rows, expected) => {
    const { json, status } = await service.ask("/v1/assessments", assessment(portfolioOf(rows)))
    expect(status).toBe(expected)
    if (status === 413) expect([json.code, json.what, json.limit]).toEqual(["too-large", "rows", limits.rows])
  })

  it.each([
    ["its length told", true],
    ["its length not told", false]
  ])("a body of as many bytes as the limit passes, one more does not, %s", async (_, isTold) => {
    const send = (bytes: number) => {
      const json = JSON.stringify({ notice: notice.id, asOf, portfolio: portfolioOf(1) })
      const text = json + " ".repeat(bytes - new TextEncoder().encode(json).length)
      return service.ask("/v1/assessments", {
        method: "POST",
        as: "county",
        headers: { "content-type": "application/json", ...(isTold ? { "content-length": String(bytes) } : {}) },
        body: text
      })
    }
    expect((await send(limits.bytes)).status).toBe(200)
    const refused = await send(limits.bytes + 1)
    expect([refused.status, refused.json.code, refused.json.what]).toEqual([413, "too-large", "bytes"])
  })
})

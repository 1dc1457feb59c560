import { notice } from "@kepu/core/notices/pucheng-2023"
import { request as send } from "node:http"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { formParts } from "../src/api/assessments.ts"
import { jsonLimits } from "../src/api/limits.ts"
import { excessOf } from "../src/server/edge/readable.ts"
import { type Server, startServer } from "./server.ts"
import { startService } from "./service.ts"
import { storedIn } from "./stored.ts"

const base = `/v1/regions/610526/notices/${notice.id}`
const always = { _tag: "Always" }
const nested = (depth: number, of: object): object =>
  Array.from({ length: depth }).reduce<object>((inner) => ({ _tag: "Not", of: inner }), of)
const many = <A>(value: A, count: number): ReadonlyArray<A> => Array.from({ length: count }, () => value)

describe.each(storedIn)("what a caller does wrong is a 4xx over $name", ({ store }) => {
  let service: Awaited<ReturnType<typeof startService>>
  beforeAll(async () => {
    service = await startService({ limits: { burst: 10_000 } }, store)
    await service.ask(`${base}/units`, { method: "POST", as: "county", json: { id: "edu", name: "教育局" } })
  })
  afterAll(() => service.dispose())

  it.each([
    ["a condition nested 31 deep", nested(31, always), 200],
    ["a condition nested 33 deep", nested(32, always), 413],
    ["a condition nested 1,000 deep", nested(1000, always), 400],
    ["a condition nested 100,000 deep", nested(3000, always), 400],
    ["499 words", { _tag: "NameContains", words: many("讲座", 499) }, 200],
    ["500 words", { _tag: "NameContains", words: many("讲座", 500) }, 413],
    ["20,000 words", { _tag: "NameContains", words: many("讲座", 20_000) }, 413],
    ["20,000 modes", { _tag: "ModeIn", modes: many("online", 20_000) }, 413],
    ["20,000 states", { _tag: "PlatformIn", states: many("filed", 20_000) }, 413],
    ["20,000 conditions", { _tag: "All", of: many(always, 20_000) }, 413],
    ["40,000 modes", { _tag: "ModeIn", modes: many("online", 40_000) }, 400]
  ])("%s", async (_, where, expected) => {
    const { status, text } = await service.ask(`${base}/search`, { method: "POST", as: "county", json: { where } })
    expect([status, text.slice(0, status === 200 ? 0 : 400)]).toEqual([
      expected,
      expected === 200 ? "" : expect.not.stringMatching(/SQL|expression|stack|parser/iu)
    ])
  })

  it("a key that stands twice is refused with its place, also in a bulk, a draft and a portfolio", async () => {
    const twice = '"name":"一","name":"二"'
    const bulk = `{"writes":[{"_tag":"Save","register":"units","key":"u","expected":0,"value":{"id":"u",${twice}}}]}`
    for (const [path, body, place] of [
      [`${base}/units`, `{"id":"u",${twice}}`, "name"],
      [`${base}/units`, '{"id":"u","\\u0069d":"v","name":"一"}', "id"],
      [`${base}/changes`, bulk, "writes[0].value.name"],
      ["/v1/notices/lint", '{"id":"a","id":"b"}', "id"],
      [
        "/v1/assessments",
        `{"notice":"${notice.id}","portfolio":{"units":[{"id":"u",${twice}}]}}`,
        "portfolio.units[0].name"
      ]
    ] as const) {
      const { json, status } = await service.ask(path, {
        method: "POST",
        as: "county",
        body,
        headers: { "content-type": "application/json" }
      })
      expect([path, status, json.code, json.issues.map((one: { path: string }) => one.path)]).toEqual([
        path,
        400,
        "invalid-request",
        [`payload.${place}`]
      ])
      expect(json.issues[0].message["zh-CN"]).toContain("写了不止一次")
    }
    expect((await service.ask(`${base}/units/u`, { as: "county" })).status).toBe(404)
  })

  it.each(["PUT", "DELETE"])("a retried %s with its key gets its first answer, and is done once", async (method) => {
    const path = `${base}/units/retried-${method}`
    const ask = (json: object | undefined, headers: Record<string, string>) =>
      service.ask(path, { method, as: "county", headers, ...(json === undefined ? {} : { json }) })
    const value = { id: `retried-${method}`, name: "一" }
    const added = await service.ask(path, {
      method: "PUT",
      as: "county",
      json: value,
      headers: { "if-none-match": "*" }
    })
    expect(added.status).toBe(200)
    const json = method === "PUT" ? { ...value, name: "二" } : undefined
    const headers = { "if-match": '"1"', "idempotency-key": `key-${method}-1` }
    const first = await ask(json, headers)
    expect([first.status, first.json.version]).toEqual([200, 2])
    const again = await ask(json, headers)
    expect([again.status, again.text]).toEqual([200, first.text])
    const withoutKey = await ask(json, { "if-match": '"1"' })
    expect(withoutKey.status).toBe(412)
    const another = await ask(json, { ...headers, "if-match": '"2"' })
    expect([another.status, another.json.code]).toEqual([422, "key-reused"])
  })
})

describe("a request that cannot be meant", () => {
  let server: Server
  beforeAll(async () => {
    server = await startServer({ limits: { burst: 10_000 } })
  })
  afterAll(() => server.close())

  /** Sends an address as it is: fetch would take `.` and `..` for steps. */
  const ask = (method: string, path: string, body?: string | Uint8Array, type = "application/json") =>
    // oxlint-disable-next-line typescript/no-explicit-any
    new Promise<{ status: number; json: any }>((resolve, reject) => {
      const headers = {
        authorization: `Bearer ${server.tokens["county"]}`,
        "content-type": type,
        // Of what is read it would say that one has it already.
        ...(method === "GET" ? {} : { "if-none-match": "*" })
      }
      send({ host: "127.0.0.1", port: server.port, path, method, headers }, (response) => {
        let text = ""
        response
          .setEncoding("utf8")
          .on("data", (part: string) => (text += part))
          .on("end", () => resolve({ status: response.statusCode!, json: JSON.parse(text) }))
      })
        .on("error", reject)
        .end(body)
    })
  const unit = (id: string) => JSON.stringify({ id, name: "一" })

  it.each([".", "..", "a\r\nb", "\t"])("a record with the key %j is not made", async (key) => {
    const posted = await ask("POST", `${base}/units`, unit(key))
    expect([posted.status, posted.json.reason.rule]).toEqual([422, "address"])
    const put = await ask(
      "PUT",
      `${base}/units/${key === "." || key === ".." ? key.replaceAll(".", "%2E") : encodeURIComponent(key)}`,
      unit(key)
    )
    expect(put.status).toBeGreaterThanOrEqual(400)
    expect(put.status).toBeLessThan(500)
  })

  it("bytes that are no UTF-8 are refused in a body, a path and a query", async () => {
    const bytes = Buffer.concat([Buffer.from('{"id":"u8","name":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')])
    const answers = [
      await ask("POST", `${base}/units`, bytes),
      await ask("GET", `${base}/units/%ff%fe`),
      await ask("GET", `${base}/units?after=%ff`),
      await ask("GET", `${base}/units?after=%`)
    ]
    expect(answers.map(({ json, status }) => [status, json.code])).toEqual(answers.map(() => [400, "invalid-request"]))
    expect((await ask("GET", `${base}/units/u8`)).status).toBe(404)
  })

  it("a parameter that the route does not know is an error, whether or not it knows others", async () => {
    for (const path of [
      `${base}/units?lmit=1`,
      `${base}/units?limit=1&Limit=2`,
      `${base}/sequence?x=1`,
      "/health?x",
      "/v1/notices?a=1"
    ]) {
      const { json, status } = await ask("GET", path)
      expect([path, status, json.code]).toEqual([path, 400, "invalid-request"])
      expect(json.issues[0].path).toMatch(/^query\.(lmit|Limit|x|a)$/u)
    }
    expect((await ask("GET", `${base}/units?limit=1`)).status).toBe(200)
  })

  it("610526 and 610526000000 are one region", async () => {
    const other = base.replace("610526", "610526000000")
    expect((await ask("POST", `${other}/units`, unit("one-region"))).status).toBe(201)
    expect((await ask("GET", `${base}/units/one-region`)).status).toBe(200)
    expect((await ask("GET", `${other}/units/one-region`)).status).toBe(200)
    expect((await ask("GET", `${base.replace("610526", "610526001000")}/units/one-region`)).status).toBe(404)
    expect((await ask("GET", "/v1/ledgers")).json.ledgers).toEqual([{ region: "610526", notice: notice.id }])
  })

  it.each([
    [formParts, 422],
    [formParts + 1, 413]
  ])("a form of %i parts is answered with %i", async (parts, expected) => {
    const of = (name: string, value: string, file = "") =>
      `--b\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${value}\r\n`
    const files = many(of("annex1", "x", '; filename="a.csv"'), parts - 1)
    const form = `${of("notice", notice.id)}${files.join("")}--b--\r\n`
    const { json, status } = await ask("POST", "/v1/assessments", form, "multipart/form-data; boundary=b")
    expect([status, json.what]).toEqual([expected, expected === 413 ? "parts" : undefined])
  })
})

const { depth, items, text } = jsonLimits
describe("what is larger than any JSON that is meant", () => {
  it.each([
    ["[".repeat(depth), undefined],
    ["[".repeat(depth + 1), "depth"],
    ['{"a":'.repeat(depth + 1), "depth"],
    [`"${"[".repeat(200)}"`, undefined],
    [`"\\"${"[".repeat(200)}"`, undefined],
    [`"\\\\"${"[".repeat(depth + 1)}`, "depth"],
    ["[]".repeat(200), undefined],
    [`[${"0,".repeat(items - 1)}0]`, undefined],
    [`[${"0,".repeat(items)}0]`, "items"],
    [`[[${"0,".repeat(items - 1)}0],[${"0,".repeat(items - 1)}0]]`, undefined],
    [`{${'"a":0,'.repeat(items)}"a":0}`, "items"],
    [`["${",".repeat(text)}"]`, undefined],
    [`"${"a".repeat(text)}"`, undefined],
    [`"${"a".repeat(text + 1)}"`, "text"],
    [`{"${"a".repeat(text + 1)}":0}`, "text"],
    ["]]]],,", undefined]
  ])("%.20s", (json, expected) => {
    expect(excessOf(json)).toBe(expected)
  })

  it("is refused; of many faults a hundred are told and all are counted, in a time that others do not notice", async () => {
    const server = await startServer({ limits: { burst: 10_000 } })
    const assess = async (activities: number) => {
      const response = await fetch(`${server.url}/v1/assessments`, {
        method: "POST",
        headers: { authorization: `Bearer ${server.tokens["county"]}`, "content-type": "application/json" },
        body: `{"notice":"${notice.id}","portfolio":{"units":[],"activities":[${"{},".repeat(activities - 1)}{}]}}`
      })
      return { status: response.status, json: await response.json() }
    }
    await assess(1)
    const began = performance.now()
    const many = await assess(items)
    const took = performance.now() - began
    expect([many.status, many.json.issues.length]).toEqual([400, 100])
    expect(many.json.message.en).toContain(`in ${items * 3} of its places`)
    // It was quadratic: 37 s for twice as many.
    expect(took).toBeLessThan(5000)
    const tooMany = await assess(items + 1)
    expect([tooMany.status, tooMany.json.message.en]).toEqual([400, expect.stringContaining("20000 items")])
    await server.close()
  })
})

import { notice } from "@kepu/core/notices/pucheng-2023"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startService } from "./service.ts"
import { startServer, type Server } from "./server.ts"

const base = `/v1/regions/610526/notices/${notice.id}`
const phone = "13912345678"
/** What only the unit that holds it may know. */
const secrets = ["秘密义诊", "密室", phone, "张三"]

let service: Awaited<ReturnType<typeof startService>>
beforeAll(async () => {
  service = await startService({ limits: { burst: 100_000 } })
  const put = (path: string, json: unknown, as = "county") =>
    service.ask(`${base}/${path}`, { method: "PUT", as, json, headers: { "if-none-match": "*" } })
  for (const [id, name] of [
    ["edu", "教育局"],
    ["who", "卫生健康局"]
  ])
    await put(`units/${id}`, { id, name, kinds: ["member-unit"] })
  const theirs = { id: "theirs", name: `秘密义诊${phone}`, host: "who", place: "密室", contactName: "张三" }
  await put("activities/theirs", { ...theirs, contactPhone: phone })
  // Under a key as tables of the other unit would have it.
  await put("activities/教育局%2F1%2F义诊", { ...theirs, id: "教育局/1/义诊" })
  await put("activities/own", { id: "own", name: "讲座", host: "edu" })
})
afterAll(() => service.dispose())

describe("of another's record a unit learns nothing", () => {
  const files = ["annex-1.csv", "annex-2.csv", "units.csv", "submissions.csv", "activities.ics"]
  const lists = ["findings?limit=1000", "next-steps", "counts", "activities", "recommendations", "changes", "units"]

  it("by recommending it, whether it is there or not", async () => {
    for (const activity of ["theirs", "nothing"]) {
      const { json, status } = await service.ask(`${base}/recommendations`, {
        method: "POST",
        as: "unit",
        json: { unit: "edu", activity, content: "x" }
      })
      expect([status, json.reason.rule, json.reason.detail]).toEqual([
        422,
        "points-elsewhere",
        `activities/${activity}`
      ])
    }
    for (const path of [...files, ...lists]) {
      const { status, text } = await service.ask(`${base}/${path}`, { as: "unit" })
      expect([path, status, secrets.filter((secret) => text.includes(secret))]).toEqual([path, 200, []])
    }
  })

  it("by tables whose rows have the id or the name of it", async () => {
    const row = (name: string) =>
      `序号,项目名称,举办单位,活动时间,活动地点,负责人,联系电话,备注\n1,${name},教育局,9月18日,一中,王一,13900000000,`
    for (const name of ["义诊", `秘密义诊${phone}`]) {
      const body = new FormData()
      body.append("annex1", new File([row(name)], "教育局.csv"))
      const { status, text } = await service.ask(`${base}/imports`, { method: "POST", as: "unit", body })
      const told = text.replaceAll(name, "")
      expect([status, secrets.filter((secret) => told.includes(secret))]).toEqual([200, []])
      expect(JSON.parse(text).changes.map(({ kind }: { readonly kind: string }) => kind)).toEqual(["added"])
    }
  })
})

describe("who sees no phones", () => {
  const asked = async (as: string, word: string) => {
    const list = await service.ask(`${base}/activities?total=true&q=${encodeURIComponent(word)}`, { as })
    const where = { _tag: "NameContains", words: [word] }
    const found = await service.ask(`${base}/search`, { method: "POST", as, json: { where } })
    const not = await service.ask(`${base}/search`, { method: "POST", as, json: { where: { _tag: "Not", of: where } } })
    return [list.json.total, found.json.items.length, not.json.items.length]
  }

  it("cannot ask for their digits, one after the other", async () => {
    for (let digits = 4; digits <= phone.length; digits++) {
      // Whether the digits are right or wrong, the answer is the same.
      expect(await asked("viewer", phone.slice(0, digits))).toEqual([0, 0, 3])
      expect(await asked("viewer", `${phone.slice(0, digits - 1)}0`)).toEqual([0, 0, 3])
    }
    expect(await asked("county", phone)).toEqual([2, 2, 1])
  })

  it("finds by everything else, and goes on from page to page", async () => {
    expect(await asked("viewer", "秘密义诊")).toEqual([2, 2, 1])
    const first = await service.ask(`${base}/activities?sort=name&limit=2`, { as: "viewer" })
    expect(first.text).not.toContain(phone)
    const next = await service.ask(
      `${base}/activities?sort=name&limit=2&after=${encodeURIComponent(first.json.next)}`,
      { as: "viewer" }
    )
    const keys = [...first.json.items, ...next.json.items].map(({ key }: { readonly key: string }) => key)
    expect(keys.toSorted()).toEqual(["own", "theirs", "教育局/1/义诊"].toSorted())
  })
})

describe("an address has one spelling", () => {
  let server: Server
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server.close())

  it.each(["/V1/ME", "/v1/me/", "/Metrics", "/metrics/", "/DOCS", "/docs/", "/OpenAPI.json"])(
    "%s is none",
    async (path) => {
      const response = await fetch(server.url + path, {
        headers: { authorization: `Bearer ${server.tokens["county"]}` }
      })
      expect([response.status, (await response.json()).code]).toEqual([404, "no-such-route"])
    }
  )

  it("pages that cost much are counted under each", async () => {
    const spellings = ["/openapi.json", "/%6fpenapi.json", "/openapi.json?x", "/openapi.json;x", "/openapi%2ejson"]
    const statuses: Array<number> = []
    for (let n = 0; n < 30; n++) {
      const response = await fetch(server.url + spellings[n % spellings.length]!)
      await response.arrayBuffer()
      statuses.push(response.status)
    }
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(25)
    expect(statuses.at(-1)).toBe(429)
  })
})

describe("a body that is compressed", () => {
  it.each(["gzip", "br", "deflate", "gzip, identity", "x"])("is refused as such: %s", async (coding) => {
    const { json, status } = await service.ask(`${base}/activities`, {
      method: "POST",
      as: "county",
      body: "x",
      headers: { "content-type": "application/json", "content-encoding": coding }
    })
    expect([status, json.code]).toEqual([415, "unsupported-media-type"])
    expect(json.message.en).toContain("Content-Encoding")
  })
})

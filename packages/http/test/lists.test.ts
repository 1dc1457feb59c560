import { Status } from "@kepu/core/schema"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { attachment } from "../src/server/edge/fileName.ts"
import { type Server, startServer } from "./server.ts"

const base = `/v1/regions/610526/notices/${notice.id}`
const at = `asOf=${encodeURIComponent("2023-09-20T00:00:00+08:00")}`

let server: Server
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

const ask = async (path: string, { as = "county", headers = {}, ...init }: RequestInit & { as?: string } = {}) => {
  const response = await fetch(server.url + path, {
    ...init,
    headers: { authorization: `Bearer ${server.tokens[as]}`, "content-type": "application/json", ...headers }
  })
  const text = await response.text()
  // oxlint-disable-next-line typescript/no-explicit-any
  const json = () => JSON.parse(text)
  return { status: response.status, headers: response.headers, text, json }
}

const units = [
  { id: "edu", name: "教育局", kinds: ["member-unit"] },
  { id: "town", name: "城关镇", kinds: ["township"] },
  { id: "who", name: "卫生健康局" }
]
const activities = [
  { id: "a1", name: "食品安全进校园", host: "edu", platform: "rejected", time: ["2023-09-18"] },
  { id: "a2", name: "Ａ型流感讲座", host: "who", platform: "published" },
  { id: "a3", name: "安全用电", host: "edu", platform: "filed", time: ["2023-09-16"] },
  { id: "a4", name: "A型流感 问答", host: "edu", time: ["2023-09-20"] },
  { id: "a5", name: "不起眼的讲座", host: "town", platform: "rejected", time: ["2023-09-17"] }
].map(({ time, ...one }) => ({
  ...one,
  coHosts: [],
  ...(time === undefined ? {} : { time: { sessions: time.map((start) => ({ start })) } })
}))

beforeAll(async () => {
  const writes = Object.entries({ units, activities }).flatMap(([register, values]) =>
    values.map((value) => ({ _tag: "Save", register, key: value.id, expected: 0, value }))
  )
  const { status } = await ask(`${base}/changes`, { method: "POST", body: JSON.stringify({ writes }) })
  expect(status).toBe(200)
})

const keysOf = async (path: string, as = "county") => {
  const { items, total } = (await ask(`${base}/${path}`, { as })).json()
  return [items.map(({ key }: { readonly key: string }) => key).join(" "), total]
}

describe("a list of records", () => {
  it.each([
    ["activities?total=true", "a1 a2 a3 a4 a5", 5],
    ["activities?q=安全", "a1 a3", 2],
    ["activities?q=a型流感", "a2 a4", 2],
    ["activities?q=没有", "", 0],
    ["activities?host=edu", "a1 a3 a4", 3],
    ["activities?host=edu&q=安全&sort=-key", "a3 a1", 2],
    ["activities?platform=rejected", "a1 a5", 2],
    ["activities?platform=rejected,filed", "a1 a3 a5", 3],
    ["activities?sort=time", "a3 a5 a1 a4 a2", 5],
    ["activities?sort=-time", "a4 a1 a5 a3 a2", 5],
    ["activities?sort=-key", "a5 a4 a3 a2 a1", 5],
    ["units?kind=township", "town", 1],
    ["units?sort=name", "town edu who", 3]
  ])("%s", async (path, keys, total) => {
    expect(await keysOf(path)).toEqual([keys, total])
  })

  it.each(["key", "-key", "name", "-name", "time", "-time"])("comes whole in pages in the order %s", async (sort) => {
    const [whole] = await keysOf(`activities?sort=${sort}`)
    const keys: Array<string> = []
    let after: string | undefined = ""
    while (after !== undefined) {
      const cursor: string = after === "" ? "" : `&after=${encodeURIComponent(after)}`
      const { items, next, total } = (await ask(`${base}/activities?sort=${sort}&limit=2${cursor}`)).json()
      expect(total).toBe(5)
      keys.push(...items.map(({ key }: { readonly key: string }) => key))
      after = next
    }
    expect(keys.join(" ")).toBe(whole)
  })

  it("is a unit's own, whatever it asks for", async () => {
    expect(await keysOf("activities?total=true", "unit")).toEqual(["a1 a3 a4", 3])
    expect(await keysOf("activities?host=who", "unit")).toEqual(["", 0])
    expect(await keysOf("units?q=局", "unit")).toEqual(["edu", 1])
  })

  it.each([
    ["activities?kind=x", 400, "invalid-request"],
    ["units?host=edu", 400, "invalid-request"],
    ["weights?q=x", 400, "invalid-request"],
    ["activities?platform=rejected,lost", 400, "invalid-request"],
    ["activities?sort=size", 400, "invalid-request"],
    ["activities?q=", 400, "invalid-request"],
    ["activities?limit=0&total=true", 413, "beyond-limit"],
    ["activities?q=x&withRemoved=true", 422, "list-refused"],
    [`activities?after=${"a".repeat(513)}`, 422, "list-refused"]
  ])("%s is refused with %i", async (path, status, code) => {
    const answer = await ask(`${base}/${path}`)
    expect([answer.status, answer.json().code]).toEqual([status, code])
  })
})

describe("findings and counts", () => {
  const statuses = async (query: string, as = "county") => {
    const { findings } = (await ask(`${base}/findings?${at}&limit=1000${query}`, { as })).json()
    return findings.map(({ status }: { readonly status: string }) => status) as ReadonlyArray<string>
  }

  it("of several statuses are those of each, in the same order", async () => {
    const all = await statuses("")
    const wanted = ["unmet", "undetermined"]
    const some = await statuses(`&status=${wanted.join(",")}`)
    expect(some).toEqual(all.filter((status) => wanted.includes(status)))
    expect(new Set(some).size).toBe(2)
    expect((await ask(`${base}/findings?status=unmet,lost`)).status).toBe(400)
  })

  it.each(["county", "viewer", "unit"])("are counted as the %s sees them", async (as) => {
    const { findings, records } = (await ask(`${base}/counts?${at}`, { as })).json()
    const counted: Record<string, number> = Object.fromEntries(Status.literals.map((status) => [status, 0]))
    for (const status of await statuses("", as)) counted[status]! += 1
    expect(findings).toEqual(counted)
    expect([records.units, records.activities, records.submissions]).toEqual(as === "unit" ? [1, 3, 0] : [3, 5, 0])
  })
})

describe("an answer that one has already", () => {
  it.each([
    `${base}/activities/a1`,
    `${base}/activities?limit=2`,
    `${base}/activities?sort=name`,
    `${base}/findings?${at}&limit=10`,
    `${base}/assessment?${at}`,
    `${base}/annex-1.csv`,
    `${base}/units.xlsx`,
    `/v1/notices/${notice.id}`
  ])("is not sent again: %s", async (path) => {
    const first = await ask(path)
    const tag = first.headers.get("etag")!
    expect([first.status, tag]).toEqual([200, expect.stringMatching(/^(W\/)?"[\w]+"$/u)])
    for (const named of [tag, `"x", ${tag}`, "*"]) {
      const again = await ask(path, { headers: { "if-none-match": named } })
      expect([again.status, again.text, again.headers.get("etag")]).toEqual([304, "", tag])
    }
    expect((await ask(path, { headers: { "if-none-match": '"x"' } })).text).toBe(first.text)
  })

  it("is sent when it has changed, and a refusal has no tag", async () => {
    const path = `${base}/units/who`
    const first = await ask(path)
    const tag = first.headers.get("etag")!
    const body = JSON.stringify({ ...units[2], name: "卫生健康局（新）" })
    expect((await ask(path, { method: "PUT", body, headers: { "if-match": tag } })).status).toBe(200)
    expect((await ask(path, { headers: { "if-none-match": tag } })).status).toBe(200)
    expect((await ask(`${base}/units/nobody`)).headers.get("etag")).toBeNull()
  })
})

describe("the name of a file", () => {
  it.each([
    ["annex-1.csv", "annex-1.csv", "附件1-蒲城县.csv"],
    ["annex-1.csv?unit=edu", "annex-1.csv", "附件1-蒲城县-教育局.csv"],
    ["activities.ics", "activities.ics", "活动日历-蒲城县.ics"]
  ])("of %s", async (path, plain, name) => {
    const { headers } = await ask(`${base}/${path}`)
    expect(headers.get("content-disposition")).toBe(
      `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`
    )
  })

  it.each([
    ['a"b\r\nSet-Cookie: x', "a b Set-Cookie x"],
    ["../../etc/passwd", "etc passwd"],
    ["CON", "_CON"],
    ["nul.txt", "_nul.txt"],
    ["名".repeat(200), "名".repeat(40)],
    ["末尾. ", "末尾"],
    ["it's (a) *", "it's (a)"],
    ["‮gpj", "gpj"]
  ])("holds nothing that a header or a system takes for something else: %j", (part, named) => {
    const header = attachment([part], "f.csv")
    expect(header).toMatch(/^attachment; filename="f\.csv"; filename\*=UTF-8''[\w.!#$&+^`|~%-]+$/u)
    expect(decodeURIComponent(header.split("''")[1]!)).toBe(`${named}.csv`)
  })
})

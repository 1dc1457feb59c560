import { notice } from "@kepu/core/notices/pucheng-2023"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startService } from "./service.ts"
import { storedIn } from "./stored.ts"

const base = `/v1/regions/610526/notices/${notice.id}`
const limits = { burst: 100_000, record: 5000, page: 20_000 }

describe.each(storedIn)("sizes over $name", ({ store }) => {
  let service: Awaited<ReturnType<typeof startService>>
  const post = (register: string, json: object) =>
    service.ask(`${base}/${register}`, { method: "POST", as: "county", json })
  const get = (path: string, as = "county") => service.ask(`${base}/${path}`, { as })
  const remark = (size: number) =>
    "x".repeat(size - JSON.stringify({ id: "a00", name: "讲座", host: "edu", remark: "" }).length)
  const activity = (n: number, size: number, host = "edu") => ({
    id: `a${String(n).padStart(2, "0")}`,
    name: "讲座",
    host,
    remark: remark(size)
  })
  beforeAll(async () => {
    service = await startService({ limits }, store)
    for (const id of ["edu", "abc"]) await post("units", { id, name: id })
    for (let n = 0; n < 20; n++) await post("activities", activity(n, limits.record, n % 4 === 0 ? "edu" : "abc"))
  })
  afterAll(() => service.dispose())

  it("a record of the largest size is kept, and one that is larger is refused", async () => {
    expect((await post("activities", activity(98, limits.record))).status).toBe(201)
    const { json, status } = await post("activities", activity(99, limits.record + 1))
    expect([status, json.reason]).toEqual([413, { _tag: "TooLarge", what: "record", size: 5001, most: 5000 }])
    expect(
      (await service.ask(`${base}/activities/a98`, { method: "DELETE", as: "county", headers: { "if-match": '"1"' } }))
        .status
    ).toBe(200)
  })

  /** Everything that pages tell, and how large the largest was. */
  const walk = async (path: string, as: string) => {
    const keys: Array<string> = []
    let largest = 0
    let after: string | undefined
    do {
      const { json, text } = await get(`${path}${after === undefined ? "" : `&after=${after}`}`, as)
      largest = Math.max(largest, text.length)
      for (const { key } of json.items) keys.push(key)
      after = json.next
    } while (after !== undefined)
    return { keys, largest }
  }

  it.each([
    ["county", 1],
    ["county", 3],
    ["county", 20],
    ["county", 10_000],
    ["unit", 2],
    ["unit", 5],
    ["unit", 10_000],
    ["viewer", 7]
  ])("a page is no larger than it may be, and pages tell everything once: %s, %i at a time", async (as, limit) => {
    const { keys, largest } = await walk(`activities?limit=${limit}`, as)
    const expected = Array.from({ length: 20 }, (_, n) => n).filter((n) => as !== "unit" || n % 4 === 0)
    expect(keys).toEqual(expected.map((n) => `a${String(n).padStart(2, "0")}`))
    expect(largest).toBeLessThan(limits.page + limits.record)
  })

  it.each(["county", "unit"])("the feed is told in parts that are no larger: %s", async (as) => {
    const keys: Array<string> = []
    let cursor = 0
    for (;;) {
      const { json, text } = await get(`changes?after=${cursor}&limit=10000`, as)
      expect(text.length).toBeLessThan(limits.page + 2 * limits.record)
      if (json.changes.length === 0) break
      for (const { key, sequence } of json.changes) keys.push(`${sequence} ${key}`)
      cursor = json.cursor
    }
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.length).toBe(as === "county" ? 24 : 8)
  })
})

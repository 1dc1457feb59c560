import { notice } from "@kepu/core/notices/pucheng-2023"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startService } from "./service.ts"

const base = `/v1/regions/610526/notices/${notice.id}`
const own = Array.from({ length: 9 }, (_, n) => `a${n}00`)

let service: Awaited<ReturnType<typeof startService>>
beforeAll(async () => {
  service = await startService({ limits: { burst: 10_000 } })
  const save = (register: string, key: string, value: object) => ({ _tag: "Save", register, key, expected: 0, value })
  // 99 activities of somebody else lie between any two of the unit's own, more than a page holds, and 700 after them.
  const activities = Array.from({ length: 1_500 }, (_, n) => {
    const id = `a${String(n).padStart(3, "0")}`
    return save("activities", id, { id, name: "讲座", host: own.includes(id) ? "edu" : "health" })
  })
  const units = ["edu", "health"].map((id) => save("units", id, { id, name: id }))
  const { status } = await service.ask(`${base}/changes`, {
    method: "POST",
    as: "county",
    json: { writes: [...units, ...activities] }
  })
  expect(status).toBe(200)
})
afterAll(() => service.dispose())

interface Page {
  readonly items: ReadonlyArray<{ readonly key: string }>
  readonly next?: string
}

const pages = async (
  ask: (after: string | undefined) => Promise<Page>
): Promise<ReadonlyArray<ReadonlyArray<string>>> => {
  const all: Array<ReadonlyArray<string>> = []
  let after: string | undefined
  do {
    const page: Page = await ask(after)
    all.push(page.items.map(({ key }) => key))
    after = page.next
  } while (after !== undefined)
  return all
}

describe("pages of a unit, which sees few of the records", () => {
  const listed = (limit: number, as: string) =>
    pages(async (after) => {
      const from = after === undefined ? "" : `&after=${after}`
      return (await service.ask(`${base}/activities?limit=${limit}${from}`, { as })).json
    })
  const found = (limit: number) =>
    pages(
      async (after) =>
        (
          await service.ask(`${base}/search`, {
            method: "POST",
            as: "unit",
            json: { where: { _tag: "Always" }, limit, ...(after === undefined ? {} : { after }) }
          })
        ).json
    )

  it.each([1, 2, 4, 8, 9, 10, 1_000])("of %i are full but for the last, and none is empty", async (limit) => {
    for (const all of [await listed(limit, "unit"), await found(limit)]) {
      expect(all.flat()).toEqual(own)
      expect(all.map(({ length }) => length)).toEqual(
        Array.from({ length: Math.ceil(9 / limit) }, (_, n) => Math.min(limit, 9 - n * limit))
      )
    }
  })

  it("an office's are those of the store", async () => {
    expect((await listed(400, "county")).map(({ length }) => length)).toEqual([400, 400, 400, 300])
  })

  it("of changes are empty only at the end", async () => {
    const keys: Array<string> = []
    for (let cursor = 0; ;) {
      const { json } = await service.ask(`${base}/changes?after=${cursor}&limit=50`, { as: "unit" })
      if (json.changes.length === 0) break
      keys.push(...json.changes.map(({ key }: { readonly key: string }) => key))
      cursor = json.cursor
    }
    expect(keys).toEqual(["edu", ...own])
  })
})

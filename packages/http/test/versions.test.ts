import { Portfolio } from "@kepu/core/schema"
import { notice } from "@kepu/core/notices/pucheng-2023"
import * as Schema from "effect/Schema"
import { afterAll, beforeEach, describe, expect, it } from "vitest"
import { startService } from "./service.ts"

let service: Awaited<ReturnType<typeof startService>>
beforeEach(async () => {
  await service?.dispose()
  service = await startService()
  await put("units/edu", { "if-none-match": "*" }, { id: "edu", name: "县教育局", kinds: ["member-unit"] })
})
afterAll(() => service.dispose())

const base = `/v1/regions/610526/notices/${notice.id}`
const asOf = "2023-09-25T09:00:00+08:00"
const put = (path: string, headers: Record<string, string>, json: unknown) =>
  service.ask(`${base}/${path}`, { method: "PUT", as: "county", headers, json })
const talk = (facts: object = {}) => ({ id: "a1", name: "讲座", host: "edu", ...facts })

describe("versions", () => {
  it("two who edit one activity: one gets 412 with both versions, and nothing is lost", async () => {
    await put("activities/a1", { "if-none-match": "*" }, talk())
    const { headers } = await service.ask(`${base}/activities/a1`, { as: "county" })
    const etag = headers.get("etag")!
    const answers = await Promise.all([
      put("activities/a1", { "if-match": etag }, talk({ place: "一中" })),
      put("activities/a1", { "if-match": etag }, talk({ place: "二中" }))
    ])
    const [won, lost] = answers.toSorted((a, b) => a.status - b.status)
    expect([won!.status, lost!.status, lost!.json.code]).toEqual([200, 412, "version-conflict"])
    expect(lost!.json.reason).toMatchObject({ expected: 1, actual: 2, held: won!.json.value })
    expect(new Set([won!.json.value.place, lost!.json.reason.offered.place])).toEqual(new Set(["一中", "二中"]))
    const history = await service.ask(`${base}/activities/a1/history`, { as: "county" })
    expect(history.json.items.map(({ version }: { version: number }) => version)).toEqual([1, 2])
  })

  it.each([
    ["none", {}],
    ["a weak one", { "if-match": 'W/"1"' }],
    ["any", { "if-match": "*" }],
    ["no number", { "if-match": '"x"' }]
  ])("a change without a version to go by is refused: %s", async (_, headers) => {
    await put("activities/a1", { "if-none-match": "*" }, talk())
    const answers = [
      await put("activities/a1", headers, talk({ place: "一中" })),
      await service.ask(`${base}/activities/a1`, { method: "DELETE", as: "county", headers })
    ]
    expect(answers.map(({ json, status }) => [status, json.code])).toEqual([
      [428, "precondition-required"],
      [428, "precondition-required"]
    ])
  })

  it("what is there is not added again, what is removed can be restored", async () => {
    await put("activities/a1", { "if-none-match": "*" }, talk())
    expect((await put("activities/a1", { "if-none-match": "*" }, talk())).status).toBe(412)
    const removed = await service.ask(`${base}/activities/a1?why=${encodeURIComponent("误报")}`, {
      method: "DELETE",
      as: "county",
      headers: { "if-match": '"1"' }
    })
    expect([removed.status, removed.json.kind, removed.json.note.why]).toEqual([200, "removed", "误报"])
    expect((await service.ask(`${base}/activities/a1`, { as: "county" })).status).toBe(404)
    const restored = await service.ask(`${base}/activities/a1/restoration`, {
      method: "POST",
      as: "county",
      headers: { "if-match": '"2"' }
    })
    expect([restored.json.version, restored.json.value]).toEqual([3, talk()])
    expect((await service.ask(`${base}/activities/a1`, { as: "county" })).headers.get("etag")).toBe('"3"')
  })

  it("a broken rule of the ledger is told as one", async () => {
    const { json, status } = await put("activities/a1", { "if-none-match": "*" }, talk({ host: "nobody" }))
    expect([status, json.code, json.reason.rule]).toEqual([422, "broken-rule", "points-nowhere"])
  })
})

describe("what an answer could not hold", () => {
  const create = (register: string, json: unknown) =>
    service.ask(`${base}/${register}`, { method: "POST", as: "county", json })

  it.each([
    [512, 201],
    [513, 400]
  ])(
    "a unit with an id of %i characters is answered with %i, and the register can be read on",
    async (length, expected) => {
      const { status } = await create("units", { id: "x".repeat(length), name: "单位" })
      expect(status).toBe(expected)
      expect((await service.ask(`${base}/units`, { as: "county" })).status).toBe(200)
    }
  )

  it("an id that looks like a phone is masked for a viewer, and is still an id", async () => {
    const items = [{ indicator: "activities", points: 1, scale: { _tag: "Reached", from: 1 } }]
    await create("weights", { format: "kepu.weights/1", items, tieBreaks: ["13912345678"] })
    const { json, status } = await service.ask(`${base}/weights`, { as: "viewer" })
    expect([status, json.items[0].value.tieBreaks]).toEqual([200, ["139xxxxxx78"]])
  })
})

describe("an Idempotency-Key", () => {
  const create = (json: unknown, key?: string, as = "county") =>
    service.ask(`${base}/facilities`, {
      method: "POST",
      as,
      json,
      headers: key === undefined ? {} : { "idempotency-key": key }
    })
  const site = { kind: "outdoor-site", name: "场地", unit: "edu" }

  it("makes a retry harmless, and is a caller's own", async () => {
    const [first, second] = [await create(site, "key-12345"), await create(site, "key-12345")]
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.json).toEqual(first.json)
    expect(second.headers.get("location")).toBe(first.headers.get("location"))
    const other = await create(site, "key-12345", "unit")
    expect(other.json.key).not.toBe(first.json.key)
    expect((await service.ask(first.headers.get("location")!, { as: "county" })).json).toEqual(first.json)
    expect((await service.ask(`${base}/facilities`, { as: "county" })).json.items).toHaveLength(2)
  })

  it("is refused for another request, or while the first is under way", async () => {
    await create(site, "key-12345")
    const { json, status } = await create({ ...site, name: "另一处" }, "key-12345")
    expect([status, json.code]).toEqual([422, "key-reused"])
    const both = await Promise.all([create(site, "key-99999"), create(site, "key-99999")])
    const codes = both.map((answer) => answer.json.code ?? "created")
    expect(codes.filter((code) => code === "created").length).toBeGreaterThan(0)
    expect((await service.ask(`${base}/facilities`, { as: "county" })).json.items).toHaveLength(2)
  })

  it("does not keep a failure", async () => {
    const bad = await create({ ...site, unit: "nobody" }, "key-12345")
    const good = await create(site, "key-12345")
    expect([bad.status, good.status]).toEqual([422, 201])
  })
})

describe("remedies and findings", () => {
  it("a next step's edits, sent back with their sequence, settle what they say; twice is refused", async () => {
    await put("activities/a1", { "if-none-match": "*" }, talk({ topics: ["food-safety"], name: "讲座" }))
    const query = `asOf=${encodeURIComponent(asOf)}`
    const before = await service.ask(`${base}/next-steps?${query}`, { as: "county" })
    const step = before.json.units
      .flatMap(({ steps }: { steps: ReadonlyArray<{ edits: ReadonlyArray<{ needs?: unknown }> }> }) => steps)
      .find(({ settles }: { settles: ReadonlyArray<{ rule: string }> }) =>
        settles.some(({ rule }) => rule === "food-safety-name")
      )
    const supplied = Object.fromEntries(
      step.edits.flatMap(({ needs = [] }: { needs?: ReadonlyArray<{ path: string; favourable: unknown }> }) =>
        needs.map(({ favourable, path }) => [path, favourable])
      )
    )
    const send = () =>
      service.ask(`${base}/remedies`, {
        method: "POST",
        as: "county",
        json: { sequence: before.json.sequence, edits: step.edits, supplied, why: "改名" }
      })
    const applied = await send()
    expect([applied.status, applied.json.records[0].register]).toEqual([200, "activities"])
    expect(applied.json.records[0].note.why).toBe("改名")
    const findings = await service.ask(`${base}/findings?${query}&rule=food-safety-name`, { as: "county" })
    expect(findings.json.findings.map(({ status }: { status: string }) => status)).toEqual(["met"])
    const again = await send()
    expect([again.status, again.json.code]).toEqual([422, "patch-refused"])
  })

  it("pages of findings add up to all of them, whatever their size, and filters choose among them", async () => {
    for (const n of [1, 2, 3]) await put(`activities/b${n}`, { "if-none-match": "*" }, { ...talk(), id: `b${n}` })
    const query = `asOf=${encodeURIComponent(asOf)}`
    const all = (await service.ask(`${base}/assessment?${query}`, { as: "county" })).json.findings
    for (const limit of [1, 7, all.length, all.length + 1]) {
      const collected: Array<unknown> = []
      let after: number | undefined = 0
      while (after !== undefined) {
        const page: { findings: ReadonlyArray<unknown>; next?: number } = (
          await service.ask(`${base}/findings?${query}&limit=${limit}&after=${after}`, { as: "county" })
        ).json
        expect(page.findings.length).toBeLessThanOrEqual(limit)
        collected.push(...page.findings)
        after = page.next
      }
      expect(collected).toEqual(all)
    }
    const unmet = await service.ask(`${base}/findings?${query}&status=unmet&modality=must&limit=1000`, { as: "county" })
    expect(unmet.json.findings).toEqual(
      all.filter((one: { status: string; modality: string }) => one.status === "unmet" && one.modality === "must")
    )
  }, 60_000)

  it("the portfolio is what was reported", async () => {
    await put("activities/a1", { "if-none-match": "*" }, talk())
    const { json } = await service.ask(`${base}/portfolio`, { as: "county" })
    expect(Schema.decodeUnknownSync(Portfolio)(json).activities.map(({ name }) => name)).toEqual(["讲座"])
  })
})

describe("the feed", () => {
  it("resumes where a reader stopped, and tells what happens while it is open", async () => {
    await put("activities/a1", { "if-none-match": "*" }, talk())
    const response = await service.handler(
      new Request(`http://kepu.test${base}/events`, {
        headers: { authorization: `Bearer ${service.tokens["county"]}`, "last-event-id": "1" }
      })
    )
    expect(response.headers.get("content-type")).toBe("text/event-stream")
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    let first = ""
    while (!first.includes("\nevent: change\n")) first += (await reader.read()).value
    expect(first).toMatch(/^retry: 3000\n\n/u)
    expect(first).toContain("id: 2\nevent: change\n")
    expect(first).not.toContain("id: 1\n")
    await put("activities/a1", { "if-match": '"1"' }, talk({ place: "一中" }))
    let later = ""
    while (!later.includes("一中")) later += (await reader.read()).value
    expect(later).toContain("id: 3\nevent: change\n")
    await reader.cancel()
  })
})

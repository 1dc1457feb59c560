import { assess, assessmentDocument } from "@kepu/core"
import {
  AssessmentDocument,
  Instant,
  Portfolio,
  Indicators,
  Ranking,
  Selection,
  Weights,
  UnitSteps
} from "@kepu/core/schema"
import { nextSteps } from "@kepu/core/next"
import { indicate, rank, recommend } from "@kepu/core/rank"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { ownKey, type RegisterName } from "@kepu/core/port"
import { readPortfolio } from "@kepu/csv"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import ICAL from "ical.js"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startService } from "./service.ts"

const folder = join(import.meta.dirname, "../../../examples/pucheng-2023")
const fileOf = (name: string) => ({ name, bytes: readFileSync(join(folder, "files", name)) })
const annex1 = readdirSync(join(folder, "files")).filter((name) => name.startsWith("附件1"))
const { portfolio } = readPortfolio(notice, {
  annex1: annex1.map(fileOf),
  units: fileOf("units.csv"),
  submissions: fileOf("submissions.csv"),
  platform: fileOf("platform.csv")
})
const weights = Schema.decodeUnknownSync(Weights)(JSON.parse(readFileSync(join(folder, "weights.json"), "utf8")))
const asOf = Instant.make("2023-09-25T09:00:00+08:00")
const base = `/v1/regions/610526/notices/${notice.id}`

type Lists = Readonly<Record<string, ReadonlyArray<unknown> | undefined>>
const listsOf = (value: Portfolio) => Schema.encodeSync(Portfolio)(value) as unknown as Lists
const keyOf = (register: string, value: unknown, n: number) =>
  ownKey(register as RegisterName, value as never) ?? `${register}-${n}`

/** The portfolio as the service has it: the same records, in the order of their keys. */
let held: Portfolio
let service: Awaited<ReturnType<typeof startService>>
beforeAll(async () => {
  service = await startService({ limits: { burst: 10_000 } })
  const writes = Object.entries(listsOf(portfolio)).flatMap(([register, values = []]) =>
    values.map((value, n) => ({ _tag: "Save", register, key: keyOf(register, value, n), expected: 0, value }))
  )
  const written = await service.ask(`${base}/changes`, { method: "POST", as: "county", json: { writes } })
  expect([written.status, written.json.records?.length]).toEqual([200, writes.length])
  const { json } = await service.ask(`${base}/portfolio`, { as: "county" })
  held = Schema.decodeUnknownSync(Portfolio)(json)
  const sorted = (lists: Lists) =>
    Object.values(lists).flatMap((values = []) => values.map((value) => JSON.stringify(value)))
  expect(sorted(json).toSorted()).toEqual(sorted(listsOf(portfolio)).toSorted())
})
afterAll(() => service.dispose())

const get = async (path: string) => (await service.ask(`${base}/${path}`, { as: "county" })).json
const post = async (path: string, json: object) =>
  (await service.ask(`${base}/${path}`, { method: "POST", as: "county", json })).json
const at = `asOf=${encodeURIComponent(asOf)}`
const encoded = <A, I>(schema: Schema.Codec<A, I>, value: A) =>
  JSON.parse(JSON.stringify(Schema.encodeSync(schema)(value)))

describe("what the service finds of a county is what core finds of the same ledger", () => {
  it("assessment", async () => {
    expect(held.activities.length).toBeGreaterThan(90)
    expect(await get(`assessment?${at}`)).toEqual(
      encoded(AssessmentDocument, assessmentDocument(assess(notice, held, { asOf }), []))
    )
  })
  it("next steps", async () => {
    expect((await get(`next-steps?${at}`)).units).toEqual(
      nextSteps(notice, held, { asOf }).map((steps) => encoded(UnitSteps, steps))
    )
  })
  it.each(["units", "activities"] as const)("indicators and ranking of %s", async (of) => {
    const indicators = indicate(notice, held, { asOf, of })
    expect(await get(`indicators?${at}&of=${of}`)).toEqual(encoded(Indicators, indicators))
    expect(await post("ranking", { weights, asOf, of })).toEqual(encoded(Ranking, rank(indicators, weights)))
  })
  it("recommendation, with weights and quotas and without", async () => {
    expect(await post("recommendation", { asOf })).toEqual(
      encoded(Selection, recommend(notice, held, { asOf, quotas: {} }))
    )
    const quotas = { perUnit: 1, total: 5 }
    const chosen = await post("recommendation", { asOf, weights, quotas })
    expect(chosen).toEqual(encoded(Selection, recommend(notice, held, { asOf, weights, quotas })))
  })
})

describe("files", () => {
  const opinion = { text: "同意推荐", on: "2023-09-20" }
  beforeAll(async () => {
    const [first] = held.activities
    const value = { activity: first!.id, unit: first!.host, contactPhone: "13912345678", unitOpinion: opinion }
    const { status } = await service.ask(`${base}/recommendations`, { method: "POST", as: "county", json: value })
    expect(status).toBe(201)
  })
  const file = async (path: string, as = "county") => {
    const { headers, status, text } = await service.ask(`${base}/${path}`, { as })
    expect(status).toBe(200)
    expect(headers.get("content-type")).toBe(
      path.includes(".ics") ? "text/calendar; charset=utf-8" : "text/csv; charset=utf-8"
    )
    return text
  }
  const csv = async (path: string, as?: string) => ({
    name: path,
    bytes: new TextEncoder().encode(await file(path, as))
  })

  it("read back, they are what is reported", async () => {
    const read = readPortfolio(notice, {
      annex1: [await csv("annex-1.csv")],
      annex2: [await csv("annex-2.csv")],
      units: await csv("units.csv"),
      submissions: await csv("submissions.csv")
    }).portfolio
    const nameOf = ({ units }: Portfolio) => {
      const names = new Map(units.map(({ id, name }) => [id, name]))
      return (id: string) => names.get(id as never) ?? id
    }
    const facts = (of: Portfolio) => {
      const unit = nameOf(of)
      return {
        units: of.units.map(({ kinds, name, responsibilities }) => [name, kinds, responsibilities]),
        activities: of.activities.map(({ contactName, contactPhone, host, name, place }) =>
          [unit(host), name, place, contactName, contactPhone].join("|")
        ),
        // That an annex is there shows that it arrived, also where the log is silent.
        submissions: of.submissions
          ?.filter(({ source }) => source?.file !== "annex-1.csv")
          .map(({ document, receivedAt, unit: id }) => [unit(id), document, receivedAt]),
        recommendations: of.recommendations?.map(({ contactPhone, unit: id, unitOpinion }) => [
          unit(id),
          contactPhone,
          unitOpinion
        ])
      }
    }
    const { json } = await service.ask(`${base}/portfolio`, { as: "county" })
    const kept = facts(Schema.decodeUnknownSync(Portfolio)(json))
    const again = facts(read)
    for (const register of ["units", "activities", "submissions", "recommendations"] as const) {
      expect([register, again[register]]).toEqual([register, kept[register]])
    }
  })

  it("of a unit have that unit's part, also where its own caller asks for another's", async () => {
    const edu = held.units.find(({ name }) => name.includes("教育局"))!
    const other = held.units.find(({ name }) => name === "孙镇")!
    const { text: token } = await service.create({ role: "unit", region: "610526", unit: edu.id } as never)
    for (const path of ["annex-1.csv", "units.csv", "submissions.csv", "activities.ics"]) {
      const asked = await file(`${path}?unit=${encodeURIComponent(edu.id)}`)
      expect(asked).toContain(edu.name)
      expect(asked).not.toContain(other.name)
      expect(await file(`${path}?unit=${encodeURIComponent(other.id)}`, Redacted.value(token))).toBe(asked)
    }
  })

  it("a viewer gets no phone", async () => {
    expect(await file("annex-2.csv")).toContain("13912345678")
    expect(await file("annex-2.csv", "viewer")).toContain("139******78")
    const phones = held.activities.flatMap(({ contactPhone = "" }) => (contactPhone.length > 7 ? [contactPhone] : []))
    const seen = await file("annex-1.csv", "viewer")
    expect(phones.length).toBeGreaterThan(10)
    expect(phones.filter((phone) => seen.includes(phone))).toEqual([])
  })

  it("the calendar has every session of the activities whose time is known, and nobody's name or phone", async () => {
    const text = await file("activities.ics?lang=en")
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent")
    const sessions = held.activities.flatMap(({ name, time }) => (time?.sessions ?? []).map(() => name))
    expect(events.map((event) => new ICAL.Event(event).summary)).toEqual(sessions)
    expect(new Set(events.map((event) => new ICAL.Event(event).uid)).size).toBe(sessions.length)
    const unfolded = text.replaceAll("\r\n ", "")
    for (const { contactPhone } of held.activities) if (contactPhone) expect(unfolded).not.toContain(contactPhone)
  })

  it.each([
    [{ start: "2023-09-18" }, "2023-09-18", "2023-09-19"],
    [{ start: "2023-09-18", end: "2023-09-20" }, "2023-09-18", "2023-09-21"],
    [{ start: "2023-09-18T09:00", end: "2023-09-18T11:30" }, "2023-09-18T01:00:00Z", "2023-09-18T03:30:00Z"],
    [{ start: "2023-09-18T09:00", end: "2023-09-19" }, "2023-09-18T01:00:00Z", "2023-09-19T16:00:00Z"],
    [{ start: "2023-09-18T09:00" }, "2023-09-18T01:00:00Z", "2023-09-18T01:00:00Z"]
  ])("an entry for %j", async (session, start, end) => {
    const id = `s-${JSON.stringify(session).length}-${start.length}`
    const json = { id, name: "讲座", host: "calendar", time: { sessions: [session], approximate: true } }
    await service.ask(`${base}/units`, { method: "POST", as: "county", json: { id: "calendar", name: "日历" } })
    const saved = await service.ask(`${base}/activities`, { method: "POST", as: "county", json })
    expect(saved.status).toBe(201)
    const text = await file("activities.ics?unit=calendar")
    const [event] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").slice(-1)
    const { description, endDate, startDate } = new ICAL.Event(event)
    expect([startDate.toString(), endDate.toString()]).toEqual([start, end])
    expect(description).toBe("举办单位：日历\n时间是大致的")
    expect(event!.getFirstPropertyValue("status")).toBe("TENTATIVE")
    await service.ask(`${base}/activities/${id}`, { method: "DELETE", as: "county", headers: { "if-match": '"1"' } })
  })
})

import type { Notice } from "@kepu/core"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { rights } from "@kepu/core/port"
import { roles } from "@kepu/http/api"
import * as HttpServer from "effect/http/HttpServer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import type * as NetAddress from "effect/net/NetAddress"
import * as Redacted from "effect/Redacted"
import { createToken } from "@kepu/http/server"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startService } from "./service.ts"
import { storedIn, storedServer } from "./stored.ts"

const base = `/v1/regions/610526/notices/${notice.id}`
const source = (row: number) => ({ file: "平台.csv", row })

const named = (id: string) => ({ id, name: { "zh-CN": id, en: id } })

/** The notice as if it declared a fact of each register that units report to. */
const declaring: Notice = {
  ...notice,
  vocabulary: {
    ...notice.vocabulary,
    facts: [
      { ...named("length"), of: "activities", type: "number" },
      { ...named("area"), of: "facilities", type: "number" },
      { ...named("prize"), of: "recommendations", type: "choice", values: [named("first"), named("second")] }
    ]
  }
}

/** What only the office may say, by register and fact; what the table of rights says is not asked. */
const officesOwn = {
  activities: ["platform", "images", "videos", "newsLinks", "summary", "source"],
  facilities: ["source"],
  officers: ["source"],
  recommendations: ["officeOpinion", "source"]
} as const satisfies Partial<Record<keyof typeof rights, ReadonlyArray<string>>>
type Reported = keyof typeof officesOwn

/** A record with what it must have, and of each fact that it may lack two values. */
const samples: Readonly<
  Record<Reported, { readonly must: object; readonly may: Readonly<Record<string, readonly [unknown, unknown]>> }>
> = {
  activities: {
    must: { name: "讲座", host: "edu" },
    may: {
      coHosts: [["edu"], ["health"]],
      programme: ["main-venue", "society-action"],
      topics: [[], ["food-safety"]],
      settings: [[], ["campuses"]],
      mode: ["on-site", "online"],
      time: [{ sessions: [{ start: "2023-09-17" }] }, { sessions: [{ start: "2023-09-18" }] }],
      timeText: ["9月17日", "9月18日"],
      place: ["馆", "校"],
      contactName: ["甲", "乙"],
      contactPhone: ["7200001", "7200002"],
      address: ["https://a.example", "https://b.example"],
      platform: ["rejected", "published"],
      images: [0, 1],
      videos: [0, 1],
      newsLinks: [0, 1],
      summary: [false, true],
      participants: [1, 2],
      staff: [1, 2],
      volunteers: [1, 2],
      grant: [1, 2],
      cost: [1, 2],
      annexes: [[], ["annex-1"]],
      remark: ["一", "二"],
      facts: [{ length: 1 }, { length: 2 }],
      source: [source(2), source(3)]
    }
  },
  facilities: {
    must: { kind: "outdoor-site", name: "场地", unit: "edu" },
    may: { facts: [{ area: 600 }, { area: 800 }], source: [source(2), source(3)] }
  },
  officers: { must: { unit: "edu", registered: 1 }, may: { source: [source(2), source(3)] } },
  recommendations: {
    must: { activity: "one", unit: "edu" },
    may: {
      contactName: ["甲", "乙"],
      contactPhone: ["7200001", "7200002"],
      content: ["一", "二"],
      unitOpinion: [{ text: "推荐" }, { text: "不推荐" }],
      officeOpinion: [{ text: "不同意" }, { text: "同意" }],
      facts: [{ prize: "first" }, { prize: "second" }],
      source: [source(2), source(3)]
    }
  }
}

let service: Awaited<ReturnType<typeof startService>>
let onBehalf: string
beforeAll(async () => {
  service = await startService({ notices: [declaring], limits: { burst: 100_000 } })
  onBehalf = Redacted.value((await service.create({ role: "county", region: "610526", onBehalf: true } as never)).text)
  for (const id of ["edu", "health"]) await put(`units/${id}`, { id, name: id }, "county")
  await put("activities/one", { id: "one", name: "讲座", host: "edu" }, "county")
})
afterAll(() => service.dispose())

const put = (path: string, json: unknown, as: string, version = 0) =>
  service.ask(`${base}/${path}`, {
    method: "PUT",
    as,
    json,
    headers: version === 0 ? { "if-none-match": "*" } : { "if-match": `"${version}"` }
  })

describe("a fact that the notice declares", () => {
  const lecture = (facts: object) => ({ id: "film", name: "短视频", host: "edu", facts })

  it.each([
    [{ weight: 1 }, "facts.weight", "declares no fact “weight” of activities"],
    [{ length: "180秒" }, "facts.length", "write a number without its unit"],
    [{ prize: "first" }, "facts.prize", "declared of recommendations and not of activities"]
  ])("is refused where it is not so: %o", async (facts, path, said) => {
    const answer = await put("activities/film", lecture(facts), "unit")
    expect([answer.status, answer.json.code]).toEqual([400, "invalid-request"])
    expect(answer.json.issues).toHaveLength(1)
    expect(answer.json.issues[0].path).toBe(`payload (activities/film) ${path}`)
    expect(answer.json.issues[0].message.en).toContain(said)
  })

  it("is kept as it was written", async () => {
    const answer = await put("activities/film", lecture({ length: 179.5 }), "unit")
    expect([answer.status, answer.json.value.facts]).toEqual([200, { length: 179.5 }])
  })
})

describe("what was granted to a unit", () => {
  const granted = (rule: string) => ({
    unit: "edu",
    rule,
    kind: "exempt",
    on: "2023-09-01",
    reason: "受灾",
    by: "县科协"
  })

  it("is refused of a rule that asks nothing of units, and taken of one that does", async () => {
    const refused = await put("exemptions/one", granted("elsewhere"), "county")
    expect([refused.status, refused.json.code]).toEqual([400, "invalid-request"])
    expect(refused.json.issues[0].path).toBe("payload (exemptions/one) rule")
    expect(refused.json.issues[0].message.en).toContain("member-unit-activity")
    expect((await put("exemptions/one", granted("member-unit-activity"), "county")).status).toBe(200)
  })
})

describe("a fact, who writes it, and what was there before", () => {
  it("every register that units report to and every fact that may be absent is tried", () => {
    // Steps of a review have tests of their own.
    const reported = Object.entries(rights).filter(([register, facts]) => facts !== "office" && register !== "reviews")
    expect(Object.keys(samples).toSorted()).toEqual(reported.map(([register]) => register).toSorted())
    for (const [register, facts] of reported) {
      const { may, must } = samples[register as Reported]
      expect([...Object.keys(must), ...Object.keys(may), "id"]).toEqual(expect.arrayContaining(Object.keys(facts)))
    }
  })

  const cases = Object.entries(samples).flatMap(([register, { may }]) =>
    Object.keys(may).map((fact) => [register as Reported, fact] as const)
  )
  it.each(cases)("%s, %s", async (register, fact) => {
    const { may, must } = samples[register]
    const [a, b] = may[fact]!
    const isOffices = (officesOwn[register] as ReadonlyArray<string>).includes(fact)
    let n = 0
    for (const as of ["county", "onBehalf", "unit", "viewer", "issuer"] as const) {
      for (const [before, after] of [
        [undefined, a],
        [a, b],
        [a, undefined],
        [a, a]
      ]) {
        const key = `${fact}-${as}-${n++}`
        const of = (value: unknown) => ({
          ...must,
          ...(register === "activities" ? { id: key } : {}),
          ...(value === undefined ? {} : { [fact]: value })
        })
        if (before !== undefined) expect((await put(`${register}/${key}`, of(before), "county")).status).toBe(200)
        const token = as === "onBehalf" ? onBehalf : as
        const { json, status } = await put(`${register}/${key}`, of(after), token, before === undefined ? 0 : 1)
        const isAllowed = as === "unit" ? !isOffices || before === after : as === "county" || as === "onBehalf"
        const place = `${as}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`
        expect([place, status]).toEqual([place, isAllowed ? 200 : 403])
        if (as === "unit" && !isAllowed) expect(json.reason.facts).toEqual([fact])
      }
    }
  })

  it("the registers of the office are closed to every other role, also in a bulk", async () => {
    const offices = Object.entries(rights).flatMap(([register, facts]) => (facts === "office" ? [register] : []))
    expect(offices.length).toBe(8)
    for (const register of offices) {
      const write = { _tag: "Save", register, key: "k", expected: 0, value: { id: "k", unit: "edu", name: "x" } }
      for (const as of roles.filter((role) => role !== "county")) {
        const answer = await service.ask(`${base}/changes`, { method: "POST", as, json: { writes: [write] } })
        expect([register, as, answer.status]).toEqual([register, as, 403])
      }
    }
  })

  it("an office that writes as a unit has the unit's rights, and a unit that names another has its own", async () => {
    const bulk = (as: string, unit: string, more: object) =>
      service.ask(`${base}/changes`, {
        method: "POST",
        as,
        json: {
          as: unit,
          writes: [
            {
              _tag: "Save",
              register: "activities",
              key: "as",
              expected: 0,
              value: { id: "as", name: "讲座", host: "health", ...more }
            }
          ]
        }
      })
    expect((await bulk(onBehalf, "edu", {})).status).toBe(403)
    expect((await bulk("unit", "health", {})).status).toBe(403)
    expect((await bulk(onBehalf, "health", { platform: "published" })).status).toBe(403)
    expect((await bulk(onBehalf, "health", {})).status).toBe(200)
  })
})

describe.each(storedIn)("of two units that create one id at once over $name", ({ store }) => {
  it("the loser learns nothing of the other's record", { timeout: 60_000 }, async () => {
    const runtime = ManagedRuntime.make(storedServer(store))
    const { address } = await runtime.runPromise(HttpServer.HttpServer)
    const url = `http://127.0.0.1:${(address as NetAddress.InetAddress).port}${base}`
    const tokenOf = async (identity: object) =>
      Redacted.value(
        (await runtime.runPromise(createToken({ identity: identity as never, label: "test", days: 1 }))).text
      )
    const office = await tokenOf({ role: "county", region: "610526" })
    const post = async (register: string, token: string, json: object) => {
      const answer = await fetch(`${url}/${register}`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify(json)
      })
      return { status: answer.status, text: await answer.text() }
    }
    const phones = { edu: "13900000001", health: "13900000002" }
    for (const id of Object.keys(phones)) await post("units", office, { id, name: id })
    const units = await Promise.all(
      Object.entries(phones).map(async ([unit, contactPhone]) => ({
        unit,
        contactPhone,
        token: await tokenOf({ role: "unit", region: "610526", unit })
      }))
    )
    for (let n = 0; n < 40; n++) {
      const answers = await Promise.all(
        units.map(({ contactPhone, token, unit }) =>
          post("activities", token, { id: `a${n}`, name: "讲座", host: unit, contactPhone })
        )
      )
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 403])
      for (const [at, { text }] of answers.entries()) expect(text).not.toContain(units[1 - at]!.contactPhone)
    }
    await runtime.dispose()
  })
})

import { notice } from "@kepu/core/notices/pucheng-2023"
import { registerNames } from "@kepu/core/port"
import { Api, type Role, roles } from "@kepu/http/api"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { covers } from "../src/server/covers.ts"
import { routesOf } from "../src/server/edge/routes.ts"
import { startService } from "./service.ts"

type Who = Role | "nobody"

/**
 * Who is let in, by group and route; what a route's own policy says is not asked. `own` is the caller's region: to
 * another one nobody is let in.
 */
const letIn: Readonly<Record<string, ReadonlyArray<Who>>> = {
  health: [...roles, "nobody"],
  ready: [...roles, "nobody"],
  me: roles,
  metrics: ["county"],
  login: [...roles, "nobody"],
  callback: [...roles, "nobody"],
  logout: roles,
  listSessions: roles,
  endSession: roles,
  createTicket: ["unit", "county", "viewer"],
  createLink: ["unit", "county", "viewer"],
  listNotices: roles,
  getNotice: roles,
  explainNotice: roles,
  listDeadlines: roles,
  listVersions: roles,
  getTemplate: roles,
  lintNotice: roles,
  lintDraft: ["county", "issuer"],
  mergeNotices: ["county", "issuer"],
  diffNotices: ["county", "issuer"],
  assess: roles,
  listLedgers: ["county", "viewer"],
  getSequence: ["unit", "county", "viewer"],
  getPortfolio: ["county", "viewer"],
  readRecords: ["unit", "county", "viewer"],
  findActivities: ["unit", "county", "viewer"],
  write: ["unit", "county"],
  listChanges: ["unit", "county", "viewer"],
  watchChanges: ["unit", "county", "viewer"],
  getAssessment: ["county", "viewer"],
  listFindings: ["unit", "county", "viewer"],
  importFiles: ["unit", "county"],
  listShifts: ["county", "viewer"],
  getCounts: ["unit", "county", "viewer"],
  listNextSteps: ["unit", "county", "viewer"],
  listQuestions: ["unit", "county", "viewer"],
  getRates: ["county", "viewer"],
  getIndicators: ["county", "viewer"],
  listWebhooks: ["county"],
  createWebhook: ["county"],
  removeWebhook: ["county"],
  rank: ["county", "viewer"],
  recommend: ["county", "viewer"],
  applyRemedy: ["county"],
  getAnnex1: ["unit", "county", "viewer"],
  getAnnex2: ["unit", "county", "viewer"],
  getUnitTable: ["unit", "county", "viewer"],
  getSubmissionTable: ["unit", "county", "viewer"],
  getAnnex1Workbook: ["unit", "county", "viewer"],
  getAnnex1Document: ["unit", "county", "viewer"],
  getAnnex2Workbook: ["unit", "county", "viewer"],
  getAnnex2Document: ["unit", "county", "viewer"],
  getUnitWorkbook: ["unit", "county", "viewer"],
  getSubmissionWorkbook: ["unit", "county", "viewer"],
  getIndicatorWorkbook: ["county", "viewer"],
  getRankingWorkbook: ["county", "viewer"],
  getCalendar: ["unit", "county", "viewer"],
  listReviewed: ["unit", "county", "viewer"],
  getReviewed: ["unit", "county", "viewer"],
  accept: ["county"],
  giveBack: ["county"],
  resubmit: ["unit", "county"],
  list: ["unit", "county", "viewer"],
  get: ["unit", "county", "viewer"],
  history: ["unit", "county", "viewer"],
  create: ["unit", "county"],
  save: ["unit", "county"],
  remove: ["unit", "county"],
  restore: ["unit", "county"]
}

/** The registers to which units do not report: only the office writes them. */
const recordedByOffice = new Set([
  "units",
  "submissions",
  "attestations",
  "exemptions",
  "unread",
  "kept",
  "weights",
  "assessments"
])
const changes = new Set(["create", "save", "remove", "restore"])

const isLetIn = (who: Who, name: string, path: string): boolean => {
  const isOffices = changes.has(name) && recordedByOffice.has(path.split("/")[6] ?? "")
  return letIn[name]!.includes(who) && !(isOffices && who === "unit")
}

let service: Awaited<ReturnType<typeof startService>>
beforeAll(async () => {
  service = await startService({ limits: { burst: 10_000 } })
})
afterAll(() => service.dispose())

const base = `/v1/regions/610526/notices/${notice.id}`
const asOf = encodeURIComponent("2023-09-25T09:00:00+08:00")
const routes = routesOf(Api as never)

describe("every route, every role, own region and another", () => {
  it("is spoken of in the table", () => {
    expect([...new Set(routes.map(({ identifier }) => identifier))].toSorted()).toEqual(Object.keys(letIn).toSorted())
  })

  it.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))("%s", async (_, route) => {
    const isOfRegion = route.path.includes(":region")
    for (const region of isOfRegion ? ["610526", "610527", "110000"] : ["610526"]) {
      const path = route.path
        .replace(":region", region)
        .replace(":notice", notice.id)
        .replace(":register", "activities")
        .replace(":key", "none")
        .replace(":id", route.path.includes("sessions") ? "610526-0123456789abcdef" : "0123456789abcdef")
      for (const who of [...roles, "nobody"] as const) {
        const { headers, status, text } = await service.ask(path, {
          method: route.method,
          ...(who === "nobody" ? {} : { as: who }),
          // Whoever is let in is told that the body is none; an event stream would not end.
          headers: { "content-type": "application/json", "last-event-id": "none", "if-match": '"1"' },
          ...(route.method === "GET" ? {} : { body: "{" })
        })
        const code = headers.get("content-type") === "application/problem+json" ? JSON.parse(text).code : undefined
        const isIn = isLetIn(who, route.identifier, route.path) && region === "610526"
        const refused = who === "nobody" ? "not-authenticated" : "not-permitted"
        const place = `${who} in ${region}: ${status}`
        if (isIn) expect(["not-authenticated", "not-permitted"], place).not.toContain(code)
        else expect([place, code]).toEqual([place, refused])
        expect(status, place).toBeLessThan(500)
      }
    }
  })
})

describe("a region", () => {
  it.each([
    ["610526", "610526", true],
    ["610526", "610526100000", true],
    ["610500", "610526", true],
    ["610000", "610526", true],
    ["000000", "610526", true],
    ["610526", "610527", false],
    ["610526", "610500", false],
    ["610500", "610626", false],
    ["610526100000", "610526", false],
    ["610526100000", "610526101000", false]
  ])("%s covers %s: %s", (region, other, expected) => {
    expect(covers(region, other)).toBe(expected)
  })
})

describe("what is a unit's own", () => {
  const phone = "13912345678"
  const values: Readonly<Record<string, (unit: string) => Record<string, unknown>>> = {
    units: (unit) => ({ id: unit, name: unit }),
    activities: (unit) => ({ id: `a-${unit}`, name: "讲座", host: unit, contactPhone: phone, remark: `电话${phone}` }),
    submissions: (unit) => ({ unit, document: "summary" }),
    facilities: (unit) => ({ kind: "outdoor-site", name: "场地", unit }),
    officers: (unit) => ({ unit, registered: 1 }),
    recommendations: (unit) => ({ activity: `a-${unit}`, unit, contactPhone: phone }),
    attestations: (unit) => ({ rule: "main-venue", decision: "met", unit }),
    exemptions: (unit) => ({
      rule: "summary-due",
      kind: "exempt",
      on: "2023-09-20",
      reason: "受灾",
      by: "县科协",
      unit
    }),
    unread: (unit) => ({ register: "activities", unit })
  }
  const reported = new Set(["activities", "facilities", "officers", "recommendations"])
  const keyOf = (register: string, unit: string) => (values[register]!(unit)["id"] as string) ?? `key-${unit}`

  beforeAll(async () => {
    for (const unit of ["edu", "health"]) {
      for (const [register, value] of Object.entries(values)) {
        const answer = await service.ask(`${base}/${register}/${keyOf(register, unit)}`, {
          method: "PUT",
          as: "county",
          headers: { "if-none-match": "*" },
          json: value(unit)
        })
        expect([register, answer.status]).toEqual([register, 200])
      }
    }
  })

  it("every register has a case, but for those that no unit has a part in; reviews have tests of their own", () => {
    expect(Object.keys(values)).toEqual(
      registerNames.filter((name) => !["kept", "weights", "assessments", "reviews"].includes(name))
    )
  })

  it.each(Object.keys(values))(
    "%s: it reads its own, alone, in pages, by search, in history and in the feed",
    async (register) => {
      const own = await service.ask(`${base}/${register}/${keyOf(register, "edu")}`, { as: "unit" })
      const other = await service.ask(`${base}/${register}/${keyOf(register, "health")}`, { as: "unit" })
      expect([own.status, other.status]).toEqual([200, 404])
      const keys = [keyOf(register, "edu"), keyOf(register, "health")]
      const answers = [
        await service.ask(`${base}/${register}`, { as: "unit" }),
        await service.ask(`${base}/records`, { as: "unit", method: "POST", json: { register, keys } }),
        await service.ask(`${base}/changes`, { as: "unit" }),
        await service.ask(`${base}/search`, { as: "unit", method: "POST", json: { where: { _tag: "Always" } } })
      ]
      for (const answer of answers) {
        expect(answer.text).toContain("edu")
        expect(answer.text).not.toContain("health")
      }
      const history = await service.ask(`${base}/${register}/${keyOf(register, "health")}/history`, { as: "unit" })
      expect(history.json).toEqual({ items: [] })
    }
  )

  it.each(Object.keys(values))(
    "%s: it changes its own where it is for units to report, and never another's",
    async (register) => {
      const save = (unit: string, key: string, headers: Record<string, string>) =>
        service.ask(`${base}/${register}/${key}`, { method: "PUT", as: "unit", headers, json: values[register]!(unit) })
      const own = await save("edu", keyOf(register, "edu"), { "if-match": '"1"' })
      expect(own.status).toBe(reported.has(register) ? 200 : 403)
      const statuses = [
        await save("health", keyOf(register, "health"), { "if-match": '"1"' }),
        // To take another's over, and to give one's own away.
        await save("edu", keyOf(register, "health"), { "if-match": '"1"' }),
        await save("health", keyOf(register, "edu"), { "if-match": '"2"' }),
        await service.ask(`${base}/${register}/${keyOf(register, "health")}`, {
          method: "DELETE",
          as: "unit",
          headers: { "if-match": '"1"' }
        }),
        await service.ask(`${base}/changes`, {
          method: "POST",
          as: "unit",
          json: {
            writes: [
              { _tag: "Save", register, key: keyOf(register, "health"), expected: 1, value: values[register]!("edu") }
            ]
          }
        })
      ].map(({ json, status }) => [status, json.code])
      expect(statuses).toEqual(statuses.map(() => [403, "not-permitted"]))
      const untouched = await service.ask(`${base}/${register}/${keyOf(register, "health")}`, { as: "county" })
      expect([untouched.json.version, untouched.json.value]).toEqual([1, values[register]!("health")])
    }
  )

  it("does not write the office's opinion on its own recommendation", async () => {
    const opinion = { officeOpinion: { text: "同意" } }
    const { json } = await service.ask(`${base}/recommendations/key-edu`, { as: "unit" })
    const answer = await service.ask(`${base}/recommendations/key-edu`, {
      method: "PUT",
      as: "unit",
      headers: { "if-match": `"${json.version}"` },
      json: { ...json.value, ...opinion }
    })
    expect(answer.status).toBe(403)
  })

  it("findings and next steps are its own", async () => {
    for (const path of ["findings", "next-steps", "findings?unit=health", "next-steps?unit=health"]) {
      const { status, text } = await service.ask(`${base}/${path}${path.includes("?") ? "&" : "?"}asOf=${asOf}`, {
        as: "unit"
      })
      expect([path, status]).toEqual([path, 200])
      expect(text).toContain("edu")
      expect(text).not.toContain("health")
    }
  })

  it("history says who did it, and not who the caller says it was", async () => {
    const forged = { by: "somebody else", at: "2020-01-01T00:00:00Z" }
    const answer = await service.ask(`${base}/changes`, {
      method: "POST",
      as: "unit",
      json: {
        writes: [
          {
            _tag: "Save",
            register: "activities",
            key: "a-new",
            expected: 0,
            value: { id: "a-new", name: "新", host: "edu" },
            note: forged
          }
        ]
      }
    })
    const { note } = answer.json.records[0]
    expect(note.by).toMatch(/^token:/u)
    expect(note.at > "2026").toBe(true)
  })

  it("a viewer sees everything of the region and no phone", async () => {
    const paths = [
      `${base}/activities`,
      `${base}/recommendations/key-health`,
      `${base}/portfolio`,
      `${base}/changes`,
      `${base}/annex-1.csv`,
      `${base}/annex-2.csv`,
      `${base}/units.csv`,
      `${base}/submissions.csv`,
      `${base}/assessment?asOf=${asOf}`,
      `${base}/findings?asOf=${asOf}&limit=1000`,
      `${base}/activities/a-health/history`
    ]
    for (const path of paths) {
      const seen = await service.ask(path, { as: "viewer" })
      expect([path, seen.status]).toEqual([path, 200])
      expect(seen.text).toContain("health")
      expect(seen.text).not.toContain(phone)
    }
    expect((await service.ask(`${base}/activities/a-health`, { as: "viewer" })).json.value).toMatchObject({
      contactPhone: "139******78",
      remark: "电话139******78"
    })
    expect((await service.ask(`${base}/activities/a-health`, { as: "county" })).json.value.contactPhone).toBe(phone)
  })
})

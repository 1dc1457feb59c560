import { notice } from "@kepu/core/notices/pucheng-2023"
import { Conflict, Constraint, Corrupt, Forbidden, Refused, storeError, TooLarge, Unavailable } from "@kepu/core/port"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { languageFault } from "../fuzz/languages.ts"
import { problemOfStore } from "../src/server/ledger/failures.ts"
import { startService } from "./service.ts"

const detail = "database disk image is malformed at 10.0.0.5"
const because = ["unreachable", "busy", "full", "read-only", "denied", "failed"] as const
const rules = [
  "value",
  "text",
  "key",
  "address",
  "points-nowhere",
  "points-elsewhere",
  "pointed-at",
  "removed"
] as const

const reasons = [
  ...because.map((one) => new Unavailable({ because: one, detail })),
  new Corrupt({ where: "activities/a1", detail }),
  new Conflict({ register: "activities", key: "a1", expected: 1, actual: 2 }),
  ...rules.map((rule) => new Constraint({ rule, where: "activities/a1", detail: "units/u1" })),
  new Forbidden({ register: "activities", key: "a1", facts: ["platform"] }),
  new Forbidden({ register: "activities", key: "a1", facts: [] }),
  ...(["writes", "page", "record", "condition", "depth"] as const).map(
    (what) => new TooLarge({ what, size: 2, most: 1 })
  ),
  new Refused({ detail: "topics x" })
]

describe("what a caller is told of a store", () => {
  it.each(reasons.map((reason) => [`${reason._tag} ${Object.values(reason).slice(0, 3).join(" ")}`, reason] as const))(
    "is whole in both languages and has no word of the engine: %s",
    (_, reason) => {
      const problem = problemOfStore(storeError(reason))
      const message = { ...(problem.message as unknown as { readonly "zh-CN": string; readonly en: string }) }
      expect(languageFault(message, "activities/a1 units/u1 topics x")).toBeUndefined()
      expect(JSON.stringify(problem)).not.toMatch(/malformed|10\.0\.0\.5/u)
    }
  )
})

describe("a value that its register does not take", () => {
  let service: Awaited<ReturnType<typeof startService>>
  beforeAll(async () => {
    service = await startService()
  })
  afterAll(() => service.dispose())

  it.each([
    ["activities", { id: "a1", name: 7, host: "edu" }],
    ["activities", { id: "a1" }],
    ["activities", { id: "a1", name: "讲座", host: "edu", participants: -1, mode: "x" }],
    ["activities", { id: "a1", name: "讲座", host: "edu", time: { sessions: [{ start: "x" }] } }],
    ["units", "x"],
    ["units", null],
    ["facilities", { kind: "display", name: "馆", unit: 1 }],
    ["kept", { register: "x" }]
  ])("of %s is refused in the words of the language: %o", async (register, value) => {
    const { json, status } = await service.ask(`/v1/regions/610526/notices/${notice.id}/changes`, {
      method: "POST",
      as: "county",
      json: { writes: [{ _tag: "Save", register, key: "a1", expected: 0, value }] }
    })
    expect([status, json.reason.rule]).toEqual([422, "value"])
    expect(languageFault(json.message, JSON.stringify(value))).toBeUndefined()
    expect(json.message["zh-CN"]).not.toMatch(/Expected|Missing|got/u)
  })
})

describe("a notice whose parts do not fit together", () => {
  let service: Awaited<ReturnType<typeof startService>>
  beforeAll(async () => {
    service = await startService()
  })
  afterAll(() => service.dispose())

  // What was sent is of another language than the message that names it.
  const unfit = {
    ...notice,
    addressees: ["科协"],
    clauses: notice.clauses.map((clause, n) => (n === 5 ? { ...clause, sentences: ["食品安全"] } : clause))
  }
  it.each([
    ["lint", unfit, ""],
    ["merge", { notice: unfit, amendments: [] }, ".notice"],
    ["diff", { before: notice, after: unfit }, ".after"]
  ])("is told part by part, at its place and in both languages: %s", async (door, json, within) => {
    const answer = await service.ask(`/v1/notices/${door}`, { method: "POST", as: "county", json })
    expect(answer.status).toBe(400)
    const { issues } = answer.json as {
      readonly issues: ReadonlyArray<{ readonly path: string; readonly message: Parameters<typeof languageFault>[0] }>
    }
    expect(issues.map(({ path }) => path)).toEqual([
      `payload${within}.addressees[0]`,
      `payload${within}.clauses[5].sentences[0]`
    ])
    expect(issues[0]!.message["zh-CN"]).toMatch(/^主送单位“科协”未在 unitKinds 中声明；可用的有：“member-unit”、/u)
    for (const { message } of issues) expect(languageFault(message, JSON.stringify(json))).toBeUndefined()
  })
})

describe("a portfolio that names what is not there", () => {
  let service: Awaited<ReturnType<typeof startService>>
  beforeAll(async () => {
    service = await startService()
  })
  afterAll(() => service.dispose())
  const units = [{ id: "edu", name: "教育局" }]
  const exemption = {
    unit: "edu",
    rule: "food-safety-name",
    kind: "exempt",
    on: "2023-09-01",
    reason: "受灾",
    by: "县科协"
  }

  it.each([
    ["a host", { units, activities: [{ id: "a1", name: "讲座", host: "讲座" }] }],
    ["an id twice", { units: [...units, ...units], activities: [] }],
    ["an exemption without effect", { units, activities: [], exemptions: [exemption] }]
  ])("%s: every word is of the language of its message", async (_, portfolio) => {
    const json = { notice: notice.id, asOf: "2023-09-20T00:00:00+08:00", portfolio }
    const answer = await service.ask("/v1/assessments", { method: "POST", as: "county", json })
    type Told = ReadonlyArray<{ readonly message: Parameters<typeof languageFault>[0] }>
    const told = answer.json as { readonly issues?: Told; readonly inputIssues?: Told }
    const issues = told.issues ?? told.inputIssues ?? []
    expect(issues.length).toBeGreaterThan(0)
    for (const { message } of issues) expect(languageFault(message, JSON.stringify(json))).toBeUndefined()
  })
})

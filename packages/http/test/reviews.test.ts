import type { Finding } from "@kepu/core"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { Answers, layerAnswersInMemory } from "@kepu/http/server"
import { MemoryActivityStore } from "@kepu/storage/memory"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { work } from "../src/server/jobs/work.ts"
import { Workers } from "../src/server/jobs/Workers.ts"
import { type Answer, type Ask, startService } from "./service.ts"

const base = `/v1/regions/610526/notices/${notice.id}`
let service: Awaited<ReturnType<typeof startService>>
let sun: string

const ask = (path: string, asked: Ask = {}): Promise<Answer> => service.ask(base + path, { as: "county", ...asked })
const step = (name: string, key: string, review: number, json: object, asked: Ask = {}) =>
  ask(`/reviewed/activities/${key}/${name}`, {
    method: "POST",
    json,
    ...asked,
    headers: { "if-match": `"${review}"`, ...asked.headers }
  })
const saveActivity = (id: string, version: number, facts: object = {}, host = "edu") =>
  ask(`/activities/${id}`, {
    method: "PUT",
    json: { id, name: `活动${id}`, host, ...facts },
    headers: version === 0 ? { "if-none-match": "*" } : { "if-match": `"${version}"` }
  })
const look = async (key: string, asked: Ask = {}) => (await ask(`/reviewed/activities/${key}`, asked)).json
const words = [{ _tag: "Words", text: "地点写到教室" }]
const codesOf = ({ json }: Answer): ReadonlyArray<string> =>
  json.issues.map(({ code, path }: { code: string; path: string }) => `${code} ${path}`)
const findingsOf = async (subject: string): Promise<ReadonlyArray<Finding>> =>
  (await ask(`/findings?subject=${subject}`)).json.findings

beforeAll(async () => {
  service = await startService({ limits: { burst: 10_000 } })
  const identity = { role: "unit", region: "610526", unit: "sun" } as never
  sun = Redacted.value((await service.create(identity)).text)
  for (const id of ["edu", "sun"])
    await ask(`/units/${id}`, { method: "PUT", json: { id, name: id }, headers: { "if-none-match": "*" } })
})
afterAll(() => service.dispose())

describe("a review over HTTP", () => {
  it("goes from returned through sent again to accepted, and tells who did what and which reasons are open", async () => {
    expect((await saveActivity("r1", 0)).status).toBe(200)
    const first = await ask("/reviewed/activities/r1")
    expect(first.headers.get("etag")).toBe('"0"')
    expect(first.json).toEqual({
      register: "activities",
      key: "r1",
      name: "活动r1",
      unit: "edu",
      version: 1,
      review: 0,
      state: "pending",
      isChanged: false,
      open: 0,
      steps: ["accept", "return"],
      rounds: []
    })
    const open = (await findingsOf("r1")).find(({ status }) => status === "undetermined" || status === "unmet")
    const reason = { _tag: "Finding", rule: open!.rule, subject: { kind: "activity", id: "r1" } }
    const back = await step("return", "r1", 0, { version: 1, comment: "请改", reasons: [reason, ...words] })
    expect([back.status, back.json.state, back.json.open, back.headers.get("etag")]).toEqual([
      200,
      "returned",
      2,
      '"1"'
    ])
    const [{ round }] = back.json.rounds
    expect(round.by).toMatch(/^token:610526-/u)
    expect(Math.abs(Date.parse(round.at) - Date.now())).toBeLessThan(60_000)

    const own = await look("r1", { as: "unit" })
    expect([own.steps, own.rounds[0].round.comment]).toEqual([["resubmit"], "请改"])
    expect((await look("r1")).steps).toEqual(["accept", "return", "resubmit"])
    // An edit half way is no resubmission.
    await saveActivity("r1", 1, { place: "一中 101 教室" })
    expect([(await look("r1")).state, (await look("r1")).isChanged]).toEqual(["returned", true])
    const again = await step("resubmission", "r1", 1, { version: 2 }, { as: "unit" })
    expect([again.status, again.json.state, again.json.isChanged]).toEqual([200, "resubmitted", false])
    const accepted = await step("acceptance", "r1", 2, { version: 2, comment: "可以" })
    expect([accepted.json.state, accepted.json.open, accepted.json.steps]).toEqual(["accepted", 0, ["return"]])
    await saveActivity("r1", 2, { place: "别处" })
    expect((await look("r1")).state).toBe("changed")
    await ask("/activities/r1", { method: "DELETE", headers: { "if-match": '"3"' } })
    expect([(await look("r1")).state, (await look("r1")).steps]).toEqual(["withdrawn", []])
  })

  it("closes a reason when its finding is met", async () => {
    await saveActivity("c1", 0, { topics: [], coHosts: [] })
    const open = (await findingsOf("c1")).filter(({ status }) => status === "undetermined" || status === "unmet")
    const reasons = open.map(({ rule }) => ({ _tag: "Finding", rule, subject: { kind: "activity", id: "c1" } }))
    const back = await step("return", "c1", 0, { version: 1, comment: "请补", reasons })
    expect([back.status, back.json.open]).toEqual([200, reasons.length])
    const full = {
      topics: ["food-safety"],
      coHosts: [],
      settings: [],
      time: { sessions: [{ start: "2023-09-18T09:00", end: "2023-09-18T11:00" }] },
      place: "第一中学",
      contactName: "王一",
      contactPhone: "13900000000",
      participants: 120
    }
    await saveActivity("c1", 1, full)
    const now = await look("c1")
    const stillOpen = new Set(
      (await findingsOf("c1")).flatMap(({ rule, status }) =>
        status === "met" || status === "not-applicable" ? [] : [rule]
      )
    )
    expect(now.open).toBeLessThan(reasons.length)
    for (const { by, isOpen, reason } of now.rounds[0].reasons)
      expect([reason.rule, isOpen, by]).toEqual([
        reason.rule,
        stillOpen.has(reason.rule),
        stillOpen.has(reason.rule) ? undefined : "finding"
      ])
  })

  it("refuses steps that cannot be meant, with a code and a place, and conflicts with both versions", async () => {
    await saveActivity("x1", 0)
    const empty = await step("return", "x1", 0, { version: 1, comment: " ", reasons: [] })
    expect([empty.status, empty.json.code, codesOf(empty)]).toEqual([
      422,
      "review-refused",
      ["comment-missing payload.comment", "reason-missing payload.reasons"]
    ])
    const met = { _tag: "Finding", rule: "no-such-rule", subject: { kind: "activity", id: "x1" } }
    const elsewhere = { ...met, subject: { kind: "activity", id: "c1" } }
    expect(codesOf(await step("return", "x1", 0, { version: 1, comment: "改", reasons: [met, elsewhere] }))).toEqual([
      "reason-not-open payload.reasons[0]",
      "reason-elsewhere payload.reasons[1]"
    ])
    await saveActivity("x1", 1, { place: "馆" })
    const stale = await step("acceptance", "x1", 0, { version: 1 })
    expect([stale.status, stale.json.code, stale.json.reason.register, stale.json.reason.expected]).toEqual([
      412,
      "version-conflict",
      "activities",
      1
    ])
    expect([stale.json.reason.actual, stale.json.reason.held.place]).toEqual([2, "馆"])
    expect((await step("acceptance", "x1", 0, { version: 3 })).status).toBe(412)
    expect(codesOf(await step("resubmission", "x1", 0, { version: 2 }))).toEqual(["not-returned payload"])
    expect((await step("acceptance", "x1", 0, { version: 2 })).status).toBe(200)
    // A second office that has not seen the first one's decision.
    const late = await step("return", "x1", 0, { version: 2, comment: "改", reasons: words })
    expect([late.status, late.json.reason.register, late.json.reason.held.rounds.length]).toEqual([412, "reviews", 1])
    expect(codesOf(await step("acceptance", "x1", 1, { version: 2 }))).toEqual(["already-accepted payload"])
    const unsaid = await ask("/reviewed/activities/x1/acceptance", { method: "POST", json: { version: 2 } })
    expect(unsaid.status).toBe(428)
    expect((await step("acceptance", "none", 0, { version: 1 })).status).toBe(404)
    expect((await step("acceptance", "k".repeat(481), 0, { version: 1 })).status).toBe(400)
  })

  it("lets offices alone decide, units answer for what is their own, and viewers look", async () => {
    await saveActivity("p1", 0)
    const back = { version: 1, comment: "请电 13912345678 说明", reasons: words }
    for (const as of ["unit", sun, "viewer"])
      expect([as, (await step("return", "p1", 0, back, { as })).status]).toEqual([as, 403])
    expect((await step("acceptance", "p1", 0, { version: 1 }, { as: "unit" })).status).toBe(403)
    expect((await step("return", "p1", 0, back)).status).toBe(200)
    const answer = { version: 1, comment: "无须改" }
    expect((await step("resubmission", "p1", 1, answer, { as: sun })).status).toBe(404)
    expect((await ask("/reviewed/activities/p1", { as: sun })).status).toBe(404)
    expect((await ask("/reviews/activities%2Fp1", { as: sun })).status).toBe(404)
    expect((await step("resubmission", "p1", 1, answer, { as: "viewer" })).status).toBe(403)
    const seen = await look("p1", { as: "viewer" })
    expect([seen.state, seen.steps, seen.rounds[0].round.comment]).toEqual(["returned", [], "请电 139******78 说明"])
    expect((await step("resubmission", "p1", 1, answer, { as: "unit" })).status).toBe(200)
  })

  it("is written by its own steps: nobody forges who decided, takes back what was decided, or removes it", async () => {
    await saveActivity("f1", 0)
    await step("return", "f1", 0, { version: 1, comment: "改", reasons: words })
    const { value } = (await ask("/reviews/activities%2Ff1")).json
    const save = (rounds: unknown, as = "county", resubmissions: unknown = []) =>
      ask("/reviews/activities%2Ff1", {
        method: "PUT",
        as,
        json: { ...value, rounds, resubmissions },
        headers: { "if-match": '"1"' }
      })
    const forged = { decision: "accepted", by: "县长", at: "2023-09-20T09:00:00+08:00", version: 1 }
    const refused = await save([...value.rounds, forged])
    expect([refused.status, refused.json.reason.rule, refused.json.reason.detail]).toEqual([
      422,
      "review",
      "said-by-another"
    ])
    expect((await save([{ ...value.rounds[0], comment: "另写" }])).json.reason.detail).toBe("rewritten")
    expect((await save([...value.rounds, forged], "unit")).status).toBe(403)
    const answered = { round: 1, by: "县长", at: "2023-09-20T09:00:00+08:00", version: 1 }
    expect((await save(value.rounds, "unit", [answered])).json.reason.detail).toBe("said-by-another")
    for (const as of ["unit", "county"]) {
      const gone = await ask("/reviews/activities%2Ff1", { method: "DELETE", as, headers: { "if-match": '"1"' } })
      expect([as, gone.status]).toEqual([as, 422])
    }
  })

  it("is done once for an Idempotency-Key, though the step itself could not be done twice", async () => {
    await saveActivity("i1", 0)
    const once = () => step("acceptance", "i1", 0, { version: 1 }, { headers: { "idempotency-key": "accept-i1-once" } })
    const [first, second] = [await once(), await once()]
    expect([first.status, second.status, second.json.review]).toEqual([200, 200, 1])
    expect(second.json).toEqual(first.json)
  })

  it("is listed by state, register and unit, page by page, with counts", async () => {
    for (const id of ["q1", "q2", "q3"]) await saveActivity(id, 0, {}, "sun")
    await step("acceptance", "q2", 0, { version: 1 })
    await step("return", "q3", 0, { version: 1, comment: "改", reasons: words })
    const all = (await ask("/reviewed?unit=sun")).json
    expect(all.items.map(({ key, state }: { key: string; state: string }) => `${key} ${state}`)).toEqual([
      "q1 pending",
      "q2 accepted",
      "q3 returned"
    ])
    const none = { changed: 0, resubmitted: 0, withdrawn: 0 }
    expect(all.counts).toEqual({ pending: 1, accepted: 1, returned: 1, ...none })
    expect(all.items[2]).toMatchObject({ name: "活动q3", unit: "sun", version: 1, review: 1, rounds: 1 })
    const some = (await ask("/reviewed?unit=sun&states=returned,accepted&limit=1")).json
    expect([some.items.length, some.items[0].key, some.counts.pending]).toEqual([1, "q2", 1])
    const rest = (
      await ask(`/reviewed?unit=sun&states=returned,accepted&limit=1&after=${encodeURIComponent(some.next)}`)
    ).json
    expect([rest.items[0].key, rest.next]).toEqual(["q3", undefined])
    // What was removed stays in sight of the office that has decided on it.
    await ask("/activities/q3", { method: "DELETE", headers: { "if-match": '"1"' } })
    const left = (await ask("/reviewed?unit=sun")).json
    expect([left.items[2].state, left.items[2].key, left.counts.withdrawn]).toEqual(["withdrawn", "q3", 1])
    // A unit is told of its own alone, whatever it asks for.
    const own = (await ask("/reviewed?unit=sun", { as: "unit" })).json
    expect(own.items.every(({ unit }: { unit: string }) => unit === "edu")).toBe(true)
    expect((await ask("/reviewed?registers=units")).status).toBe(400)
    expect((await ask("/reviewed?registers=officers")).json.items).toEqual([])
  })

  it("changes nothing that is found", async () => {
    await saveActivity("n1", 0)
    const before = await ask("/findings?limit=10000")
    await step("return", "n1", 0, { version: 1, comment: "改", reasons: words })
    const after = await ask("/findings?limit=10000")
    expect(after.json.findings).toEqual(before.json.findings)
    expect(after.json.sequence).toBe(before.json.sequence + 1)
  })
})

describe("a step of a review under a key", () => {
  it("asks what is found before the transaction, for whose end all who write wait; and of its record alone", async () => {
    let isWithin = false
    const asked: Array<readonly [isWithin: boolean, subject: unknown]> = []
    const answers = Layer.effect(
      Answers,
      Effect.map(Effect.provide(Effect.service(Answers), layerAnswersInMemory), ({ once }) =>
        Answers.of({
          once: (request, effect) =>
            once(
              request,
              Effect.acquireUseRelease(
                Effect.sync(() => (isWithin = true)),
                () => effect,
                () => Effect.sync(() => (isWithin = false))
              )
            )
        })
      )
    )
    const workers = Layer.succeed(
      Workers,
      Workers.of({
        areApart: true,
        run: ({ given, job, ledger }) =>
          Effect.promise(async () => {
            if (job._tag === "AskLedger" && job.question._tag === "Findings")
              asked.push([isWithin, job.question.wanted.subject])
            return work(job, ledger === undefined ? given : { ...given, ledger })
          }),
        charging: (_caller, step) => step
      })
    )
    const one = await startService({}, Layer.mergeAll(MemoryActivityStore.layer, answers, workers))
    const put = (path: string, json: object) =>
      one.ask(base + path, { as: "county", method: "PUT", json, headers: { "if-none-match": "*" } })
    await put("/units/edu", { id: "edu", name: "县教育局" })
    await put("/activities/k1", { id: "k1", name: "讲座", host: "edu" })
    const { findings } = (await one.ask(`${base}/findings?subject=k1`, { as: "county" })).json
    const open = findings.find(({ status }: Finding) => status === "undetermined")
    const reason = (id: string) => ({ _tag: "Finding", rule: open.rule, subject: { kind: "activity", id } })
    const give = (key: string, reasons: ReadonlyArray<object>) =>
      one.ask(`${base}/reviewed/activities/k1/return`, {
        as: "county",
        method: "POST",
        json: { version: 1, comment: "请补", reasons },
        headers: { "if-match": '"0"', "idempotency-key": key }
      })
    asked.length = 0
    // What is about others is refused, whatever is found of it: to ask that would take time for nothing.
    const others = Array.from({ length: 99 }, (_, n) => reason(`other${n}`))
    expect((await give("first-key", [reason("k1"), ...others])).json.code).toBe("review-refused")
    const back = await give("second-key", [reason("k1")])
    expect([back.status, back.json.open]).toEqual([200, 1])
    // Twice for the steps, and once for what stands after the second.
    expect(asked).toEqual([1, 2, 3].map(() => [false, "k1"]))
    expect((await give("second-key", [reason("k1")])).json).toEqual(back.json)
    await one.dispose()
  })
})

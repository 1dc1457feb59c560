import { assess, type Finding } from "@kepu/core"
import { Instant, Notice } from "@kepu/core/schema"
import { deadlines } from "@kepu/core/next"
import { noticeDigest, readAmendment, showNotice, versionsOf } from "@kepu/core/notice"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { toMillis } from "@kepu/core/time"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { standing, type Started, started } from "./ledgerService.ts"
import { startService } from "./service.ts"

/** A notice of 26 September that puts the summary off to the 30th. */
const extension = Result.getOrThrow(
  readAmendment({
    format: "kepu.amendment/1",
    id: "summary-extended",
    title: "关于延长总结报送时间的通知",
    issuer: "县科协",
    issuedOn: "2023-09-26",
    amends: {
      notice: notice.id,
      changes: [
        {
          _tag: "DeadlineMoved",
          clause: "一",
          rule: "summary-due",
          deadline: { date: "2023-09-30", boundary: "inclusive", zone: "Asia/Shanghai" }
        }
      ]
    }
  })
)
const [first, second] = Result.getOrThrow(versionsOf(notice, [extension]))
const [before, after] = ["2023-09-25T23:59:59+08:00", "2023-09-26T00:00:00+08:00"] as const

let service: Started
beforeAll(async () => {
  service = await started({ amendments: [extension] })
  await put("units/edu", { id: "edu", name: "蒲城县教育局", kinds: ["member-unit"] })
  await put("kept/submissions", { register: "submissions" })
})
afterAll(async () => {
  await service.dispose()
  await service.others.dispose()
})

const put = async (path: string, json: object, headers: Record<string, string> = { "if-none-match": "*" }) => {
  const answer = await service.ask(`${service.base}/${path}`, { method: "PUT", as: "county", headers, json })
  expect([path, answer.status, answer.status === 200 ? "" : answer.text]).toEqual([path, 200, ""])
}
const get = async (path: string, query: Record<string, string> = {}, as = "county") =>
  (await service.ask(`${path}?${new URLSearchParams(query).toString()}`, { as })).json
const statusAt = async (asOf?: string): Promise<string> => {
  const wanted = { rule: "summary-due", unit: "edu", ...(asOf === undefined ? {} : { asOf }) }
  const { findings } = (await get(`${service.base}/findings`, wanted)) as { readonly findings: ReadonlyArray<Finding> }
  return findings[0]!.status
}

describe("a ledger whose notice is amended", () => {
  it("is judged by the version that holds at the moment that is asked about", async () => {
    expect([await statusAt(before), await statusAt(after)]).toEqual(["unmet", "pending"])
    // And again, the other way round: each version is kept for itself.
    expect([await statusAt(after), await statusAt(before)]).toEqual(["pending", "unmet"])
    const asOf = Instant.make(after)
    const { portfolio } = await standing(service)
    const whole = await get(`${service.base}/assessment`, { asOf: after })
    const expected = assess(second!.notice, portfolio, { asOf })
    expect(whole.findings).toEqual(JSON.parse(JSON.stringify(expected.findings)))
    expect(whole.notice.digest).toBe(noticeDigest(second!.notice))
  })

  it("is judged by the new version from the day of its issue on, while the service runs", async () => {
    service.time.now = toMillis(Instant.make(before))
    expect(await statusAt()).toBe("unmet")
    service.time.now = toMillis(Instant.make(after))
    expect(await statusAt()).toBe("pending")
  })

  it("keeps up with what is written, under either version", async () => {
    await put("submissions/s1", { unit: "edu", document: "summary", receivedAt: "2023-09-25T20:00:00+08:00" })
    expect([await statusAt(before), await statusAt(after)]).toEqual(["unmet", "met"])
    const removed = await service.ask(`${service.base}/submissions/s1`, {
      method: "DELETE",
      as: "county",
      headers: { "if-match": '"1"' }
    })
    expect(removed.status).toBe(200)
    expect([await statusAt(before), await statusAt(after)]).toEqual(["unmet", "pending"])
  })
})

describe("the versions of a notice", () => {
  it("are told with what amends each", async () => {
    const { versions } = await get(`/v1/notices/${notice.id}/versions`, {}, "unit")
    const { id, issuedOn, title } = extension
    expect(versions).toEqual([
      { from: notice.issuedOn, digest: noticeDigest(notice), amendments: [] },
      { from: "2023-09-26", digest: noticeDigest(second!.notice), amendments: [{ id, title, issuedOn }] }
    ])
  })

  it("are each shown as of a moment, and as of now without one", async () => {
    const path = `/v1/notices/${notice.id}`
    for (const [asOf, version] of [
      [before, first!],
      [after, second!]
    ] as const) {
      expect(await get(path, { asOf })).toEqual(Schema.encodeSync(Notice)(version.notice))
      expect((await get(`${path}/deadlines`, { asOf })).deadlines).toEqual(deadlines(version.notice))
      const page = await service.ask(`${path}/explanation?asOf=${encodeURIComponent(asOf)}`, { as: "unit" })
      expect(page.text).toBe(showNotice(version.notice, "zh-CN"))
      service.time.now = toMillis(Instant.make(asOf))
      expect(await get(path)).toEqual(Schema.encodeSync(Notice)(version.notice))
      const { notices } = await get("/v1/notices")
      expect(notices[0].digest).toBe(noticeDigest(version.notice))
    }
  })

  it("judge what comes along by the id of the notice, too", async () => {
    const portfolio = { units: [{ id: "a", name: "孙镇", kinds: ["township"] }], activities: [], submissions: [] }
    const judged = async (asOf: string, more: object = {}) => {
      const json = { notice: notice.id, portfolio, asOf, ...more }
      const answer = await service.ask("/v1/assessments", { method: "POST", as: "county", json })
      return answer.json.findings.find(({ rule }: Finding) => rule === "summary-due").status
    }
    expect([await judged(before), await judged(after)]).toEqual(["unmet", "pending"])
    // One that comes along by the same id is a draft of it.
    const draft = { ...extension, issuedOn: "2023-09-27" }
    expect(await judged(after, { amendments: [draft] })).toBe("unmet")
  })

  it("are merged and told apart with the amendments that the service knows", async () => {
    const post = async (path: string, json: object) =>
      (await service.ask(path, { method: "POST", as: "county", json })).json
    const merged = await post("/v1/notices/merge", { notice: notice.id, amendments: [] })
    expect(merged).toEqual(Schema.encodeSync(Notice)(second!.notice))
    const draft = JSON.parse(JSON.stringify(extension)) as typeof extension
    const { differences } = await post("/v1/notices/diff", { before: notice.id, after: draft })
    expect(differences.map(({ path }: { readonly path: ReadonlyArray<string> }) => path.join(" ")).join()).toContain(
      "summary-due"
    )
  })
})

interface Told {
  readonly rule: string
  readonly subject: { readonly id: string }
  readonly causes: ReadonlyArray<string>
  readonly by: ReadonlyArray<{ readonly id: string }>
  readonly before?: string
  readonly after?: string
  readonly changed: ReadonlyArray<number>
}

describe("what differs from an earlier moment", () => {
  const shifts = async (query: Record<string, string>) => {
    const answer = await get(`${service.base}/shifts`, query)
    return (answer.shifts as ReadonlyArray<Told>)
      .filter(({ rule, subject }) => rule === "summary-due" && subject.id === "edu")
      .map(({ after: now, before: old, by, causes, changed }) => [old, now, causes, by.map(({ id }) => id), changed])
  }

  it("is told with its cause: the amendment, the time, or what was reported and by which changes", async () => {
    const { sequence } = await get(`${service.base}/sequence`)
    const asOf = after
    expect(await shifts({ since: before, asOf })).toEqual([["unmet", "pending", ["rule"], ["summary-extended"], []]])
    expect(await shifts({ since: "2023-09-20T00:00:00+08:00", asOf: before })).toEqual([
      ["pending", "unmet", ["time"], [], []]
    ])
    await put("submissions/s2", { unit: "edu", document: "summary", receivedAt: "2023-09-25T21:00:00+08:00" })
    expect(await shifts({ since: after, asOf, sequence: String(sequence) })).toEqual([
      ["pending", "met", ["facts"], [], [sequence + 1]]
    ])
    expect(await shifts({ since: before, asOf, sequence: String(sequence) })).toEqual([
      ["unmet", "met", ["rule", "facts"], ["summary-extended"], [sequence + 1]]
    ])
    expect(await shifts({ since: after, asOf })).toEqual([])
  })

  it("knows records that were changed or removed since as they were", async () => {
    const { sequence } = await get(`${service.base}/sequence`)
    await put("units/edu", { id: "edu", name: "县教育局", kinds: ["member-unit"] }, { "if-match": '"1"' })
    const { headers } = await service.ask(`${service.base}/submissions/s2`, { as: "county" })
    const gone = { method: "DELETE", as: "county", headers: { "if-match": headers.get("etag")! } }
    expect((await service.ask(`${service.base}/submissions/s2`, gone)).status).toBe(200)
    expect(await shifts({ since: after, asOf: after, sequence: String(sequence) })).toEqual([
      ["met", "pending", ["facts"], [], [sequence + 1, sequence + 2]]
    ])
  })

  it("is refused of a change that there has not been yet", async () => {
    const query = new URLSearchParams({ since: before, asOf: after, sequence: "100000" })
    const answer = await service.ask(`${service.base}/shifts?${query.toString()}`, { as: "county" })
    expect([answer.status, answer.json.issues[0].path]).toEqual([400, "query.sequence"])
  })
})

describe("what was granted to a unit", () => {
  const granted = (kind: "exempt" | "extended", until?: string) => ({
    rule: "summary-due",
    unit: "edu",
    kind,
    on: "2023-09-20",
    ...(until === undefined ? {} : { until }),
    reason: "受灾",
    by: "县科协"
  })

  it("counts in the ledger as long as it stands, by either version, and is told as a cause", async () => {
    expect([await statusAt(before), await statusAt(after)]).toEqual(["unmet", "pending"])
    const { sequence } = await get(`${service.base}/sequence`)
    await put("exemptions/e1", granted("exempt"))
    expect([await statusAt(before), await statusAt(after)]).toEqual(["not-applicable", "not-applicable"])
    expect(await statusAt("2023-09-19T23:59:59+08:00")).toBe("pending")
    const answer = await get(`${service.base}/shifts`, { since: before, asOf: before, sequence: String(sequence) })
    const told = (answer.shifts as ReadonlyArray<Told>).filter(({ rule }) => rule === "summary-due")
    expect(told.map(({ after: now, causes, changed }) => [now, causes, changed])).toEqual([
      ["not-applicable", ["facts"], [sequence + 1]]
    ])
    await put("exemptions/e1", granted("extended", "2023-09-25"), { "if-match": '"1"' })
    expect([await statusAt(before), await statusAt("2023-10-01T00:00:00+08:00")]).toEqual(["pending", "unmet"])
    const gone = { method: "DELETE", as: "county", headers: { "if-match": '"2"' } }
    expect((await service.ask(`${service.base}/exemptions/e1`, gone)).status).toBe(200)
    expect([await statusAt(before), await statusAt(after)]).toEqual(["unmet", "pending"])
  })
})

it("does not start with an amendment that does not fit its notice", async () => {
  const [change] = extension.amends.changes
  const amends = { ...extension.amends, changes: [{ ...change, rule: "summery-due" }] }
  await expect(startService({ amendments: [{ ...extension, amends } as never] })).rejects.toThrow("summary-extended")
})

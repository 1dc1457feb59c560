import { AssessmentDocument, Notice } from "@kepu/core/schema"
import { diffNotices, readAmendment, versionsOf } from "@kepu/core/notice"
import { notice } from "@kepu/core/notices/pucheng-2023"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startService } from "./service.ts"

let service: Awaited<ReturnType<typeof startService>>
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.dispose())

const data = Schema.encodeSync(Notice)(notice)

/** A notice of 20 September that puts the summary off to the 30th, or changes another rule. */
const extension = (rule = "summary-due", more: object = {}) => ({
  format: "kepu.amendment/1",
  id: "summary-extended",
  title: "关于延长总结报送时间的通知",
  issuer: "县科协",
  issuedOn: "2023-09-20",
  amends: {
    notice: notice.id,
    changes: [
      {
        _tag: "DeadlineMoved",
        clause: "一",
        rule,
        deadline: { date: "2023-09-30", boundary: "inclusive", zone: "Asia/Shanghai" }
      }
    ]
  },
  ...more
})
const amended = Result.getOrThrow(versionsOf(notice, [Result.getOrThrow(readAmendment(extension()))])).at(-1)!.notice
const post = (path: string, json: object) => service.ask(path, { method: "POST", as: "county", json })

describe("a notice and one that amends it", () => {
  it.each([
    ["the service knows", notice.id],
    ["comes along", data]
  ])("are merged, if it is one that %s", async (_, first) => {
    const { json, status } = await post("/v1/notices/merge", { notice: first, amendments: [extension()] })
    expect([status, json]).toEqual([200, Schema.encodeSync(Notice)(amended)])
  })

  it("are told apart in words, as an amendment and as two notices", async () => {
    const differences = diffNotices(notice, amended)
    expect(differences).not.toEqual([])
    for (const after of [extension(), Schema.encodeSync(Notice)(amended)]) {
      const { json, status } = await post("/v1/notices/diff", { before: notice.id, after })
      expect([status, json]).toEqual([200, { differences }])
    }
    expect((await post("/v1/notices/diff", { before: data, after: notice.id })).json).toEqual({ differences: [] })
  })

  it("that do not fit are refused at the place in the amendment", async () => {
    const wrong = extension("summery-due", { id: "wrong", issuedOn: "2023-09-21" })
    const merging = await post("/v1/notices/merge", { notice: notice.id, amendments: [extension(), wrong] })
    const place = "amends.changes[0].rule"
    expect([merging.status, merging.json.code]).toEqual([400, "invalid-request"])
    expect(merging.json.issues.map(({ path }: { path: string }) => path)).toEqual([`payload.amendments[1].${place}`])
    const telling = await post("/v1/notices/diff", { before: notice.id, after: wrong })
    expect([telling.status, telling.json.issues[0].path]).toEqual([400, `payload.after.${place}`])
    const twice = await post("/v1/notices/merge", { notice: notice.id, amendments: [extension(), extension()] })
    expect([twice.status, twice.json.issues[0].path]).toEqual([400, "payload.amendments[0].id"])
  })

  it("are not looked for under an id that is not known", async () => {
    for (const [path, json] of [
      ["merge", { notice: "nothing", amendments: [] }],
      ["diff", { before: notice.id, after: "nothing" }],
      ["diff", { before: "nothing", after: notice.id }]
    ] as const) {
      const answer = await post(`/v1/notices/${path}`, json)
      expect([answer.status, answer.json.code]).toEqual([404, "no-such-notice"])
    }
  })
})

describe("two notices that the service looks for elsewhere", () => {
  it("are both found by their ids", async () => {
    const other = await startService({
      findNotice: (id) => (id === "first" || id === "second" ? { ...notice, id } : undefined)
    })
    const json = { before: "first", after: "second" }
    const answer = await other.ask("/v1/notices/diff", { method: "POST", as: "county", json })
    await other.dispose()
    expect([answer.status, answer.json.differences.length]).toEqual([200, 1])
  })
})

describe("an assessment under a notice with amendments", () => {
  const units = [{ id: "a", name: "孙镇", kinds: ["township"] }]
  const portfolio = {
    units,
    activities: [],
    submissions: [{ unit: "a", document: "summary", receivedAt: "2023-09-28T10:00:00+08:00" }]
  }
  const findingAt = async (asOf: string, amendments: ReadonlyArray<object>) => {
    const { json } = await post("/v1/assessments", { notice: notice.id, amendments, portfolio, asOf })
    const { findings, notice: judgedBy } = Schema.decodeUnknownSync(AssessmentDocument)(json)
    const { status } = findings.find(({ rule, subject }) => rule === "summary-due" && subject.id === "a")!
    return [status, judgedBy.id]
  }

  it("is by the version that holds at the moment", async () => {
    const after = "2023-09-29T09:00:00+08:00"
    expect(await findingAt(after, [])).toEqual(["unmet", notice.id])
    expect(await findingAt(after, [extension()])).toEqual(["met", notice.id])
    // Issued the day after, it changes nothing yet.
    expect(await findingAt(after, [extension("summary-due", { issuedOn: "2023-09-30" })])).toEqual(["unmet", notice.id])
  })

  it("tells of a unit that the notice names and the portfolio has not", async () => {
    const [first, ...others] = data.vocabulary.responsibilities
    const responsibilities = [{ ...first, units: ["孙镇人民政府"] }, ...others]
    const naming = { ...data, vocabulary: { ...data.vocabulary, responsibilities } }
    const asOf = "2023-09-20T00:00:00+08:00"
    const { json, status } = await post("/v1/assessments", {
      notice: naming,
      portfolio: { units, activities: [] },
      asOf
    })
    expect(status).toBe(200)
    const { issues } = Schema.decodeUnknownSync(AssessmentDocument)(json)
    expect(issues.map(({ code, message }) => [code, message["zh-CN"].includes("孙镇")])).toEqual([
      ["unit-not-found", true]
    ])
  })
})

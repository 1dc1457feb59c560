import { AssessmentDocument } from "@kepu/core/schema"
import { notice } from "@kepu/core/notices/pucheng-2023"
import * as Schema from "effect/Schema"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startService } from "./service.ts"

let service: Awaited<ReturnType<typeof startService>>
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.dispose())

const header = "序号,项目名称,举办单位,活动时间,活动地点,负责人,联系电话,备注\n"
const annex1 = `${header}1,食品安全进万家,教育局,9月18日,一中,王一,13912345678,\n`
const form = (fields: Record<string, string>, files: ReadonlyArray<readonly [string, string, string]>) => {
  const body = new FormData()
  for (const [key, value] of Object.entries(fields)) body.append(key, value)
  for (const [key, name, text] of files) body.append(key, new File([text], name))
  return { method: "POST", as: "unit", body }
}
const asked = { notice: notice.id, asOf: "2023-09-20T00:00:00+08:00" }

describe("an assessment of what comes with the request", () => {
  it("of annex files is the one that the files' portfolio gets as JSON", async () => {
    const { json, status } = await service.ask("/v1/assessments", form(asked, [["annex1", "教育局.csv", annex1]]))
    expect(status).toBe(200)
    const document = Schema.decodeUnknownSync(AssessmentDocument)(json)
    expect(document.counts).toMatchObject({ units: 1, activities: 1 })
    expect(document.findings.find(({ rule }) => rule === "food-safety-name")).toMatchObject({
      subject: { name: "食品安全进万家", source: { file: "教育局.csv", row: 2 } }
    })
  })

  it.each([
    ["no file", form(asked, []), 400, "payload.annex1"],
    ["no notice", form({}, [["annex1", "a.csv", annex1]]), 400, "payload.notice"],
    [
      "a moment without its zone",
      form({ ...asked, asOf: "2023-09-20" }, [["annex1", "a.csv", annex1]]),
      400,
      "payload.asOf"
    ],
    ["a part that is not known", form({ ...asked, notise: "x" }, [["annex1", "a.csv", annex1]]), 400, "payload.notise"],
    [
      "a register twice",
      form(asked, [
        ["annex1", "a.csv", annex1],
        ["units", "u.csv", "单位名称\n"],
        ["units", "v.csv", "单位名称\n"]
      ]),
      400,
      "payload.units"
    ]
  ])("is refused of a form with %s", async (_, request, expected, path) => {
    const { json, status } = await service.ask("/v1/assessments", request)
    expect([status, json.issues[0].path]).toEqual([expected, path])
  })

  it("says of words that the notice does not have which are meant, and leaves open what they would decide", async () => {
    const units = [{ id: "a", name: "孙镇", kinds: ["town"] }]
    const json = { ...asked, portfolio: { units, activities: [], submissions: [{ unit: "a", document: "summery" }] } }
    const answer = await service.ask("/v1/assessments", { method: "POST", as: "unit", json })
    expect(answer.status).toBe(200)
    const { findings, issues } = Schema.decodeUnknownSync(AssessmentDocument)(answer.json)
    expect(issues.map(({ code, column }) => [code, column])).toEqual([
      ["term-unknown", "units[0].kinds[0]"],
      ["term-unknown", "submissions[0].document"]
    ])
    expect(findings.filter(({ status, subject }) => subject.id === "a" && status === "unmet")).toEqual([])
  })

  it("says of files that cannot be used why", async () => {
    const { json, status } = await service.ask("/v1/assessments", form(asked, [["annex1", "a.csv", "nothing\n"]]))
    expect([status, json.code, json.issues[0].file]).toEqual([422, "unusable-files", "a.csv"])
  })

  it("is refused by a notice that is not in force then", async () => {
    const request = { method: "POST", as: "unit", json: { ...asked, portfolio: { units: [], activities: [] } } }
    const early = { ...request, json: { ...request.json, asOf: "2023-08-30T23:59:59+08:00" } }
    const first = { ...request, json: { ...request.json, asOf: "2023-08-31T00:00:00+08:00" } }
    expect((await service.ask("/v1/assessments", early)).json.code).toBe("notice-not-in-force")
    expect((await service.ask("/v1/assessments", first)).status).toBe(200)
  })
})

describe("the log", () => {
  it("has a line for each request, and nothing that the request held", async () => {
    const before = service.logs.length
    await service.ask("/v1/assessments?phone=13912345678", form(asked, [["annex1", "王一.csv", annex1]]))
    await service.ask("/v1/notices/13912345678", { as: "viewer" })
    await service.ask("/v1/assessments", { method: "POST", as: "county", json: { phone: "13912345678" } })
    await service.ask("/13912345678", { as: "kepu_13912345678" })
    const lines = service.logs.slice(before)
    expect(lines.map((line) => JSON.parse(line).annotations.route)).toEqual([
      "/v1/assessments",
      "/v1/notices/:notice",
      "/v1/assessments",
      "none"
    ])
    const all = service.logs.join("\n")
    for (const secret of [...Object.values(service.tokens).map((token) => token.slice(22)), "13912345678", "王一"]) {
      expect(all).not.toContain(secret)
    }
  })
})

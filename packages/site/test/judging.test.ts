import { assert, describe, it } from "@effect/vitest"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { check, judge } from "../play/judging.ts"
import { shipped } from "@kepu/core/notices"

const docs = join(import.meta.dirname, "../../../docs/how-to")
const notice = readFileSync(join(docs, "example-county-2026.json"), "utf8")
const cases = readFileSync(join(docs, "example-county-2026.cases.json"), "utf8")
const table = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })
const question = {
  kind: "judge",
  number: 1,
  notice,
  cases,
  asOf: "2026-10-01",
  statuses: ["unmet"],
  tables: []
} as const

describe("the notices to begin with", () => {
  it("are read back from the text that the page shows", async () => {
    for (const [id, load] of Object.entries(shipped)) {
      const text = JSON.stringify((await load()).notice, null, 2)
      const { answer } = await judge({ ...question, notice: text })
      assert.strictEqual(answer.kind, "judged", id)
    }
  })
})

describe("judging in the page", () => {
  it("tells of a notice that cannot be used every place", async () => {
    const { answer, judged } = await judge({ ...question, notice: notice.replaceAll('"must"', '"mst"') })
    assert.isUndefined(judged)
    assert.strictEqual(answer.kind === "unusable" && answer.problems.length, 6)
  })

  it("knows tables by their headings, and tells which was not used", async () => {
    const { answer } = await judge({
      ...question,
      tables: [
        table("a.csv", "单位名称,单位类型\n县科协,成员单位\n"),
        table("b.csv", "单位名称,单位类型\n县医院,成员单位\n"),
        table("c.csv", "活动名称,举办单位,活动时间\n讲座,县科协,2026年8月1日\n"),
        table("d.csv", "甲,乙\n1,2\n"),
        table("e.csv", "")
      ]
    })
    if (answer.kind !== "judged") return assert.fail(answer.kind)
    assert.deepStrictEqual(answer.tables, [
      { name: "a.csv", kinds: ["units"] },
      { name: "b.csv", kinds: ["units"] },
      { name: "c.csv", kinds: ["annex1"] },
      { name: "d.csv", kinds: [undefined] }
    ])
    const told = answer.issues.map(({ text }) => text["zh-CN"])
    assert.include(told, "“b.csv”没有用上：已有一张单位名册")
    assert.isTrue(told.some((text) => text.startsWith("d.csv：")))
    assert.deepStrictEqual(
      answer.findings.map(({ clause, subject }) => `${clause} ${subject.name}`),
      ["一 讲座"]
    )
    assert.strictEqual(answer.total, 1)
  })

  it("checks the cases beside it, and tells what they find otherwise", async () => {
    const asked = { ...question, cases: cases.replace('"status": "unmet"', '"status": "met"') }
    const { judged } = await judge(asked)
    const answer = check(judged!, asked)
    if (answer.kind !== "checked") return assert.fail(answer.kind)
    assert.strictEqual(answer.cases.differences.length, 1)
    assert.deepStrictEqual(answer.problems, [])
    const broken = check(judged!, { ...asked, cases: "[{]" })
    assert.strictEqual(broken.kind === "checked" && broken.cases.problems[0]?.path, "")
  })

  it("leads from a diagnostic to its rule", async () => {
    const text = notice.replace('"atLeast": 2', '"atLeast": 0')
    const { judged } = await judge({ ...question, notice: text })
    const answer = check(judged!, question)
    if (answer.kind !== "checked") return assert.fail(answer.kind)
    assert.isAbove(answer.problems.length, 0)
    assert.include(
      answer.problems.map(({ path }) => path),
      "clauses[2].rules[0]"
    )
  })
})

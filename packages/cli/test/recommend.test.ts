import { assert, describe, it } from "@effect/vitest"
import { Ajv2020 } from "ajv/dist/2020.js"
import * as Schema from "effect/Schema"
import { SelectionDocument } from "../src/report/ranking/documents.ts"
import { exampleRegisters, exampleTables, exampleWeights } from "./county.ts"
import { cellsOf } from "./picture.ts"
import { annex1, filesOf, run } from "./run.ts"

const files = filesOf({
  "one.csv": annex1("1,科普讲座,甲镇,9月18日,礼堂,李老师,7200001,"),
  "rude.csv": annex1("1,=科普讲座,甲镇,9月18日,礼堂,李老师,7200001,"),
  "wrong.json": '{ "format": "kepu.weights/1", "items": [{ "indicator": "luck", "points": 1, "scale": 3 }] }'
})

const county = (...args: ReadonlyArray<string>) => ["recommend", ...exampleTables, ...exampleRegisters, ...args]
const printed = (args: ReadonlyArray<string>, env: NodeJS.ProcessEnv = {}): string => {
  const { code, stderr, stdout } = run(args, env)
  assert.deepStrictEqual({ code, stderr }, { code: 0, stderr: "" })
  return stdout
}
const documentOf = (json: string): SelectionDocument =>
  Schema.decodeUnknownSync(SelectionDocument, { onExcessProperty: "error" })(JSON.parse(json))

describe("kepu recommend without weights", () => {
  const page = printed(county())
  const document = documentOf(printed(county("--format", "json")))

  it("chooses nothing, says why, and lists what is eligible with its indicators", () => {
    assert.match(page, /没有给出权重/u)
    assert.match(page, /选入 0 项/u)
    assert.match(page, /可推荐，由人择优[^]*校园食品安全科普主题班会 +蒲城县教育局 +1 +1 +41000 +1/u)
    assert.notMatch(page, /名次 |得分 |推荐表草稿/u)
    assert.deepStrictEqual({ chosen: document.chosen, drafts: document.drafts }, { chosen: [], drafts: [] })
    assert.strictEqual(document.notChosen.length, document.eligible.length)
    assert.isAbove(document.eligible.length, 0)
    assert.isUndefined(document.ranking)
  })
  it("says of the others what is wanting, and by which clause", () => {
    assert.match(page, /不可推荐：先要做的事\n {2}五（二） 补充新闻报道链接数，至少 1（\d+ 项）：/u)
    assert.match(page, /资料不全：先要补报\n {2}五（二） 补报平台状态、补报活动图片数/u)
  })
  it("says so in English", () => {
    const english = printed(county("--lang", "en"))
    assert.match(english, /gives no weights[^]*Eligible; a person chooses[^]*Not eligible: what to do first/u)
  })
  it("chooses nothing whatever the quotas, and records them", () => {
    const { chosen, quotas } = documentOf(printed(county("--per-unit", "1", "--total", "5", "--format", "json")))
    assert.deepStrictEqual({ chosen, quotas }, { chosen: [], quotas: { perUnit: 1, total: 5 } })
  })
  it("keeps lines within the page", () => {
    assert.isAtMost(Math.max(...page.split("\n").map((line) => line.length)), 100)
  })
})

describe("kepu recommend with weights", () => {
  const quotas = [...exampleWeights, "--per-unit", "1", "--total", "5"]
  const page = printed(county(...quotas))
  const json = printed(county(...quotas, "--format", "json"))
  const document = documentOf(json)

  it("chooses from the top within the quotas, and says why not the others", () => {
    assert.strictEqual(document.chosen.length, 5)
    assert.strictEqual(new Set(document.chosen.map(({ unit }) => unit.id)).size, 5)
    assert.match(page, /名额：每个单位至多 1 项、总共至多 5 项/u)
    assert.match(page, /选入\n +名次 +得分 +活动 +单位\n +1 +11 +云讲堂：人工智能离我们有多远 +蒲城县融媒体中心\n/u)
    assert.match(page, /“蒲城县教育局”的 1 个名额已满（\d 项）：/u)
    assert.match(page, /5 个总名额已满（\d+ 项）：/u)
  })
  it("drafts the form of each chosen one: in short on the page, in full in the document", () => {
    assert.match(page, /推荐表草稿 {2}附件2 优秀活动推荐表/u)
    assert.match(
      page,
      /云讲堂：人工智能离我们有多远（蒲城县融媒体中心）：已填 活动名称、单位名称、联系人、联系电话；待\s*填 主要内容/u
    )
    assert.deepStrictEqual(
      document.drafts.map(({ activity }) => activity.id),
      document.chosen.map(({ activity }) => activity.id)
    )
    const host = document.drafts[0]!.fields.find(({ label }) => label === "单位名称")
    assert.deepStrictEqual(host, { label: "单位名称", value: "蒲城县融媒体中心", required: true })
  })
  it("says when no quota was given", () => {
    assert.include(printed(county(...exampleWeights)), "没有给出名额")
  })
  it("gives a document that is valid by the schema that the program prints", () => {
    const ajv = new Ajv2020({ strict: true, strictTuples: false, allErrors: true })
    const isValid = ajv.compile(JSON.parse(printed(["schema", "selection"])))
    assert.isTrue(isValid(JSON.parse(json)), ajv.errorsText(isValid.errors))
    assert.isFalse(isValid({ ...JSON.parse(json), chosen: [{}] }))
  })
  it("gives every activity once as a table", () => {
    const [head, ...cells] = cellsOf(printed(county(...quotas, "--format", "csv", "--lang", "en")))
    assert.deepStrictEqual(head!.slice(0, 4), ["result", "rank", "activity", "unit"])
    assert.strictEqual(cells.length, document.eligible.length + document.ineligible.length)
    const of = (result: string) => cells.filter(([one]) => one === result)
    assert.deepStrictEqual(
      of("chosen").map(([, rank, activity]) => [rank, activity]),
      document.chosen.map(({ activity, rank }) => [`${rank}`, activity.name])
    )
    assert.strictEqual(of("eligible, not chosen").length, document.notChosen.length)
    for (const row of of("undetermined")) assert.match(row[7]!, /number of news links/u)
    for (const row of cells)
      assert.deepStrictEqual(row.slice(-2), [document.ranking!.weights.title!, document.ranking!.digest])
  })
  it.each(["text", "csv"])("is the same as %s for any order of files and in any time zone", (format) => {
    const reversed = ["recommend", ...exampleTables.toReversed(), ...exampleRegisters, ...quotas, "--format", format]
    const expected = printed(county(...quotas, "--format", format), { TZ: "UTC" })
    assert.strictEqual(printed(reversed, { TZ: "America/New_York" }), expected)
  })
  it("is the same as json but for the issues, which stand in the order of the files", () => {
    const reversed = ["recommend", ...exampleTables.toReversed(), ...exampleRegisters, ...quotas, "--format", "json"]
    const { issues: _, ...expected } = document
    const { issues: __, ...found } = documentOf(printed(reversed))
    assert.deepStrictEqual(found, expected)
  })
})

describe("what nobody should trust, or cannot be used", () => {
  it("a name is no formula in a table", () => {
    const [, [, , name] = []] = cellsOf(
      printed(["recommend", files["rude.csv"], "--as-of", "2023-09-18", "--format", "csv"])
    )
    assert.strictEqual(name, "'=科普讲座")
  })
  it.each<[string, ReadonlyArray<string>, string]>([
    ["--total 0", ["--total", "0"], "--total 的值“0”应为 1 以上的整数"],
    ["--per-unit 1.5", ["--per-unit", "1.5"], "--per-unit 的值“1.5”应为 1 以上的整数"],
    ["weights that are wrong", ["--weights", files["wrong.json"]], "items[0].scale：请核对 _tag 及其各项"],
    ["an output that is an input", ["-o", files["one.csv"]], "不能覆盖"],
    ["a picture", ["--format", "html"], "--format 不能是“html”"]
  ])("%s", (_, flags, said) => {
    const { code, stderr, stdout } = run(["recommend", files["one.csv"], "--as-of", "2023-09-18", ...flags])
    assert.deepStrictEqual({ code, stdout }, { code: 2, stdout: "" })
    assert.include(stderr, said)
  })
})

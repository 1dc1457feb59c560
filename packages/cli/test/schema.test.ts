import { assert, describe, it } from "@effect/vitest"
import { notice as national } from "@kepu/core/notices/national-2025"
import { notice as pucheng } from "@kepu/core/notices/pucheng-2023"
import { Notice } from "@kepu/core/schema"
import { Ajv2020 } from "ajv/dist/2020.js"
import * as Schema from "effect/Schema"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { exampleFolder, filesOf, packageFolder, run } from "./run.ts"

const named = (id: string, zh: string) => ({ id, name: { "zh-CN": zh, en: id } })

const example = JSON.parse(
  readFileSync(join(packageFolder, "../../docs/how-to/example-county-2026.json"), "utf8")
) as typeof Notice.Encoded

/** A notice as a file that names its schema and declares facts of its own. */
const declaring = {
  $schema: "./notice.schema.json",
  ...Schema.encodeSync(Notice)(pucheng),
  vocabulary: {
    ...Schema.encodeSync(Notice)(pucheng).vocabulary,
    facts: [
      {
        ...named("length", "视频时长"),
        of: "activities",
        type: "number",
        unit: { "zh-CN": "秒", en: "s" }
      },
      { ...named("award", "奖次"), of: "activities", type: "choice", values: [named("first", "一等奖")] },
      { ...named("filmed-on", "拍摄日期"), of: "activities", type: "date" },
      { ...named("original", "是否原创"), of: "activities", type: "yes-no" },
      { ...named("slogan", "口号"), of: "activities", type: "text" },
      { ...named("members", "会员数"), of: "units", type: "number" }
    ]
  }
}

const files = filesOf({
  "notice.json": JSON.stringify(declaring),
  "附件1.csv":
    "序号,项目名称,举办单位,活动时间,活动地点,负责人,联系电话,备注,视频时长（秒）,奖次,是否原创\n" +
    '1,科普讲座,县教育局,9月17日,广场,王老师,0913-7200001,,"1,180秒",一等奖,否\n'
})

const validatorOf = (...args: ReadonlyArray<string>) => {
  const { code, stderr, stdout } = run(["schema", ...args])
  assert.deepInclude({ code, stderr }, { code: 0, stderr: "" })
  const schema = JSON.parse(stdout) as { readonly $schema: string; readonly title: string }
  assert.strictEqual(schema.$schema, "https://json-schema.org/draft/2020-12/schema")
  return new Ajv2020({ strict: true, strictTuples: false, allErrors: true }).compile(schema)
}

describe("kepu schema notice", () => {
  it("takes the notices that Kepu ships and the one of the guide, and one that names its schema", () => {
    const isNotice = validatorOf("notice")
    for (const data of [...[pucheng, national].map((one) => Schema.encodeSync(Notice)(one)), example, declaring])
      assert.isTrue(isNotice(data), JSON.stringify(isNotice.errors))
  })

  it.each([
    ["a key that is misspelt", { ...example, validTO: "2026-12-31" }],
    ["a key that is missing", { ...example, title: undefined }],
    [
      "a fact of another type",
      {
        ...example,
        vocabulary: { ...example.vocabulary, facts: [{ ...named("x", "x"), of: "activities", type: "sum" }] }
      }
    ]
  ])("refuses %s", (_, data) => {
    assert.isFalse(validatorOf("notice")(JSON.parse(JSON.stringify(data))))
  })

  it("is of files that the program reads, their schema named or not", () => {
    const { code, stdout } = run(["notice", "show", files["notice.json"]])
    assert.strictEqual(code, 0)
    assert.include(stdout, "自定指标：视频时长、奖次、拍摄日期、是否原创、口号、会员数")
  })
})

describe("kepu schema portfolio", () => {
  const whole = (facts: object) => ({
    units: [{ id: "u1", name: "县教育局", facts: { members: 3 } }],
    activities: [{ id: "a1", name: "科普讲座", host: "u1", facts }]
  })

  it("takes a portfolio as the program writes it", () => {
    const isPortfolio = validatorOf("portfolio")
    const { output } = { output: join(files["notice.json"], "../全集.json") }
    const { code, stderr } = run(["convert", exampleFolder, output])
    assert.strictEqual(code, 0, stderr)
    const data = JSON.parse(readFileSync(output, "utf8")) as object
    assert.isTrue(isPortfolio(data), JSON.stringify(isPortfolio.errors))
    assert.isTrue(isPortfolio({ $schema: "./portfolio.schema.json", ...data }))
    assert.isTrue(isPortfolio(whole({ "whatever-it-is": 1 })))
    assert.isFalse(isPortfolio({ ...data, activity: [] }))
  })

  it("types the facts that a notice declares, and knows no others", () => {
    const isPortfolio = validatorOf("portfolio", "--notice", files["notice.json"])
    const right = [
      {},
      { length: 180.5, award: "first", "filmed-on": "2026-09-01", original: false, slogan: "节约粮食" }
    ]
    for (const facts of right) assert.isTrue(isPortfolio(whole(facts)), JSON.stringify(isPortfolio.errors))
    const wrong = [
      { length: "180" },
      { award: "second" },
      { "filmed-on": "9月1日" },
      { original: "否" },
      { slogan: "" },
      { members: 3 },
      { weight: 1 }
    ]
    for (const facts of wrong) assert.isFalse(isPortfolio(whole(facts)), JSON.stringify(facts))
  })

  it("is of what the program tells when it is not so, and keeps", () => {
    const data = whole({ length: "180秒", award: "second", weight: 1 })
    const { "错.json": path } = filesOf({ "错.json": JSON.stringify(data) })
    const { code, stderr } = run(["convert", path, `${path}.ndjson`, "--notice", files["notice.json"]])
    assert.strictEqual(code, 0)
    assert.include(stderr, "activities[0].facts.length：“视频时长”的值“180秒”不合类型")
    assert.include(stderr, "activities[0].facts.award：“奖次”没有“second”这一选项；请改用：first（一等奖）")
    assert.include(stderr, "activities[0].facts.weight：通知没有为活动声明自定指标“weight”")
    assert.include(readFileSync(`${path}.ndjson`, "utf8"), '"facts":{"length":"180秒","award":"second","weight":1}')
  })

  it("takes what tables of declared facts are converted into, and they come back", () => {
    const notice = ["--notice", files["notice.json"]]
    const [json, csv] = ["自定.json", "回.csv"].map((name) => join(files["notice.json"], "..", name))
    const there = run(["convert", files["附件1.csv"], json!, ...notice])
    assert.strictEqual(there.code, 0, there.stderr)
    const data = JSON.parse(readFileSync(json!, "utf8")) as {
      readonly activities: ReadonlyArray<{ readonly facts: object }>
    }
    assert.deepStrictEqual(data.activities[0]!.facts, { length: 1180, award: "first", original: false })
    const isPortfolio = validatorOf("portfolio", ...notice)
    assert.isTrue(isPortfolio(data), JSON.stringify(isPortfolio.errors))
    const back = run(["convert", json!, csv!, "--to", "annex1", ...notice])
    assert.strictEqual(back.code, 0, back.stderr)
    assert.include(readFileSync(csv!, "utf8"), "视频时长（秒）,奖次,拍摄日期,是否原创,口号\r\n")
    assert.include(readFileSync(csv!, "utf8"), ",1180,一等奖,,无,\r\n")
  })
})

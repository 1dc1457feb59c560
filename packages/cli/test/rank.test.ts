import { assert, describe, it } from "@effect/vitest"
import { Ajv2020 } from "ajv/dist/2020.js"
import * as Schema from "effect/Schema"
import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { IndicatorsDocument, RankingDocument } from "../src/report/ranking/documents.ts"
import { exampleRegisters, exampleTables, exampleWeights } from "./county.ts"
import { cellsOf, contrast, elementsOf, sourceOf, textOf } from "./picture.ts"
import { annex1, filesOf, run } from "./run.ts"

const item = { indicator: "participants", points: 4, scale: { _tag: "ProRata", full: 10, rounding: "down" } }
const weights = { format: "kepu.weights/1", items: [item] }
const held = { indicator: "activities-held", points: 1, scale: { _tag: "PerUnit", per: 1 } }

/** Names such as nobody should trust. */
const rude = ["=HYPERLINK(1)", "+1+A1", "-2-A1", "@cmd", "＝3甲", '<script>alert("1")</script>&co']
const rows = rude.map((name, n) => `${n + 1},科普讲座${n},"${name.replaceAll('"', '""')}",9月18日,礼堂,李老师,7200001,`)

const files = filesOf({
  "rude.csv": annex1(...rows),
  "level.csv": annex1("1,科普讲座,甲镇,9月18日,礼堂,李老师,7200001,", "1,科普展览,乙镇,9月18日,礼堂,李老师,7200001,"),
  "empty.csv": "",
  "good.json": JSON.stringify(weights),
  "held.json": JSON.stringify({ ...weights, items: [held] }),
  "broken.json": '{ "format": "kepu.weights/1", "items": [ { "indicator": "participants", } ] }',
  "fraction.json": JSON.stringify({ ...weights, items: [item, { ...item, points: 1.5 }] }),
  "misspelt.json": JSON.stringify({ ...weights, items: [{ ...item, scale: { ...item.scale, ful: 1 } }] }),
  "unknown.json": JSON.stringify({ ...weights, items: [{ ...item, indicator: "applause" }] }),
  "sum.json": JSON.stringify({ ...weights, outOf: 20 }),
  "list.json": "[]",
  "text.json": "20 分"
})
const early = ["--as-of", "2023-09-18"]

const county = (...args: ReadonlyArray<string>) => ["rank", ...exampleTables, ...exampleRegisters, ...args]
const printed = (args: ReadonlyArray<string>, env: NodeJS.ProcessEnv = {}): string => {
  const { code, stderr, stdout } = run(args, env)
  assert.deepStrictEqual({ code, stderr }, { code: 0, stderr: "" })
  return stdout
}
const refused = (args: ReadonlyArray<string>, ...said: ReadonlyArray<string>) => {
  const { code, stderr, stdout } = run(args)
  assert.deepStrictEqual({ code, stdout }, { code: 2, stdout: "" }, stderr)
  for (const text of said) assert.include(stderr, text)
  assert.notMatch(stderr, /^\s+at |内部出错|Expected/mu)
}
const validate = (name: string, document: unknown): string => {
  const ajv = new Ajv2020({ strict: true, strictTuples: false, allErrors: true })
  const isValid = ajv.compile(JSON.parse(printed(["schema", name])))
  return isValid(document) ? "" : ajv.errorsText(isValid.errors)
}

describe("kepu rank without weights", () => {
  const page = printed(county())
  const data: unknown = JSON.parse(printed(county("--format", "json")))
  const document = Schema.decodeUnknownSync(IndicatorsDocument, { onExcessProperty: "error" })(data)

  it("shows the indicators of each unit, open ones as ranges, and no order of all", () => {
    assert.match(page, /没有给出权重：不排总名次，也不把各项指标相加/u)
    assert.match(
      page,
      /^ {2}1 活动数；2 已发布活动数；3 参与人数；4 信息完善的活动数\n {2}还没有任何资料：志愿者人数$/mu
    )
    assert.match(page, /^ {2}蒲城县教育局 +6 +6 +54940 +4$/mu)
    assert.match(page, /^ {2}罕井镇 +4–7 +2–6 +≥825 +0–4$/mu)
    assert.notMatch(page, /得分|第 ?1 名/u)
  })
  it("tells who is ahead of whom, those first whom nobody exceeds, and what is missing", () => {
    assert.match(page, /没有谁领先于它的 40 个，之间不分先后：[^]*第 2 层 蒲城县自然资源局：直接领先它的有/u)
    assert.match(page, /资料补全后，还可能有谁领先于它的：41 个。[^]*志愿者人数（40 个）/u)
  })
  it("keeps lines within the page", () => {
    assert.isAtMost(Math.max(...page.split("\n").map((line) => line.length)), 100)
  })
  it("says so in English", () => {
    const english = printed(county("--lang", "en"))
    assert.include(english, "no order of all is made")
    assert.match(english, /nobody is ahead of these 40, in no order/u)
    assert.match(english, /^ {2}蒲城县教育局 +6 +6 +54940 +4$/mu)
  })
  it("gives a document that is valid by the schema that the program prints", () => {
    assert.strictEqual(validate("indicators", data), "")
    assert.strictEqual(document.rows.length, 43)
    assert.deepStrictEqual(
      document.rows.map(({ subject }) => subject.id),
      document.dominance.rows.map(({ subject }) => subject.id)
    )
  })
  it("gives the same as a table", () => {
    const [head, ...cells] = cellsOf(printed(county("--format", "csv")))
    assert.deepStrictEqual(head!.slice(0, 2), ["单位", document.indicators[0]!.name["zh-CN"]])
    const column = head!.indexOf("参与人数")
    for (const [n, { subject, values }] of document.rows.entries()) {
      const { known, possible } = values["participants"]!
      assert.strictEqual(cells[n]![0], subject.name)
      assert.strictEqual(cells[n]![column], known === possible ? `${known}` : known === 0 ? "?" : `≥${known}`)
    }
  })
})

describe("kepu rank with weights", () => {
  const page = printed(county(...exampleWeights))
  const data: unknown = JSON.parse(printed(county(...exampleWeights, "--format", "json", "--top", "3")))
  const document = Schema.decodeUnknownSync(RankingDocument, { onExcessProperty: "error" })(data)

  it("shows ranks, points, each item, and what open facts may change", () => {
    assert.match(page, /^ +1 +1–\d +蒲城县市场监督管理局 +19 +1 +4 +3 +3 +4 +1 +2 +2$/mu)
    assert.match(page, /^ +3 +3–\d +蒲城县教育局 +18 +2 +4 +3 +3\* +4 +2 +2 +0$/mu)
    assert.match(page, /^ +\d+ +1–\d+ +城关街道 +14 +14–20 +6 +4 +3 +1–3 +2–4 +2 +2 +0–2$/mu)
    assert.match(page, /^ +42 +兴镇 +0 +20( +0){7}$/mu)
  })
  it("says whose weights they are, and how items and ties count", () => {
    assert.match(page, /按《.*本县自定.*》计分，满分 20 分。通知没有给出权[^]*名次只在这份权重下成立/u)
    assert.include(page, `权重指纹 ${document.digest}`)
    assert.include(page, "4 参与人数：满 2000 得 4 分，不足按比例（四舍五入）")
    assert.include(page, "3 信息完善的活动数：每 1 得 1 分，3 分封顶")
    assert.include(page, "7 线上或线上线下结合的活动数：达到 1 得 2 分")
    assert.match(page, /19 分：蒲城县市场监督管理局 8715\/3、蒲城县卫生健康局 ≥1770\/3–4/u)
  })
  it("says how robust the top is: five if nobody says how many", () => {
    assert.match(page, /改动合计不到 (\d+) 分，前 5 名不变；改动 \1 分就可能变：第 \d 项“.*”由 \d 分改为 \d 分/u)
    assert.strictEqual(document.robustness.k, 3)
    assert.strictEqual(document.robustness.top.length, 3)
    assert.isAtLeast(document.robustness.distance!, 1)
  })
  it("keeps lines within the page", () => {
    const english = printed(county(...exampleWeights, "--lang", "en"))
    for (const text of [page, english]) {
      assert.isAtMost(Math.max(...text.split("\n").map((line) => line.length)), 100)
    }
    assert.match(english, /the top 5 stay the same as long as/u)
  })
  it("gives a document that is valid by the schema, whose points are the sums of their items", () => {
    assert.strictEqual(validate("ranking", data), "")
    assert.strictEqual(document.weights.outOf, 20)
    for (const { breakdown, points } of document.rows) {
      assert.strictEqual(
        breakdown.reduce((sum, one) => sum + one.points.known, 0),
        points.known
      )
    }
    const known = document.rows.map(({ points }) => points.known)
    assert.deepStrictEqual(
      known,
      known.toSorted((a, b) => b - a)
    )
  })
  it("gives the same as a table, with the weights that it rests on", () => {
    const [head, ...cells] = cellsOf(printed(county(...exampleWeights, "--format", "csv", "--lang", "en")))
    assert.deepStrictEqual(head!.slice(0, 4), ["rank", "rank may be", "unit", "points"])
    for (const [n, { points, rank, ranks, subject }] of document.rows.entries()) {
      const range = ranks.best === ranks.worst ? `${ranks.best}` : `${ranks.best}–${ranks.worst}`
      assert.deepStrictEqual(cells[n]!.slice(0, 4), [`${rank}`, range, subject.name, `${points.known}`])
      assert.deepStrictEqual(cells[n]!.slice(-2), [document.weights.title!, document.digest])
      assert.strictEqual(cells[n]!.length, head!.length)
    }
  })
  it("says that all units are in a top that has room for them", () => {
    const all = printed(["rank", files["level.csv"], ...early, "--weights", files["held.json"], "--top", "2"])
    assert.include(all, "前 2 名就是全部")
  })
  it("gives level units one rank, and says that the top is not settled", () => {
    const level = printed(["rank", files["level.csv"], ...early, "--weights", files["held.json"], "--top", "1"])
    assert.match(level, /^ +1 +乙镇 +1 .*\n +1 +甲镇 +1 /mu)
    assert.include(level, "前 1 名还没有定：并列的共有 2 家，须另定先后：乙镇、甲镇")
  })
})

describe("neither the order of the files nor the time zone matters", () => {
  const reversed = ["rank", ...exampleTables.toReversed(), ...exampleRegisters]
  it.each<[string, ReadonlyArray<string>]>([
    ["indicators as text", []],
    ["indicators as csv", ["--format", "csv"]],
    ["indicators as html", ["--format", "html"]],
    ["ranking as text", exampleWeights],
    ["ranking as csv", [...exampleWeights, "--format", "csv"]],
    ["ranking as html", [...exampleWeights, "--format", "html"]]
  ])("%s", (_, flags) => {
    const expected = printed(county(...flags), { TZ: "UTC" })
    assert.strictEqual(printed([...reversed, ...flags], { TZ: "America/New_York" }), expected)
  })
  it.each<[string, ReadonlyArray<string>]>([
    ["indicators", []],
    ["ranking", exampleWeights]
  ])("%s as json, but for the issues, which stand in the order of the files", (_, flags) => {
    const [a, b] = [county, (...args: ReadonlyArray<string>) => [...reversed, ...args]].map((args) => {
      const { issues, ...document } = JSON.parse(printed(args(...flags, "--format", "json"))) as { issues: unknown[] }
      return { document, issues: issues.length }
    })
    assert.deepStrictEqual(b, a)
  })
})

describe("the picture", () => {
  const pictures = (["zh-CN", "en"] as const).flatMap((language) =>
    [[], exampleWeights].map((flags): [string, string] => [
      language,
      printed(county(...flags, "--format", "html", "--lang", language))
    ])
  )

  it.each(pictures)(
    "in %s is well-formed, says its language, and has no script and nothing from elsewhere",
    async (language, html) => {
      const elements = await elementsOf(html)
      const names = new Set(elements.map(({ name }) => name))
      assert.strictEqual(elements[0]!.attributes["lang"], language)
      for (const name of ["script", "link", "img", "iframe", "object", "image", "use", "a"])
        assert.notInclude([...names], name)
      for (const { attributes } of elements) {
        for (const [name, value] of Object.entries(attributes)) {
          assert.notMatch(name, /^on|^style$|^src$|href$/u)
          assert.notMatch(value, /https?:|url\(|javascript:/u)
        }
      }
      const style = textOf(elements.find(({ name }) => name === "style")!)
      assert.notMatch(style, /url\(|@import|https?:/u)
      assert.match(style, /prefers-color-scheme: dark[^]*@media print/u)
      const policy = elements.find(({ attributes }) => attributes["http-equiv"] === "Content-Security-Policy")
      assert.strictEqual(policy?.attributes["content"], `default-src 'none'; style-src ${sourceOf(style)}`)
    }
  )
  it("has colours with enough contrast, on light ground and on dark", () => {
    const sets = [...pictures[0]![1].matchAll(/:root \{ (?<set>--ground[^}]*)\}/gu)].map(({ groups }) =>
      Object.fromEntries(
        [...groups!["set"]!.matchAll(/--(\w+): (#\w{6});/gu)].map(([, name, colour]) => [name!, colour!])
      )
    )
    assert.strictEqual(sets.length, 2)
    for (const { ground, ink, line: _, on, soft, ...parts } of sets as ReadonlyArray<Record<string, string>>) {
      for (const text of [ink!, soft!]) assert.isAtLeast(contrast(text, ground!), 4.5)
      assert.isAtLeast(Object.keys(parts).length, 8)
      for (const part of Object.values(parts)) {
        assert.isAtLeast(contrast(part, on!), 4.5, part)
        assert.isAtLeast(contrast(part, ground!), 3, part)
      }
    }
  })
  it("of a ranking has every unit and what each item earned, with title and description, and as a table", async () => {
    const elements = await elementsOf(pictures[1]![1])
    const charts = elements.filter(({ attributes }) => attributes["role"] === "img")
    assert.isAtLeast(charts.length, 2)
    for (const { attributes } of charts) {
      const [title, desc] = attributes["aria-labelledby"]!.split(" ")
      for (const [name, id] of [
        ["title", title],
        ["desc", desc]
      ]) {
        assert.strictEqual(elements.filter((one) => one.name === name && one.attributes["id"] === id).length, 1)
      }
    }
    assert.match(
      charts.map(textOf).join(""),
      /蒲城县市场监督管理局[^]*活动数：4 分①4已发布活动数：3 分②3[^]*蒲城县交通运输局/u
    )
    const units = elements.filter(({ attributes }) => attributes["scope"] === "row")
    assert.strictEqual(units.length, 43)
  })
  it("of indicators has a bar for every number, open parts dashed, and adds nothing up", async () => {
    const elements = await elementsOf(pictures[0]![1])
    const lenses = elements.filter(({ attributes }) => attributes["class"] === "lens")
    assert.isAbove(lenses.length, 43 * 4)
    assert.isAbove(elements.filter(({ attributes }) => attributes["class"] === "open").length, 43)
    assert.notInclude(pictures[0]![1], "得分")
  })
})

describe("names that somebody made up", () => {
  it("are no formulas in a table", () => {
    const cells = cellsOf(printed(["rank", files["rude.csv"], ...early, "--format", "csv"])).slice(1)
    const names = cells.map(([name]) => name!)
    for (const name of rude.slice(0, 5)) assert.include(names, `'${name}`)
    for (const cell of cells.flat()) assert.notMatch(cell, /^[=+\-@＝＋－＠]/u)
  })
  it("are no markup in a picture", async () => {
    const html = printed(["rank", files["rude.csv"], ...early, "--weights", files["held.json"], "--format", "html"])
    const elements = await elementsOf(html)
    assert.notInclude(
      elements.map(({ name }) => name),
      "script"
    )
    assert.include(elements.map(textOf), rude[5]!)
  })
})

describe("-o", () => {
  it("writes there, and says so on stderr", () => {
    const path = join(dirname(files["rude.csv"]), "ranking.html")
    const { code, stderr, stdout } = run(county(...exampleWeights, "--format", "html", "-o", path))
    assert.deepStrictEqual({ code, stderr, stdout }, { code: 0, stderr: `已写入 ${path}\n`, stdout: "" })
    assert.strictEqual(readFileSync(path, "utf8"), printed(county(...exampleWeights, "--format", "html")))
  })
  it("leaves alone what is to be read", () => {
    const before = readFileSync(files["level.csv"], "utf8")
    refused(["rank", files["level.csv"], ...early, "--format", "csv", "-o", files["level.csv"]], "不能覆盖")
    assert.strictEqual(readFileSync(files["level.csv"], "utf8"), before)
  })
  it("tells when it cannot be written", () => {
    const path = join(dirname(files["rude.csv"]), "none", "x.csv")
    refused(["rank", files["level.csv"], ...early, "-o", path], "无法写入", path)
    assert.isFalse(existsSync(path))
  })
})

describe("what cannot be used ends with 2 and says why", () => {
  const given = ["rank", files["level.csv"], ...early]
  it.each(["0", "-1", "1.5", "１"])("--top=%s", (top) =>
    refused([...given, "--weights", files["good.json"], `--top=${top}`], `--top 的值“${top}”应为 1 以上的整数`)
  )
  it("--top in English", () =>
    refused([...given, "--weights", files["good.json"], "--top", "0", "--lang", "en"], "a whole number from 1 on"))
  it("--top without weights", () => refused([...given, "--top", "3"], "没有权重就没有名次"))
  it.each<[keyof typeof files, ReadonlyArray<string>]>([
    ["broken.json", ["不是 JSON", "第 1 行"]],
    ["fraction.json", ["items[1].points：应为整数"]],
    ["misspelt.json", ["items[0].scale.ful：没有这一项"]],
    ["unknown.json", ["items[0].indicator：通知没有指标“applause”", "participants"]],
    ["sum.json", ["不等于 outOf"]],
    ["list.json", ["不是权重"]],
    ["text.json", ["不是 JSON"]]
  ])("weights of %s", (name, said) => refused([...given, "--weights", files[name]], name, ...said))
  it("weights in English", () =>
    refused([...given, "--weights", files["fraction.json"], "--lang", "en"], "items[1].points: must be a whole number"))
  it("no weights file", () => refused([...given, "--weights", "none.json"], "找不到文件“none.json”"))
  it("an empty table, and the others are ranked all the same", () => {
    const { code, stderr, stdout } = run([...given, files["empty.csv"]])
    assert.strictEqual(code, 2)
    assert.include(stderr, "empty.csv")
    assert.include(stdout, "甲镇")
  })
})

import { assert, describe, it } from "@effect/vitest"
import { readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { annex1, exampleFolder, filesOf, run } from "./run.ts"

const table = annex1(
  '1,"食品安全"进万家,孙镇,9月17日,集市,赵老师,0913-7200061,',
  "2,讲座,罕井镇,9月18日,学校,钱老师,7200062,一"
)
const files = filesOf({ "附件1.csv": table, "坏.json": "[]", "信.csv": "祝好\n" })
const to = (name: string): string => join(dirname(files["附件1.csv"]), name)
const gb18030 = new TextDecoder("gb18030", { fatal: true })
const text = (name: string): string => readFileSync(to(name), "utf8")

/** Converts without a word but where it was written. */
const convert = (...args: ReadonlyArray<string>): void => {
  const { code, stderr, stdout } = run(["convert", ...args])
  assert.deepStrictEqual({ code, stdout }, { code: 0, stdout: "" }, stderr)
}

describe("convert", () => {
  it("changes the encoding of a table and nothing that it says", () => {
    convert(files["附件1.csv"], to("国标.csv"), "--encoding", "gb18030")
    const cells = gb18030.decode(readFileSync(to("国标.csv"))).replaceAll("\r\n", "\n")
    assert.strictEqual(cells, table.replace('"食品安全"', '"""食品安全""').replace("进万家,", '进万家",'))
    convert(to("国标.csv"), to("统一码.csv"), "--encoding", "utf-16le")
    convert(to("统一码.csv"), to("通用.csv"))
    assert.strictEqual(text("通用.csv").replaceAll("\r\n", "\n"), `\uFEFF${cells}`)
  })

  it("makes one portfolio of a folder, the same in JSON, NDJSON and CSV", () => {
    convert(exampleFolder, to("全集.json"))
    convert(to("全集.json"), to("全集.csv"))
    convert(to("全集.csv"), to("全集.ndjson"))
    convert(to("全集.ndjson"), to("又.json"))
    assert.deepStrictEqual(JSON.parse(text("又.json")), JSON.parse(text("全集.json")))
    assert.strictEqual((JSON.parse(text("又.json")) as { activities: ReadonlyArray<unknown> }).activities.length, 99)
  })

  it("joins what annex 1 and the platform say of an activity, in whichever order they are named", () => {
    const { "platform.csv": platform } = filesOf({
      "platform.csv":
        "活动名称,举办单位,状态,活动时间\n食品安全 进万家,孙镇,已发布,2023-09-17\n观星,孙镇,已填报,2023-09-19\n"
    })
    for (const inputs of [
      [files["附件1.csv"], platform],
      [platform, files["附件1.csv"]]
    ]) {
      const { code, stderr } = run(["convert", ...inputs, to("合.json"), "--force"])
      assert.strictEqual(code, 0)
      // Both spellings are told.
      assert.match(stderr, /平台上的名称“食品安全 进万家”与附件1\.csv第2行“"食品安全"进万家”写法不同/u)
      const { activities } = JSON.parse(text("合.json")) as { activities: ReadonlyArray<Record<string, unknown>> }
      assert.deepStrictEqual(
        activities.map(({ annexes, name, platform: state }) => [name, state, annexes]),
        [
          ["食品安全 进万家", "published", ["annex-1"]],
          ["讲座", undefined, ["annex-1"]],
          ["观星", "filed", []]
        ]
      )
    }
    const alone = run(["convert", platform, to("平台.ndjson")])
    assert.strictEqual(alone.code, 0)
    assert.notInclude(text("平台.ndjson"), "annex-1")
  })

  it("takes a table of one unit out of a portfolio", () => {
    convert(files["附件1.csv"], to("两家.json"))
    convert(to("两家.json"), to("孙镇.csv"), "--to", "annex1", "--unit", "孙镇")
    const lines = text("孙镇.csv").split("\r\n")
    assert.strictEqual(lines[1], "填报单位名称：（盖章）孙镇")
    assert.strictEqual(lines[4], '1,"""食品安全""进万家",孙镇,9月17日,集市,赵老师,0913-7200061,')
    assert.strictEqual(lines.length, 6)
  })

  it.each([
    ["without a file to write", [files["附件1.csv"]], "还要给出要写的文件"],
    [
      "an ending that says nothing",
      [files["附件1.csv"], to("a.doc")],
      "请用 .csv、.xlsx、.docx、.json 或 .ndjson 结尾"
    ],
    ["to write over what it reads", [files["附件1.csv"], files["附件1.csv"], "--force"], "不能覆盖"],
    ["a file that is no portfolio", [files["坏.json"], to("b.csv")], "不是报送全集的 JSON"],
    ["a file that is no table", [files["信.csv"], to("b.json")], "没有找到表头行"],
    [
      "a unit that is not there",
      [files["附件1.csv"], to("b.csv"), "--to", "annex1", "--unit", "县医院"],
      "没有单位“县医院”"
    ],
    ["an encoding of JSON", [files["附件1.csv"], to("b.json"), "--encoding", "gb18030"], "只用于 .csv"]
  ])("refuses %s", (_, args, words) => {
    const { code, stderr, stdout } = run(["convert", ...args])
    assert.deepStrictEqual({ code, stdout }, { code: 2, stdout: "" })
    assert.include(stderr, words)
  })
})

describe("template", () => {
  it("is a table to fill in, that check takes as it is filled in", () => {
    assert.strictEqual(run(["template", "annex1", "--unit", "孙镇", "-o", to("空表.csv")]).code, 0)
    const empty = text("空表.csv")
    assert.include(empty, "填报单位名称：（盖章）孙镇\r\n")
    writeFileSync(to("空表.csv"), empty.replace("\r\n1,,", "\r\n1,讲座,"))
    assert.include(run(["check", to("空表.csv"), "--as-of", "2023-09-01"]).stdout, "活动 1 项")
  })
  it("goes to the screen, the words that its columns take beside it", () => {
    const { stderr, stdout } = run(["template", "units", "--example"])
    assert.match(stdout, /^\uFEFF序号,单位名称,单位类型,职责,简称\r\n1,县教育局,/u)
    assert.include(stderr, "“单位类型”可以填：成员单位、")
  })
  it("is never written over a file", () => {
    const { code, stderr } = run(["template", "units", "-o", files["附件1.csv"], "--lang", "en"])
    assert.strictEqual(code, 2)
    assert.include(stderr, "is there already")
    assert.strictEqual(readFileSync(files["附件1.csv"], "utf8"), table)
  })
  it("lists in its help the words that are always taken", () => {
    assert.match(run(["template", "--help"]).stdout, /未填报、已填报/u)
    for (const word of ["活动表", "附件1", "annex1"])
      assert.strictEqual(run(["template", word]).stdout, run(["template", "汇总表"]).stdout, word)
  })
})

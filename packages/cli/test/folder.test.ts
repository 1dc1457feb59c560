import { assert, describe, it } from "@effect/vitest"
import { mkdirSync, renameSync, symlinkSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { type SheetRows, workbookWith, zipped } from "../../office/test/workbook.ts"
import { exampleRegisters, exampleTables } from "./county.ts"
import { annex1, exampleFolder, filesOf, run } from "./run.ts"

/** A workbook that is cut off behind its beginning. */
const workbook = `PK\u0003\u0004${"\0".repeat(22)}\u000f\0\0\0xl/workbook.xml`

const asOf = ["--as-of", "2023-09-24T09:00:00+08:00", "--format", "json"]

describe("check of a folder", () => {
  it("finds by their headings what is what, and says so", () => {
    const folder = run(["check", exampleFolder, ...asOf])
    assert.strictEqual(folder.stdout, run(["check", ...exampleTables, ...exampleRegisters, "--format", "json"]).stdout)
    assert.include(folder.stderr, "活动表 21 个")
    assert.include(folder.stderr, "单位名册 units.csv，收件登记 submissions.csv，平台 platform.csv")
  })

  const files = filesOf({
    "甲.csv": annex1("1,讲座,孙镇,9月17日,,,,"),
    "推荐.csv": "活动名称,单位名称,主要内容\n讲座,孙镇,三场\n",
    "名册1.csv": "单位名称,单位类型\n孙镇,镇/街道\n",
    "名册2.csv": "单位名称,单位类型\n罕井镇,镇/街道\n",
    "信.txt": "祝好\n",
    "旧.xlsx": workbook,
    ".隐藏.csv": annex1("1,展览,孙镇,9月17日,,,,")
  })
  const folder = dirname(files["甲.csv"])
  mkdirSync(join(folder, "各镇"))
  renameSync(files["推荐.csv"], join(folder, "各镇", "推荐.csv"))

  it("looks into its folders and says what it leaves aside, and why", () => {
    const { stderr, stdout } = run(["check", folder, ...asOf])
    assert.include(stderr, "活动表 1 个，推荐表 1 个，单位名册 名册1.csv")
    assert.match(stderr, /名册2\.csv”：已有名册1\.csv；.*--units 名册2\.csv/u)
    assert.match(stderr, /信\.txt”：没有认得的表头/u)
    assert.match(stderr, /旧\.xlsx”：文件不完整或已损坏/u)
    assert.notInclude(stderr, "隐藏")
    assert.include(stdout, "annex-2-complete")
  })
  it("takes the register that is named before one that is found", () => {
    const { stderr } = run(["check", folder, "--units", files["名册2.csv"], ...asOf, "--lang", "en"])
    assert.include(stderr, "units 名册2.csv")
    assert.match(stderr, /名册1\.csv” is not used: there is 名册2\.csv already/u)
  })
  it("tells of files that are named what they are, too", () => {
    const { code, stdout } = run(["check", files["甲.csv"], files["名册1.csv"], "--as-of", "2023-09-18"])
    assert.include(stdout, "文件 2 个")
    assert.strictEqual(code, 0)
  })
  it("refuses one without tables, or without annex 1", () => {
    const bare = filesOf({ "附件1.pdf": "%PDF-1.7" })
    const none = run(["check", dirname(bare["附件1.pdf"])])
    assert.deepInclude({ code: none.code, stdout: none.stdout }, { code: 2, stdout: "" })
    assert.include(none.stderr, "没有可以读的表")
    assert.include(none.stderr, "这是 PDF 文件")
    const only = run(["check", files["名册1.csv"]])
    assert.strictEqual(only.code, 2)
    assert.include(only.stderr, "没有“附件1 活动项目汇总表”")
  })
})

describe("a folder of tables of OpenDocument", () => {
  const cells = (texts: ReadonlyArray<string>) =>
    texts.map((text) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`).join("")
  const head = ["序号", "项目名称", "举办单位", "活动时间"]
  const content = [head, ["1", "科学秀", "孙镇", "9月17日"]]
    .map((row) => `<table:table-row>${cells(row)}</table:table-row>`)
    .join("")
  const names = ["office", "table", "text"].map((name) => `xmlns:${name}="urn:${name}"`).join(" ")
  const parts = {
    // Packed, and not in the first place: the beginning of the file tells nothing.
    "Thumbnails/thumbnail.png": "\0".repeat(5000),
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": `<office:document-content ${names}><office:body><office:spreadsheet><table:table table:name="表">${content}</table:table></office:spreadsheet></office:body></office:document-content>`
  }
  it("reads one whose type is packed, whatever it is called, and leaves an archive", () => {
    const files = filesOf({
      "甲.csv": annex1("1,讲座,孙镇,9月17日,,,,"),
      "乙.数据": zipped(parts),
      "丙.zip": zipped({ "甲.csv": "x" })
    })
    const { stderr, stdout } = run(["check", dirname(files["甲.csv"]), ...asOf])
    assert.include(stderr, "活动表 2 个")
    assert.match(stderr, /丙\.zip”：/u)
    assert.notInclude(stderr, "乙.数据")
    assert.include(stdout, "科学秀")
  })
})

const duringContest = ["--as-of", "2026-07-01T09:00:00+08:00", "--format", "json"]

describe("a folder of a notice that calls activities works", () => {
  const works = (name: string): SheetRows => [
    ["作品汇总表"],
    ["序号", "作品名称", "举办单位", "联系电话"],
    [1, name, "县教育局", "13800001101"]
  ]
  it("has their tables, each sheet of a workbook too, and no others", () => {
    const files = filesOf({
      "甲.xlsx": workbookWith(works("短片一"), works("短片二")),
      "乙.csv": "序号,作品名称,举办单位,联系电话\n1,短片三,县教育局,13800001101\n"
    })
    const told = run(["check", dirname(files["甲.xlsx"]), "--notice", "video-contest-2026", ...duringContest])
    assert.include(told.stderr, "作品表 3 个")
    const { findings } = JSON.parse(told.stdout) as Told
    const names = new Set(findings.map(({ subject }) => subject.name))
    for (const name of ["短片一", "短片二", "短片三"]) assert.isTrue(names.has(name), name)
    const other = run(["check", dirname(files["甲.xlsx"]), ...asOf])
    assert.match(other.stderr, /乙\.csv”：没有认得的表头/u)
  })
})

interface Told {
  readonly findings: ReadonlyArray<{ rule: string; status: string; subject: { name: string } }>
  readonly issues: ReadonlyArray<{ code: string; file: string; message: Record<string, string> }>
}

describe("what a folder holds that is not read", () => {
  const register = "单位名称,单位类型\n孙镇,镇/街道\n蒲城县教育局,成员单位\n蒲城县卫生健康局,成员单位\n"
  let number = 0

  /** A folder with one sound table, a register, and besides what is named: its contents, or a link. */
  const folderWith = (more: Readonly<Record<string, string>>, links: Readonly<Record<string, string>> = {}): string => {
    const sound = filesOf({ "附件1-孙镇.csv": annex1("1,讲座,孙镇,9月17日,,,,"), "名册.csv": register })
    const folder = join(dirname(sound["名册.csv"]), `f${number++}`)
    for (const [name, content] of Object.entries({
      "附件1-孙镇.csv": annex1("1,讲座,孙镇,9月17日,,,,"),
      "名册.csv": register,
      ...more
    })) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), content)
    }
    for (const [name, to] of Object.entries(links)) symlinkSync(to, join(folder, name))
    return folder
  }
  const judged = (folder: string) => {
    const { findings, issues } = JSON.parse(run(["check", folder, ...asOf]).stdout) as Told
    const open = findings.filter(({ rule, status }) => rule === "member-unit-activity" && status === "undetermined")
    const aside = issues.filter(({ code }) => code === "file-aside")
    return { open: open.map(({ subject }) => subject.name), aside: aside.map(({ file }) => file) }
  }
  const both = ["蒲城县教育局", "蒲城县卫生健康局"]
  const html = "<html><table><tr><td>项目名称</td></tr></table></html>"

  it.each<readonly [what: string, path: string, content: string, open: ReadonlyArray<string>]>([
    ["a workbook of a unit", "附件1-教育局.xlsx", workbook, ["蒲城县教育局"]],
    ["a workbook by another ending", "县教育局.csv", workbook, ["蒲城县教育局"]],
    ["a PDF in the folder of a unit", "蒲城县教育局/附件1.pdf", "%PDF-1.7", ["蒲城县教育局"]],
    ["a web page", "卫生健康局.xls", html, ["蒲城县卫生健康局"]],
    ["a table whose headings are not known", "教育局.csv", "甲,乙\n一,二\n", ["蒲城县教育局"]],
    ["an empty table", "教育局.csv", "", ["蒲城县教育局"]],
    ["a workbook of nobody knows whom", "新建.xlsx", workbook, both],
    ["one of two units", "教育局和卫生健康局.xlsx", workbook, both],
    ["a picture of a table", "附件1教育局.jpg", "\u00ff\u00d8\u00ff", []],
    ["a letter", "说明.txt", "各单位：\n请查收。\n", []],
    ["a photo", "现场.png", "\u0089PNG\r\n", []]
  ])("%s", (_, path, content, open) => {
    const folder = folderWith({})
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(
      join(folder, path),
      Buffer.from(content, path.endsWith(".jpg") || path.endsWith(".png") ? "latin1" : "utf8")
    )
    const expected = path === "附件1教育局.jpg" ? ["蒲城县教育局"] : open
    const { aside, open: found } = judged(folder)
    assert.deepStrictEqual(found, expected)
    assert.lengthOf(aside, expected.length === 0 ? 0 : 1)
    if (expected.length > 0) assert.include(run(["check", folder, "--as-of", "2023-09-24"]).stdout, aside[0]!)
  })

  it("what programs leave lying about is none of it", () => {
    const folder = folderWith({
      "node_modules/p/附件1.csv": annex1("1,展览,孙镇,9月17日,,,,"),
      ".git/附件1.xlsx": workbook,
      "~$附件1.xlsx": workbook
    })
    assert.deepStrictEqual(judged(folder), { open: [], aside: [] })
    assert.include(run(["check", folder, "--as-of", "2023-09-24"]).stdout, "活动 1 项")
  })

  it("links are not followed, so that a folder in itself has an end, and are told", () => {
    const other = filesOf({ "附件1-教育局.csv": annex1("1,展览,县教育局,9月17日,,,,") })
    const folder = folderWith({}, { 圈: ".", "附件1-教育局.csv": other["附件1-教育局.csv"] })
    assert.deepStrictEqual(judged(folder), { open: ["蒲城县教育局"], aside: ["附件1-教育局.csv"] })
    assert.match(run(["check", folder, ...asOf]).stderr, /圈”：是链接/u)
  })

  it("is looked into eight folders deep, and it is told what was not", () => {
    const deep = (levels: number): string =>
      [...Array.from({ length: levels }, (_, n) => `第${n}层`), "附件1-教育局.csv"].join("/")
    const table = annex1("1,展览,县教育局,9月17日,,,,")
    const shallow = folderWith({ [deep(7)]: table })
    assert.deepStrictEqual(judged(shallow).aside, [])
    assert.include(run(["check", shallow, "--as-of", "2023-09-24"]).stdout, "活动 2 项")
    const folder = folderWith({ [deep(8)]: table })
    assert.deepStrictEqual(judged(folder), { open: both, aside: ["第7层"] })
    assert.match(run(["check", folder, ...asOf]).stderr, /第7层”：文件夹套了 8 层以上/u)
  })

  it("is looked at up to five thousand files, and it is told how many were not", () => {
    const folder = folderWith({})
    const many = join(folder, "甲")
    mkdirSync(many)
    for (let n = 0; n < 5000; n++) writeFileSync(join(many, `${n}.md`), "-")
    assert.match(run(["check", folder, ...asOf]).stderr, /文件超过 5000 个，其余 2 个没有看/u)
    assert.deepStrictEqual(judged(folder).open, both)
  })

  it("a table that a spreadsheet program named .xls and wrote as text is read", () => {
    const folder = folderWith({ "附件1-教育局.xls": annex1("1,展览,县教育局,9月17日,,,,") })
    assert.deepStrictEqual(judged(folder).aside, [])
    assert.include(run(["check", folder, "--as-of", "2023-09-24"]).stdout, "活动 2 项")
  })
})

import { assert, describe, it } from "@effect/vitest"
import { mkdirSync, renameSync } from "node:fs"
import { dirname, join } from "node:path"
import { exampleRegisters, exampleTables } from "./county.ts"
import { annex1, exampleFolder, filesOf, run } from "./run.ts"

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
    "旧.xlsx": "PK",
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
    assert.match(stderr, /旧\.xlsx”：是工作簿/u)
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
    const bare = filesOf({ "旧.xlsx": "PK" })
    const none = run(["check", dirname(bare["旧.xlsx"])])
    assert.deepInclude({ code: none.code, stdout: none.stdout }, { code: 2, stdout: "" })
    assert.include(none.stderr, "没有 CSV 文件")
    const only = run(["check", files["名册1.csv"]])
    assert.strictEqual(only.code, 2)
    assert.include(only.stderr, "没有“附件1 活动项目汇总表”")
  })
})

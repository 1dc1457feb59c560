import { assert, describe, it } from "@effect/vitest"
import { AssessmentDocument } from "@kepu/core/schema"
import { encodeText } from "@kepu/csv"
import { Ajv2020 } from "ajv/dist/2020.js"
import * as Schema from "effect/Schema"
import { spawn } from "node:child_process"
import { readdirSync } from "node:fs"
import { dirname, join } from "node:path"
import { annex1, exampleFolder, filesOf, program, run } from "./run.ts"

const files = filesOf({
  "good.csv": annex1("1,食品安全进社区,孙镇,9月18日,镇政府,李老师,7200001,"),
  "bad-name.csv": annex1("1,舌尖上的课堂,教育局,9月18日,县第一小学,王老师,7200002,"),
  "vague.csv": annex1("1,科普讲座,罕井镇,择期,罕井集市,赵老师,1.38E+10,"),
  "units.csv": "单位名称,单位类型,职责\n孙镇,镇/街道,食品安全\n教育局,成员单位,食品安全\n",
  "platform.csv":
    "活动名称,举办单位,状态,主题分类\n舌尖上的课堂,教育局,已发布,食品安全\n食品安全进社区,孙镇,已发布,食品安全\n",
  "submissions.csv": "单位名称,材料,收到时间\n教育局,活动总结,2023-09-22\n",
  "merged.csv": annex1("1,科学秀,孙镇,9月18日,镇政府,李老师,7200001,", "2,科普展览,,9月18日,镇政府,李老师,7200001,"),
  "gb.csv": encodeText(annex1("1,科普展览,孙镇,9月18日,镇政府,李老师,7200001,"), "gb18030"),
  "empty.csv": "",
  "binary.csv": Uint8Array.from({ length: 4096 }, (_, n) => (n * 37) % 256)
})
const namesake = filesOf({ "good.csv": annex1("1,食品安全进校园,龙阳镇,9月19日,中心小学,李老师,7200001,") })
const early = ["--as-of", "2023-09-18"]

const refused = (args: ReadonlyArray<string>, ...said: ReadonlyArray<string>) => {
  const { code, stderr, stdout } = run(["check", ...args])
  assert.strictEqual(code, 2)
  assert.strictEqual(stdout, "")
  for (const text of said) assert.include(stderr, text)
  assert.notMatch(stderr, /^\s+at /mu)
}

describe("a portfolio as JSON", () => {
  const tables = [files["good.csv"], "--units", files["units.csv"], ...early]
  const whole = join(dirname(files["good.csv"]), "whole.json")
  const findings = (args: ReadonlyArray<string>) => {
    const { code, stdout } = run(["check", ...args, "--format", "json"])
    return {
      code,
      findings: JSON.parse(stdout).findings.map(({ rule, status, subject }: any) => [rule, subject.name, status])
    }
  }

  it("is judged as the tables are from which it was made", () => {
    run(["convert", files["good.csv"], files["units.csv"], whole])
    assert.deepStrictEqual(findings([whole, ...early]), findings(tables))
    assert.include(run(["check", whole, ...early]).stdout, "文件 1 个")
    assert.strictEqual(run(["next", whole, ...early]).code, 0)
  })
  it("is judged alone, and told where it cannot be used", () => {
    refused([whole, files["good.csv"], ...early], "是报送全集，不能与其他文件一起核查")
    refused([whole, "--units", files["units.csv"], ...early], "不能与其他文件一起核查")
    refused([filesOf({ "none.json": "{" })["none.json"], ...early], "无法使用")
  })
  it("needs no table of activities under a notice that prints none", () => {
    const units = filesOf({ "units.csv": "单位名称,单位类型,展示面积\n某基地,科普基地,400\n" })["units.csv"]
    const { stdout } = run(["check", units, "--notice", "science-base-2026", "--as-of", "2026-12-01"])
    assert.include(stdout, "某基地")
    refused([files["units.csv"], ...early], "没有“附件1 活动项目汇总表”的文件")
  })
})

describe("the exit code", () => {
  it("is 0 while no requirement is unmet", () => {
    const { code, stderr, stdout } = run(["check", files["good.csv"], ...early])
    assert.deepInclude({ code, stderr }, { code: 0, stderr: "" })
    assert.include(stdout, "没有必须做到而未做到的事项")
  })
  it("is 1 when one is", () => {
    const registers = ["--units", files["units.csv"], "--platform", files["platform.csv"]]
    const { code, stderr, stdout } = run(["check", files["bad-name.csv"], ...registers, ...early])
    assert.deepInclude({ code, stderr }, { code: 1, stderr: "" })
    assert.match(stdout, /先改这些[^]*三（五）5[^]*舌尖上的课堂[^]*修改活动名称，写入“食品安全”（bad-name.csv 第2行/u)
  })
  it("is 2 when one file is of no use, and the others are judged all the same", () => {
    const { code, stderr, stdout } = run(["check", files["good.csv"], files["empty.csv"], ...early])
    assert.strictEqual(code, 2)
    assert.include(stderr, "empty.csv")
    assert.include(stdout, "活动 1 项")
    assert.include(stdout, "empty.csv：")
  })
  it("and stderr: what cannot be used is told apart from the JSON", () => {
    const { code, stderr, stdout } = run([
      "check",
      files["good.csv"],
      files["binary.csv"],
      ...early,
      "--format",
      "json"
    ])
    assert.strictEqual(code, 2)
    assert.include(stderr, "binary.csv")
    assert.include(JSON.parse(stdout), { format: "kepu.assessment/1" })
  })
})

describe("input of which nothing can be used ends with 2 and no assessment", () => {
  it("a missing file", () => refused([join(dirname(files["good.csv"]), "none.csv")], "找不到文件", "none.csv"))
  it("every missing file is named", () => refused(["x.csv", files["good.csv"], "y.csv"], "x.csv", "y.csv"))
  it("a missing register", () => refused([files["good.csv"], "--units", "none.csv"], "找不到文件“none.csv”"))
  it("in English", () => refused(["none.csv", "--lang", "en"], "There is no file “none.csv”"))
  it("a directory in place of a register", () =>
    refused([files["good.csv"], "--units", dirname(files["good.csv"])], "是文件夹"))
  it("an empty file", () => refused([files["empty.csv"]], "empty.csv", "空"))
  it("a binary file", () => refused([files["binary.csv"]], "binary.csv", "CSV"))
})

describe("the JSON document", () => {
  const example = readdirSync(exampleFolder)
    .filter((name) => name.startsWith("附件1-"))
    .map((name) => join(exampleFolder, name))
  const registers = ["units", "submissions", "platform"].flatMap((name) => [
    `--${name}`,
    join(exampleFolder, `${name}.csv`)
  ])
  const args = ["check", ...example, ...registers, "--as-of", "2023-09-24T09:00:00+08:00"]
  const document = run([...args, "--format", "json"])

  it("stands alone on stdout, indented, with one line break at its end", () => {
    assert.strictEqual(document.stderr, "")
    assert.strictEqual(document.stdout, `${JSON.stringify(JSON.parse(document.stdout), undefined, 2)}\n`)
  })
  it("is valid by the schema that the program prints", () => {
    const { code, stderr, stdout } = run(["schema", "assessment"])
    assert.deepInclude({ code, stderr }, { code: 0, stderr: "" })
    const schema = JSON.parse(stdout) as { readonly $schema: string; readonly title: string }
    assert.strictEqual(schema.$schema, "https://json-schema.org/draft/2020-12/schema")
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema)
    assert.isTrue(validate(JSON.parse(document.stdout)), JSON.stringify(validate.errors))
    assert.isFalse(validate({ ...JSON.parse(document.stdout), findings: [{}] }))
  })
  it("holds nothing that core does not know", () => {
    const decode = Schema.decodeUnknownSync(AssessmentDocument, { onExcessProperty: "error" })
    const { counts, findings } = decode(JSON.parse(document.stdout))
    assert.strictEqual(findings.filter(({ status }) => status === "unmet").length, counts.unmet)
  })
  it.each(["UTC", "America/New_York", "Asia/Kathmandu"])("is the same to the byte with TZ=%s", (TZ) => {
    assert.deepStrictEqual(run([...args, "--format", "json"], { TZ }), document)
  })
  it("so is the page, from a civil --as-of, too", () => {
    const civil = ["check", ...example, ...registers, "--as-of", "2023-09-24 09:00"]
    assert.deepStrictEqual(run(civil, { TZ: "America/New_York" }), run(args, { TZ: "Asia/Shanghai" }))
  })
})

describe("files", () => {
  it("that are given twice are read once", () => {
    const { stdout } = run(["check", files["good.csv"], files["good.csv"], ...early])
    assert.include(stdout, "文件 1 个")
  })
  it("of one name in two folders are told apart", () => {
    const { stdout } = run(["check", files["good.csv"], namesake["good.csv"], ...early, "--format", "json"])
    assert.include(stdout, JSON.stringify(files["good.csv"]))
    assert.include(stdout, JSON.stringify(namesake["good.csv"]))
  })
})

describe("a reader that has seen enough", () => {
  it("ends the output, not the program", async () => {
    const [node, ...rest] = program
    const child = spawn(node, [...rest, "check", files["good.csv"], ...early, "--format", "json"], {
      stdio: ["ignore", "pipe", "pipe"]
    })
    let stderr = ""
    child.stderr.setEncoding("utf8").on("data", (part: string) => (stderr += part))
    child.stdout.destroy()
    const code = await new Promise((resolve) => child.on("close", resolve))
    assert.deepStrictEqual({ code, stderr }, { code: 0, stderr: "" })
  })
})

describe("how tables are read", () => {
  const hosts = (...args: ReadonlyArray<string>) => {
    const { stdout } = run(["check", ...args, ...early, "--format", "json"])
    const { counts, issues } = JSON.parse(stdout)
    return { activities: counts.activities, codes: issues.map(({ code }: { readonly code: string }) => code) }
  }
  it("a blank 举办单位 is missing, or with --merged-hosts that of the row above", () => {
    assert.deepStrictEqual(hosts(files["merged.csv"]), { activities: 1, codes: ["host-missing"] })
    assert.deepStrictEqual(hosts(files["merged.csv"], "--merged-hosts"), { activities: 2, codes: [] })
  })
  it("an encoding is told by the file, or by --input-encoding", () => {
    assert.deepStrictEqual(hosts(files["gb.csv"], "--input-encoding", "gb18030"), hosts(files["gb.csv"]))
    assert.strictEqual(run(["check", files["gb.csv"], ...early, "--input-encoding", "utf-8"]).code, 2)
  })
})

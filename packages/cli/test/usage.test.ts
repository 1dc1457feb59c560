import { assert, describe, it } from "@effect/vitest"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { annex1, filesOf, packageFolder, run, runAlone } from "./run.ts"

const traceless = (text: string) => assert.notMatch(text, /^\s+at /mu)

const refused = (args: ReadonlyArray<string>, ...said: ReadonlyArray<string>) => {
  const { code, stderr, stdout } = run(args)
  assert.strictEqual(code, 2)
  assert.strictEqual(stdout, "")
  for (const text of said) assert.include(stderr, text)
  traceless(stderr)
}

describe("a command line that cannot be used ends with 2 and is told on stderr", () => {
  it("no command", () => refused([], "check", "schema"))
  it("an unknown command", () => refused(["chek"], "没有命令“chek”", "是否指 check"))
  it("no file", () => refused(["check"], "没有给出要核查的表", "kepu check --help"))
  it("an unknown flag", () => refused(["check", "a.csv", "--formt", "json"], "没有选项 --formt", "是否指 --format"))
  it("an unknown flag, in English", () =>
    refused(["check", "a.csv", "--formt", "json", "--lang", "en"], "There is no flag --formt"))
  it("a flag without its value", () => refused(["check", "a.csv", "--units"], "--units 后面缺少值"))
  it("a flag that is given twice", () => refused(["check", "a.csv", "--notice=a", "--notice=b"], "--notice 只能写一次"))
  it("an unknown format", () => refused(["check", "a.csv", "--format", "xml"], "--format 不能是“xml”", "text、json"))
  it("an unknown language", () => refused(["check", "a.csv", "--lang", "fr"], "--lang 不能是“fr”", "zh-CN、en"))
  it("an unknown document", () => refused(["schema", "letter"], "不能是“letter”", "assessment"))
  it("a notice for a document that is of none", () =>
    refused(["schema", "ranking", "--notice", "pucheng-2023"], "--notice 只用于"))
  it("one argument too many", () => refused(["schema", "assessment", "b"], "多余的参数：b"))
  it("an unknown notice", () =>
    refused(["check", "a.csv", "--notice", "x-2023"], "没有编号为“x-2023”的通知", "pucheng-2023"))
  it("a moment that is none", () =>
    refused(["check", "a.csv", "--as-of=x"], "2023-09-24T09:00:00+08:00", "Asia/Shanghai"))
})

describe("what was asked for goes to stdout and ends with 0", () => {
  it("help, in both languages", () => {
    const chinese = run(["check", "--help"])
    assert.deepInclude(chinese, { code: 0, stderr: "" })
    assert.include(chinese.stdout, "用法")
    for (const flag of ["notice", "units", "submissions", "platform", "as-of", "format", "lang"]) {
      assert.include(chinese.stdout, `--${flag}`)
    }
    const english = run(["check", "--help", "--lang=en"])
    assert.deepInclude(english, { code: 0, stderr: "" })
    assert.include(english.stdout, "Usage")
    assert.notMatch(english.stdout.replaceAll(/^ {2}(?:#|kepu).*$/gmu, ""), /\p{Script=Han}/u)
  })
  it("help of the program names the commands", () => {
    const { code, stdout } = run(["--help"])
    assert.strictEqual(code, 0)
    assert.match(stdout, /check .*\n(.*\n)*.*schema /u)
  })
  it("the version is that of the package", () => {
    const { version } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")) as {
      readonly version: string
    }
    assert.deepStrictEqual(run(["--version"]), { code: 0, stdout: `kepu ${version}\n`, stderr: "" })
  })
})

describe("a process of its own", () => {
  const files = filesOf({
    "unnamed.csv": annex1("1,舌尖上的课堂,教育局,9月18日,县第一小学,王老师,7200002,"),
    "units.csv": "单位名称,单位类型,职责\n教育局,成员单位,食品安全\n",
    "platform.csv": "活动名称,举办单位,状态,主题分类\n舌尖上的课堂,教育局,已发布,食品安全\n"
  })
  const registers = ["--units", files["units.csv"], "--platform", files["platform.csv"]]
  it.each([
    ["0", ["--help"]],
    ["1", ["check", files["unnamed.csv"], ...registers, "--as-of", "2023-09-18"]],
    ["2", ["check", files["unnamed.csv"], "--formt", "json"]]
  ])("says the same as the one that tests share, and ends with %s", (code, args) => {
    const alone = runAlone(args)
    assert.strictEqual(String(alone.code), code)
    assert.deepStrictEqual(run(args), alone)
  })
})

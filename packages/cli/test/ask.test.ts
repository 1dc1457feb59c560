import { assert, describe, it } from "@effect/vitest"
import { annex1, filesOf, run } from "./run.ts"

const paths = filesOf({
  "附件1.csv": annex1("1,讲座,县商务局,,广场,王老师,7200061,", "2,食品安全课,县科技馆,9月18日,广场,王老师,7200061,"),
  "units.csv": "单位名称,单位类型,职责\n县商务局,成员单位,无\n县科技馆,,无\n"
})
const ask = (...more: ReadonlyArray<string>) =>
  run(["ask", paths["附件1.csv"], "--units", paths["units.csv"], "--as-of", "2023-09-20", ...more])

describe("kepu ask", () => {
  it("says whom to ask, what, and how much the answer settles, call by call", () => {
    const { code, stdout } = ask("--unit", "商务局")
    assert.strictEqual(code, 0)
    assert.include(stdout, "逐个核实清单")
    assert.match(stdout, /^县商务局　需核实 \d+ 项，可核清 \d+ 项要求$/mu)
    assert.match(stdout, /^ {3}1\. (?:必须|应当) {2}“讲座”的\S+\n {12}可核清 \d+ 项/mu)
    assert.notInclude(stdout, "县科技馆")
  })

  it("asks a unit of its own facts, and names the clauses", () => {
    const { stdout } = ask("--unit", "科技馆", "--lang", "en")
    assert.match(stdout, /must {2}kind of unit\n {12}settles \d+.*\(.*四（一）/u)
  })

  it("gives the questions as data, those that settle most first", () => {
    const { format, questions } = JSON.parse(ask("--format", "json").stdout)
    assert.strictEqual(format, "kepu.ask/1")
    const musts = questions.map(
      ({ settles }: any) => settles.filter(({ modality }: any) => modality === "must").length
    ) as ReadonlyArray<number>
    assert.isAbove(musts[0]!, musts.at(-1)!)
    assert.deepStrictEqual(
      musts,
      musts.toSorted((a, b) => b - a)
    )
  })

  it("shows as many as are wanted, and says how many are not shown", () => {
    const all = JSON.parse(ask("--format", "json").stdout).questions
    assert.isAbove(all.length, 2)
    assert.deepStrictEqual(JSON.parse(ask("--format", "json", "--limit", "2").stdout).questions, all.slice(0, 2))
    const { stdout } = ask("--limit", "2")
    assert.strictEqual([...stdout.matchAll(/^ +\d+\. /gmu)].length, 2)
    assert.include(stdout, `另有 ${all.length - 2} 项未列出`)
    assert.notInclude(ask("--limit", String(all.length)).stdout, "未列出")
  })

  it("refuses a unit that need not be asked, and a number that is none", () => {
    const nobody = ask("--unit", "没有这个单位")
    assert.strictEqual(nobody.code, 2)
    assert.include(nobody.stderr, "没有这个单位")
    const none = ask("--limit", "0")
    assert.strictEqual(none.code, 2)
    assert.include(none.stderr, "--limit")
  })

  it("tells its use in both languages", () => {
    assert.include(run(["ask", "--help"]).stdout, "向哪个单位核实")
    assert.include(run(["ask", "--help", "--lang", "en"]).stdout, "What to ask first")
  })
})

import { assert, describe, it } from "@effect/vitest"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { annex1, filesOf, run } from "./run.ts"

const rule = notice.clauses.flatMap(({ rules }) => rules).find(({ id }) => id === "summary-due")!
const { deadline } = rule.form as unknown as { readonly deadline: object }
const extended = {
  format: "kepu.amendment/1",
  id: "pucheng-2023-extended",
  title: "关于延长总结报送时间的通知",
  issuer: "县科素办",
  issuedOn: "2023-09-20",
  amends: {
    notice: "pucheng-2023",
    changes: [
      {
        _tag: "RuleReplaced",
        clause: "一",
        rule: { ...rule, form: { ...rule.form, deadline: { ...deadline, date: "2023-09-28", written: "9月28日前" } } }
      }
    ]
  }
}
const register = "单位名称,单位类型,职责\n县商务局,成员单位,无\n"
const paths = filesOf({
  "extended.json": JSON.stringify(extended),
  "前.csv": annex1("1,讲座,县商务局,9月18日,广场,王老师,7200061,", "2,展览,县商务局,,广场,王老师,7200061,"),
  "后.csv": annex1("1,讲座,县商务局,9月18日,广场,王老师,7200061,", "2,展览,县商务局,9月20日,广场,王老师,7200061,"),
  "units.csv": register,
  // It came after the first deadline, and before the second.
  "submissions.csv": "单位名称,材料,收到时间\n县商务局,活动总结,2023-09-25\n"
})
const now = [paths["后.csv"], "--units", paths["units.csv"], "--submissions", paths["submissions.csv"]]
const amended = ["--amended-by", paths["extended.json"]]
const compare = (...args: ReadonlyArray<string>) => run(["compare", ...now, ...args])

interface Shift {
  readonly rule: string
  readonly subject: { readonly name: string }
  readonly before?: string
  readonly after?: string
  readonly causes: ReadonlyArray<string>
  readonly by: ReadonlyArray<{ readonly id: string; readonly clause: string }>
}
const shifts = (...args: ReadonlyArray<string>): ReadonlyArray<Shift> => {
  const { code, stderr, stdout } = compare(...args, "--format", "json")
  assert.deepInclude({ code, stderr }, { code: 0, stderr: "" })
  const { format, shifts } = JSON.parse(stdout) as { readonly format: string; readonly shifts: ReadonlyArray<Shift> }
  assert.strictEqual(format, "kepu.shifts/1")
  return shifts
}
const brief = (all: ReadonlyArray<Shift>) =>
  all.map(({ after, before, causes, rule, subject }) => [rule, subject.name, before, after, causes.join(" ")])

describe("kepu compare", () => {
  it("tells what an amendment makes of the findings, and by which of its clauses", () => {
    const found = shifts(...amended, "--as-of", "2023-09-29")
    assert.deepStrictEqual(brief(found), [["summary-due", "县商务局", "unmet", "met", "rule"]])
    assert.deepStrictEqual(
      found[0]!.by.map(({ clause, id }) => [id, clause]),
      [["pucheng-2023-extended", "一"]]
    )
    const { stdout } = compare(...amended, "--as-of", "2023-09-29")
    assert.include(stdout, "修改：“关于延长总结报送时间的通知”（2023-09-20 印发）")
    assert.include(stdout, "结果变化 1 项；通知修改 1")
    assert.match(stdout, /县商务局\n {2}必须 {2}2023年9月23日前将活动总结发送县科协：不符合 → 符合\n/u)
    assert.include(stdout, "“关于延长总结报送时间的通知”一：形式 · 截止时间 · 日期：2023-09-23 → 2023-09-28；")
  })

  it("tells what other tables make of them, and names no amendment that holds in both", () => {
    const found = shifts("--before", paths["前.csv"], ...amended, "--as-of", "2023-09-29")
    assert.includeDeepMembers(brief(found), [["activity-in-window", "展览", "undetermined", "met", "facts"]])
    assert.isTrue(found.every(({ causes }) => causes.join(" ") === "facts"))
    const page = compare("--before", paths["前.csv"], ...amended, "--as-of", "2023-09-29").stdout
    assert.include(page, "展览（县商务局）\n")
    assert.notInclude(page, "修改：")
  })

  it("compares with the version that held at an earlier moment, and tells each cause", () => {
    const found = brief(
      shifts("--before", paths["前.csv"], "--since", "2023-09-19", ...amended, "--as-of", "2023-09-29")
    )
    assert.includeDeepMembers(found, [
      ["summary-due", "县商务局", "pending", "met", "rule time"],
      ["photos-due", "县商务局", "pending", "unmet", "time"],
      ["activity-in-window", "展览", "undetermined", "met", "facts"]
    ])
    const page = compare("--since", "2023-09-19", "--as-of", "2023-09-29", "--lang", "en").stdout
    assert.include(page, "as of 2023-09-19 00:00 → 2023-09-29 00:00")
    assert.match(page, /findings that differ: \d+, because of time that has passed \(\d+\)\n/u)
  })

  it("takes a folder with its own registers as what was before", () => {
    const folder = filesOf({
      "附件1.csv": annex1("1,讲座,县商务局,9月18日,广场,王老师,7200061,"),
      "单位名册.csv": register
    })
    const before = folder["单位名册.csv"].replace(/\/[^/]+$/u, "")
    const { code, stdout } = compare("--before", before, "--as-of", "2023-09-29", "--format", "json")
    assert.strictEqual(code, 0)
    const found = (JSON.parse(stdout) as { readonly shifts: ReadonlyArray<Shift> }).shifts
    // The register of what was received is of now, and was not there before.
    assert.includeDeepMembers(brief(found), [["summary-due", "县商务局", "undetermined", "unmet", "facts"]])
  })

  it("says that nothing differs", () => {
    const { code, stdout } = compare("--before", paths["后.csv"], "--as-of", "2023-09-29")
    assert.strictEqual(code, 0)
    assert.include(stdout, "没有结果变化。")
  })

  it.each([
    ["there is nothing to compare with", [], "没有可比的：请给出 --before"],
    ["no amendment holds yet", [...amended, "--as-of", "2023-09-19"], "尚未印发"],
    ["the earlier moment cannot be read", ["--since", "上周"], "无法识别"],
    ["the notice was not in force before", ["--since", "2023-01-01"], "2023-08-31"],
    ["a table of before is not there", ["--before", "没有.csv"], "没有.csv"]
  ])("refuses where %s", (_, args, text) => {
    const { code, stderr } = compare(...(args as ReadonlyArray<string>))
    assert.strictEqual(code, 2)
    assert.include(stderr, text)
  })
})

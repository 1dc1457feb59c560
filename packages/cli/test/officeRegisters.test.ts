import { assert, describe, it } from "@effect/vitest"
import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { readRecords } from "../../csv/src/table/records.ts"
import { type SheetRows, workbookOf, workbookWith } from "../../office/test/workbook.ts"
import { exampleRegisters, exampleTables } from "./county.ts"
import { exampleFolder, filesOf, run } from "./run.ts"

const kinds = ["units", "submissions", "platform"] as const
type Kind = (typeof kinds)[number]

/** The cells of a register of the example county. */
const rowsOf = (kind: Kind): SheetRows =>
  readRecords(readFileSync(join(exampleFolder, `${kind}.csv`), "utf8").replace("\uFEFF", ""), {
    delimiter: ",",
    isMisread: () => false
  })

interface Told {
  readonly findings: ReadonlyArray<{ rule: string; status: string; subject: { name: string } }>
  readonly issues: ReadonlyArray<{ code: string; row: number; file: string; table?: string }>
}

const [, , , , , , ...asOf] = exampleRegisters

const check = (registers: Readonly<Partial<Record<Kind, string>>>) => {
  const flags = Object.entries(registers).flatMap(([kind, path]) => [`--${kind}`, path])
  const { stderr, stdout } = run(["check", ...exampleTables, ...flags, ...asOf, "--format", "json"])
  assert.notStrictEqual(stdout, "", stderr)
  const { findings, issues } = JSON.parse(stdout) as Told
  return {
    stderr,
    issues,
    findings: findings.map(({ rule, status, subject }) => [rule, status, subject.name]),
    codes: issues.map(({ code, row }) => [code, row])
  }
}

const csv = Object.fromEntries(kinds.map((kind) => [kind, join(exampleFolder, `${kind}.csv`)])) as Record<Kind, string>
const ofText = check(csv)

describe("registers as .xlsx", () => {
  it.each(kinds)("--%s finds what it finds as CSV", (kind) => {
    const path = filesOf({ [`${kind}.xlsx`]: workbookOf(rowsOf(kind)) })[`${kind}.xlsx`]!
    const told = check({ ...csv, [kind]: path })
    assert.deepStrictEqual(told.findings, ofText.findings)
    assert.deepStrictEqual(told.codes, ofText.codes)
    // Without the register it is not so: the workbook was used.
    const { [kind]: _, ...others } = csv
    assert.notDeepEqual(check(others).findings, ofText.findings)
  })
  it("are taken each from its sheet of one workbook, in whatever order and whatever stands before them", () => {
    const notes: SheetRows = [["说明"], ["本工作簿由县科协汇总"]]
    const sheets = [notes, rowsOf("platform"), rowsOf("submissions"), rowsOf("units")]
    const all = filesOf({ "台账.xlsx": workbookWith(...sheets) })["台账.xlsx"]
    const told = check({ units: all, submissions: all, platform: all })
    assert.deepStrictEqual(told.findings, ofText.findings)
  })
  it("have a moment where the spreadsheet made one of the day and the time of arrival", () => {
    const head = ["单位名称", "材料", "收到时间"]
    // 45197.75 is 2023-09-28 18:00, five days behind the deadline of the summary.
    const late = { xml: ' s="1"><v>45197.75</v></c>' }
    const dated = { styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs>' }
    const unit = "蒲城县教育局"
    const asNumber = workbookOf([head, [unit, "活动总结", late]], dated)
    const files = filesOf({
      "收件.xlsx": asNumber,
      "收件.csv": `${head.join(",")}\n${unit},活动总结,2023-09-28 18:00\n`
    })
    const told = check({ ...csv, submissions: files["收件.xlsx"] })
    assert.deepStrictEqual(told.findings, check({ ...csv, submissions: files["收件.csv"] }).findings)
    assert.isTrue(told.findings.some(([, status, name]) => status === "unmet" && name === unit))
  })
  it("name the cell of what is wrong in them", () => {
    const head = ["单位名称", "单位类型", "职责"]
    const path = filesOf({ "名册.xlsx": workbookOf([["单位名册"], head, ["县教育局", "不知道什么", "无"]]) })
    const told = check({ ...csv, units: path["名册.xlsx"] })
    const issue = told.issues.find(({ file, row }) => file === "名册.xlsx" && row === 3)
    assert.include(JSON.stringify(issue), '"cell":"B3"')
  })
  it("that cannot be opened are told by name, with what to do", () => {
    const path = join(dirname(exampleFolder), "../../packages/office/test/fixtures/encrypted-agile.xlsx")
    for (const kind of kinds) {
      const { code, stdout, stderr } = run(["check", ...exampleTables, `--${kind}`, path, ...asOf])
      assert.include(stdout + stderr, "加了密码", kind)
      assert.strictEqual(code, 2, kind)
    }
  })
})

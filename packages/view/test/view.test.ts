import { assert, describe, it } from "@effect/vitest"
import { assess, explain } from "@kepu/core"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { indicate, rank, readWeights } from "@kepu/core/rank"
import { remediesFor, safeFixes } from "@kepu/core/remedy"
import { same } from "@kepu/core/text"
import { headings, readPortfolio, type RegisterKind, rewriteCells, writtenTable } from "@kepu/csv"
import {
  askable,
  byName,
  byRow,
  changesBetween,
  coverageOf,
  duesOf,
  entryOf,
  fieldsOf,
  groupsOf,
  marksOf,
  mendedCells,
  progressOf,
  rankBars,
  reasonsOf,
  withFacts
} from "@kepu/view"
import { emptyJournal, redo, undo, write } from "@kepu/view/journal"
import * as Schema from "effect/Schema"

const asOf = "2023-09-05"
const fileOf = (text: string) => ({ name: "附件1-孙镇.csv", bytes: new TextEncoder().encode(text) })
const table = `蒲城县汇总表,,,,,
项目名称,举办单位,活动时间,活动地点,负责人,联系电话
义诊,孙镇,9月24日,黎起村,雷老师,13800001121
讲座,孙镇,下周三,,李老师,１３８００００１１２４
`
const seen = (text: string, given: ReadonlyArray<RegisterKind> = []) => {
  const file = fileOf(text)
  const { issues, portfolio } = readPortfolio(notice, { annex1: [file] })
  const assessment = assess(notice, portfolio, { asOf })
  const groups = groupsOf(notice, assessment.findings, portfolio, new Set(given))
  return { file, issues, portfolio, assessment, findings: assessment.findings, groups }
}

describe("groups", () => {
  const { findings, groups, portfolio } = seen(table)

  it("hold every finding that asks for attention once, and no other", () => {
    const members = groups.flatMap((group) => group.members).toSorted((a, b) => a - b)
    const open = [...findings.entries()].filter(([, { status }]) => status !== "met" && status !== "not-applicable")
    assert.deepStrictEqual(
      members,
      open.map(([at]) => at)
    )
  })

  it("begin with what is unmet, and end with what these tables cannot tell", () => {
    assert.strictEqual(groups[0]?.status, "unmet")
    assert.strictEqual(groups[0]?.rule, "activity-in-window")
    const places = groups.map(({ isHere, status }) => (status === "undetermined" && !isHere ? 1 : 0))
    assert.deepStrictEqual(
      places,
      places.toSorted((a, b) => a - b)
    )
    assert.isTrue(groups.some(({ clause, isHere }) => isHere && clause === "附件1"))
  })

  it("say in which table a missing fact would stand, and take it for this one's when that table is given", () => {
    const filed = groups.find(({ missing }) => missing.length === 1 && missing[0]?.register === "platform")
    assert.isFalse(filed?.isHere)
    const again = groupsOf(notice, findings, portfolio, new Set<RegisterKind>(["platform"]))
    assert.isTrue(again.find(({ rule }) => rule === filed?.rule)?.isHere)
  })

  it("count how far one has come without what nobody here can tell", () => {
    const { asked, elsewhere, met, open, pending, unmet } = progressOf(findings, groups)
    assert.strictEqual(asked, met + unmet + open + pending)
    assert.strictEqual(unmet, 1)
    assert.isAbove(elsewhere, 10)
  })
})

describe("marks", () => {
  it("stand at the cells that are to be mended, by the row that a spreadsheet shows", () => {
    const { file, findings, issues, portfolio } = seen(table)
    const written = writtenTable(file, notice)!
    assert.strictEqual(written.headingRow, 2)
    const marks = marksOf([written], findings, issues, portfolio).get(file.name)!
    const at = (row: number, column: number) => (marks.get(row)?.get(column) ?? []).map(({ status }) => status)
    assert.include(at(3, 2), "unmet")
    assert.include(at(4, 2), "error")
    assert.include(at(4, 3), "undetermined")
    assert.isUndefined(marks.get(1))
  })
})

describe("entries", () => {
  it("write a remedy into its cell, and the file that comes out is met", () => {
    const { file, findings, portfolio } = seen(table)
    const finding = findings.find(({ rule, status }) => rule === "activity-in-window" && status === "unmet")!
    const [plan] = remediesFor(notice, portfolio, { asOf }, finding).possible
    const entry = entryOf(notice, portfolio, plan!.text, plan!.edits, () => undefined)!
    assert.strictEqual(entry.cells[0]?.before, "9月24日")
    const mended = rewriteCells(file, headings.activity, entry.cells)!
    assert.isFalse(seen(mended.text).findings.some(({ rule, status }) => rule === finding.rule && status === "unmet"))
  })

  it("are none where a person has to say something first, or a record would be added", () => {
    const { portfolio } = seen(table)
    const need = {
      path: "/activities/0/place",
      fact: "place",
      name: same("x"),
      asks: "supply" as const,
      favourable: "x"
    }
    const open = { patch: [{ op: "add" as const, path: need.path, value: null }] as const, needs: [need] as const }
    assert.isUndefined(entryOf(notice, portfolio, same(""), [open], () => undefined))
    assert.strictEqual(entryOf(notice, portfolio, same(""), [open], () => "县城")?.cells[0]?.text, "县城")
    const added = { patch: [{ op: "add" as const, path: "/submissions/0", value: {} }] as const }
    assert.isUndefined(entryOf(notice, portfolio, same(""), [added], () => undefined))
  })

  it("keep beside the table what it has no column for", () => {
    const { portfolio } = seen(table)
    const change = {
      patch: [{ op: "add" as const, path: "/activities/0/platform", value: "published" }] as const
    }
    const entry = entryOf(notice, portfolio, same(""), [change], () => undefined)!
    assert.deepStrictEqual([entry.cells.length, entry.facts.map(({ fact }) => fact)], [0, ["platform"]])
    assert.strictEqual(withFacts(portfolio, entry.facts).activities[0]?.platform, "published")
    assert.strictEqual(withFacts(portfolio, []), portfolio)
    const gone = [{ ...entry.facts[0]!, of: { file: "other.csv", row: 3 } }]
    assert.deepStrictEqual(withFacts(portfolio, gone), portfolio)
  })

  it("find the cells that are safe to mend", () => {
    const { portfolio } = seen(table)
    const cells = mendedCells(portfolio, safeFixes(notice, portfolio, { asOf })).get("附件1-孙镇.csv")!
    assert.include(
      cells.map(({ text }) => text),
      "13800001124"
    )
  })
})

describe("the form", () => {
  it("has the fields of the notice's own form first, with what may be chosen", () => {
    const fields = fieldsOf(notice, "activities")
    const printed = notice.vocabulary.annexes.find(({ about }) => about === "activity")!.fields
    const first = printed.flatMap(({ fact }) => (fact === undefined || fact === "host" ? [] : [fact]))
    assert.deepStrictEqual(
      fields.slice(0, first.length).map(({ fact }) => fact),
      first
    )
    const by = new Map(fields.map((field) => [field.fact, field]))
    assert.strictEqual(by.get("platform")?.control, "choice")
    assert.strictEqual(by.get("topics")?.choices.length, notice.vocabulary.topics.length)
    assert.strictEqual(by.get("time")?.control, "time")
    assert.isFalse(by.has("timeText") || by.has("id") || by.has("host"))
  })

  it("asks first what settles most, at its cell where there is one", () => {
    const { portfolio } = seen(table)
    const questions = askable(notice, portfolio, { asOf })
    const settled = questions.map(({ settles }) => settles)
    assert.deepStrictEqual(
      settled,
      settled.toSorted((a, b) => b - a)
    )
    const place = questions.find(({ field }) => field.fact === "place")?.place
    assert.deepInclude(place, { row: 4, column: "活动地点" })
    assert.isUndefined(questions.find(({ field }) => field.fact === "platform")?.place)
  })
})

describe("pictures and deadlines", () => {
  const { assessment, findings } = seen(table)

  it("fill each bar with all that applies to its clause", () => {
    const rows = coverageOf(notice, findings)
    const applied = findings.filter(({ status }) => status !== "not-applicable").length
    assert.strictEqual(
      rows.reduce((sum, { total }) => sum + total, 0),
      applied
    )
    for (const { parts, total } of rows) {
      assert.closeTo(parts.at(-1)!.x + parts.at(-1)!.width, 100, 1e-9)
      assert.strictEqual(
        parts.reduce((sum, { count }) => sum + count, 0),
        total
      )
    }
  })

  it("put what is to come before what is over, to the second", () => {
    const of = (moment: string) => duesOf(notice, { ...assessment, asOf: moment as typeof assessment.asOf })
    const id = "annex1-on-time"
    const due = (moment: string) => of(moment).find((one) => one.what["zh-CN"].includes("汇总表"))!
    assert.isFalse(due("2023-09-06T23:59:59+08:00").isOver)
    assert.isTrue(due("2023-09-07T00:00:00+08:00").isOver)
    assert.strictEqual(due("2023-09-07T00:00:00+08:00").left["zh-CN"], "刚刚截止")
    assert.strictEqual(due("2023-09-05T00:00:00+08:00").left["zh-CN"], "还有 2 天 0 小时", id)
    const over = of("2023-09-10T00:00:00+08:00").map(({ isOver }) => Number(isOver))
    assert.deepStrictEqual(
      over,
      over.toSorted((a, b) => a - b)
    )
  })

  it("tell why in one sentence and a tree", () => {
    const { portfolio } = seen(table)
    const finding = findings.find(({ status }) => status === "unmet")!
    const { says, steps } = reasonsOf(explain(notice, portfolio, { asOf }, finding)!)
    assert.include(says["zh-CN"], "不符合")
    assert.isTrue(steps.some(({ isDecisive }) => isDecisive))
  })
})

describe("a ranking", () => {
  it("is bars of what each item earned, and behind them what may come", () => {
    const { portfolio } = seen(table)
    const weights = {
      format: "kepu.weights/1",
      outOf: 10,
      items: [
        { indicator: "activities-held", points: 4, scale: { _tag: "ProRata", full: 4, rounding: "down" } },
        { indicator: "activities-published", points: 6, scale: { _tag: "ProRata", full: 3, rounding: "down" } }
      ]
    }
    const read = readWeights(notice, weights)
    if (read._tag === "Failure") throw new Error(read.failure[0].text.en)
    const indicators = indicate(notice, portfolio, { asOf: "2023-10-01" })
    const ranking = rank(indicators, read.success)
    const { items, most, rows } = rankBars(ranking, indicators.indicators)
    assert.strictEqual(most, 10)
    assert.strictEqual(items.length, 2)
    for (const [n, { open, parts }] of rows.entries()) {
      const { known, possible } = ranking.rows[n]!.points
      const width = parts.reduce((sum, part) => sum + part.width, 0)
      assert.closeTo(width, 10 * known, 1e-9)
      assert.closeTo((open?.x ?? width) + (open?.width ?? 0), possible === null ? 100 : 10 * possible, 1e-9)
    }
    assert.isDefined(rows[0]?.open)
  })
})

describe("changes", () => {
  const before = seen(table).findings

  it("are none between a state and itself", () => {
    for (const known of [byRow, byName])
      assert.deepStrictEqual(changesBetween(before, before, known), { settled: [], arisen: [] })
  })

  it("tell what was mended, by its row though it was renamed, and what has come up", () => {
    const after = seen(
      table.replace("义诊", "健康义诊").replace("9月24日", "9月20日").replace("下周三", "8月1日")
    ).findings
    const { arisen, settled } = changesBetween(before, after, byRow)
    assert.isTrue(settled.some(({ rule, status }) => rule === "activity-in-window" && status === "unmet"))
    assert.deepStrictEqual(
      arisen.map(({ rule, subject }) => [rule, subject.source?.row]),
      [["activity-in-window", 4]]
    )
  })

  it("are found by names where rows have moved", () => {
    const [title, head, first, second] = table.split("\n")
    const moved = seen([title, head, second, first].join("\n")).findings
    assert.deepStrictEqual(changesBetween(before, moved, byName), { settled: [], arisen: [] })
  })
})

describe("the journal", () => {
  const numbers = Schema.Array(Schema.Int)
  const journals = Schema.Struct({ done: numbers, undone: numbers })

  it.prop("comes back to where it was", [journals, Schema.Int], ([journal, entry]) => {
    assert.deepStrictEqual(undo(write(journal, entry)).done, journal.done)
    assert.deepStrictEqual(redo(undo(write(journal, entry))), write(journal, entry))
    assert.deepStrictEqual(write(journal, entry).undone, [])
    if (journal.undone.length > 0) assert.deepStrictEqual(undo(redo(journal)), journal)
  })

  it("stays what it is where there is nothing to undo or redo", () => {
    assert.strictEqual(undo(emptyJournal), emptyJournal)
    assert.strictEqual(redo(emptyJournal), emptyJournal)
  })
})

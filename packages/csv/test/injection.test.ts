import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { readAnnex1, readPortfolio, streamAnnex1, unitBook } from "../src/index.ts"
import { lines } from "./lines.ts"
import { file, pucheng } from "./sample.ts"
import { good, log, register, sound, top, verdicts } from "./sound.ts"
import { patience, times } from "./times.ts"

/** A table of its own below another one, of a kind that tells nothing of activities. */
const tables: ReadonlyArray<string> = [
  "单位名称,单位类型,职责,,,,,\n孙镇,镇/街道,无,,,,,\n党睦镇,镇/街道,无,,,,,",
  "单位名称,材料,收到时间,,,,,\n孙镇,活动总结,9月22日,,,,,"
]
const rowsOf = Object.values(lines).flat()
const places = Array.from({ length: 12 }, (_, n) => n)
const numbers = Array.from({ length: rowsOf.length }, (_, n) => n)

const Injected = Schema.Struct({
  line: Schema.Literals(numbers),
  at: Schema.Literals(places)
})

/** The lines with others put in, each before the line of that number at the latest. */
const among = (
  whole: ReadonlyArray<string>,
  others: ReadonlyArray<string>,
  injected: ReadonlyArray<typeof Injected.Type>
): string => {
  const rows = [...whole]
  for (const { at, line } of injected) rows.splice(Math.min(at, rows.length), 0, others[line % others.length] ?? "")
  return rows.join("\n")
}

/** What a table of three columns without numbers holds of such lines. Examples are of activities. */
const narrowed = Object.values({ ...lines, example: [], headings: [] })
  .flat()
  .map((line) => line.replace(/^[\d３、.]*,/u, "").split(","))
  .map((cells) => [...cells.filter((cell) => cell !== ""), "", "", ""].slice(0, 3).join(","))
const linesOf = (heading = "") => [...narrowed, heading, ",,", "", "无,,", "/,/,/", "-,-,-"]

/** The text with lines put in, each before the row of that number at the latest. */
const withLines = (injected: ReadonlyArray<typeof Injected.Type>): string => {
  const rows = [...top, ...good]
  for (const { at, line } of injected) rows.splice(Math.min(at, rows.length), 0, rowsOf[line] ?? "")
  return rows.join("\n")
}

describe("rows that are no records", { timeout: patience }, () => {
  it.prop(
    "change no verdict, wherever they stand and however many",
    { injected: Schema.Array(Injected).check(Schema.isMaxLength(5)), table: Schema.Literals([0, 1, 2]) },
    ({ injected, table }) => {
      const below = tables[table]
      const text = withLines(injected) + (below === undefined ? "" : `\n${below}`)
      assert.deepStrictEqual(verdicts({ annex1: text }), sound, text)
    },
    { arbitrary: { runs: times(50, 10_000) } }
  )

  it.prop(
    "change none in the register of units or in the log either",
    { injected: Schema.Array(Injected).check(Schema.isMaxLength(4)) },
    ({ injected }) => {
      const units = among(register, linesOf(register[0]), injected)
      const submissions = among(log, linesOf(log[0]), injected)
      assert.deepStrictEqual(verdicts({ units }), sound, units)
      assert.deepStrictEqual(verdicts({ log: submissions }), sound, submissions)
    },
    { arbitrary: { runs: times(40, 5_000) } }
  )

  it.prop(
    "are counted: rows in are activities, rows passed over and rows with an issue",
    { injected: Schema.Array(Injected).check(Schema.isMaxLength(8)) },
    ({ injected }) => {
      const text = withLines(injected)
      const { issues, passedOver, rows } = readAnnex1(pucheng, file(text), unitBook(pucheng))
      const first = text.split("\n").findIndex((row) => row.startsWith("序号,项目名称")) + 1
      const told = new Set([
        ...rows.map(({ cells }) => cells.number),
        ...passedOver.map(({ row }) => row),
        ...issues.map(({ row }) => row)
      ])
      for (const [index, row] of text.split("\n").entries())
        if (index >= first && row.replaceAll(",", "") !== "") assert.isTrue(told.has(index + 1), `${index + 1}: ${row}`)
      const both = passedOver.filter(({ row }) => rows.some(({ cells }) => cells.number === row))
      assert.deepStrictEqual(both, [])
    },
    { arbitrary: { runs: times(60, 10_000) } }
  )

  it.effect.prop(
    "give a stream what they give the whole file, but where it says what it cannot know",
    { injected: Schema.Array(Injected).check(Schema.isMaxLength(5)) },
    ({ injected }) =>
      Effect.promise(async () => {
        const text = withLines(injected)
        const known = readPortfolio(pucheng, { annex1: [], units: file(register.join("\n"), "units.csv") }).portfolio
          .units
        const whole = readAnnex1(pucheng, file(text), unitBook(pucheng, known))
        const told: Array<string> = []
        const open = new Set<number>()
        const source = new TextEncoder().encode(text)
        for await (const { issues, records } of streamAnnex1(
          pucheng,
          { name: "附件1.csv", source },
          unitBook(pucheng, known)
        )) {
          told.push(...records.map(({ host, name, source }) => `${source?.row} ${name} ${host}`))
          for (const { code, row } of issues) if (code === "host-missing" || code === "host-may-be-above") open.add(row)
        }
        const expected = whole.rows.map(({ activity, cells }) => `${cells.number} ${activity.name} ${activity.host}`)
        const isSure = (line: string) => !open.has(Number.parseInt(line, 10))
        assert.deepStrictEqual(told.filter(isSure), expected.filter(isSure), text)
      }),
    { arbitrary: { runs: times(40, 10_000) } }
  )
})

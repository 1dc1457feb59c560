import { assert, describe, it } from "@effect/vitest"
import { assess, Instant } from "@kepu/core"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { readAnnex1, readPortfolio, streamAnnex1, unitBook } from "../src/index.ts"
import { lines } from "./lines.ts"
import { file, header, pucheng } from "./sample.ts"
import { times } from "./times.ts"

/** A table of its own below another one, of a kind that tells nothing of activities. */
const tables: ReadonlyArray<string> = [
  "单位名称,单位类型,职责,,,,,\n孙镇,镇/街道,无,,,,,\n党睦镇,镇/街道,无,,,,,",
  "单位名称,材料,收到时间,,,,,\n孙镇,活动总结,9月22日,,,,,"
]
const rowsOf = Object.values(lines).flat()
const places = Array.from({ length: 12 }, (_, n) => n)
const numbers = Array.from({ length: rowsOf.length }, (_, n) => n)

const good = [
  "1,食品安全科学秀,罕井镇,9月18日,学校,钱老师,13800001101,",
  "2,机器人,孙镇,9月19日 9:00-11:00,中心广场,王某,0913-7200061,雨天顺延",
  "3,讲座,蒲城县教育局,近日,,李某,7200061,",
  "4,生态展,罕井镇、孙镇,9月中旬,文化站,,13800001102,",
  "5,校园科普,,9月16日至9月20日,校园,张三,13800001103,带水",
  "6,低碳行动,蒲城县科学技术协会,9月17日,广场,赵六,13800001104,"
]
const top = [
  "蒲城县2023年全国科普日活动项目汇总表,,,,,,,",
  "填报单位名称：（盖章）罕井镇,,,,填报时间：2023年9月4日,,,",
  header
]
const units = file(
  "单位名称,单位类型,职责\n罕井镇,镇/街道,食品安全\n孙镇,镇/街道,无\n党睦镇,镇/街道,无\n蒲城县教育局,成员单位,无\n蒲城县科学技术协会,成员单位,无\n蒲城县卫生健康局,成员单位,无",
  "units.csv"
)
const platform = file(
  "活动名称,举办单位,状态,活动时间,活动形式,主题分类,图片数,视频数,新闻链接数,小结\n食品安全科学秀,罕井镇,已发布,2023-09-18,线下,食品安全,1,1,1,有\n机器人,孙镇,审核中,2023-09-19,线下,无,1,0,0,无",
  "platform.csv"
)
const log = file("单位名称,材料,收到时间\n孙镇,活动总结,9月22日\n孙镇,附件1,9月4日", "log.csv")
const asOf = Schema.decodeSync(Instant)("2023-09-24T00:00:00+08:00")

const read = (text: string) => readPortfolio(pucheng, { annex1: [file(text)], units, platform, submissions: log })

/** Every finding, without the row at which its activity stands. */
const verdicts = (text: string): ReadonlyArray<string> => {
  const { portfolio } = read(text)
  return assess(pucheng, portfolio, { asOf }).findings.map(({ rule, status, subject }) =>
    JSON.stringify([rule, { ...subject, source: undefined }, status])
  )
}

const sound = verdicts([...top, ...good].join("\n"))

const Injected = Schema.Struct({
  line: Schema.Literals(numbers),
  at: Schema.Literals(places)
})

/** The text with lines put in, each before the row of that number at the latest. */
const withLines = (injected: ReadonlyArray<typeof Injected.Type>): string => {
  const rows = [...top, ...good]
  for (const { at, line } of injected) rows.splice(Math.min(at, rows.length), 0, rowsOf[line] ?? "")
  return rows.join("\n")
}

describe("rows that are no records", { timeout: times(60_000, 3_600_000) }, () => {
  it.prop(
    "change no verdict, wherever they stand and however many",
    { injected: Schema.Array(Injected).check(Schema.isMaxLength(5)), table: Schema.Literals([0, 1, 2]) },
    ({ injected, table }) => {
      const below = tables[table]
      const text = withLines(injected) + (below === undefined ? "" : `\n${below}`)
      assert.deepStrictEqual(verdicts(text), sound, text)
    },
    { arbitrary: { runs: times(150, 12_000) } }
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
    { arbitrary: { runs: times(200, 12_000) } }
  )

  it.effect.prop(
    "give a stream what they give the whole file, but where it says what it cannot know",
    { injected: Schema.Array(Injected).check(Schema.isMaxLength(5)) },
    ({ injected }) =>
      Effect.promise(async () => {
        const text = withLines(injected)
        const register = readPortfolio(pucheng, { annex1: [], units }).portfolio.units
        const whole = readAnnex1(pucheng, file(text), unitBook(pucheng, register))
        const told: Array<string> = []
        const open = new Set<number>()
        const source = new TextEncoder().encode(text)
        for await (const { issues, records } of streamAnnex1(
          pucheng,
          { name: "附件1.csv", source },
          unitBook(pucheng, register)
        )) {
          told.push(...records.map(({ host, name, source }) => `${source?.row} ${name} ${host}`))
          for (const { code, row } of issues) if (code === "host-missing" || code === "host-may-be-above") open.add(row)
        }
        const expected = whole.rows.map(({ activity, cells }) => `${cells.number} ${activity.name} ${activity.host}`)
        const isSure = (line: string) => !open.has(Number.parseInt(line, 10))
        assert.deepStrictEqual(told.filter(isSure), expected.filter(isSure), text)
      }),
    { arbitrary: { runs: times(100, 5000) } }
  )
})

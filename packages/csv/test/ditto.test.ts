import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { lines } from "./lines.ts"
import { equal, file, header, places, read, readRows } from "./sample.ts"
import { patience, times } from "./times.ts"

const first = "1,科学秀,孙镇,9月18日,学校,钱老师,13800001101,"
const furniture = Object.values(lines).flat()
const marks = ["同上", "〃", "（同上）", "【同上】", "↑", "上同"]

/** Four activities of which most cells are as above. */
const whole = [
  first,
  "2,机器人,孙镇,9月18日,学校,王某,13800001101,",
  "3,讲座,孙镇,9月18日,文化站,王某,13800001101,",
  "4,生态展,罕井镇,9月19日,文化站,王某,13800001101,"
].map((row) => row.split(","))

const Table = Schema.Struct({
  mark: Schema.Literals(marks),
  injected: Schema.Array(
    Schema.Struct({
      line: Schema.Literals(furniture.map((_, n) => n)),
      at: Schema.Literals([0, 1, 2, 3, 4])
    })
  ).check(Schema.isMaxLength(4))
})

const facts = (rows: ReadonlyArray<string>) =>
  read({ annex1: [file([header, ...rows].join("\n"))] }).portfolio.activities.map(
    ({ contactName, contactPhone, host, name, place, time }) => ({ contactName, contactPhone, host, name, place, time })
  )
const expected = facts(whole.map((row) => row.join(",")))

describe("a mark for the cell above", { timeout: patience }, () => {
  it.prop(
    "means the record above, whatever stands between that is none",
    { table: Table },
    ({ table: { injected, mark } }) => {
      const rows = whole.map((row, n) =>
        row.map((cell, at) => (at > 0 && cell !== "" && cell === whole[n - 1]?.[at] ? mark : cell)).join(",")
      )
      for (const { at, line } of injected) rows.splice(at, 0, furniture[line] ?? "")
      assert.deepStrictEqual(facts(rows), expected, rows.join("\n"))
    },
    { arbitrary: { runs: times(150, 10_000) } }
  )

  it.each([
    "例,科普讲座,某某局,9月17日,广场,张三,13800000000,",
    "2,无,,,,,,",
    "2,无,罕井镇,,,,,",
    "2,/,/,/,/,/,/,/",
    "合计,1,,,,,,",
    ",合计,,3,,,,"
  ])("does not mean a row that is none: %s", (line) => {
    const result = readRows(first, line, "3,机器人,同上,同上,（同上）,同上,同上,")
    const [one, two] = result.portfolio.activities
    equal(
      [two?.host, two?.time, two?.place, two?.contactName, two?.contactPhone],
      [one?.host, one?.time, one?.place, one?.contactName, one?.contactPhone]
    )
    const alone = readRows(line, "3,机器人,同上,9月18日,学校,同上,,")
    equal(
      places(alone).filter((place) => place.startsWith("ditto")),
      ["ditto-alone 3 举办单位", "ditto-alone 3 负责人"]
    )
  })

  it("below a row that could not be read is unknown, and nobody is blamed for what it says", () => {
    const shifted = "2,讲座,,罕井镇,9月18日,学校,钱老师,13800001101"
    const result = readRows(first, shifted, "3,机器人,同上,9月19日,同上,同上,13800001101,")
    const told = places(result).filter((place) => place.includes(" 4 "))
    equal(told.slice(0, 3), ["ditto-unsure 4 举办单位", "ditto-unsure 4 活动地点", "ditto-unsure 4 负责人"])
    equal(result.portfolio.activities.map(({ name }) => name).includes("机器人"), false)
    assert.isTrue(result.portfolio.unread?.some(({ source }) => source?.row === 4))
  })
})

import { assert, describe, it } from "@effect/vitest"
import { equal, file, header, names, places, read, readRows } from "./sample.ts"
import { growth } from "./spent.ts"
import { patience, times } from "./times.ts"

const row = "1,科学秀,罕井镇,9月17日,集市,赵老师,7200061,带水"

describe("a row told twice", () => {
  it("is taken once, whatever its number", () => {
    const result = readRows(
      row,
      row,
      row.replace("1,", "9,"),
      " 1 , 科学秀,罕井镇,９月17日,集 市,赵老师,７２０００６１,带水"
    )
    equal(names(result), ["科学秀"])
    equal(places(result), [
      "duplicate-activity 3 项目名称",
      "duplicate-activity 4 项目名称",
      "duplicate-activity 5 项目名称"
    ])
    assert.include(result.issues[0]?.message["zh-CN"], "附件1.csv第2行")
  })

  it("is found in another file under other headings", () => {
    const other = "备注,电话,联系人,地点,时间,主办单位,活动名称\n带水,7200061,赵老师,集市,9月17日,罕井镇,科学秀"
    const result = read({ annex1: [file(`${header}\n${row}`, "甲.csv"), file(other, "乙.csv")] })
    equal(
      result.issues.map(({ code, file, row }) => [code, file, row]),
      [["duplicate-activity", "乙.csv", 2]]
    )
    equal(
      result.portfolio.activities.map(({ source }) => source?.file),
      ["甲.csv"]
    )
    assert.include(result.issues[0]?.message.en, "row 2 of 甲.csv")
  })

  it("is the same if its host is named by the reporting line", () => {
    const result = read({ annex1: [file(`填报单位：罕井镇\n${header}\n${row}\n${row.replace("罕井镇", "")}`)] })
    equal(places(result), ["duplicate-activity 4 项目名称"])
  })

  it("is another one if it names other hosts, be it not all of them", () => {
    const hosts = (text: string) => row.replace("罕井镇", `"${text}"`)
    const result = readRows(hosts("罕井镇、孙镇等"), hosts("罕井镇、龙阳镇等"))
    assert.strictEqual(result.portfolio.activities.length, 2)
  })

  it("is another one if a column that is not read differs", () => {
    const result = read({ annex1: [file(`${header},经费\n${row},100\n${row},200`)] })
    assert.strictEqual(result.portfolio.activities.length, 2)
    equal(places(result), ["columns-unused 1", "possible-duplicate 3 项目名称"])
  })
})

describe("rows of one unit, name and time", { timeout: patience }, () => {
  it("are told apart by id, however many share host, number and name", () => {
    const rows = Array.from({ length: 10_000 }, (_, n) => `1,科学秀,罕井镇,9月17日,集市${n},,,`)
    assert.isBelow(
      growth((count) => readRows(...rows.slice(0, count)), times(1_000, 2_500)),
      9
    )
    const { activities } = readRows(...rows).portfolio
    equal(
      [activities[0]?.id, activities[1]?.id, activities.at(-1)?.id],
      ["罕井镇/1/科学秀", "罕井镇/1/科学秀~2", "罕井镇/1/科学秀~10000"]
    )
  })

  it("both stay if anything else differs, and are pointed out", () => {
    const result = readRows(row, row.replace("集市", "广场").replace("9月17日", "2023年9月17日"))
    assert.strictEqual(result.portfolio.activities.length, 2)
    equal(places(result), ["possible-duplicate 3 项目名称"])
    assert.include(result.issues[0]?.message["zh-CN"], "第2行")
  })

  it("are not suspected if unit, name or time differ", () => {
    const result = readRows(
      row,
      row.replace("9月17日", "9月18日"),
      row.replace("罕井镇", "孙镇"),
      row.replace("科学秀", "科学课")
    )
    assert.strictEqual(result.portfolio.activities.length, 4)
    equal(places(result), [])
  })

  it("are pointed out as well if only co-hosts differ", () => {
    const result = readRows(row, row.replace("罕井镇", "罕井镇、孙镇"))
    equal(places(result), ["possible-duplicate 3 项目名称"])
    assert.strictEqual(result.portfolio.activities.length, 2)
  })
})

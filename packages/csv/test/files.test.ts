import { assert, describe, it } from "@effect/vitest"
import type { CountyFiles } from "../src/index.ts"
import { equal, file, header, only, places, read, utf16 } from "./sample.ts"

const row = "1,科学秀,罕井镇,9月17日,集市,赵老师,7200061,"

const refused = (content: string | Uint8Array, code: string) => {
  const result = read({ annex1: [file(content, "坏.csv"), file(`${header}\n${row}`, "好.csv")] })
  equal(places(result), [`${code} 1`])
  equal(result.unusable, ["坏.csv"])
  assert.strictEqual(only(result).name, "科学秀", "the other file lives")
  return result.issues[0]?.message ?? assert.fail()
}

describe("a file of which nothing can be read", () => {
  it("is empty", () => {
    for (const content of ["", "\uFEFF", " \r\n\t\n"]) refused(content, "file-empty")
  })

  it("is no text", () => {
    refused(
      Uint8Array.from({ length: 400 }, (_, n) => (n * 151) % 256),
      "file-binary"
    )
    refused("\0\u0001 图片\0", "file-binary")
    refused(utf16(`${header}\n${row}`, true), "file-binary")
  })

  it("has no headings; the message lists those wanted", () => {
    const message = refused("这是一封信\n祝好，再见", "header-missing")
    assert.include(message["zh-CN"], "项目名称、举办单位、活动时间")
    refused("备注\n说说", "header-missing")
  })

  it("has headings and no row of an activity", () => {
    const cases = [
      ["rows-missing 2", [], [null]],
      ["rows-missing 2", ["合计,,,,,,,"], [null]],
      ["rows-unread 2", ["1,科学秀,,9月17日,,,,"], [null]],
      ["rows-unread 2", ["1,,罕井镇,9月17日,,,,"], ["罕井镇"]]
    ] as const
    for (const [place, rows, units] of cases) {
      const result = read({ annex1: [file(["标题", header, ...rows].join("\n"), "坏.csv")] })
      equal(places(result)[0], place)
      equal(result.unusable, ["坏.csv"])
      equal(
        result.portfolio.unread?.map(({ unit = null }) => unit),
        units
      )
    }
    const platform = read({ platform: file("活动名称,举办单位,状态", "platform.csv") })
    equal([places(platform), platform.unusable], [["rows-missing 1"], []])
    assert.notProperty(platform.portfolio, "unread", "nothing is on the platform")
  })

  it("has no column of names", () => {
    const message = refused("序号,举办单位,活动时间\n1,罕井镇,9月17日", "column-missing")
    assert.include(message["zh-CN"], "“项目名称”")
  })
})

describe("a column that is missing", () => {
  it("is reported once where the headings are, and rows live", () => {
    const result = read({
      annex1: [file("标题\n序号,项目名称,举办单位,活动时间,备注\n1,科学秀,罕井镇,9月17日,\n2,讲座,罕井镇,9月17日,")]
    })
    equal(places(result), ["column-missing 2", "column-missing 2", "column-missing 2"])
    equal(
      result.issues.map(({ message }) => /“(.*?)”/u.exec(message["zh-CN"])?.[1]),
      ["活动地点", "负责人", "联系电话"]
    )
    equal(result.portfolio.activities.length, 2)
    equal(result.unusable, [])
  })

  it("is no issue if the form does not require it", () => {
    const result = read({
      annex1: [file("项目名称,举办单位,活动时间,活动地点,负责人,联系电话\n科学秀,罕井镇,9月17日,集市,赵老师,7200061")]
    })
    equal(places(result), [])
  })
})

it("an unusable register or log is as good as none", () => {
  const broken: Partial<CountyFiles> = {
    units: file("", "units.csv"),
    submissions: file("序号,备注\n1,无", "log.csv"),
    platform: file("", "platform.csv")
  }
  const { issues, portfolio, unusable } = read({ annex1: [file(`${header}\n${row}`)], ...broken })
  equal(unusable, ["units.csv", "log.csv", "platform.csv"])
  assert.notProperty(portfolio, "submissions", "nobody is late")
  equal(
    portfolio.units.map(({ id, kinds }) => [id, kinds]),
    [["罕井镇", undefined]]
  )
  assert.notInclude(
    issues.map(({ code }) => code),
    "unknown-unit"
  )
})

it("no file at all is an empty portfolio", () => {
  equal(read({}), { portfolio: { units: [], activities: [] }, issues: [], passedOver: [], unusable: [] })
})

it("issues stand in the order of files and rows, and speak both languages", () => {
  const bad = `${header}\n1,,罕井镇,,,,,\n2,科学秀,罕井镇,近日,,,1.38E+10,`
  equal(places(read({ annex1: [file(`${header}\n${row}\n${row}\n1,,,,,,,无名`)] })), [
    "duplicate-activity 3 项目名称",
    "name-missing 4 项目名称"
  ])
  const result = read({ annex1: [file(bad, "乙.csv"), file(bad, "甲.csv")] })
  equal(
    result.issues.map(({ file, row }) => `${file}${row}`),
    ["乙.csv2", "乙.csv3", "乙.csv3", "甲.csv2", "甲.csv3", "甲.csv3", "甲.csv3"]
  )
  assert.match(result.issues[0]?.message["zh-CN"] ?? "", /^第2行“项目名称”：/u)
  assert.match(result.issues[0]?.message.en ?? "", /^row 2, 项目名称: /u)
})

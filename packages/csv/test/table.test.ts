import { headings } from "../src/index.ts"
import { assert, describe, it } from "@effect/vitest"
import { equal, file, header, names, only, places, read, readRows } from "./sample.ts"

const row = "1,科学秀,罕井镇,9月17日,集市,赵老师,7200061,带水"
const annex1 = (text: string) => read({ annex1: [file(text)] })

describe("headings", () => {
  it("are found under any number of lines, which are counted", () => {
    for (const above of [0, 1, 3, 30]) {
      const title = "蒲城县 2023 年全国科普日活动项目汇总表\n".repeat(above)
      const activity = only(annex1(`${title}${header}\n${row}`))
      assert.strictEqual(activity.source?.row, above + 2)
      assert.strictEqual(activity.place, "集市")
    }
  })

  it("are the first ones where they come again with more of them, so that no row above is lost", () => {
    const poorer = header.replace("备注", "其他")
    for (const first of [poorer, `${header.replace("负责人,联系电话", "联系方式,")}\n,,,,,负责人,联系电话,`]) {
      const result = annex1(
        `${first}\n${row}\n${row.replace("科学秀", "讲座")}\n${header}\n${row.replace("科学秀", "展览")}`
      )
      equal(names(result), ["科学秀", "讲座", "展览"])
      equal(result.passedOver.at(-1)?.why, "headings")
      equal(places(result), first === poorer ? ["columns-unused 1"] : [])
    }
  })

  it("in two rows come again in two rows", () => {
    const two = `${header.replace("负责人,联系电话", "联系方式,")}\n,,,,,负责人,联系电话,`
    const result = annex1(`${two}\n${row}\n${two}\n${row.replace("科学秀", "讲座")}`)
    equal([names(result), places(result)], [["科学秀", "讲座"], []])
    equal(
      result.portfolio.activities.map(({ contactName }) => contactName),
      ["赵老师", "赵老师"]
    )
  })

  it("have synonyms, in any order", () => {
    const activity = only(annex1("手机,联系人,地点,时间,承办单位,名称\n7200061,赵老师,集市,9月17日,罕井镇,科学秀"))
    const { contactName, contactPhone, host, name, place, time } = activity
    equal([name, host, place, contactName, contactPhone], ["科学秀", "罕井镇", "集市", "赵老师", "7200061"])
    assert.isDefined(time)
    equal(activity.source?.columns, {
      name: "名称",
      host: "承办单位",
      time: "时间",
      place: "地点",
      contactName: "联系人",
      contactPhone: "手机"
    })
  })

  it("may hold blanks, breaks, colons and remarks in brackets", () => {
    const activity = only(
      annex1('序 号,活动 名称：,举办单位*,"活动时间\n（月日）",活动地点[县城],负责人,联系电话（手机）,备注\n' + row)
    )
    assert.strictEqual(activity.source?.row, 2)
    assert.strictEqual(activity.source?.columns?.["time"], "活动时间（月日）")
    assert.strictEqual(activity.contactPhone, "7200061")
  })

  it("单位名称 gives the host only where no other column does", () => {
    const both =
      "单位名称,主办单位,项目名称,活动时间,活动地点,负责人,联系电话\n孙镇,罕井镇,科学秀,9月17日,集市,赵老师,7200061"
    assert.strictEqual(only(annex1(both)).host, "罕井镇")
    assert.strictEqual(only(annex1(both.replace("主办单位", "经费"))).host, "孙镇")
  })

  it("tell the delimiter", () => {
    for (const delimiter of ["\t", ";", "，"]) {
      const activity = only(annex1(`标题\n${header}\n${row}`.replaceAll(",", delimiter)))
      equal([activity.name, activity.remark], ["科学秀", "带水"], JSON.stringify(delimiter))
    }
  })

  it("mean one fact each", () => {
    for (const table of Object.values(headings)) {
      const words = Object.values(table).flat()
      equal(words.length, new Set(words).size)
    }
  })

  it("are skipped where they are repeated", () => {
    const result = readRows(row, header, row.replace("科学秀", "讲座"))
    equal(names(result), ["科学秀", "讲座"])
    equal(places(result), [])
  })
})

describe("rows", () => {
  it("are counted with blank ones, whatever ends a line", () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      const activity = only(annex1(["", header, "", ",,,,,,,", row, ""].join(end)))
      assert.strictEqual(activity.source?.row, 5, JSON.stringify(end))
    }
  })

  it("may end differently in one file", () => {
    const result = annex1(`标题\r\n${header}\n${row}\r\n${row.replace("科学秀", "讲座")}\n`)
    equal(names(result), ["科学秀", "讲座"])
    equal(places(result), [])
  })

  it("that are blank or merely numbered are skipped in silence", () => {
    const result = readRows(row, "2,,,,,,,", "３、,,,,,,,", " , ,　,,,,,", "7")
    equal(names(result), ["科学秀"])
    equal(places(result), [])
  })

  it("that hold anything else want a name", () => {
    const result = readRows("1,,罕井镇,9月17日,,,,", row, "合计,,,,,,,", ",,,,,,,看天气")
    equal(names(result), ["科学秀"])
    equal(places(result), ["name-missing 2 项目名称", "name-missing 5 项目名称"])
  })

  it("may be short or long; what stands without a heading is reported if it is not blank", () => {
    const result = readRows("1,科学秀,罕井镇", `${row},,,`, `${row.replace("科学秀", "讲座")}${",".repeat(292)}多余`)
    equal(places(result), ["extra-cells 4"])
    equal(names(result), ["科学秀", "科学秀", "讲座"])
    assert.isUndefined(result.portfolio.activities[0]?.place)
    assert.strictEqual(result.portfolio.activities[2]?.place, "集市")
    assert.include(result.issues[0]?.message["zh-CN"], "多余")
  })

  it("report a comma that moved their cells", () => {
    equal(places(readRows("1,科学秀,罕井镇,9月17日,集市,赵老师,7200061,邀请专家,3人")), ["extra-cells 2"])
  })

  it("lose no more than a cell that is too large", () => {
    const large = "食".repeat(3_500_000)
    const result = readRows(
      row,
      `2,讲座,罕井镇,9月18日,${large},赵老师,7200061,`,
      `3,${large},罕井镇,9月18日,,,,`,
      row.replace("科学秀", "体验")
    )
    equal(places(result), ["cell-too-large 3 活动地点", "cell-too-large 4 项目名称"])
    equal(names(result), ["科学秀", "讲座", `${"食".repeat(200)}…`, "体验"])
    const lecture = result.portfolio.activities[1]
    equal([lecture?.place, lecture?.contactName], [undefined, "赵老师"])
  })

  it("are not the same for having cells that are too large", () => {
    const result = readRows(...["甲", "乙"].map((place) => `1,科学秀,罕井镇,9月17日,${place.repeat(40_000)},,,`))
    equal(names(result), ["科学秀", "科学秀"])
  })

  it("keep the name's characters whole, and know of others where the cell of co-hosts is too large", () => {
    const result = read({
      annex1: [
        file(
          `项目名称,举办单位,协办单位\n${"科𠮷".repeat(20_000)},罕井镇,孙镇\n科学秀,罕井镇,${"孙镇、".repeat(20_000)}`
        )
      ]
    })
    equal(
      result.portfolio.activities.map(({ coHosts, name }) => [name, coHosts]),
      [
        [`${"科𠮷".repeat(100)}…`, ["孙镇"]],
        ["科学秀", undefined]
      ]
    )
  })

  it("lose invisible NUL characters, which is said once each", () => {
    const result = readRows("1,科\0学\0秀,罕井镇,9月17日,集\0市,,,", row.replace("科学秀", "讲座"))
    equal(places(result), ["nul-removed 2"])
    equal([names(result)[0], result.portfolio.activities[0]?.place], ["科学秀", "集市"])
  })
})

describe("a heading that gives no fact", () => {
  const told = (head: string) =>
    read({ annex1: [file(`${head}\n1,科学秀,孙镇,9月17日`)] }).issues.flatMap(({ code, message }) =>
      code === "column-near" ? [message["zh-CN"]] : []
    )
  it("is told where it is a slip for one that is lacking", () => {
    assert.deepStrictEqual(told("序号,项目名称,举办单位,活动时问"), [
      "不认识列名“活动时问”，这一列未读入；是否应为“活动时间”？请核对列名"
    ])
  })
  it("is no slip where it is like none, or like one that is there", () => {
    for (const head of [
      "序号,项目名称,举办单位,活动预算",
      "活动时问,项目名称,举办单位,活动时间",
      "序号,项目名称,举办单位,时长"
    ])
      assert.deepStrictEqual(told(head), [], head)
  })

  const unused = (table: string) =>
    read({ annex1: [file(table)] }).issues.flatMap((issue) => (issue.code === "columns-unused" ? [issue] : []))
  const row = "1,科学秀,孙镇,9月17日"
  it("is told where something stands below it, once for all of them, and with the headings that are free", () => {
    const [issue, ...others] = unused(
      `序号,项目名称,举办单位,活动时间,经费来源,场次\n${row},自筹,2\n2,讲座,孙镇,9月18日,,3`
    )
    assert.deepStrictEqual(others, [])
    assert.strictEqual(issue?.severity, "warning")
    assert.include(issue?.message["zh-CN"], "“经费来源、场次”")
    for (const free of ["活动地点", "联系电话"]) assert.include(issue?.suggestion["zh-CN"], free)
    for (const taken of ["序号", "项目名称", "活动时间"]) assert.notInclude(issue?.suggestion["zh-CN"], taken)
  })
  it("is not told where it is blank, for remarks, or told as a slip", () => {
    assert.deepStrictEqual(unused(`序号,项目名称,举办单位,活动时间,经费来源\n${row},`), [])
    assert.deepStrictEqual(unused(`序号,项目名称,举办单位,活动时间,备注,说明\n${row},甲,乙`), [])
    assert.deepStrictEqual(unused(`序号,项目名称,举办单位,活动时问\n${row}`), [])
  })
})

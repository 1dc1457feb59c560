import { assert, describe, it } from "@effect/vitest"
import { equal, file, header, names, only, places, read, readRows } from "./sample.ts"

const withCell = (column: number, cell: string) => {
  const cells = ["1", "科学秀", "罕井镇", "9月17日", "集市", "赵老师", "7200061", "带水"]
  return readRows(cells.with(column, cell).join(","))
}

/** Reads one row of a table with a column of the given heading. */
const withColumn = (heading: string, cell: string) =>
  read({ annex1: [file(`${header},${heading}\n1,科学秀,罕井镇,9月17日,集市,赵老师,7200061,,${cell}`)] })

describe("an activity", () => {
  it("holds every fact of its row, where it was read, and nothing that was not said", () => {
    const result = readRows("1,科学秀,罕井镇,9月17日,集市,赵老师,7200061,")
    equal(result.portfolio, {
      units: [{ id: "罕井镇", name: "罕井镇", source: { file: "附件1.csv", row: 2, columns: { name: "举办单位" } } }],
      activities: [
        {
          id: "罕井镇/1/科学秀",
          name: "科学秀",
          host: "罕井镇",
          coHosts: [],
          time: { sessions: [{ start: "2023-09-17" }] },
          timeText: "9月17日",
          place: "集市",
          contactName: "赵老师",
          contactPhone: "7200061",
          annexes: ["annex-1"],
          source: {
            file: "附件1.csv",
            row: 2,
            columns: {
              name: "项目名称",
              host: "举办单位",
              time: "活动时间",
              place: "活动地点",
              contactName: "负责人",
              contactPhone: "联系电话",
              remark: "备注"
            }
          }
        }
      ]
    })
  })

  it("keeps its name as written, on one line", () => {
    const result = readRows('1," （ＶＲ）科普“五进” \n走进校园",罕井镇,,,,,', '2,"Science\nDay 科普\n日",罕井镇,,,,,')
    equal(names(result), ["（ＶＲ）科普“五进”走进校园", "Science Day 科普日"])
  })

  it("has an id of its own, of host, number and name", () => {
    const result = readRows(
      "1,甲,罕井镇,9月17日,,,,",
      "1,甲,罕井镇,9月18日,,,,",
      ",甲,罕井镇,9月19日,,,,",
      "１,甲,罕井镇,9月20日,,,,"
    )
    equal(
      result.portfolio.activities.map(({ id }) => id),
      ["罕井镇/1/甲", "罕井镇/1/甲~2", "罕井镇/4/甲", "罕井镇/1/甲~3"]
    )
  })
})

describe("a telephone number", () => {
  const phone = (cell: string) => only(withCell(6, cell)).contactPhone

  it("keeps leading zeros and every digit, in plain characters", () => {
    assert.strictEqual(phone("09137211096"), "09137211096")
    assert.strictEqual(phone("１３８００００１１０３"), "13800001103")
    assert.strictEqual(phone("0913－7200061"), "0913-7200061")
    assert.strictEqual(phone("0913—7200061"), "0913-7200061")
    assert.strictEqual(phone("138 0000 1101"), "13800001101")
    assert.strictEqual(phone("+8613800001305"), "+8613800001305")
  })

  it("does not glue two numbers together", () => {
    assert.strictEqual(phone("7200061 7200062"), "7200061、7200062")
    assert.strictEqual(phone("7200061、13800001101"), "7200061、13800001101")
  })

  it("is left out if the spreadsheet has destroyed it", () => {
    for (const cell of ["1.38E+10", "1.38e10", "１.３８Ｅ＋１０"]) {
      const result = withCell(6, cell)
      equal(places(result), ["phone-damaged 2 联系电话"])
      assert.notProperty(only(result), "contactPhone")
      assert.strictEqual(only(result).place, "集市")
    }
  })

  it("is freed of the formula that kept its zeros", () => {
    assert.strictEqual(phone('="09137200061"'), "09137200061")
  })
})

describe("the quote before a formula", () => {
  it("is taken off, and only there", () => {
    for (const cell of ["=SUM(1)", "+1", "-1", "@各社区", "＝同上"]) {
      assert.strictEqual(only(withCell(7, `'${cell}`)).remark, cell)
      assert.strictEqual(only(withCell(7, cell)).remark, cell)
    }
    assert.strictEqual(only(withCell(7, "'23年")).remark, "'23年")
  })
})

describe("活动时间", () => {
  it("is read in the year and the window of the notice", () => {
    equal(only(withCell(3, "9月17日-23日")).time, { sessions: [{ start: "2023-09-17", end: "2023-09-23" }] })
    equal(only(withCell(3, "活动期间")).time, { sessions: [{ start: "2023-09-17", end: "2023-09-23" }] })
  })

  it("is kept as written if it cannot be read, with the reason", () => {
    const result = withCell(3, "近日")
    equal(places(result), ["time-relative 2 活动时间"])
    assert.strictEqual(only(result).timeText, "近日")
    assert.notProperty(only(result), "time")
    assert.include(result.issues[0]?.message["zh-CN"], "请写明日期")
  })

  it("is no issue if blank", () => {
    const result = withCell(3, "")
    equal(places(result), [])
    assert.notProperty(only(result), "timeText")
  })
})

describe("further columns", () => {
  it("are of a topic that a word of the name declares; topics stated without it are an issue", () => {
    const named = (topics: string) =>
      read({
        annex1: [file(`${header},主题\n1,食品安全进校园,罕井镇,9月17日,集市,赵老师,7200061,,${topics}`)]
      })
    equal(places(named("国防")), ["topic-not-stated 2 主题"])
    equal(places(named("食品安全、国防")), [])
    equal(places(named("")), [])
    equal(only(named("国防")).topics, ["national-defence"])
  })

  it("give topics, settings and programme in the notice's terms", () => {
    equal(only(withColumn("主题", "食品安全、国防；人工智能")).topics, [
      "food-safety",
      "national-defence",
      "frontier-science"
    ])
    equal(only(withColumn("主题", "科普助力“双减”")).topics, ["lighter-schooling"])
    equal(only(withColumn("主题", "无")).topics, [])
    equal(only(withColumn("五进", "校园")).settings, ["campus"])
    equal(only(withColumn("五进", "机关、企事业单位")).settings, ["offices"])
    assert.strictEqual(only(withColumn("所属专项", "专场行动")).programme, "series")
    const none = withColumn("所属专项", "无")
    assert.notProperty(only(none), "programme")
    equal(places(none), [])
    assert.notProperty(only(withColumn("主题", "")), "topics")
  })

  it("leave a list unknown of which one word is unknown", () => {
    const result = withColumn("主题", "食品安全、养生")
    equal(places(result), ["unknown-term 2 主题"])
    assert.notProperty(only(result), "topics")
    assert.include(result.issues[0]?.message["zh-CN"], "“养生”")
    assert.include(result.issues[0]?.message["zh-CN"], "卫生健康、")
    assert.include(result.issues[0]?.message.en, "food safety, ")
    equal(places(withColumn("专项", "专场行动、别的")), ["unknown-term 2 专项"])
  })

  it("give mode, state, summary", () => {
    const modeOf = (cell: string) => only(withColumn("活动形式", cell)).mode
    equal(["线下", "线上", "线上线下结合", "线上＋线下"].map(modeOf), ["on-site", "online", "hybrid", "hybrid"])
    equal(places(withColumn("形式", "讲座")), ["unknown-term 2 形式"])
    assert.strictEqual(only(withColumn("状态", "已发布")).platform, "published")
    assert.strictEqual(only(withColumn("小结", "有")).summary, true)
    assert.strictEqual(only(withColumn("小结", "无")).summary, false)
    equal(places(withColumn("小结", "待补")), ["unknown-term 2 小结"])
  })

  it("give numbers, and zero is one", () => {
    const countOf = (cell: string) => only(withColumn("参与人数（人）", cell)).participants
    equal(["0", "３２０", '"12,500"', "007"].map(countOf), [0, 320, 12_500, 7])
    for (const cell of ["约300", "-3", "1.5", "99999999999999999999", "三百", "1e3", '"1,2"']) {
      const result = withColumn("参与人数", cell)
      equal(places(result), ["number-expected 2 参与人数"], cell)
      assert.notProperty(only(result), "participants")
    }
    equal(places(withColumn("参与人数", "")), [])
  })

  it("give an address", () => {
    assert.strictEqual(
      only(withColumn("网址", "https://live.example.com/a?b=1")).address,
      "https://live.example.com/a?b=1"
    )
  })
})

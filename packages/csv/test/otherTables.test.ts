import { assert, describe, it } from "@effect/vitest"
import { notice as videoContest } from "@kepu/core/notices/video-contest-2026"
import { readPortfolio, streamAnnex1, unitBook } from "../src/index.ts"
import { equal, file, header, names, notice, places, read, readRows } from "./sample.ts"

const good = "1,科学秀,罕井镇,9月18日,学校,钱老师,13800001101,"
const annex1 = (...rows: ReadonlyArray<string>) => read({ annex1: [file(rows.join("\n"))] })
const whys = ({ passedOver }: ReturnType<typeof read>) => passedOver.map(({ row, why }) => `${row} ${why}`)

const streamed = async (...rows: ReadonlyArray<string>) => {
  const source = new TextEncoder().encode(rows.join("\n"))
  const all = []
  for await (const reading of streamAnnex1(notice, { name: "a.csv", source }, unitBook(notice))) all.push(reading)
  return {
    names: all.flatMap(({ records }) => records.map(({ name }) => name)),
    issues: all.flatMap(({ issues }) => issues.map(({ code, row }) => `${code} ${row}`)),
    passedOver: all.flatMap(({ passedOver }) => passedOver.map(({ row, why }) => `${row} ${why}`))
  }
}

describe("a table that no notice asks for", () => {
  const tables = [
    ["信息员名单", "序号,姓名,单位,职务,手机号", "1,王某,罕井镇,干事,13800001103"],
    ["参加人员名单", "姓名,性别,年龄,单位,职务", "王某,男,30,罕井镇,干事"],
    ["经费预算表", "物品名称,数量,单价,金额", "展板,10,100,1000"]
  ]
  it("is told and passed over, as is its title, up to the next headings", () => {
    for (const [title = "", ...table] of tables) {
      const result = annex1(header, good, title, ...table, header, good.replace("科学秀", "讲座"))
      equal([names(result), places(result)], [["科学秀", "讲座"], ["table-foreign 4"]], title)
      equal(whys(result), ["3 title", "4 headings", "5 other-table", "6 headings"])
      equal(result.portfolio.unread ?? [], [])
    }
  })
  it("ends with an activity, however little of it is filled in, so that its unit is not without", () => {
    const [, ...table] = tables[0] ?? []
    const result = annex1(header, good, ...table, "2,展览,孙镇,9月19日,广场,,,")
    equal(names(result), ["科学秀", "展览"])
    equal(whys(result), ["3 headings", "4 other-table"])
  })
  it("does not begin with an activity that has such a word, or with two of them", () => {
    for (const row of [
      "2,姓名里的科学,罕井镇,9月18日,学校,钱老师,13800001101,",
      "2,数量,罕井镇,9月18日,学校,钱老师,13800001101,"
    ])
      assert.notInclude(places(annex1(header, good, row)).join(), "table-foreign")
  })
})

describe("a second table below", () => {
  const form = [
    "活动名称,科学秀",
    "单位名称,罕井镇",
    "联系人,钱老师,联系电话,13800001101",
    "主要内容,科学表演",
    "推荐单位意见,同意推荐"
  ]
  const recommended = (result: ReturnType<typeof read>) =>
    result.portfolio.recommendations?.map(({ activity, source, unit }) => [activity, unit, source?.row])

  it("that is the printed form of annex 2 is read as it", () => {
    for (const title of [["", "附件2", "蒲城县2023年全国科普日优秀活动推荐表"], ["附件2"], []]) {
      const result = annex1(header, good, ...title, ...form)
      equal([names(result), places(result)], [["科学秀"], []])
      equal(recommended(result), [["罕井镇/1/科学秀", "罕井镇", 3 + title.length]])
      assert.strictEqual(result.passedOver.filter(({ why }) => why === "other-table").length, form.length)
    }
  })

  it("that is annex 2 as a table, or several forms, is read as it, and annex 1 goes on behind its headings", () => {
    const table = ["活动名称,单位名称,联系人,联系电话,主要内容,推荐单位意见", "科学秀,罕井镇,钱老师,13800001101,表演,"]
    const again = annex1(header, good, ...table, "", header, good.replace("科学秀", "讲座"))
    equal([names(again), places(again)], [["科学秀", "讲座"], []])
    equal(recommended(again), [["罕井镇/1/科学秀", "罕井镇", 4]])
    equal(
      recommended(
        annex1(
          header,
          good,
          good.replace("科学秀", "讲座"),
          ...form,
          "",
          ...form.map((row) => row.replace("科学秀", "讲座"))
        )
      )?.length,
      2
    )
  })

  it("is told by the headings of the notice, too, below and beside, in text and in rows", async () => {
    const works = ["序号,作品名称,报送单位,作品简介,联系人,联系电话", "1,食品安全动画,罕井镇,动画,钱老师,13800001101"]
    const chosen = ["作品名称,单位名称,推荐单位意见", "食品安全动画,罕井镇,同意推荐"]
    const under = (text: string) => readPortfolio(videoContest, { annex1: [file(text)] })
    const besides = works.map((line, n) => `${line},,${chosen[n]}`)
    for (const text of [[...works, ...chosen].join("\n"), besides.join("\n")]) {
      const { portfolio, passedOver } = under(text)
      equal(
        portfolio.activities.map(({ name }) => name),
        ["食品安全动画"]
      )
      equal(
        portfolio.recommendations?.map(({ unitOpinion }) => unitOpinion?.text),
        ["同意推荐"],
        JSON.stringify(passedOver)
      )
    }
  })

  it("that is annex 2 is not told twice where it was handed in as a file too", () => {
    const own = file(form.join("\n"), "附件2.csv")
    const { portfolio } = read({ annex1: [file([header, good, ...form].join("\n"))], annex2: [own] })
    equal(
      portfolio.recommendations?.map(({ source }) => source?.file),
      ["附件2.csv"]
    )
  })

  it("is not what merely begins as the form does", () => {
    const result = annex1(header, good, "项目名称,待补", good.replace("科学秀", "讲座"))
    equal(names(result), ["科学秀", "讲座"])
    assert.strictEqual(result.portfolio.unread?.length, 1)
  })

  it("of activities under other headings is read by these", () => {
    const other = ["活动名称,活动地点,活动时间,承办单位,手机", "讲座,广场,9月19日,孙镇,13800001102"]
    const result = annex1(header, good, "", ...other)
    equal(
      result.portfolio.activities.map(({ contactPhone, host, name, place, source }) => [
        name,
        host,
        place,
        contactPhone,
        source?.row
      ]),
      [
        ["科学秀", "罕井镇", "学校", "13800001101", 2],
        ["讲座", "孙镇", "广场", "13800001102", 5]
      ]
    )
    const reported = annex1("填报单位：孙镇", header, good, "项目名称,活动时间,活动地点", "讲座,9月19日,广场")
    equal(
      reported.portfolio.activities.map(({ host }) => host),
      ["罕井镇", "孙镇"]
    )
  })

  it("that is the platform's export is matched with the activities above", () => {
    const result = annex1(
      header,
      good,
      "",
      "活动名称,举办单位,状态,活动时间,图片数",
      "科学秀,罕井镇,已发布,2023-09-18,3"
    )
    equal(
      result.portfolio.activities.map(({ images, name, platform }) => [name, platform, images]),
      [["科学秀", "published", 3]]
    )
  })

  it.each([
    ["单位名称,单位类型,职责", "孙镇,镇/街道,无"],
    ["序号,单位名称,单位类型,职责", "1,孙镇,镇/街道,无"],
    ["单位名称,材料,收到时间", "孙镇,活动总结,9月22日"],
    ["序号,报送单位,报送材料,报送时间", "1,孙镇,活动总结,9月22日"]
  ])("that would count as complete is pointed out and left alone: %s", (head, row) => {
    const result = annex1(header, good, "", head, row, row)
    equal(
      [names(result), places(result), whys(result)],
      [["科学秀"], ["table-unread 4"], ["4 headings", "5 other-table", "6 other-table"]]
    )
    equal(
      [result.portfolio.units.length, result.portfolio.submissions, result.portfolio.unread],
      [1, undefined, undefined]
    )
  })

  it("ends where rows are wider than it is", () => {
    const result = annex1(header, good, "单位名称,单位类型,职责", "孙镇,镇/街道,无", good.replace("科学秀", "讲座"))
    equal(names(result), ["科学秀", "讲座"])
  })

  it("is passed over by a stream, which says so", async () => {
    equal(await streamed(header, good, ...form), {
      names: ["科学秀"],
      issues: ["table-unread 3"],
      passedOver: ["3 headings", "4 other-table", "5 other-table", "6 other-table", "7 other-table"]
    })
  })

  it("is not what merely begins as the form does in a stream, however few cells the rows below it have", async () => {
    const named = (n: number): string => `,讲座${n},孙镇,9月18日,,,,`
    const numbers = Array.from({ length: 150 }, (_, n) => n)
    for (const rows of [numbers.slice(0, 2), numbers]) {
      const told = await streamed(header, good, ",项目名称,待补", "", ...rows.map(named))
      equal(told, { names: ["科学秀", ...rows.map((n) => `讲座${n}`)], issues: ["name-none 3"], passedOver: [] })
      const whole = annex1(header, good, ",项目名称,待补", "", ...rows.map(named))
      equal([names(whole), places(whole)], [told.names, ["name-none 3 项目名称"]])
    }
  })
})

describe("a second table beside", () => {
  it.each([
    [`${header},,单位名称,单位类型,职责`, `${good},,孙镇,镇/街道,无`],
    [`${header},,序号,单位名称,单位类型`, `${good},,1,孙镇,镇/街道`],
    [`${header},序号,单位名称,单位类型`, `${good},1,孙镇,镇/街道`],
    [`${header},,单位名称,材料,收到时间`, `${good},,孙镇,活动总结,9月22日`]
  ])("is pointed out and left alone: %s", (head, row) => {
    const result = annex1(head, row, ",,,,,,,,,党睦镇,镇/街道,无", row.replace("科学秀", "讲座"))
    equal([names(result), places(result)], [["科学秀", "讲座"], ["table-unread 1"]])
    equal(
      result.portfolio.units.map(({ name }) => name),
      ["罕井镇"]
    )
  })

  it("of activities is read too", () => {
    const pair = "项目名称,举办单位,活动时间"
    const result = annex1(`${pair},,${pair}`, "甲,孙镇,9月18日,,乙,罕井镇,9月19日", "丙,孙镇,9月18日,,,,")
    equal(
      [names(result).toSorted(), places(result).filter((place) => !place.startsWith("column-missing"))],
      [["丙", "乙", "甲"], []]
    )
  })

  it("is none where a heading spans several columns, or a column has none", () => {
    const result = annex1(
      "序号,项目名称,举办单位,,活动时间,活动地点,负责人,联系电话",
      "1,科学秀,罕井镇,,9月18日,学校,钱老师,13800001101"
    )
    equal([names(result), places(result)], [["科学秀"], []])
  })
})

describe("a second table of activities whose columns stand in another order", () => {
  it("is read by its own headings", () => {
    const rows = [
      "1,科学秀,孙镇,9月18日,广场,钱老师,13800001101,",
      "序号,活动名称,活动地点,活动时间,举办单位,联系人,联系电话,备注",
      "1,放映,微信,9月19日,孙镇,钱老师,13800001101,"
    ]
    const { activities } = readRows(...rows).portfolio
    equal(
      activities.map(({ host, name, place }) => [name, host, place]),
      [
        ["科学秀", "孙镇", "广场"],
        ["放映", "孙镇", "微信"]
      ]
    )
  })
})

import { assert, describe, it } from "@effect/vitest"
import { equal, file, header, names, only, places, read, readRows } from "./sample.ts"

const facts = ["name", "host", "timeText", "place", "contactName", "contactPhone"] as const
const whole = ["科学秀", "孙镇", "9月18日", "学校", "钱老师", "13800001101"]
const annex1 = (...rows: ReadonlyArray<string>) => read({ annex1: [file(rows.join("\n"))] })
const factsOf = (result: ReturnType<typeof read>) => facts.map((fact) => only(result)[fact])

describe("a cell that says nothing", () => {
  const marks =
    "/ — - —— \\ 无 暂无 待定 未定 待补充 #N/A #REF! #NAME? #VALUE! #DIV/0! ## 不详 略 XX ×× *** ？ … N/A null None nan 空 另行通知 待通知 （空） TBD 同左 同第1行 同序号2 视情况而定 以通知为准 0 " +
    "地点待定 具体地点待定 时间、地点待定 联系人待定 电话待定 人员未确定 暂缺 暂不确定 后补 正在落实 根据实际情况确定 视实际情况 见附件 详见方案 见附件2 参见附表"
  it.each(marks.split(" "))("%s leaves place, person and number open", (mark) => {
    const result = readRows(`1,科学秀,孙镇,9月18日,${mark},${mark},${mark},`)
    equal([only(result).place, only(result).contactName, only(result).contactPhone], [undefined, undefined, undefined])
    equal(places(result), ["placeholder 2 活动地点", "placeholder 2 负责人", "placeholder 2 联系电话"])
  })
  it("is a blank time, a host that is not named or known, or no co-host", () => {
    equal(
      [only(readRows("1,科学秀,孙镇,/,学校,,,")).timeText, places(readRows("1,科学秀,孙镇,/,学校,,,"))],
      [undefined, ["placeholder 2 活动时间"]]
    )
    assert.strictEqual(only(readRows("1,科学秀,孙镇,待定,学校,,,")).timeText, "待定")
    const host = (mark: string) => annex1("填报单位：孙镇", header, `1,科学秀,${mark},9月18日,学校,,,`)
    assert.strictEqual(only(host("/")).host, "孙镇")
    equal(host("待定").portfolio.unread?.length, 1)
    equal(only(annex1("项目名称,举办单位,协办单位,活动时间", "科学秀,孙镇,无,9月18日")).coHosts, [])
  })
})

describe("a mark for the cell above", () => {
  it.each([
    "同上",
    "〃",
    "″",
    '""""',
    "上同",
    "同前",
    "↑",
    "、、",
    "见上",
    "同上述",
    "同上一项",
    "〞",
    "同上栏",
    "ditto",
    "do.",
    "同上（孙镇）",
    "与上同",
    "同上行",
    "”"
  ])("%s", (mark) => {
    const result = readRows(
      "1,科学秀,孙镇,9月18日,学校,钱老师,13800001101,",
      `2,机器人,${mark},9月19日,${mark},${mark},${mark},`
    )
    const [first, second] = result.portfolio.activities
    equal(
      [second?.host, second?.place, second?.contactName, second?.contactPhone],
      [first?.host, first?.place, first?.contactName, first?.contactPhone]
    )
    equal(places(result), [])
  })
  it("goes through several rows, and says nothing below a heading or a blank", () => {
    const rows = [1, 2, 3].map((n) => `${n},第${n}场,同上,9月18日,学校,,,`)
    equal(
      readRows("0,甲,孙镇,9月18日,学校,,,", ...rows).portfolio.activities.map(({ host }) => host),
      ["孙镇", "孙镇", "孙镇", "孙镇"]
    )
    const alone = readRows("1,科学秀,同上,9月18日,同上,,,")
    equal(places(alone).slice(1), ["ditto-alone 2 举办单位", "ditto-alone 2 活动地点", "host-missing 2 举办单位"])
    equal(alone.portfolio.units, [])
  })
})

describe("headings", () => {
  const row = "1,科学秀,孙镇,9月18日,学校,钱老师,13800001101,"
  it.each([
    ["序号,项目名称,举办单位,活动时间,活动地点,负责人,,备注", ",,,,,姓名,电话,", row],
    ["序号,项目名称,举办单位,时间地点,,联系人,,备注", ",,,时间,地点,姓名,手机号,", row],
    ["序号,活动信息,,,,联系人信息,,备注", ",项目名称,举办单位,活动时间,活动地点,姓名,电话,", row],
    ["序号,项目名称,举办单位,活动时间,活动地点,负责人,联系电话,备注", ",,,（月日）,,,（手机）,", row],
    ["序号,项目名称,主办单位,活动日期,活动地点,负责人,联系电话,备注", "", row],
    [
      "蒲城县汇总表,,,,,,,",
      "填报单位：孙镇",
      "序号,项目名称,举办单位,活动时间,活动地点,负责人及电话,,备注",
      ",,,,,姓名,电话,",
      row
    ]
  ])("may stand in two rows: %s", (...rows) => {
    const result = annex1(...rows)
    equal([factsOf(result), places(result)], [whole, []])
  })

  it("may have other words", () => {
    for (const head of [
      "序号,活动项目,主办方,开展时间,开展地点,活动负责人,手机号码,备注说明",
      "编号,科普活动名称,责任单位,拟举办时间,场地,联络人,联系人电话,备注",
      "项目序号,活动主题及名称,举办部门,活动起止时间,活动地址,责任人,负责人手机,附注",
      "序号,活动名称,单位,时间安排,场所,联系人姓名,电话号码,备注"
    ]) {
      const result = annex1(head, row)
      equal([factsOf(result), places(result)], [whole, []], head)
    }
  })

  it("may be of persons with their numbers", () => {
    for (const head of ["联系人及电话", "负责人及联系方式", "联系人/电话", "负责人（电话）"])
      for (const cell of [
        "钱老师13800001101",
        "钱老师 13800001101",
        "钱老师：13800001101",
        "钱老师 １３８００００１１０１"
      ]) {
        const result = annex1(
          `序号,项目名称,举办单位,活动时间,活动地点,${head},备注`,
          `1,科学秀,孙镇,9月18日,学校,${cell},`
        )
        equal(factsOf(result), whole, `${head} ${cell}`)
      }
  })

  const sessions = (head: string, below: string | undefined, cells: string) =>
    only(annex1(head, ...(below === undefined ? [] : [below]), cells)).time?.sessions
  const day = [{ start: "2023-09-18T09:00", end: "2023-09-18T11:00" }]
  it.each([
    ["日期,时间", undefined, "9月18日,9:00-11:00", day],
    ["活动日期,具体时间", undefined, "2023-09-18,9:00-11:00", day],
    ["日期,时段", undefined, "9.18,上午9:00-11:00", day],
    ["活动时间,", "日期,时间", "9月18日,9:00-11:00", day],
    ["时间,日期", undefined, "9:00-11:00,9月18日", day],
    ["日期,时间", undefined, ",9月18日9:00-11:00", day],
    ["日期,时间", undefined, "9月18日9:00-11:00,", day],
    ["开始时间,结束时间", undefined, "2023-09-18 09:00,2023-09-18 11:00", day],
    ["开始时间,结束时间", undefined, "9月18日,9月19日", [{ start: "2023-09-18", end: "2023-09-19" }]],
    ["活动时间,", "开始,结束", "9月18日,9月19日", [{ start: "2023-09-18", end: "2023-09-19" }]],
    ["活动时间,", "起,止", "9月18日,9月19日", [{ start: "2023-09-18", end: "2023-09-19" }]],
    ["起始日期,截止日期", undefined, "2023/9/18,2023/9/19", [{ start: "2023-09-18", end: "2023-09-19" }]],
    ["开始日期,结束日期", undefined, "9月18日,9月18日", [{ start: "2023-09-18" }]],
    ["开始日期,结束日期", undefined, "9月18日,", [{ start: "2023-09-18" }]],
    ["日期,活动时间", undefined, "9月18日,", [{ start: "2023-09-18" }]],
    ["日期,备注", undefined, "9月18日,", [{ start: "2023-09-18" }]],
    ["月,日", undefined, "9,18", [{ start: "2023-09-18" }]],
    ["月,日,时间", undefined, "9,18,9:00-11:00", day],
    ["月份,日,时间", undefined, "9月,18日,9:00-11:00", day]
  ])("of times in two columns: %s %s", (head, below, cells, expected) => {
    const under = below === undefined ? undefined : `,,,${below}`
    equal(sessions(`序号,项目名称,举办单位,${head}`, under, `1,科学秀,孙镇,${cells}`), expected)
  })

  const hostsOf = (head: string, cells: string) => {
    const { coHosts, host } = only(annex1(`序号,项目名称,${head},活动时间`, `1,科学秀,${cells},9月18日`))
    return [host, coHosts]
  }
  it.each([
    ["主办单位,承办单位", "县教育局,罕井镇", "县教育局", ["罕井镇"]],
    ["承办单位,主办单位", "罕井镇,县教育局", "县教育局", ["罕井镇"]],
    ["主办单位,承办单位,协办单位", "县教育局,罕井镇,孙镇", "县教育局", ["罕井镇", "孙镇"]],
    ["主办单位,承办单位,协办单位", "县教育局,,孙镇", "县教育局", ["孙镇"]],
    ["主办单位,承办单位", ",罕井镇", "罕井镇", []],
    ["主办单位,承办单位", "县教育局,", "县教育局", []],
    ["主办单位,承办单位", "县教育局、县科协,罕井镇、孙镇", "县教育局", ["县科协", "罕井镇", "孙镇"]],
    ["主办单位,承办单位", "罕井镇,罕井镇", "罕井镇", []],
    ["举办单位,协办单位", "罕井镇,孙镇", "罕井镇", ["孙镇"]],
    ["主办单位,承办单位,协办单位", "县教育局,罕井镇,无", "县教育局", ["罕井镇"]],
    ["承办单位,协办单位", "罕井镇,孙镇", "罕井镇", ["孙镇"]]
  ])("of hosts in several columns: %s %s", (head, cells, host, coHosts) => {
    equal(hostsOf(head, cells), [host, coHosts])
  })
})

describe("headings of which most stand in the lower of two rows", () => {
  it("are read as those that the merged ones above make of them", () => {
    const result = annex1(
      "序号,活动名称,单位,,时间,,地点,联系人,,备注",
      ",,主办,承办,起,止,,姓名,电话,",
      "1,科学秀,县教育局,孙镇,9月18日,9月20日,广场,钱老师,13800001101,"
    )
    const { coHosts, contactName, contactPhone, host, time } = only(result)
    equal(
      [host, coHosts, contactName, contactPhone, time?.sessions],
      ["县教育局", ["孙镇"], "钱老师", "13800001101", [{ start: "2023-09-18", end: "2023-09-20" }]]
    )
  })
})

describe("a text that is no plain CSV", () => {
  const rows = [
    header,
    "1,科学秀,孙镇,9月18日,学校,钱老师,13800001101,",
    "2,机器人,孙镇,9月19日,学校,钱老师,13800001101,"
  ]
  const cells = rows.map((row) => row.split(","))
  it.each([
    ["lines in quotation marks", rows.map((row) => `"${row}"`)],
    ["lines in quotation marks with more delimiters", rows.map((row) => `"${row}",,`)],
    ["lines in quotation marks below a title", ['"汇总表"', ...rows.map((row) => `"${row}"`)]],
    [
      "a Markdown table",
      [cells[0]!, cells[0]!.map(() => "---"), ...cells.slice(1)].map((row) => `| ${row.join(" | ")} |`)
    ],
    [
      "a Markdown table aligned",
      [cells[0]!, cells[0]!.map(() => ":--:"), ...cells.slice(1)].map((row) => `|${row.join("|")}|`)
    ],
    ["bars without a frame", cells.map((row) => row.join(" | "))],
    ["full-width bars", cells.map((row) => row.join("｜"))],
    ["lines drawn", cells.map((row) => `│${row.join("│")}│`)],
    ["tabs", cells.map((row) => row.join("\t"))],
    ["a Markdown table below a sentence", ["这是您要的表格：", "", ...cells.map((row) => `| ${row.join(" | ")} |`)]]
  ])("is read: %s", (_, lines) => {
    const result = annex1(...lines)
    equal([names(result), places(result)], [["科学秀", "机器人"], []])
    equal(result.portfolio.activities[0]?.contactPhone, "13800001101")
  })
  it.each([
    ["header-uncut", [header.replaceAll(",", " "), "1 科学秀 孙镇 9月18日"]],
    ["header-uncut", [header.replaceAll(",", "、"), "1、科学秀、孙镇"]],
    ["header-uncut", [header.replaceAll(",", "    ")]],
    ["header-uncut", [header.replaceAll(",", "/")]],
    ["file-list", ["1. 科学秀 孙镇 9月18日", "2. 机器人 孙镇 9月19日"]],
    ["file-list", ["#接龙", "1. 张三 科学秀"]],
    ["file-list", ["一、科学秀，9月18日", "二、机器人，9月19日"]],
    ["file-list", ["活动：科学秀", "单位：孙镇", "时间：9月18日"]],
    ["file-list", ["1、科学秀", "2、机器人"]],
    ["header-missing", ["科学秀,孙镇", "机器人,孙镇"]]
  ])("is refused with a true reason: %s %#", (code, lines) => {
    equal(places(annex1(...lines)), [`${code} 1`])
  })
})

describe("residue of markup", () => {
  it.each([
    ["食品&nbsp;安全科学秀", "食品安全科学秀"],
    ["食品<br>安全科学秀", "食品安全科学秀"],
    ["食品<br/>安全科学秀", "食品安全科学秀"],
    ["食品安全科学秀_x000D_", "食品安全科学秀"],
    ["<p>食品安全科学秀</p>", "食品安全科学秀"],
    ["食品&#160;安全科学秀", "食品安全科学秀"],
    ["<b>食品安全</b>科学秀", "食品安全科学秀"],
    ["食品安全&amp;科学秀", "食品安全&科学秀"],
    ["AI&nbsp;Day", "AI Day"],
    ["食品\\u00A0安全科学秀", "食品安全科学秀"],
    ["<span style='color:red'>食品安全科学秀</span>", "食品安全科学秀"],
    ["食品安全_x000a_科学秀", "食品安全科学秀"],
    ["&ldquo;食品安全&rdquo;科学秀", "“食品安全”科学秀"]
  ])("%s", (written, name) => {
    const result = readRows(`1,${written},孙镇,9月18日,学校,钱老师,13800001101,`)
    equal([names(result), places(result)], [[name], ["markup-removed 2 项目名称"]])
  })
  it("is nothing that people write", () => {
    for (const name of ["R&D开放日", "x<3的秘密", "a_b科学秀", "AT&T", "科学&艺术"]) {
      const result = readRows(`1,${name},孙镇,9月18日,学校,,,`)
      equal([names(result), places(result)], [[name], []])
    }
  })
})

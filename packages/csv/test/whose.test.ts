import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { equal, file, header, only, places, read } from "./sample.ts"

const units = file(
  "单位名称,单位类型,职责\n罕井镇,镇/街道,\n孙镇,镇/街道,\n蒲城县教育局,成员单位,无\n蒲城县科学技术协会,成员单位,无",
  "units.csv"
)
const row = "1,科学秀,,9月17日,,,,"
const hostsOf = ({ portfolio }: ReturnType<typeof read>) => portfolio.activities.map(({ host }) => host)
const openOf = ({ portfolio }: ReturnType<typeof read>) =>
  portfolio.unread?.map(({ source, unit = "?" }) => `${unit} ${source?.row}`) ?? []

describe("a line 填报单位", () => {
  it.each([
    "填报单位名称：（盖章）罕井镇,,,,填报时间：2023年9月4日",
    "填报单位名称：罕井镇（盖章）填报人：王某",
    "填 报 单 位：罕井镇",
    "填 报 单 位 名 称 ：罕 井 镇",
    "单 位 ：罕井镇",
    "填报单位:罕井镇 日期:9月4日",
    "单位：罕井镇",
    "单位名称：罕井镇",
    "单位（盖章）：罕井镇",
    "填报单位（公章）：罕井镇",
    "填 报 单 位 （ 盖 章 ） ： 罕 井 镇",
    "填报单位（加盖公章）：罕井镇",
    "填报单位【盖章】：罕井镇",
    "（盖章）填报单位：罕井镇",
    "填报单位,罕井镇",
    "填报单位（盖章）,,罕井镇",
    "填报单位 罕井镇",
    "填报单位（盖章）罕井镇",
    ",,填报单位：罕井镇",
    "填报时间：9月4日 填报单位：罕井镇",
    "填报时间：9月4日,,填报单位：罕井镇",
    "填报单位：____罕井镇____（章）",
    "填报单位：罕井镇。",
    "填报单位：罕井镇 2023年9月4日",
    "填报单位：罕井镇人民政府（盖章）  审核人：  填表人：李某",
    "附件1  填报单位：罕井镇",
    "报送单位：罕井镇　联系人：王某　电话：7200061",
    "上报单位：罕井镇",
    "填报部门：蒲城县罕井镇",
    "填\u200B报单位：罕\u00AD井镇"
  ])("names the unit above the table, and below it: %s", (line) => {
    for (const text of [`${line}\n${header}\n${row}`, `标题\n${header}\n${row}\n${line}`]) {
      const result = read({ units, annex1: [file(text)] })
      equal([hostsOf(result), places(result).filter((place) => !place.startsWith("marks"))], [["罕井镇"], []], text)
    }
  })

  it.each([
    "填报单位：",
    "填报单位：（盖章）,,填报时间：9月4日",
    "填报单位：______",
    "填报单位：×××（盖章）",
    "单位：万元、人、场",
    "填报单位："
  ])("that was left blank names none: %s", (line) => {
    equal(places(read({ units, annex1: [file(`${line}\n${header}\n${row}`)] })), [
      "rows-unread 2",
      "host-missing 3 举办单位"
    ])
  })

  it("below the table may have the filler's line around it", () => {
    for (const lines of [
      ["填表人：王某", "填报单位：罕井镇"],
      ["填报单位：罕井镇", "填表人：王某"]
    ]) {
      const result = read({ annex1: [file([header, row, ...lines].join("\n"))] })
      assert.strictEqual(hostsOf(result)[0], "罕井镇")
    }
  })

  it("below one table and above another is of the other", () => {
    const result = read({ annex1: [file([header, row, "填报单位：孙镇", header, "1,讲座,,9月18日,,,,"].join("\n"))] })
    equal([hostsOf(result), openOf(result)], [["孙镇"], ["? 2"]])
  })
})

describe("rows that name no host", () => {
  const of = (hosts: ReadonlyArray<string>, line = "", name = "a.csv") =>
    read({
      units,
      annex1: [
        file(`${line}${header}\n${hosts.map((host, n) => `${n + 1},活动${n},${host},9月17日,,,,`).join("\n")}`, name)
      ]
    })
  const association = "填报单位：蒲城县科学技术协会\n"

  it("are of the host above where the first of several rows has it", () => {
    const result = of(["孙镇", "", "", "罕井镇", ""])
    equal(hostsOf(result), ["孙镇", "孙镇", "孙镇", "罕井镇", "罕井镇"])
    equal(places(result), ["host-from-above 3 举办单位", "host-from-above 4 举办单位", "host-from-above 6 举办单位"])
    equal(openOf(result), [])
  })

  it("leave the reporting unit open that it could be instead", () => {
    const result = of(["孙镇", "", ""], association)
    equal(hostsOf(result), ["孙镇", "孙镇", "孙镇"])
    equal(places(result), ["host-from-above 4 举办单位", "host-from-above 5 举办单位"])
    equal(openOf(result), ["蒲城县科学技术协会 4", "蒲城县科学技术协会 5"])
  })

  it("are of the reporting unit where the first row has no host, and leave open the host above", () => {
    const result = of(["", "孙镇", ""], association)
    equal(hostsOf(result), ["蒲城县科学技术协会", "孙镇", "蒲城县科学技术协会"])
    equal([places(result), openOf(result)], [["host-may-be-above 5 举办单位"], ["孙镇 5"]])
  })

  it("are of the reporting unit without a doubt where it alone is named", () => {
    for (const hosts of [
      ["", ""],
      ["县科学技术协会", ""],
      ["", "蒲城县科学技术协会", ""]
    ]) {
      const result = of(hosts, association)
      equal([new Set(hostsOf(result)).size, places(result), openOf(result)], [1, [], []], hosts.join())
    }
  })

  it("of a file of one host are nobody's that is known", () => {
    const result = of(["孙镇", ""])
    equal([places(result), openOf(result)], [["host-missing 3 举办单位"], ["? 3"]])
  })

  it("are of the one unit that the file's name has, which is told", () => {
    for (const name of [
      "附件1-孙镇.csv",
      "孙镇.csv",
      "报送材料/孙镇人民政府活动汇总表(1).csv",
      "2023年全国科普日 孙镇 最终版.csv",
      "蒲城县孙镇_附件1.csv"
    ]) {
      const result = of(["", ""], "", name)
      equal([hostsOf(result), places(result)], [["孙镇", "孙镇"], ["host-from-file-name 2"]], name)
    }
    equal(hostsOf(of([""], "", "附件1-县科协.csv")), ["蒲城县科学技术协会"])
    for (const name of ["附件1.csv", "孙镇、罕井镇.csv", "蒲城县.csv", "果业中心.csv"])
      equal(places(of([""], "", name)), ["rows-unread 1", "host-missing 2 举办单位"], name)
    equal(hostsOf(of([""], "填报单位：罕井镇\n", "孙镇.csv")), ["罕井镇"], "a line is stronger")
  })

  it("say by the file's name, too, who has nothing to report", () => {
    const nothing = (name: string) =>
      read({
        units,
        annex1: [file(`${header}\n1,无,,,,,,`, name)],
        submissions: file("单位名称,材料,收到时间\n罕井镇,附件1,9月4日", "log.csv")
      }).portfolio.submissions?.map(({ unit }) => unit)
    equal(nothing("附件1-孙镇.csv"), ["罕井镇", "孙镇"])
    equal(nothing("附件1.csv"), ["罕井镇"])
  })

  it("are of the one unit that the title has, which is told, unless the file's name says otherwise", () => {
    const title = "孙镇2023年全国科普日活动汇总表\n"
    const result = of(["", ""], title)
    equal([hostsOf(result), places(result)], [["孙镇", "孙镇"], ["host-from-title 3"]])
    equal(places(of([""], title, "附件1-罕井镇.csv")), ["rows-unread 2", "host-missing 3 举办单位"])
    equal(places(of([""], "孙镇、罕井镇2023年科普日活动汇总表\n")), ["rows-unread 2", "host-missing 3 举办单位"])
  })
})

describe("rows below the heading of a section that names a unit", () => {
  const of = (...rows: ReadonlyArray<string>) =>
    read({ units, annex1: [file(["填报单位：蒲城县教育局", header, ...rows].join("\n"))] })

  it("are of the host above where cells are merged, up to the next such heading", () => {
    const result = of(
      "一、罕井镇,,,,,,,",
      "1,甲,蒲城县科学技术协会,9月17日,,,,",
      "2,乙,,9月17日,,,,",
      "二、孙镇,,,,,,,",
      "3,丙,,9月17日,,,,"
    )
    equal(hostsOf(result), ["蒲城县科学技术协会", "蒲城县科学技术协会", "孙镇"])
    equal(places(result), ["host-from-above 5 举办单位", "section-unit 6"])
    equal(openOf(result), ["罕井镇 5"])
  })

  it("are known by a unit that stands alone", () => {
    const result = of("1,甲,,9月17日,,,,", ",孙镇,,,,,,", "2,乙,,9月17日,,,,", ",,,,,罕井镇人民政府,,")
    equal([hostsOf(result), openOf(result)], [["蒲城县教育局", "孙镇"], []])
    equal(
      result.passedOver.map(({ row, why }) => [row, why]),
      [
        [4, "section"],
        [6, "section"]
      ]
    )
  })

  it("leave open whoever may have held what is doubtful", () => {
    const result = of("一、罕井镇,,,,,,,", "1,甲,,9月17日,,,,", ",乙,,,,,,")
    equal([hostsOf(result), openOf(result)], [["罕井镇"], ["罕井镇 5", "蒲城县教育局 5"]])
  })
})

it("a placeholder in the place of a host is none, nor makes it others' cells merged", () => {
  const of = (...hosts: ReadonlyArray<string>) =>
    read({
      units,
      annex1: [
        file(
          ["填报单位：蒲城县教育局", header, ...hosts.map((host, n) => `${n + 1},活动${n},${host},9月17日,,,,`)].join(
            "\n"
          )
        )
      ]
    })
  equal(hostsOf(of("/", "")), ["蒲城县教育局", "蒲城县教育局"])
  equal(hostsOf(of("孙镇", "/")), ["孙镇", "孙镇"])
})

describe("an activity that was cancelled or put off", () => {
  const cells = ([name = "", remark = "", time = "9月17日"]: ReadonlyArray<string>) => {
    const result = read({ annex1: [file(`${header}\n1,${name},孙镇,${time},,,,${remark}`, "a.csv")] })
    return [
      result.portfolio.activities.length,
      openOf(result),
      result.issues.map(({ code }) => code).filter((code) => code !== "rows-unread")
    ]
  }
  const off = [0, ["孙镇 2"], ["activity-cancelled"]]

  it.each([
    ["机器人比赛（已取消）"],
    ["机器人比赛(取消)"],
    ["【取消】机器人比赛"],
    ["机器人比赛[因雨取消]"],
    ["机器人比赛（延期至10月）"],
    ["机器人比赛（因天气原因延期举行）"],
    ["取消：机器人比赛"],
    ["机器人比赛-已取消"],
    ["机器人比赛 取消"],
    ["机器人比赛已取消"],
    ["机器人比赛（停办）"],
    ["机器人比赛（作废）"],
    ["已取消机器人比赛"],
    ["机器人比赛", "已取消"],
    ["机器人比赛", "取消"],
    ["机器人比赛", "因疫情取消"],
    ["机器人比赛", "活动取消"],
    ["机器人比赛", "本活动因故已取消。"],
    ["机器人比赛", "延期"],
    ["机器人比赛", "延期至10月下旬"],
    ["机器人比赛", "因雨推迟到9月28日举行"],
    ["机器人比赛", "人数不足，已取消"],
    ["机器人比赛", "暂停举办"],
    ["机器人比赛", "不举办了"],
    ["机器人比赛", "因下雨未举办"],
    ["机器人比赛", "因场地原因没有如期举行"],
    ["机器人比赛", "已取消！另行通知"],
    ["机器人比赛", "", "已取消"],
    ["机器人比赛", "", "9月17日（取消）"],
    ["机器人比赛", "", "延期至10月1日"]
  ])("is not held, and its unit stays open: %s %s %s", (...given) => {
    equal(cells(given), off)
  })

  it.each([
    ["“取消一次性塑料”科普讲座"],
    ["延期退休政策讲座"],
    ["取消外卖一次性餐具宣传"],
    ["机器人比赛", "如遇雨取消"],
    ["机器人比赛", "遇雨顺延"],
    ["机器人比赛", "不得取消"],
    ["机器人比赛", "未取消"],
    ["机器人比赛", "未举办"],
    ["机器人比赛", "往年因故未举办的，今年补办"],
    ["机器人比赛", "取消报名费"],
    ["机器人比赛", "推广科普"],
    ["机器人比赛", "由原体育馆改到广场"]
  ])("is another than one that speaks of it: %s %s", (...given) => {
    equal(cells(given), [1, [], []])
  })
})

const marks = ["\u00AD", "\u200B", "\u200E", "\u202D", "\u2060", "\uFEFF", "\uFE0F"]

it.prop(
  "an invisible mark anywhere in a file changes nothing that is read",
  { mark: Schema.Literals(marks), at: Schema.Int },
  ({ at, mark }) => {
    const text = `填报单位：罕井镇人民政府（盖章）\n${header}\n1,食品安全科学秀,,9月17日,学校,钱老师,13800001101,\n2,讲座（已取消）,县科协,9月18日,学校,钱老师,09137211096,`
    const n = Math.abs(at) % (text.length + 1)
    const of = (content: string) => read({ units, annex1: [file(content)] })
    const [plain, marked] = [of(text), of(text.slice(0, n) + mark + text.slice(n))]
    equal(marked.portfolio.unread, plain.portfolio.unread)
    equal(only(marked).contactPhone, only(plain).contactPhone)
    equal({ ...only(marked), source: undefined }, { ...only(plain), source: undefined }, `${n} ${JSON.stringify(mark)}`)
    assert.isTrue(marked.issues.length >= plain.issues.length)
  },
  { arbitrary: { runs: 300 } }
)

describe("a part of the reporting unit", () => {
  it("is named in full, as others have such a part, too, and leaves the unit open", () => {
    const of = (line: string, host: string) => {
      const result = read({ units, annex1: [file(`填报单位：${line}\n${header}\n1,科学秀,${host},9月17日,,,,`)] })
      return [hostsOf(result), places(result), openOf(result)]
    }
    equal(of("罕井镇", "镇科协"), [["罕井镇科协"], ["unit-doubtful 3 举办单位"], ["罕井镇 3"]])
    equal(of("教育局", "局科普股"), [["蒲城县教育局科普股"], ["unit-doubtful 3 举办单位"], ["蒲城县教育局 3"]])
    equal(of("教育局", "镇科协"), [["镇科协"], ["unknown-unit 3 举办单位"], []])
  })
})

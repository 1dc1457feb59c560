import { assert, describe, it } from "@effect/vitest"
import { clauseTexts } from "@kepu/core/notice"

const numbersIn = (...lines: ReadonlyArray<string>): ReadonlyArray<string> =>
  clauseTexts(lines.join("\n"))
    .filter(({ text }) => text !== "")
    .map(({ number }) => number)

describe("the numbers of clauses", () => {
  const rows: ReadonlyArray<readonly [what: string, lines: ReadonlyArray<string>, numbers: ReadonlyArray<string>]> = [
    ["none", ["关于办好科普周的通知", "各单位至少办1场活动。"], ["通知"]],
    [
      "一、 and （一） and 1.",
      ["一、时间", "（一）日期", "1. 首日", "2.末日", "（二）地点", "二、其他"],
      ["一", "一（一）", "一（一）1", "一（一）2", "一（二）", "二"]
    ],
    ["(一) of half width", ["一、时间", "(一)日期", "(二)地点"], ["一", "一（一）", "一（二）"]],
    ["1、", ["1、时间", "2、地点", "10、其他"], ["1", "2", "10"]],
    ["digits of full width", ["１．时间", "２．地点"], ["1", "2"]],
    [
      "1. and 1.1 and 1.1.1",
      ["1. 总则", "1.1 范围", "1.1.1 对象", "1.2范围之外", "2. 附则", "2.1 施行"],
      ["1", "1.1", "1.1.1", "1.2", "2", "2.1"]
    ],
    [
      "1.1 under 一、",
      ["一、要求", "1.1 时间", "1.2 地点", "二、其他", "2.1 报送"],
      ["一", "一1.1", "一1.2", "二", "二2.1"]
    ],
    [
      "（1） and ①",
      ["1. 时间", "（1）首日", "①上午", "②下午", "(2)末日", "2. 地点", "（1）室内"],
      ["1", "1（1）", "1（1）①", "1（1）②", "1（2）", "2", "2（1）"]
    ],
    [
      "第一条, with items",
      ["第一条　为办好科普周，制定本办法。", "第二条 基地应当：", "（一）有场地；", "（二）有人员。", "第三条 施行。"],
      ["第一条", "第二条", "第二条（一）", "第二条（二）", "第三条"]
    ],
    [
      "第一章, whose articles are numbered on",
      ["第一章　总则", "第一条　目的", "第二章　管理", "第一节　申报", "第二条　条件", "（一）场地", "第3条 附则"],
      ["第一章", "第一条", "第二章", "第二章第一节", "第二条", "第二条（一）", "第3条"]
    ],
    ["A. above 1.", ["A. 时间", "1. 首日", "2. 末日", "B. 地点", "1. 室内"], ["A", "A1", "A2", "B", "B1"]],
    ["a) below 1.", ["1. 时间", "a) 首日", "b）末日", "2. 地点", "a、室内"], ["1", "1a", "1b", "2", "2a"]],
    [
      "(a) below （1）",
      ["一、时间", "（1）首日", "(a)上午", "(b)下午", "（2）末日", "二、地点"],
      ["一", "一（1）", "一（1）（a）", "一（1）（b）", "一（2）", "二"]
    ],
    ["1. before any 一、", ["1. 说明", "一、时间", "1. 首日"], ["1", "一", "一1"]],
    ["一. and 一．", ["一．时间", "二.地点", "三、其他"], ["一", "二", "三"]],
    [
      "1） below （1）",
      ["一、要求", "1）时间", "2)地点", "（1）甲", "1）乙"],
      ["一", "一1）", "一2）", "一（1）", "一（1）1）"]
    ],
    ["⑴, ⒈ and ㉑", ["一、要求", "⑴甲", "⑵乙", "⒈丙", "㉑丁"], ["一", "一（1）", "一（2）", "一1", "一1㉑"]],
    ["spaces in brackets and before 、", ["一 、时间", "（ 二 ）地点", "( 三 )人员"], ["一", "一（二）", "一（三）"]],
    [
      "第一部分, above all",
      ["第一部分 讲座", "一、时间", "第二部分：展览", "第一章 总则", "第一条 目的"],
      ["第一部分", "第一部分一", "第二部分", "第二部分第一章", "第一条"]
    ],
    ["11 and above", ["十一、时间", "（十二）日期", "二十、地点"], ["十一", "十一（十二）", "二十"]],
    ["1 and a space", ["1 总则", "1.1 目的", "1.2 范围", "2　组织领导", "3 项目申报"], ["1", "1.1", "1.2", "2", "3"]],
    ["〔一〕, ［一］ and ㈠", ["一、时间", "〔一〕甲", "［二］乙", "㈢丙"], ["一", "一（一）", "一（二）", "一（三）"]],
    ["一）", ["一）时间", "1.首日", "二）地点"], ["一）", "一）1", "二）"]],
    [
      "第二十一条之一",
      ["第二十一条 甲", "第二十一条之一 乙", "（一）丙", "第二十二条项目申报"],
      ["第二十一条", "第二十一条之一", "第二十一条之一（一）", "第二十二条"]
    ],
    [
      "第一款 and 第（一）项",
      ["第一条 甲", "第一款 乙", "第（一）项 丙", "第（二）项 丁", "第二款：戊"],
      ["第一条", "第一条第一款", "第一条第一款第（一）项", "第一条第一款第（二）项", "第一条第二款"]
    ],
    ["第一编", ["第一编 总则", "第一章 目的", "第二编 管理"], ["第一编", "第一编第一章", "第二编"]],
    ["Ⅲ and III.", ["Ⅰ 总则", "Ⅱ．组织", "III. 要求", "IV、附则"], ["I", "II", "III", "IV"]],
    [
      "letters, of which some are Roman numbers too",
      [..."ABCDEFGHIJ"].map((sign) => `${sign}. 目标`),
      [..."ABCDEFGHIJ"]
    ],
    [
      "（i） and ii.",
      ["一、要求", "（i）甲", "（ii）乙", "二、其他", "i. 甲", "ii. 乙"],
      ["一", "一（i）", "一（ii）", "二", "二i", "二ii"]
    ],
    ["附则, as a chapter", ["第一章 总则", "第一条 甲", "附　则", "第二条 乙"], ["第一章", "第一条", "附则", "第二条"]],
    ["2、3月, after 1", ["1、1月底前报送", "2、3月底前报送"], ["1", "2"]]
  ]
  it.each(rows)("%s", (_, lines, numbers) => {
    assert.deepStrictEqual(numbersIn(...lines), numbers)
  })

  it.each([
    ["a decimal", "1.5万人参加"],
    ["a decimal of one and some", "1.1倍以上"],
    ["a date", "2023.9.17至9.23举办"],
    ["a date without a year", "9月17日至23日举办"],
    ["a year", "2023年举办"],
    ["an article that is cited", "第三条规定的单位"],
    ["an item of an article that is cited", "第三条第二款的单位"],
    ["an abbreviation", "e.g. 科普周"],
    ["a part of the money", "第一部分资金用于场馆"],
    ["so many in brackets", "5）万元"],
    ["a number in the middle", "共3项：1.首日"],
    ["a month and a space", "3 月 20 日前"],
    ["an amount and a space", "5 万元以上"],
    ["so many people, and a space", "20 人参加"],
    ["a sentence after a number that is none", "1 各单位要高度重视，按时报送。"],
    ["a decimal of hours", "1.5小时讲座"],
    ["a day of the year", "5.12防灾减灾日"],
    ["a day that may be the first part", "9.1开学第一课"],
    ["several prizes", "二、三等奖各5名"],
    ["several years of school", "5、6年级的班级"],
    ["several months", "3、4月份开展"],
    ["a lesson", "第一节课后开展"],
    ["a chapter that is cited", "第二章规定的单位"],
    ["an article that is cited and was put in later", "第三条之一规定的单位"],
    ["a grade in Roman numbers", "Ⅱ级响应时停办"],
    ["a number of a document", "〔2026〕9号文件"],
    ["a source in brackets", "[1]全国科普日"]
  ])("are none of a line that begins with %s", (_, line) => {
    assert.deepStrictEqual(numbersIn("一、时间", line), ["一"])
  })

  const han = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
  const hanOf = (n: number): string => (n <= 10 ? han[n]! : n < 20 ? `十${han[n - 10]}` : "二十")
  const circled = (n: number): string => String.fromCodePoint(0x24_5f + n)
  const ways: Readonly<Record<string, readonly [line: (n: number) => string, number: (n: number) => string]>> = {
    "一、": [(n) => `${hanOf(n)}、举办${n}场讲座`, hanOf],
    "（一）": [(n) => `（${hanOf(n)}）各单位报送${n}件作品`, (n) => `（${hanOf(n)}）`],
    "(一)": [(n) => `(${hanOf(n)})9月${n}日前上报`, (n) => `（${hanOf(n)}）`],
    "1.": [(n) => `${n}.2026年活动`, String],
    "1、": [(n) => `${n}、${n}个部门联合开展`, String],
    "1.1": [(n) => `1.${n} 第${n}条经费`, (n) => `1.${n}`],
    "（1）": [(n) => `（${n}）3分钟视频`, (n) => `（${n}）`],
    "1)": [(n) => `${n}) 三、四年级学生`, (n) => `${n}）`],
    "①": [(n) => `${circled(n)}1.5小时讲座`, circled],
    第一条: [(n) => `第${hanOf(n)}条 联系人：由各单位指定`, (n) => `第${hanOf(n)}条`],
    第1条: [(n) => `第${n}条　目的`, (n) => `第${n}条`],
    第一章: [(n) => `第${hanOf(n)}章 第${n}项工作`, (n) => `第${hanOf(n)}章`],
    "A.": [(n) => `${"ABCDEFGHIJKLMNOPQRST"[n - 1]}. 一等奖`, (n) => "ABCDEFGHIJKLMNOPQRST"[n - 1]!],
    "a)": [(n) => `${"abcdefghijklmnopqrst"[n - 1]}) 第一名`, (n) => "abcdefghijklmnopqrst"[n - 1]!]
  }
  it.each(Object.entries(ways))("are all of twenty headings with %s", (_, [line, number]) => {
    const all = Array.from({ length: 20 }, (_, n) => n + 1)
    assert.deepStrictEqual(numbersIn(...all.map(line)), all.map(number))
  })

  it("are none of contacts after the last article, and of an article only before it", () => {
    const contacts = ["联系人：李老师", "联系电话：0913-7200001", "电子邮箱：kepu@example.cn"]
    const articles = ["第一条 目的。", "联系人：各单位自定。", "第二条 施行。"]
    assert.deepStrictEqual(numbersIn(...articles, ...contacts, "附件：1.申报表", "附件一", "1.填表说明"), [
      "第一条",
      "第二条",
      "联系方式",
      "附件",
      "附件一"
    ])
    assert.deepStrictEqual(clauseTexts([...articles, ...contacts].join("\n")).at(-1)!.text, contacts.join(""))
    // Where clauses are no articles, contacts may be part of the last one.
    assert.deepStrictEqual(numbersIn("一、时间", "联系人：李老师"), ["一"])
  })

  it("are none in an annex, whose parts are its own", () => {
    assert.deepStrictEqual(numbersIn("一、时间", "附件1：", "1、打开网站", "（一）注册"), ["一", "附件1"])
    const annexes = ["附件1 申报表", "附 件 2：推荐表", "附件1-1（示例）", "附表1", "附录A"]
    assert.deepStrictEqual(numbersIn("一、时间", ...annexes), ["一", "附件1", "附件2", "附件1-1", "附表1", "附录A"])
    assert.deepStrictEqual(numbersIn("一、时间", "附件1由各单位填写", "附件2 由各单位填写，一式两份。"), ["一"])
  })
})

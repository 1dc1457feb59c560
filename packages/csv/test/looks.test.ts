import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { equal, file, header, names, only, places, read, readRows } from "./sample.ts"

const marks = [
  "\u00AD",
  "\u200B",
  "\u200D",
  "\u200E",
  "\u202D",
  "\u202C",
  "\u2060",
  "\u2066",
  "\uFEFF",
  "\uFE0F",
  "\u{E0100}",
  "\u0007"
]

/** Text as another program shows it after reading it in the wrong encoding. */
const misread = (text: string, encoding: string): string =>
  new TextDecoder(encoding).decode(new TextEncoder().encode(text))

describe("what cannot be seen, or looks like something else", () => {
  it("is taken out of a cell, and told", () => {
    for (const [cell, name, signs] of [
      ["食品\u00AD安全", "食品安全", "U+00AD"],
      ["食品\u200B安\u200B全", "食品安全", "U+200B"],
      ["⾷品安全", "食品安全", "⾷→食"],
      ["⻝品安\u202D全", "食品安全", "⻝→食、U+202D"],
      ["\u202D食品安全\u202C", "食品安全", "U+202D、U+202C"]
    ] as const) {
      const result = readRows(`1,${cell},罕井镇,9月17日,,,,`)
      equal([names(result), places(result)], [[name], ["marks-removed 2 项目名称"]], JSON.stringify(cell))
      assert.include(result.issues[0]?.message["zh-CN"], `（${signs}）`)
    }
  })

  it("is no issue where a person sees a blank all the same, or at the end of a cell", () => {
    for (const cell of ["食品\u00A0安全", "食品　安全", "\u00A0食品安全\u3000", "食品安全\u200B"])
      equal(places(readRows(`1,${cell},罕井镇,9月17日,,,,`)), [], JSON.stringify(cell))
    equal(names(readRows("1,食品\u00A0安全,罕井镇,9月17日,,,,")), ["食品 安全"])
  })

  it("does not hide a heading, a unit, a term or a time", () => {
    const units = file("单位名称,单位类型,职责\n罕井镇,镇/街道,无", "units.csv")
    for (const mark of marks) {
      const with_ = (text: string): string => text.slice(0, 1) + mark + text.slice(1)
      const annex1 = [
        file(
          `${[...header.split(","), "主题分类"].map(with_).join(",")}\n1,${["科学秀", "罕井镇", "9月17日"].map(with_).join(",")},,,,,${with_("食品安全")}`
        )
      ]
      const result = read({ annex1, units })
      const { host, name, time, topics } = only(result)
      equal(
        [name, host, time?.sessions[0].start, topics],
        ["科学秀", "罕井镇", "2023-09-17", ["food-safety"]],
        JSON.stringify(mark)
      )
      assert.isTrue(result.issues.every(({ code }) => code === "marks-removed"))
    }
  })

  it.prop(
    "gives the same portfolio wherever it stands in a name",
    { mark: Schema.Literals(marks), at: Schema.Literals([0, 1, 2, 3, 4, 5, 6, 7]) },
    ({ at, mark }) => {
      const factsOf = (name: string) => readRows(`1,${name},罕井镇,9月17日,,,,`).portfolio
      const name = "食品安全科学秀"
      equal(factsOf(name.slice(0, at) + mark + name.slice(at)), factsOf(name))
    }
  )
})

describe("a garbled cell", () => {
  const garbled = [
    misread("食品安全科学秀", "windows-1252"),
    misread("中文", "latin1"),
    misread("食品安全科学秀", "gb18030"),
    misread("科普活动进校园", "gb18030"),
    misread("健康讲座，欢迎参加", "gb18030"),
    "ï»¿科学秀",
    "CafÃ©",
    "锟斤拷锟斤拷",
    "烫烫烫烫",
    "屯屯屯屯",
    "????",
    "??",
    "????（??）",
    "??安全???秀"
  ]

  it("is told, and left out", () => {
    for (const cell of garbled) {
      const { issues, portfolio } = readRows(`1,讲座,罕井镇,9月17日,${cell},,,`)
      equal(places({ issues }), ["text-garbled 2 活动地点"], cell)
      assert.notProperty(portfolio.activities[0], "place")
    }
  })

  it("of a name or a host leaves open what the row tells", () => {
    const of = (row: string) => readRows(row).portfolio
    equal(
      of("1,锟斤拷,罕井镇,9月17日,,,,").unread?.map(({ unit }) => unit),
      ["罕井镇"]
    )
    equal(
      of("1,讲座,????,9月17日,,,,").unread?.map(({ unit }) => unit),
      [undefined]
    )
    equal(of("1,锟斤拷,罕井镇,9月17日,,,,").activities, [])
  })

  it("is none where people write so", () => {
    for (const cell of [
      "为什么？？？",
      "你知道吗???",
      "Why?",
      "女娲补天传说讲座",
      "Café “Étoile”",
      "à bientôt",
      "138????1101",
      "姘氏研究",
      "涓滴工程",
      "骞马杯",
      "①②③",
      "℃",
      "Ａ座",
      "李鐨"
    ])
      equal(places(readRows(`1,讲座,罕井镇,9月17日,${cell},,,`)), [], cell)
  })
})

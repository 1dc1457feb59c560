import { assert, describe, it } from "@effect/vitest"
import { Portfolio } from "@kepu/core/schema"
import type { Source } from "@kepu/core/portfolio"
import {
  entriesOf,
  type Entry,
  type PortfolioReading,
  readPortfolioCsv,
  readPortfolioJson,
  readPortfolioNdjson,
  type RowReading,
  streamPortfolioCsv,
  streamPortfolioNdjson,
  writePortfolioCsv,
  writePortfolioJson,
  writePortfolioNdjson
} from "@kepu/csv"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { edgePortfolio } from "./edgePortfolio.ts"
import { equal, file, pucheng } from "./sample.ts"

const forms = [
  ["CSV", writePortfolioCsv, readPortfolioCsv],
  ["NDJSON", writePortfolioNdjson, readPortfolioNdjson],
  ["JSON", writePortfolioJson, readPortfolioJson]
] as const

const streams = [
  ["CSV", writePortfolioCsv, streamPortfolioCsv],
  ["NDJSON", writePortfolioNdjson, streamPortfolioNdjson]
] as const

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const streamed = async (readings: AsyncIterable<RowReading<Entry>>) => {
  const all: Array<RowReading<Entry>> = []
  for await (const reading of readings) all.push(reading)
  return {
    entries: all.flatMap(({ records }) => records),
    unread: all.flatMap(({ unread }) => unread),
    issues: all.flatMap(({ issues }) => issues)
  }
}

const roundTrip = ([, write, read]: (typeof forms)[number], portfolio: Portfolio): PortfolioReading =>
  read(file([...write(portfolio)].join("")))

it("tells of two decisions of one day that differ, and of no others", () => {
  const decisions = (...of: ReadonlyArray<readonly [decision: string, on?: string]>) => {
    const attestations = of.map(([decision, on]) => ({ rule: "main-venue", decision, ...(on ? { on } : {}) }))
    return readPortfolioJson(file(JSON.stringify({ units: [], activities: [], attestations }))).issues.map(
      ({ code, row }) => `${code} ${row}`
    )
  }
  equal(decisions(["met", "2023-09-20"], ["unmet", "2023-09-20"]).length, 1)
  equal(decisions(["met", "2023-09-20"], ["met", "2023-09-20"]), [])
  equal(decisions(["met", "2023-09-20"], ["unmet", "2023-09-21"]), [])
  equal(decisions(["met"], ["unmet"]), [])
})

const given = (points: number): Portfolio =>
  Schema.decodeUnknownSync(Portfolio)({
    units: [],
    activities: [],
    attestations: [{ rule: "main-venue", decision: "met", points }]
  })

describe.each(forms)("points of a decision as %s", (...form) => {
  it.each([0, 0.01, 2.5, 10_000])("%d are read as they were given", (points) => {
    equal(roundTrip(form, given(points)), { portfolio: given(points), issues: [] })
  })
})

it("refuses points that no rubric gives, and keeps the rest", () => {
  for (const points of [-1, 10_001, 0.001]) {
    const attestations = [{ rule: "main-venue", decision: "met", points }]
    const { issues } = readPortfolioJson(file(JSON.stringify({ units: [], activities: [], attestations })))
    equal(issues.length, 1)
  }
})

describe.each(forms)("a portfolio as %s", (...form) => {
  it.prop(
    "is read as it was written, to the character",
    { portfolio: edgePortfolio(pucheng) },
    ({ portfolio }) => {
      const { issues, ...read } = roundTrip(form, portfolio)
      assert.deepStrictEqual(read, { portfolio })
      // Decisions of one day may differ in what was written already.
      assert.deepStrictEqual(
        issues.filter(({ code }) => code !== "decisions-differ"),
        []
      )
    },
    { arbitrary: { runs: 200 } }
  )
  it.prop(
    "gives the same bytes when it is written again",
    { portfolio: edgePortfolio(pucheng) },
    ({ portfolio }) => {
      const again = roundTrip(form, portfolio).portfolio
      for (const [, write] of forms) assert.strictEqual([...write(again!)].join(""), [...write(portfolio)].join(""))
    },
    { arbitrary: { runs: 50 } }
  )
})

describe.each(streams)("a stream of a portfolio as %s", (_, write, stream) => {
  it.effect.prop(
    "tells what was written, record by record, however it is cut",
    { portfolio: edgePortfolio(pucheng), size: Schema.Literals([1, 7, 1000]) },
    ({ portfolio, size }) =>
      Effect.promise(async () => {
        const bytes = new TextEncoder().encode([...write(portfolio)].join(""))
        const told = await streamed(stream({ name: "全集", source: cut(bytes, size) }))
        assert.deepStrictEqual(told, { entries: [...entriesOf(portfolio)], unread: [], issues: [] })
      }),
    { arbitrary: { runs: 200 } }
  )
})

describe("a line of a portfolio that cannot be read", () => {
  const csv = "登记簿,编号,名称,单位,图片数\n单位,u,孙镇,,\n活动,,讲座,u,\n活动,a,讲座,u,很多\n登记,b,讲座,u,\n"
  const ndjson = [
    '{"register":"units","record":{"id":"u","name":"孙镇"}}',
    '{"register":"activities","record":{"id":"a","name":"讲座","host":"u","annexes":[],"images":"很多"}}',
    '{"register":"activities","record":["讲座"]}',
    '{"register":"活动"}',
    "{"
  ].join("\n")
  const anyOf = (row: number) => [
    ["activities", undefined, row],
    ["submissions", undefined, row],
    ["facilities", undefined, row]
  ]
  it.each([
    ["CSV", csv, streamPortfolioCsv, readPortfolioCsv, [["activities", "u", 3], ...anyOf(5)]],
    [
      "NDJSON",
      ndjson,
      streamPortfolioNdjson,
      readPortfolioNdjson,
      [["activities", undefined, 3], ...anyOf(4), ...anyOf(5)]
    ]
  ] as const)(
    "is told as unread, of whichever register it may be, in a stream of %s too",
    async (_, text, stream, read, lost) => {
      const { entries, issues, unread } = await streamed(
        stream({ name: "全集", source: new TextEncoder().encode(text) })
      )
      const whole = read(file(text, "全集"))
      equal(
        unread.map(({ register, source, unit }) => [register, unit, source?.row]),
        lost
      )
      equal(whole.portfolio?.unread, unread)
      equal(whole.issues, issues)
      const [activity] = whole.portfolio?.activities ?? []
      equal(
        entries.map(({ record }) => record),
        [whole.portfolio?.units[0], activity]
      )
      equal([activity?.name, activity?.images], ["讲座", undefined])
    }
  )
})

const headings = [
  "登记簿",
  "编号",
  "名称",
  "单位",
  "协办单位",
  "图片数",
  "日期和钟点",
  "活动编号",
  "来源文件",
  "来源行"
]
const Row = Schema.Struct({
  register: Schema.Literals(["单位", "活动", "活动", "报送材料", "推荐", "信息员", "未读入", "", "登记"]),
  cells: Schema.Array(Schema.Literals(["", "a", "a", "b", "3", "-1", "2023-09-17", "a、b"])).check(
    Schema.isMinLength(headings.length - 3),
    Schema.isMaxLength(headings.length - 3)
  )
})

describe("a portfolio file that people have worked on", () => {
  it.prop(
    "has each row in the portfolio or in an issue",
    { rows: Schema.Array(Row).check(Schema.isMaxLength(12)) },
    ({ rows }) => {
      const lines = rows.map(({ cells, register }, n) => [register, ...cells, "x", n + 2].join(","))
      const { issues, portfolio } = readPortfolioCsv(file([headings.join(","), ...lines].join("\n")))
      Schema.decodeUnknownSync(Portfolio)(portfolio)
      const registers: ReadonlyArray<ReadonlyArray<{ readonly source?: Source }>> = Object.values({ ...portfolio })
      const records = registers.flat()
      const told = new Set([...records.map(({ source }) => source?.row), ...issues.map(({ row }) => row)])
      for (const [n, line] of lines.entries()) assert.isTrue(told.has(n + 2), `${line} in ${lines.join("\n")}`)
    },
    { arbitrary: { runs: 200 } }
  )

  const readLines = (...lines: ReadonlyArray<string>) =>
    readPortfolioCsv(file(["登记簿,编号,名称,单位,图片数,活动时间,活动编号", ...lines].join("\n"), "全集.csv"))
  const places = ({ issues }: PortfolioReading) => issues.map(({ code, column, row }) => `${code} ${row} ${column}`)

  it("loses the cell that cannot be used, and nothing beside it", () => {
    const reading = readLines("单位,u,孙镇", "活动,a,讲座,u,多,近日")
    equal(reading.portfolio?.activities, [{ id: "a", name: "讲座", host: "u", timeText: "近日" }])
    equal(places(reading), ["field-refused 3 图片数"])
  })
  it("loses the row without what every row must have, and knows whose it was", () => {
    const reading = readLines("单位,u,孙镇", "活动,a,,u", "活动,b,讲座,u")
    equal(
      reading.portfolio?.activities.map(({ id }) => id),
      ["b"]
    )
    equal(reading.portfolio?.unread, [{ register: "activities", unit: "u", source: { file: "全集.csv", row: 3 } }])
    equal(places(reading), ["field-missing 3 名称"])
  })
  it("takes the first of two records with one id", () => {
    const reading = readLines("单位,u,孙镇", "活动,a,讲座,u", "活动,a,展览,u", "单位,u,罕井镇")
    equal(
      [...reading.portfolio!.activities, ...reading.portfolio!.units].map(({ name }) => name),
      ["讲座", "孙镇"]
    )
    equal(places(reading), ["duplicate-id 4 编号", "duplicate-id 5 编号"])
  })
  it("enters a unit that is only pointed at", () => {
    const reading = readLines("活动,a,讲座,孙镇")
    equal(reading.portfolio?.units, [{ id: "孙镇", name: "孙镇", source: { file: "全集.csv", row: 2 } }])
    equal(places(reading), ["unknown-unit 2 单位"])
  })
  it("loses a recommendation of an activity that is not there", () => {
    const reading = readLines("单位,u,孙镇", "推荐,,,u,,,b")
    equal(reading.portfolio?.recommendations, [])
    equal(places(reading), ["unknown-activity 3 活动编号"])
  })
  it("tells what it does not know: a register, a column", () => {
    const reading = readPortfolioCsv(file("登记簿,编号,名称,批注\n单位,u,孙镇,请核对\n单位名册,v,罕井镇"))
    assert.include(reading.issues[0]?.message.en, "批注")
    equal(places(reading), ["column-unknown 1 undefined", "unknown-register 3 登记簿"])
  })
  it("may have been saved by a spreadsheet: tabs, blank rows, columns in another order", () => {
    const reading = readPortfolioCsv(file("\t\t\n名称\t登记簿\t编号\n\t\t\n孙镇\t单位\tu\t\n"))
    equal(reading, { portfolio: { units: [{ id: "u", name: "孙镇" }], activities: [] }, issues: [] })
  })
  describe("where a key stands twice", () => {
    const unit = '{"id":"u","name":"孙镇"}'

    it("costs its record, which is known to be lost, and of whom where that is said once", () => {
      const activities = [
        '{"id":"a","name":"讲座","host":"u"}',
        '{"id":"b","name":"讲座","name":"展览","host":"u"}',
        '{"id":"c","name":"讲座","host":"u","host":"v"}'
      ]
      const read = readPortfolioJson(file(`{"units":[${unit}],"activities":[${activities.join(",")}]}`))
      equal(places(read), ["key-twice 1 activities[1].name", "key-twice 1 activities[2].host"])
      equal(
        read.portfolio?.activities.map(({ id }) => id),
        ["a"]
      )
      equal(
        read.portfolio?.unread?.map(({ register, unit }) => [register, unit]),
        [
          ["activities", "u"],
          ["activities", undefined]
        ]
      )
    })

    it("of the whole leaves nothing that could be read", () => {
      const read = readPortfolioJson(file(`{"units":[${unit}],"activities":[],"activities":[]}`))
      equal([places(read), read.portfolio], [["key-twice 1 activities"], undefined])
    })

    it("costs its line", () => {
      const lines = [
        `{"register":"units","record":${unit}}`,
        '{"register":"units","record":{"id":"v","id":"w","name":"x"}}'
      ]
      const read = readPortfolioNdjson(file(lines.join("\n")))
      equal(places(read), ["key-twice 2 record.id"])
      equal(
        read.portfolio?.units.map(({ id }) => id),
        ["u"]
      )
    })
  })
  it("is refused where it is no portfolio", () => {
    equal(places(readPortfolioCsv(file("项目名称,举办单位\n讲座,孙镇"))), ["header-missing 1 undefined"])
    equal(places(readPortfolioJson(file("[]"))), ["json-unreadable 1 undefined"])
    equal(places(readPortfolioJson(file("{"))), ["json-unreadable 1 undefined"])
    equal(places(readPortfolioNdjson(file(Uint8Array.of(0xff, 0xff)))), ["line-unreadable 1 undefined"])
  })
})

describe("a portfolio of other programs", () => {
  it("loses the line that is no record, and no other", () => {
    const lines = [
      '{"register":"units","record":{"id":"u","name":"孙镇"}}',
      "{",
      '{"register":"unit","record":{}}',
      '{"register":"units","record":[]}',
      '{"register":"units","record":{"id":"v","name":"罕井镇","level":3}}'
    ]
    const { issues, portfolio } = readPortfolioNdjson(file(lines.join("\r\n")))
    equal(
      portfolio?.units.map(({ id }) => id),
      ["u", "v"]
    )
    equal(
      issues.map(({ code, column, row }) => `${code} ${row} ${column}`),
      ["line-unreadable 2 undefined", "unknown-register 3 register", "field-refused 4 record", "field-unknown 5 level"]
    )
  })
  it("so too in JSON, where a record goes by its place", () => {
    const json = { $schema: "./s.json", units: [{ id: "u", name: "孙镇" }, 3, { id: "v" }], activities: {}, notes: "" }
    const { issues, portfolio } = readPortfolioJson(file(JSON.stringify(json)))
    equal(portfolio, { units: [{ id: "u", name: "孙镇" }], activities: [] })
    equal(
      issues.map(({ code, column }) => `${code} ${column}`),
      ["field-refused units[1]", "field-missing units[2].name", "field-refused activities", "field-unknown notes"]
    )
    for (const { column, message } of issues) {
      assert.isTrue(message["zh-CN"].startsWith(`${column}：`), message["zh-CN"])
      assert.isTrue(message.en.startsWith(`${column}: `), message.en)
    }
  })
  it("tells of a key that nobody knows, wherever it stands, and leaves open what it may have told", () => {
    const activity = {
      id: "a",
      name: "讲座",
      host: "u",
      plaform: "published",
      time: { sessions: [{ start: "2023-09-18", ende: "x" }] }
    }
    const json = { units: [{ id: "u", name: "孙镇" }], activities: [activity], unit: [] }
    const { issues, portfolio } = readPortfolioJson(file(JSON.stringify(json)))
    equal(portfolio?.activities, [{ id: "a", name: "讲座", host: "u" }])
    equal(
      issues.map(({ code, column, suggestion }) => [code, column, suggestion["zh-CN"]]),
      [
        ["field-unknown", "activities[0].plaform", "没有这一项；是否应为 platform？"],
        ["field-unknown", "activities[0].time.sessions[0].ende", "没有这一项；是否应为 end？"],
        ["field-unknown", "unit", "没有这一项；是否应为 units？"]
      ]
    )
    const lines = `{"register":"units","record":{"id":"u","name":"孙镇"},"kind":"x"}\n{"register":"activities","record":${JSON.stringify(activity)}}`
    equal(
      readPortfolioNdjson(file(lines)).issues.map(({ code, column, row }) => `${code} ${row} ${column}`),
      ["field-unknown 1 kind", "field-unknown 2 plaform", "field-unknown 2 time.sessions[0].ende"]
    )
  })
  it("says what would do in place of a word that is none", () => {
    const json = {
      units: [{ id: "u", name: "孙镇", kinds: ["township", "乡镇"] }],
      activities: [{ id: "a", name: "讲座", host: "u", mode: "云端" }]
    }
    equal(
      readPortfolioJson(file(JSON.stringify(json))).issues.map(({ column, message }) => [
        column,
        message["zh-CN"].split("：")[1]
      ]),
      [
        ["units[0].kinds[1]", "“乡镇”不能作为这一项的内容，未读入；应为小写英文编号，如 food-safety"],
        ["activities[0].mode", "“云端”不能作为这一项的内容，未读入；应为以下之一"]
      ]
    )
  })
})

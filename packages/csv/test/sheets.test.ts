import { assert, describe, it } from "@effect/vitest"
import type { Activity, Portfolio } from "@kepu/core"
import {
  annex1Sheet,
  annex2Sheet,
  type CsvFile,
  platformSheet,
  readPortfolio,
  type Sheet,
  submissionSheet,
  unitSheet,
  withExtra,
  withFurtherColumns,
  writeSheet,
  writeSheetStream
} from "@kepu/csv"
import { arbitraries } from "@kepu/testing"
import * as Arbitrary from "effect/Arbitrary"
import { edgeText } from "./edgePortfolio.ts"
import { declaring, equal, file, notice, without } from "./sample.ts"

const written = <A>(sheet: Sheet<A>, records: Iterable<A>, name: string): CsvFile =>
  file([...writeSheet(sheet, records)].join(""), name)

/** What a county's files say of a portfolio, all but where it is written and by which ids. */
const told = ({ activities, recommendations, submissions, units }: Portfolio) => ({
  units: units.map((unit) => without(unit, "source")),
  activities: activities.map((activity) => without(activity, "annexes", "id", "source")),
  submissions: submissions?.map((submission) => without(submission, "source")),
  recommendations: recommendations?.map((one) => ({
    ...without(one, "source"),
    activity: activities.find(({ id }) => id === one.activity)?.name
  }))
})

/** The same portfolio, written as the files of a county and read again. */
const again = (portfolio: Portfolio) => {
  const { activities, recommendations, submissions, units } = portfolio
  return readPortfolio(declaring, {
    annex1: [],
    units: written(unitSheet(declaring), units, "units.csv"),
    platform: written(platformSheet(declaring, units), activities, "platform.csv"),
    ...(submissions === undefined
      ? {}
      : { submissions: written(submissionSheet(declaring, units), submissions, "submissions.csv") }),
    ...(recommendations === undefined || recommendations.length === 0
      ? {}
      : { annex2: [written(annex2Sheet(declaring, units, activities), recommendations, "annex2.csv")] })
  })
}

/** A record without facts where it has none of them: a table does not tell the one from the other. */
const known = <A extends { readonly facts?: object }>(record: A): A =>
  Object.keys(record.facts ?? {}).length === 0 ? (without(record, "facts") as A) : record

/** Ids as a file gives them, distinct names, and no fact for which the files have no column. */
const nameable = (portfolio: Portfolio): Portfolio => {
  const nameOf = new Map(portfolio.units.map(({ id, name }) => [id, name as typeof id]))
  const named = (id: Activity["host"]) => nameOf.get(id)!
  const { activities, recommendations, submissions, units } = portfolio
  return {
    units: units.map((unit) => known({ ...unit, id: named(unit.id) })),
    activities: activities.map((activity, n) => {
      const { coHosts = [], host, name, time, ...facts } = without(activity, "cost", "grant", "timeText")
      const co = coHosts.filter((unit) => unit !== host).map(named)
      return {
        ...known(facts),
        name: `${name}（${n}）`,
        host: named(host),
        ...(activity.coHosts === undefined ? {} : { coHosts: co }),
        ...(time === undefined ? {} : { timeText: "9月17日" })
      }
    }),
    ...(submissions && {
      submissions: submissions.map((one) => known({ ...without(one, "activity"), unit: named(one.unit) }))
    }),
    ...(recommendations?.length && {
      recommendations: recommendations.map((one) => known({ ...one, unit: named(one.unit) }))
    })
  }
}

describe("the files of a county", () => {
  it.prop(
    "tell what they were written from",
    { some: arbitraries.portfolio(declaring) },
    ({ some }) => {
      const portfolio = nameable(some)
      const { issues, portfolio: read } = again(portfolio)
      equal(
        // A name may declare a topic that the generated topics lack.
        issues.filter(
          ({ code, column }) =>
            code !== "rows-missing" && code !== "topic-not-stated" && !(code === "placeholder" && column === "协办单位")
        ),
        []
      )
      const withoutTime = told(read).activities.map((activity) => without(activity, "time"))
      equal({ ...told(read), activities: withoutTime }, told(portfolio))
    },
    { arbitrary: { runs: 100 } }
  )

  const activity = Arbitrary.map(
    Arbitrary.all({
      name: edgeText,
      host: edgeText,
      coHosts: Arbitrary.array(edgeText, { maxLength: 1 }),
      timeText: edgeText,
      place: edgeText,
      contactName: edgeText,
      contactPhone: edgeText,
      remark: edgeText
    }),
    (facts) => facts as unknown as Activity
  )
  it.prop(
    "come to rest: what was read from them reads the same when written again, whatever stands in the cells",
    { activities: Arbitrary.array(activity, { maxLength: 6 }) },
    ({ activities }) => {
      const once = again({ units: [], activities }).portfolio
      equal(told(again(once).portfolio), told(once))
    },
    { arbitrary: { runs: 200 } }
  )
})

describe("annex 1", () => {
  const unit = { id: "u", name: "孙镇" } as unknown as Portfolio["units"][number]
  const activity = {
    id: "a",
    name: "=讲座，一",
    host: "u",
    coHosts: [],
    contactPhone: "0913-7200001",
    time: { sessions: [{ start: "2023-09-17" }] },
    source: { file: "x", row: 1 }
  } as unknown as Activity

  it("has the title, the lines and the headings of the notice's form", () => {
    assert.strictEqual(
      [...writeSheet(annex1Sheet(notice, [unit], "孙镇"), [activity])].join(""),
      "\uFEFF附件1 活动项目汇总表\r\n填报单位名称：（盖章）孙镇\r\n填报时间：    年    月    日\r\n" +
        "序号,项目名称,举办单位,活动时间,活动地点,负责人,联系电话,备注\r\n" +
        "1,'=讲座，一,孙镇,2023年9月17日,,,0913-7200001,\r\n"
    )
  })
  it("says the time as it was written if that is read so, else in words that are", () => {
    const cells = (timeText: string) => annex1Sheet(notice, [unit]).row({ ...activity, timeText }, 0)
    assert.strictEqual(cells("9月17日（周日）")[3], "9月17日（周日）")
    assert.strictEqual(cells("9月18日")[3], "2023年9月17日")
    assert.strictEqual(cells("近日")[3], "2023年9月17日")
  })
  it("is that of the unit above the table where a row names none", () => {
    const sheet = annex1Sheet(notice, [{ ...unit, name: "" }], "孙镇")
    const { portfolio } = readPortfolio(notice, { annex1: [written(sheet, [activity], "附件1.csv")] })
    equal(portfolio.activities[0]?.host, "孙镇")
  })
  it("names co-hosts beside the host, and says where nobody knows them", () => {
    const others = [unit, { id: "v", name: "县科协" } as unknown as typeof unit]
    const told = [undefined, [], ["v"]].map((coHosts) => {
      const some = { ...activity, coHosts } as unknown as Activity
      const sheet = annex1Sheet(notice, others)
      const { portfolio } = readPortfolio(notice, { annex1: [written(sheet, [some], "附件1.csv")] })
      return [sheet.row(some, 0)[2], portfolio.activities[0]?.host, portfolio.activities[0]?.coHosts]
    })
    equal(told, [
      ["孙镇（协办单位不详）", "孙镇", undefined],
      ["孙镇", "孙镇", []],
      ["孙镇、县科协", "孙镇", ["县科协"]]
    ])
    // In a table of the host's own a blank cell says no more than whose the row is.
    const own = annex1Sheet(notice, others, "孙镇")
    const some = { ...without(activity, "coHosts"), name: "展览" }
    const { issues, portfolio } = readPortfolio(notice, { annex1: [written(own, [some, activity], "附件1.csv")] })
    equal(
      [
        own.row(some, 0)[2],
        issues.filter(({ column }) => column === "举办单位"),
        portfolio.activities.map((one) => one.coHosts)
      ],
      ["", [], [undefined, []]]
    )
  })
  it("has further columns behind its own", () => {
    const sheet = withFurtherColumns(annex1Sheet(notice, [unit]), ["批示", "页"], () => ({ 批示: "=好" }))
    const lines = [...writeSheet(sheet, [activity])].join("").split("\r\n")
    assert.isTrue(lines[3]?.endsWith(",备注,批示,页"), lines[3])
    assert.isTrue(lines[4]?.endsWith(",,'=好,"), lines[4])
  })
})

describe("columns without a fact", () => {
  it("that were read are given back where the records are written", () => {
    const lines = "项目名称,举办单位,批示,页\r\n讲座,孙镇,'=好,\r\n展览,孙镇,,3\r\n"
    const read = (annex1: CsvFile) => readPortfolio(notice, { annex1: [annex1] }).portfolio
    const { activities, units } = read(file(lines))
    const again = read(written(withExtra(annex1Sheet(notice, units), activities), activities, "附件1.csv")).activities
    equal(
      again.map(({ source }) => source?.extra),
      [{ 批示: "=好" }, { 页: "3" }]
    )
  })
})

describe("writing", () => {
  const numbers: Sheet<number> = { above: [], headings: ["数"], row: (number) => [number] }
  async function* count(to: number) {
    for (let n = 0; n < to; n++) yield n
  }

  it.each([0, 1, 499, 500, 501, 1000])(
    "gives the same text for %d records at once and one after the other",
    async (to) => {
      const atOnce = [
        ...writeSheet(
          numbers,
          Array.from({ length: to }, (_, n) => n)
        )
      ].join("")
      const pieces: Array<string> = []
      for await (const piece of writeSheetStream(numbers, count(to))) pieces.push(piece)
      assert.strictEqual(pieces.join(""), atOnce)
      assert.strictEqual(atOnce, `\uFEFF${["数", ...Array.from({ length: to }, (_, n) => n)].join("\r\n")}\r\n`)
    }
  )
  it("takes records as it is asked for text, and no sooner", () => {
    let taken = 0
    const records = (function* () {
      for (;;) yield taken++
    })()
    const pieces = writeSheet(numbers, records)
    pieces.next()
    pieces.next()
    assert.isBelow(taken, 1100)
  })
})

import { assert, describe, it } from "@effect/vitest"
import { type Activity, Failed, type Notice, noticeFromData, portfolioFromData } from "@kepu/core"
import { partOf, wholeOf } from "@kepu/core/aggregate"
import { StoreError } from "@kepu/core/port"
import { notice as pucheng } from "@kepu/core/notices/pucheng-2023"
import { Notice as NoticeSchema } from "@kepu/core/schema"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { partOfTable } from "../../src/duckdb.ts"
import type { Beside } from "../../src/numbers.ts"
import { duckdb } from "./duckdb.ts"

const options = { asOf: "2023-10-01" }
const units = [{ id: "edu", name: "县教育局", kinds: ["member-unit"] }]
const beside = { units: portfolioFromData({ units, activities: [] }).units }
const lecture = { id: "1", name: "食品安全讲座", host: "edu" }

/** The notice with one rule more, on activities. */
const asking = (require: object): Notice => {
  const { clauses, ...rest } = Schema.encodeSync(NoticeSchema)(pucheng)
  const [first, ...others] = clauses
  const says = { "zh-CN": "活动如所问", en: "activities are as asked" }
  const rule = { id: "asked", modality: "must", says, form: { _tag: "Each", of: "activities", require } }
  return noticeFromData({ ...rest, clauses: [{ ...first, rules: [...first.rules, rule] }, ...others] } as never)
}

/** What comes of records in a Parquet file, whose columns are those of activities or the ones given. */
const counted = (
  records: ReadonlyArray<object>,
  {
    given = beside,
    notice = pucheng,
    select = "*"
  }: { readonly given?: Beside; readonly notice?: Notice; readonly select?: string } = {}
) =>
  Effect.scoped(
    Effect.gen(function* () {
      const { connection, folder, place } = yield* duckdb
      yield* place("table", notice, records as ReadonlyArray<Activity>)
      const file = `${folder}/own.parquet`
      yield* Effect.promise(() =>
        connection.run(`COPY (SELECT ${select} FROM activities) TO '${file}' (FORMAT parquet)`)
      )
      return yield* partOfTable(connection, { parquet: file }, notice, given, options)
    })
  )

const refusedFor = (effect: ReturnType<typeof counted>) =>
  Effect.map(Effect.flip(effect), (error) => {
    assert.instanceOf(error, Failed)
    for (const { text } of error.failures) assert.isAbove(Math.min(text["zh-CN"].length, text.en.length), 10)
    return error.failures.map(({ code, path }) => [code, path])
  })

const corruptAt = (effect: ReturnType<typeof counted>) =>
  Effect.map(Effect.flip(effect), (error) => {
    assert.isTrue(Schema.is(StoreError)(error))
    return JSON.stringify(error)
  })

describe("activities in a Parquet file", () => {
  it.live("are refused before anything is counted where a rule asks what SQL cannot tell, by the rule", () =>
    Effect.gen(function* () {
      for (const require of [
        { _tag: "HeldOn", days: ["saturday"] },
        { _tag: "Not", of: { _tag: "HeldOn", days: ["saturday"] } },
        { _tag: "Compared", fact: "participants", atLeast: 10 }
      ])
        assert.deepStrictEqual(yield* refusedFor(counted([], { notice: asking(require) })), [["not-in-sql", "asked"]])
    })
  )

  it.live("are refused whose host is not among the units, counted in SQL or not", () =>
    Effect.gen(function* () {
      for (const name of ["讲座", "讲座 (2)"]) {
        const records = [lecture, { id: "2", name, host: "sci" }]
        assert.deepStrictEqual(yield* refusedFor(counted(records)), [["unknown-hosts", "sci"]])
      }
    })
  )

  it.live("are refused where a recommended one is not there", () =>
    Effect.gen(function* () {
      const given = portfolioFromData({
        units,
        activities: [lecture, { ...lecture, id: "2" }],
        recommendations: ["1", "2"].map((activity) => ({ unit: "edu", activity }))
      })
      assert.deepStrictEqual(yield* refusedFor(counted([lecture], { given })), [["unknown-activities", "2"]])
      assert.strictEqual((yield* counted([lecture, { ...lecture, id: "2" }], { given })).activities, 2)
    })
  )

  it.live("are refused of which two have the same id, as they would count twice", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* refusedFor(counted([lecture, lecture])), [["same-id", ""]])
    })
  )

  it.live("are refused in columns that are not there or of another type, by the column", () =>
    Effect.gen(function* () {
      const refused = (select: string) => refusedFor(counted([lecture], { select }))
      assert.deepStrictEqual(yield* refused("* EXCLUDE (host)"), [["no-column", "host"]])
      assert.deepStrictEqual(yield* refused("* REPLACE (5 AS topics)"), [["other-type", "topics"]])
      assert.deepStrictEqual(yield* refused("* REPLACE (DATE '2023-09-01' AS time)"), [["other-type", "time"]])
      assert.deepStrictEqual(yield* refused("* REPLACE ('many' AS images)"), [["other-type", "images"]])
      const startsAtTime = `{'sessions': [{'start': TIMESTAMP '2023-09-01', 'end': NULL::VARCHAR}]} AS time`
      assert.deepStrictEqual(yield* refused(`* REPLACE (${startsAtTime})`), [["other-type", "time"]])
    })
  )

  it.live("are counted where only what every activity has is there", () =>
    Effect.gen(function* () {
      const part = yield* counted([lecture], { select: "id, name, host" })
      assert.deepStrictEqual(part, partOf(pucheng, portfolioFromData({ units, activities: [lecture] }), options))
    })
  )

  it.live("fail with the id of a row that is no activity, and only where it is asked for what is wrong", () =>
    Effect.gen(function* () {
      const broken = [
        { platform: "Published" },
        { time: { sessions: [{ start: "2023-02-30" }] } },
        { time: { sessions: [{ start: "9月16日" }] } },
        { time: { sessions: [{ start: "2023-09-16T24:00" }] } },
        { time: { sessions: [{ start: "2023-09-16", end: "2023-09-15" }] } },
        { time: { sessions: [] } },
        { topics: [""] }
      ]
      for (const facts of broken)
        assert.include(yield* corruptAt(counted([lecture, { ...lecture, id: "no-activity", ...facts }])), "no-activity")
    })
  )

  it.live("are held together by one host as far as that is known", () =>
    Effect.gen(function* () {
      const notice = asking({ _tag: "HeldTogether", by: [{ _tag: "KindIn", kinds: ["member-unit"] }] })
      const other = { id: "sci", name: "县科协", kinds: [] }
      const open = { id: "who", name: "县卫健局" }
      const all = [...units, other, open]
      const records = all.flatMap(({ id }) =>
        [undefined, [], ["edu"], ["sci", "who"]].map((coHosts, n) => ({
          id: `${id}${n}`,
          name: "讲座",
          host: id,
          ...(coHosts === undefined ? {} : { coHosts })
        }))
      )
      const portfolio = portfolioFromData({ units: all, activities: records })
      const part = yield* counted(records, { notice, given: { units: portfolio.units } })
      const expected = partOf(notice, portfolio, options)
      assert.deepStrictEqual(part.found["asked"], expected.found["asked"])
      const { met, undetermined, unmet } = part.found["asked"]!
      assert.isAbove(Math.min(met, undetermined, unmet), 0, JSON.stringify(part.found["asked"]))
      const { counts } = wholeOf(notice, [part], { units: portfolio.units })
      assert.deepStrictEqual(counts, wholeOf(notice, [expected], { units: portfolio.units }).counts)
    })
  )
})

import { assert, describe, it } from "@effect/vitest"
import { assess, type Finding, type Notice, type Portfolio } from "@kepu/core"
import { ratesOf, type Standings } from "@kepu/core/rank"
import { Rates } from "@kepu/core/schema"
import { arbitraries } from "@kepu/testing"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { instant, noticeWith, portfolio, pucheng } from "../sample.ts"
import { times } from "../times.ts"

const asOf = "2023-09-24T00:00:00+08:00"
const none: Standings = { met: 0, unmet: 0, pending: 0, open: 0 }

const under = (notice: Notice) =>
  Arbitrary.all({
    notice: Arbitrary.Constant(notice),
    portfolio: arbitraries.portfolio(notice),
    asOf: arbitraries.asOf(notice)
  })

/** How the findings of a unit stand, the worst of them. */
const worstOf = (findings: ReadonlyArray<Finding>): keyof Standings | undefined => {
  const has = (...wanted: ReadonlyArray<string>) => findings.some(({ status }) => wanted.includes(status))
  if (has("unmet")) return "unmet"
  if (has("undetermined", "judgement")) return "open"
  if (has("pending")) return "pending"
  return has("met") ? "met" : undefined
}

const counted = (standings: ReadonlyArray<keyof Standings | undefined>): Standings => {
  const count = (wanted: keyof Standings) => standings.filter((one) => one === wanted).length
  return { met: count("met"), unmet: count("unmet"), pending: count("pending"), open: count("open") }
}

describe.each([
  ["pucheng-2023", under(pucheng), times(20, 200)] as const,
  ["generated notices", Arbitrary.flatMap(arbitraries.notice, under), times(40, 400)] as const
])("rates under %s", (_, worlds, runs) => {
  it.prop(
    "count what is found, unit by unit and kind by kind",
    { world: worlds },
    ({ world: { asOf: moment, notice, portfolio: given } }) => {
      const at = { asOf: instant(moment) }
      const rates = ratesOf(notice, given, at)
      const all = assess(notice, given, at).findings
      const findings = all.filter(({ subject }) => subject.kind !== "region")
      for (const { clause, findings: counts } of rates.clauses)
        for (const [status, count] of Object.entries(counts))
          assert.lengthOf(
            all.filter((finding) => finding.clause === clause && finding.status === status),
            count
          )
      const known = new Set(notice.vocabulary.unitKinds.map(({ id }) => id))
      const kindsOf = ({ kinds }: Portfolio["units"][number]) =>
        kinds?.every((kind) => known.has(kind)) === true ? kinds : undefined
      const unitOf = ({ subject, unit }: Finding) => unit?.id ?? subject.id
      const check = (
        { all, kinds, unknown }: (typeof rates)["complete"]["must"],
        standing: (unit: Portfolio["units"][number]) => ReadonlyArray<keyof Standings | undefined>
      ) => {
        const of = (wanted: (unit: Portfolio["units"][number]) => boolean) =>
          counted(given.units.filter(wanted).flatMap(standing))
        assert.deepStrictEqual(
          all,
          of(() => true)
        )
        assert.deepStrictEqual(
          unknown,
          of((unit) => kindsOf(unit) === undefined)
        )
        for (const kind of known)
          assert.deepStrictEqual(
            kinds.find((own) => own.kind === kind)?.standings ?? none,
            of((unit) => kindsOf(unit)?.includes(kind as never) === true)
          )
      }
      const worst = (wanted: (finding: Finding) => boolean) => (unit: Portfolio["units"][number]) => [
        worstOf(findings.filter((finding) => unitOf(finding) === unit.id && wanted(finding)))
      ]
      check(
        rates.complete.must,
        worst(({ modality }) => modality === "must")
      )
      check(
        rates.complete.should,
        worst(() => true)
      )
      for (const { rule, standings } of rates.timed)
        check(standings, (unit) =>
          findings
            .filter((finding) => finding.rule === rule && unitOf(finding) === unit.id)
            .map((finding) => worstOf([finding]))
        )
      assert.deepStrictEqual(Schema.decodeUnknownSync(Rates)(JSON.parse(JSON.stringify(rates))), rates)
    },
    { arbitrary: { runs } }
  )
})

describe("rates", () => {
  const due = { _tag: "Due", bound: { _tag: "EveryUnit" }, document: "summary" } as const
  const until = (date: string) =>
    ({ ...due, deadline: { date, boundary: "inclusive", zone: "Asia/Shanghai" } }) as const

  it("tell of a rule with a deadline the first instant that is too late", () => {
    const [timed] = ratesOf(noticeWith(until("2023-09-23")), portfolio({ submissions: [] }), { asOf }).timed
    assert.strictEqual(timed?.by, "2023-09-24T00:00:00+08:00")
    assert.deepStrictEqual(timed?.standings.all, { ...none, unmet: 1 })
  })

  it("are pending while there is time, and open where nobody has said what arrived", () => {
    const later = noticeWith(until("2023-09-24"))
    assert.deepStrictEqual(ratesOf(later, portfolio({ submissions: [] }), { asOf }).timed[0]?.standings.all, {
      ...none,
      pending: 1
    })
    assert.deepStrictEqual(ratesOf(later, portfolio(), { asOf }).timed[0]?.standings.all, { ...none, open: 1 })
  })

  it("have no time for rules that set none, and take a unit without kinds for one of any", () => {
    const each = noticeWith({ _tag: "Count", bound: { _tag: "EveryUnit" }, of: { _tag: "Activities" }, atLeast: 1 })
    const units = [
      { id: "u1", name: "甲", kinds: ["member-unit", "township"] },
      { id: "u2", name: "乙" },
      { id: "u3", name: "丙", kinds: [] }
    ]
    const { complete, timed } = ratesOf(each, portfolio({ units }), { asOf })
    assert.deepStrictEqual(timed, [])
    assert.deepStrictEqual(complete.must, {
      all: { ...none, pending: 3 },
      kinds: [
        { kind: "member-unit", standings: { ...none, pending: 1 } },
        { kind: "township", standings: { ...none, pending: 1 } }
      ],
      unknown: { ...none, pending: 1 }
    })
  })

  it("keep what should be apart from what must be", () => {
    const should = noticeWith(
      { _tag: "Count", bound: { _tag: "EveryUnit" }, of: { _tag: "Activities" }, atLeast: 1 },
      "should"
    )
    const { complete } = ratesOf(should, portfolio(), { asOf })
    assert.deepStrictEqual([complete.must.all, complete.should.all], [none, { ...none, pending: 1 }])
  })
})

import { assert, describe, it } from "@effect/vitest"
import { type Activity, Notice, Portfolio } from "@kepu/core"
import type { Recommendation } from "@kepu/core/portfolio"
import { indicate, type Quotas, rank, recommend, Selection, type Weights } from "@kepu/core/rank"
import { assessByReference } from "@kepu/core/reference"
import { arbitraries } from "@kepu/testing"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { activity, portfolio, portfolioOf, pucheng } from "../sample.ts"
import { asOf, noticeOf, weightsOf } from "./sample.ts"

const complete = { platform: "published", images: 1, newsLinks: 1, summary: true } as const
const byPeople = weightsOf([{ indicator: "participants", points: 1, scale: { _tag: "PerUnit", per: 1 } }])
const time = { sessions: [{ start: "2023-09-18" }] } as const

/** Complete activities of the hosts `u1` … with these numbers of participants, as `a0`, `a1` … */
const attended = (...given: ReadonlyArray<readonly [host: string, participants: number]>): Portfolio =>
  portfolioOf({
    units: ["u1", "u2", "u3"].map((id) => ({
      id,
      name: `单位${id}`,
      kinds: [id === "u3" ? "township" : "member-unit"]
    })),
    activities: given.map(([host, participants], n) =>
      activity({ id: `a${n}`, name: `活动${n}`, host, participants, time, ...complete })
    )
  })

const idsOf = (list: ReadonlyArray<{ readonly activity: { readonly id: string } }>) =>
  list.map(({ activity: { id } }) => id).join(" ")
const shown = ({ chosen, notChosen }: Selection) => [
  idsOf(chosen),
  notChosen.map(({ activity: { id }, why }) => `${id} ${why}`).join()
]

describe("eligibility", () => {
  const judged = (facts: Partial<typeof Activity.Encoded>) => {
    const { eligible, ineligible } = recommend(pucheng, portfolio({ activities: [activity(facts)] }), { asOf })
    assert.strictEqual(eligible.length + ineligible.length, 1)
    return [...eligible, ...ineligible][0]!
  }

  it.each<[string, Partial<typeof Activity.Encoded>, string, ReadonlyArray<string>]>([
    ["filed and complete", complete, "met", []],
    ["filed, not published", { ...complete, platform: "filed" }, "met", []],
    ["not filed", { ...complete, platform: "not-filed" }, "unmet", ["recommended-complete unmet"]],
    ["rejected", { ...complete, platform: "rejected" }, "unmet", ["recommended-complete unmet"]],
    ["no news link", { ...complete, newsLinks: 0 }, "unmet", ["recommended-complete unmet"]],
    [
      "news links unknown",
      { platform: "filed", images: 1, summary: true },
      "undetermined",
      ["recommended-complete undetermined"]
    ],
    ["nothing known", {}, "undetermined", ["recommended-complete undetermined"]]
  ])("%s", (_, facts, status, findings) => {
    const { findings: found, status: actual } = judged(facts)
    assert.strictEqual(actual, status)
    assert.deepStrictEqual(
      found.map(({ rule, status }) => `${rule} ${status}`),
      findings
    )
  })

  it("an undetermined one names what is missing, with clause and reading", () => {
    const [finding] = judged({ platform: "filed", images: 1, summary: true }).findings
    assert.deepStrictEqual(
      finding!.missing.map(({ fact }) => fact),
      ["newsLinks"]
    )
    assert.strictEqual(finding!.clause, "五（二）")
    assert.include(finding!.reading?.en, "no figures")
  })

  const rules = (...modalities: ReadonlyArray<"must" | "should" | "may">): Notice =>
    noticeOf({
      rules: modalities.map((modality, n) => ({
        id: `rule-${n}`,
        modality,
        says: { "zh-CN": "要求", en: "the requirement" },
        form: { _tag: "Each", of: "recommendations", require: { _tag: "AtLeast", fact: "images", number: n + 1 } }
      }))
    })
  it("what is only advised makes nobody ineligible, and what is allowed finds nothing", () => {
    const found = (notice: Notice) => {
      const { eligible, ineligible } = recommend(notice, portfolio({ activities: [activity({ images: 1 })] }), { asOf })
      return [...eligible, ...ineligible].map(({ findings, status }) => [
        status,
        findings.map(({ rule }) => rule).join(" ")
      ])
    }
    assert.deepStrictEqual(found(rules("must", "should", "may")), [["met", "rule-1"]])
    assert.deepStrictEqual(found(rules("must", "must", "should")), [["unmet", "rule-1 rule-2"]])
    assert.deepStrictEqual(found(rules()), [["met", ""]])
  })
})

describe("choice", () => {
  const three = attended(["u1", 30], ["u1", 20], ["u2", 10])

  it("without weights nothing is chosen, ranked or drafted: indicators are shown, and the choice stays a person's", () => {
    const selection = recommend(pucheng, three, { asOf, quotas: { total: 1 } })
    assert.deepStrictEqual(shown(selection), ["", "a0 no-weights,a1 no-weights,a2 no-weights"])
    assert.strictEqual(selection.ranking, undefined)
    assert.deepStrictEqual(selection.drafts, [])
    assert.deepStrictEqual(
      selection.indicators.rows.map(({ values }) => values["participants"]!.known),
      [30, 20, 10]
    )
  })

  it("compares by the indicators of the clause that says by what is chosen, else by all", () => {
    const indicators = pucheng.clauses.flatMap(({ indicators = [], number }) =>
      number === "五（二）" ? indicators : []
    )
    const compared = (notice: Notice) => recommend(notice, three, { asOf }).dominance
    assert.deepStrictEqual(
      compared(pucheng).indicators,
      indicators.map(({ id }) => id)
    )
    const { indicators: all, rows } = compared(
      noticeOf({ indicators: [indicators.find(({ id }) => id === "participants")!] })
    )
    assert.deepStrictEqual(all, ["participants"])
    assert.deepStrictEqual(
      rows.map(({ dominators, subject }) => [subject.id, ...dominators.map(({ id }) => id)]),
      [["a0"], ["a1", "a0"], ["a2", "a1"]]
    )
  })

  const twoLevel = attended(["u1", 20], ["u2", 20], ["u3", 10])
  const ownLevel = attended(["u1", 30], ["u1", 20], ["u1", 20], ["u2", 10])
  it.each<[string, Portfolio, Quotas, string, string]>([
    ["no quota: all", three, {}, "a0 a1 a2", ""],
    ["a total of none", three, { total: 0 }, "", "a0 total,a1 total,a2 total"],
    ["a total one below", three, { total: 2 }, "a0 a1", "a2 total"],
    ["a total of all", three, { total: 3 }, "a0 a1 a2", ""],
    ["a total one above", three, { total: 4 }, "a0 a1 a2", ""],
    ["a unit's quota of none", three, { perUnit: 0 }, "", "a0 unit-quota,a1 unit-quota,a2 unit-quota"],
    ["one below what a unit has", three, { perUnit: 1 }, "a0 a2", "a1 unit-quota"],
    ["what a unit has", three, { perUnit: 2 }, "a0 a1 a2", ""],
    ["both: the next unit takes the place", three, { perUnit: 1, total: 2 }, "a0 a2", "a1 unit-quota"],
    ["both, the total used up first", three, { perUnit: 1, total: 1 }, "a0", "a1 unit-quota,a2 total"],
    ["level ones that all fit", twoLevel, { total: 2 }, "a0 a1", "a2 total"],
    [
      "level ones that do not all fit, and nobody takes their place",
      twoLevel,
      { total: 1 },
      "",
      "a0 tie,a1 tie,a2 total"
    ],
    ["level ones of one unit, the rest unharmed", ownLevel, { perUnit: 2 }, "a0 a3", "a1 tie,a2 tie"],
    ["a place is kept for one of them", ownLevel, { perUnit: 2, total: 2 }, "a0", "a1 tie,a2 tie,a3 total"],
    ["with one place more", ownLevel, { perUnit: 2, total: 3 }, "a0 a3", "a1 tie,a2 tie"]
  ])("%s", (_, given, quotas, chosen, notChosen) => {
    assert.deepStrictEqual(shown(recommend(pucheng, given, { asOf, quotas, weights: byPeople })), [chosen, notChosen])
  })

  it("declared names tell level ones apart", () => {
    const weights: Weights = { ...byPeople, thenByName: true }
    assert.deepStrictEqual(shown(recommend(pucheng, twoLevel, { asOf, quotas: { total: 1 }, weights })), [
      "a0",
      "a1 total,a2 total"
    ])
  })

  it("what may still change its rank is marked, chosen or not", () => {
    const given = portfolioOf({
      ...three,
      activities: three.activities.map(({ participants, ...rest }, n) =>
        n === 2 ? rest : { ...rest, participants: participants! }
      )
    })
    const marks = (of: Portfolio) => {
      const { chosen, notChosen } = recommend(pucheng, of, { asOf, quotas: { total: 1 }, weights: byPeople })
      return [...chosen, ...notChosen].map(({ provisional }) => provisional ?? false)
    }
    assert.deepStrictEqual(marks(three), [false, false, false])
    assert.deepStrictEqual(marks(given), [true, true, true])
  })

  it("an ineligible one is not ranked, however good", () => {
    const given = portfolioOf({
      ...attended(["u1", 1]),
      activities: [
        activity({ id: "good", participants: 999, time, platform: "rejected" }),
        activity({ id: "fair", participants: 1, time, ...complete })
      ]
    })
    const { chosen, ineligible, ranking } = recommend(pucheng, given, { asOf, quotas: { total: 1 }, weights: byPeople })
    assert.deepStrictEqual([idsOf(chosen), idsOf(ineligible), ranking!.rows.length], ["fair", "good", 1])
  })

  const quota = (atMost: number, kind: string, modality: "must" | "may" = "must") =>
    ({
      id: `quota-${kind}-${atMost}`,
      modality,
      says: { "zh-CN": "推荐数", en: "number" },
      form: { _tag: "Count", bound: { _tag: "KindIn", kinds: [kind] }, of: { _tag: "Recommendations" }, atMost }
    }) as const
  it("keeps the quotas of the notice where they bind or may bind the unit, the lower one of two", () => {
    const given = attended(["u1", 4], ["u1", 3], ["u3", 2], ["u3", 1])
    const indicator = pucheng.clauses
      .flatMap(({ indicators = [] }) => indicators)
      .find(({ id }) => id === "participants")!
    const chosen = (rules: ReadonlyArray<ReturnType<typeof quota>>, quotas: Quotas = {}, of = given) =>
      idsOf(recommend(noticeOf({ rules, indicators: [indicator] }), of, { asOf, quotas, weights: byPeople }).chosen)
    assert.strictEqual(chosen([quota(1, "member-unit")]), "a0 a2 a3")
    assert.strictEqual(chosen([quota(2, "member-unit")]), "a0 a1 a2 a3")
    assert.strictEqual(chosen([quota(2, "member-unit"), quota(1, "member-unit")]), "a0 a2 a3")
    assert.strictEqual(chosen([quota(2, "member-unit")], { perUnit: 1 }), "a0 a2")
    assert.strictEqual(chosen([quota(1, "member-unit")], { perUnit: 2 }), "a0 a2 a3")
    assert.strictEqual(chosen([quota(1, "member-unit", "may")]), "a0 a1 a2 a3")
    const unknownKinds = portfolioOf({ ...given, units: given.units.map(({ id, name }) => ({ id, name })) })
    assert.strictEqual(chosen([quota(1, "member-unit")], {}, unknownKinds), "a0 a2")
  })

  it("says in words what stood in the way", () => {
    const reasons = (given: Portfolio, quotas: Quotas) =>
      recommend(pucheng, given, { asOf, quotas, weights: byPeople }).notChosen.map(({ reason }) => reason["zh-CN"])
    assert.deepStrictEqual(reasons(three, { perUnit: 1, total: 1 }), [
      "“单位u1”的名额为 1 个，没有剩余",
      "总名额为 1 个，没有剩余"
    ])
    assert.include(reasons(twoLevel, { total: 1 })[0], "并列第 1")
  })
})

describe("drafts", () => {
  const given = portfolioOf({
    units: [
      { id: "u1", name: "县教育局" },
      { id: "u2", name: "县科技馆" },
      { id: "u3", name: "县农业局" }
    ],
    activities: [
      activity({
        name: "科普讲座",
        contactName: "负责人甲",
        contactPhone: "7200001",
        time,
        participants: 9,
        ...complete
      })
    ]
  })
  const fields = (of: Portfolio, notice = pucheng) =>
    recommend(notice, of, { asOf, weights: byPeople }).drafts[0]!.fields.map(({ label, on, seal, value }) => [
      label,
      value ?? "",
      ...(seal ? [`seal ${on ?? ""}`] : [])
    ])

  it("are filled in from the facts, blank where they are not known, with boxes for seals", () => {
    assert.deepStrictEqual(fields(given), [
      ["活动名称", "科普讲座"],
      ["单位名称", "县教育局"],
      ["联系人", "负责人甲"],
      ["联系电话", "7200001"],
      ["主要内容", ""],
      ["推荐单位意见", "", "seal "],
      ["县科协审核意见", "", "seal "]
    ])
  })

  const recommended = (units: ReadonlyArray<string>, host = "u1") => {
    const data = Schema.encodeSync(Portfolio)(given)
    return portfolioOf({
      ...data,
      activities: data.activities.map((entry) => ({ ...entry, host })),
      recommendations: units.map((unit, n) => ({
        activity: "a1",
        unit,
        contactName: `${unit}联系人`,
        content: `${unit}的内容${units.indexOf(unit) < n ? "（修改）" : ""}`,
        unitOpinion: { text: "同意推荐", on: "2023-09-22" }
      }))
    })
  }
  it("take what the unit that recommends has written", () => {
    assert.deepStrictEqual(fields(recommended(["u2"])), [
      ["活动名称", "科普讲座"],
      ["单位名称", "县科技馆"],
      ["联系人", "u2联系人"],
      ["联系电话", "7200001"],
      ["主要内容", "u2的内容"],
      ["推荐单位意见", "同意推荐", "seal 2023-09-22"],
      ["县科协审核意见", "", "seal "]
    ])
  })

  it.each<[string, ReadonlyArray<string>, string, string]>([
    ["the host's before others'", ["u1", "u2", "u3"], "u2", "县科技馆"],
    ["of others, the first by id", ["u3", "u2"], "u1", "县科技馆"]
  ])("take %s, in whatever order they were recorded", (_, units, host, name) => {
    for (const order of [units, units.toReversed()]) {
      assert.deepStrictEqual(fields(recommended(order, host))[1], ["单位名称", name])
    }
  })

  it("take the same one of two by the same unit, in whatever order they were recorded", () => {
    const twice = recommended(["u2", "u2"])
    const reversed = portfolioOf({ ...twice, recommendations: twice.recommendations!.toReversed() })
    assert.deepStrictEqual(fields(reversed), fields(twice))
  })

  it("take any fact that a form asks for, as it is written", () => {
    const asks = (fact: "host" | "remark" | "time" | "place" | "platform") => ({ label: fact, fact, required: true })
    const [table, form] = pucheng.vocabulary.annexes
    const notice: Notice = {
      ...pucheng,
      vocabulary: {
        ...pucheng.vocabulary,
        annexes: [
          table!,
          {
            ...form!,
            fields: [
              { label: "序号", required: true },
              asks("host"),
              asks("remark"),
              asks("time"),
              asks("place"),
              asks("platform")
            ]
          }
        ]
      }
    }
    assert.deepStrictEqual(fields(recommended(["u2"]), notice), [
      ["序号", ""],
      ["host", "县教育局"],
      ["remark", ""],
      ["time", "2023年9月18日"],
      ["place", ""],
      ["platform", "已发布"]
    ])
    const worded = portfolioOf({ ...given, activities: [{ ...given.activities[0]!, timeText: "9月18日上午" }] })
    assert.deepStrictEqual(fields(worded, notice)[3], ["time", "9月18日上午"])
  })
})

describe("recommend", () => {
  const twoOf = weightsOf(
    [
      { indicator: "participants", points: 2, scale: { _tag: "PerUnit", per: 1, cap: 3 } },
      { indicator: "activities-published", points: 1, scale: { _tag: "Reached", from: 1 } }
    ],
    { tieBreaks: ["volunteers"] }
  )
  it.prop(
    "parts all activities, keeps every quota, does not mind the order of the input, and survives JSON",
    {
      given: arbitraries.portfolio(pucheng),
      perUnit: arbitraries.oneOf([0, 1, 2]),
      total: arbitraries.oneOf([0, 1, 2, 3]),
      done: Arbitrary.array(arbitraries.oneOf([true, true, false]), { minLength: 8, maxLength: 8 })
    },
    ({ done, given: some, perUnit, total }) => {
      const given = portfolioOf({
        ...Schema.encodeSync(Portfolio)(some),
        activities: Schema.encodeSync(Portfolio)(some).activities.map((entry, n) =>
          done[n] ? { ...entry, ...complete } : entry
        )
      })
      const options = { asOf, quotas: { perUnit, total }, weights: twoOf }
      const selection = recommend(pucheng, given, options)
      const { chosen, drafts, eligible, ineligible, notChosen } = selection
      const ids = (list: Parameters<typeof idsOf>[0]) => idsOf(list).split(" ").filter(Boolean).toSorted()
      assert.deepStrictEqual(
        ids([...eligible, ...ineligible]),
        given.activities.map(({ id }) => id as string).toSorted()
      )
      assert.deepStrictEqual(ids([...chosen, ...notChosen]), ids(eligible))
      assert.deepStrictEqual(idsOf(drafts), idsOf(chosen))
      assert.isAtMost(chosen.length, total)
      for (const { id } of given.units) assert.isAtMost(chosen.filter(({ unit }) => unit.id === id).length, perUnit)

      const judged = [...eligible, ...ineligible]
      const asIf = judged.map(
        ({ activity, unit }) =>
          given.recommendations?.find((made) => made.activity === activity.id && made.unit === unit.id) ??
          ({ activity: activity.id, unit: unit.id } as Recommendation)
      )
      const { findings } = assessByReference(pucheng, { ...given, recommendations: asIf }, { asOf })
      const wanting = findings.filter(
        ({ rule, status }) => rule === "recommended-complete" && (status === "unmet" || status === "undetermined")
      )
      assert.deepStrictEqual(
        judged.flatMap((one) => one.findings),
        wanting
      )
      const { rows, ...others } = indicate(pucheng, given, { asOf, of: "activities" })
      const isEligible = new Set(eligible.map(({ activity }) => activity.id))
      const indicators = { ...others, rows: rows.filter(({ subject }) => isEligible.has(subject.id)) }
      assert.deepStrictEqual(selection.indicators, indicators)
      assert.deepStrictEqual(selection.ranking, rank(indicators, twoOf))

      const reversed = portfolioOf({
        ...given,
        units: given.units.toReversed(),
        activities: given.activities.toReversed(),
        ...(given.recommendations ? { recommendations: given.recommendations.toReversed() } : {})
      })
      const other = recommend(pucheng, reversed, options)
      for (const key of ["chosen", "notChosen", "drafts", "ranking", "dominance"] as const) {
        assert.deepStrictEqual(other[key], selection[key])
      }
      const json = JSON.parse(JSON.stringify(Schema.encodeSync(Selection)(selection)))
      assert.deepStrictEqual(Schema.decodeUnknownSync(Selection)(json), selection)
    },
    { arbitrary: { runs: 300 } }
  )
})

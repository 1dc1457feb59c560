import { assert, describe, it } from "@effect/vitest"
import { assess, readNotice } from "@kepu/core"
import type { Condition } from "@kepu/core/condition"
import { indicate } from "@kepu/core/rank"
import { declaredProblems, type DeclaredFact } from "@kepu/core/notice"
import * as Result from "effect/Result"
import { sayCondition } from "../../src/condition/say.ts"
import { scopeOf } from "../../src/condition/Scope.ts"
import { activity, instant, portfolioOf } from "../sample.ts"
import { data } from "./invented.ts"

const named = (id: string, zh = id) => ({ id, name: { "zh-CN": zh, en: id } })

const facts = [
  { ...named("length", "时长"), of: "activities", type: "number", unit: { "zh-CN": "秒", en: "s" } },
  { ...named("award", "奖次"), of: "activities", type: "choice", values: [named("first", "一等奖"), named("second")] },
  { ...named("filmed-on"), of: "activities", type: "date" },
  { ...named("original"), of: "activities", type: "yes-no" },
  { ...named("slogan", "口号"), synonyms: ["标语"], of: "activities", type: "text" },
  { ...named("area", "面积"), of: "facilities", type: "number" }
] as const satisfies ReadonlyArray<DeclaredFact>

/** What is refused of a notice that declares the facts and asks the question. */
const refused = (
  question: object,
  declared: ReadonlyArray<object> = facts
): ReadonlyArray<readonly [string, string]> => {
  const copy = structuredClone(data) as any
  copy.vocabulary.facts = declared
  copy.clauses[1].rules[0].form = { _tag: "Each", of: "activities", require: question }
  const problems = Result.match(readNotice(copy), { onSuccess: () => [], onFailure: (found) => found })
  return problems.map(({ text }) => [text["zh-CN"], text.en])
}

/** A notice that declares the facts, with its first rule in another form. */
const withFacts = (form?: object) => {
  const copy = structuredClone(data) as any
  copy.vocabulary.facts = facts
  if (form !== undefined) copy.clauses[1].rules[0].form = form
  return { notice: Result.getOrThrow(readNotice(copy)), rule }
}

const rule = (data as any).clauses[1].rules[0].id as string

describe("a question about a declared fact", () => {
  it.each([
    { _tag: "FactReported", fact: "slogan" },
    { _tag: "FactIn", fact: "award", values: ["first"] },
    { _tag: "FactAtLeast", fact: "length", number: 0.5 },
    { _tag: "FactBefore", fact: "filmed-on", of: "filmed-on" },
    { _tag: "FactShareAtMost", fact: "length", of: "length", percent: 50 }
  ])("is taken where the fact is of its type: $_tag", (question) => {
    assert.deepStrictEqual(refused(question), [])
    assert.deepStrictEqual(refused({ _tag: "Not", of: { _tag: "All", of: [question] } }), [])
  })

  it.each([
    ["of another type", { _tag: "FactAtLeast", fact: "slogan", number: 1 }, /slogan.*: “length”$/u],
    ["whose second fact is of another type", { _tag: "FactBelow", fact: "length", of: "award" }, /award.*: “length”$/u],
    ["of another register", { _tag: "FactAtLeast", fact: "area", number: 1 }, /area.*: “length”$/u],
    [
      "of another register, whatever its type",
      { _tag: "FactReported", fact: "area" },
      /area.*“length”, “award”, “filmed-on”/u
    ],
    [
      "with a value that the choice has not",
      { _tag: "FactIn", fact: "award", values: ["first", "third"] },
      /third.*“first”, “second”$/u
    ],
    ["that is not declared", { _tag: "FactReported", fact: "weight" }, /weight/u]
  ])("is refused of a fact %s", (_, question, said) => {
    for (const asked of [question, { _tag: "Any", of: [{ _tag: "Always" }, question] }]) {
      const [problem, ...others] = refused(asked)
      assert.isEmpty(others)
      assert.match(problem![1], said)
      assert.include(problem![0], rule)
      assert.include(problem![1], rule)
    }
  })

  it("says where there is nothing to choose from", () => {
    assert.match(
      refused({ _tag: "FactFrom", fact: "length", date: "2024-01-01" }, facts.slice(0, 1))[0]![1],
      /none: declare one/u
    )
  })
})

describe("the facts of a notice", () => {
  const always = { _tag: "Always" }
  it.each([
    ["an id that every activity has", [{ ...named("place"), of: "activities", type: "text" }], /“place” is taken/u],
    [
      "an id that conditions know, of another register too",
      [{ ...named("grant"), of: "units", type: "number" }],
      /“grant” is taken/u
    ],
    [
      "an id that every record of the register has",
      [{ ...named("document"), of: "submissions", type: "text" }],
      /“document” is taken/u
    ],
    [
      "an id that every object has",
      [{ ...named("constructor"), of: "activities", type: "text" }],
      /“constructor” is taken/u
    ],
    ["one id twice", [facts[0], { ...facts[0], of: "units" }], /facts declares “length” twice/u],
    ["one value twice", [{ ...facts[1], values: [named("first"), named("first")] }], /award declares “first” twice/u],
    [
      "a choice without values",
      [{ ...named("award"), of: "activities", type: "choice" }],
      /a choice must have values/u
    ],
    ["a text with a unit", [{ ...facts[4], unit: facts[0].unit }], /only a number may have a unit/u]
  ])("are refused with %s", (_, declared, said) => {
    assert.match(
      refused(always, declared)
        .map(([, en]) => en)
        .join(),
      said
    )
  })
})

describe("a number in a question", () => {
  it("is told with the unit of its fact, where the fact has one", () => {
    const { notice } = withFacts()
    const scope = scopeOf(notice, instant("2023-09-01T00:00:00+08:00"))
    const said = (question: Condition) => sayCondition(question, scope)
    assert.deepStrictEqual(said({ _tag: "FactAtMost", fact: "length", number: 180 }), {
      "zh-CN": "时长不超过 180 秒",
      en: "length is at most 180 s"
    })
    assert.strictEqual(said({ _tag: "FactAtLeast", fact: "area", number: 0.5 })["zh-CN"], "面积不少于 0.5")
  })
})

describe("a value that no choice has", () => {
  const awarded = (award: string | undefined) =>
    activity({ id: "a1", ...(award === undefined ? {} : { facts: { award } }) })
  const found = (award: string | undefined, question: Condition) => {
    const { notice, rule } = withFacts({ _tag: "Each", of: "activities", require: question })
    const portfolio = portfolioOf({ units: [{ id: "u1", name: "县教育局" }], activities: [awarded(award)] })
    const { findings } = assess(notice, portfolio, { asOf: instant("2023-09-01T00:00:00+08:00") })
    const own = findings.find((one) => one.rule === rule)!
    return [own.status, own.missing.map(({ fact }) => fact)]
  }
  const first: Condition = { _tag: "FactIn", fact: "award", values: ["first"] }

  it.each([
    ["first", "met", "unmet"],
    ["second", "unmet", "met"],
    ["third", "undetermined", "undetermined"],
    [undefined, "undetermined", "undetermined"]
  ])("is not known, so neither it nor its negation decides: %s", (award, status, negated) => {
    const missing = (one: string) => (one === "undetermined" ? ["award"] : [])
    assert.deepStrictEqual(found(award, first), [status, missing(status)])
    assert.deepStrictEqual(found(award, { _tag: "Not", of: first }), [negated, missing(negated)])
  })
})

describe("a box of a form", () => {
  const withBox = (fact: string, about = "activity") => {
    const copy = structuredClone(data) as any
    copy.vocabulary.facts = facts
    copy.vocabulary.annexes.push({
      ...named("annex-9", "附件9"),
      about,
      fields: [
        { label: "名称", fact: "name", required: true },
        { label: "片长", fact, required: true }
      ]
    })
    copy.clauses[1].rules[0].form = {
      _tag: "Each",
      of: about === "activity" ? "activities" : "recommendations",
      require: { _tag: "Filled", annex: "annex-9" }
    }
    return readNotice(copy)
  }

  it("takes a fact that the notice declares, and is open until it is reported", () => {
    const notice = Result.getOrThrow(withBox("length"))
    const judged = (values?: Readonly<Record<string, number>>) => {
      const listed = activity({ id: "a1", annexes: ["annex-9"], ...(values === undefined ? {} : { facts: values }) })
      const portfolio = portfolioOf({ units: [{ id: "u1", name: "县教育局" }], activities: [listed] })
      const { findings } = assess(notice, portfolio, { asOf: instant("2023-09-01T00:00:00+08:00") })
      const own = findings.find((one) => one.rule === rule)!
      return [own.status, ...own.missing.map(({ name }) => name["zh-CN"])]
    }
    assert.deepStrictEqual(judged(), ["undetermined", "时长"])
    assert.deepStrictEqual(judged({ length: 0 }), ["met"])
  })

  it.each([
    ["weight", "activity", /box “片长”.*annex-9.*weight.*“length”, “award”/u],
    ["area", "activity", /area/u],
    ["length", "recommendation", /length/u]
  ])(
    "is refused with a fact that the notice does not declare of what the form is about: %s of an %s",
    (fact, about, said) => {
      const problems = Result.match(withBox(fact, about), { onSuccess: () => [], onFailure: (found) => found })
      assert.match(problems.map(({ text }) => text.en).join(), said)
    }
  )
})

describe("an indicator", () => {
  const measured = (fact: string) => {
    const copy = structuredClone(data) as any
    copy.vocabulary.facts = facts
    copy.clauses[1].indicators = [
      { ...named("seconds", "总时长"), measure: { _tag: "FactSum", fact, where: { _tag: "Always" } } }
    ]
    copy.clauses[1].sentences = undefined
    delete copy.clauses[1].sentences
    return readNotice(copy)
  }

  it("adds up a number that the notice declares of activities", () => {
    const notice = Result.getOrThrow(measured("length"))
    const portfolio = portfolioOf({
      units: [{ id: "u1", name: "县教育局" }],
      activities: [activity({ id: "a1", facts: { length: 90.5 } }), activity({ id: "a2", facts: { length: 9.5 } })]
    })
    const { region } = indicate(notice, portfolio, { asOf: instant("2023-09-01T00:00:00+08:00") })
    assert.deepStrictEqual(region.values["seconds"], { known: 100, possible: 100 })
  })

  it.each(["slogan", "area", "weight"])("is refused with a fact that is no number of activities: %s", (fact) => {
    assert.isTrue(Result.isFailure(measured(fact)))
  })
})

describe("declaredProblems", () => {
  const notice = { vocabulary: { ...Result.getOrThrow(readNotice(data)).vocabulary, facts } }
  const problemsOf = (values: Readonly<Record<string, string | number | boolean>>, register = "activities") =>
    declaredProblems(
      notice,
      portfolioOf({
        units: [{ id: "u1", name: "县教育局" }],
        activities: [
          activity({ id: "a1" }),
          activity({ id: "a2", ...(register === "activities" ? { facts: values } : {}) })
        ],
        ...(register === "facilities" ? { facilities: [{ kind: "display", name: "展板", facts: values }] } : {})
      })
    ).map(({ code, path, text }) => [code, path, text.en])

  it("takes values of the types that the notice declares, none of which need be there", () => {
    const values = { length: 90.5, award: "second", "filmed-on": "2024-02-29", original: false, slogan: "节约粮食" }
    assert.deepStrictEqual(problemsOf(values), [])
    assert.deepStrictEqual(problemsOf({}), [])
    assert.deepStrictEqual(problemsOf({ area: 600 }, "facilities"), [])
  })

  it.each([
    [{ weight: 1 }, "fact-undeclared", "weight", /length \(length\), award \(award\)/u],
    [{ slogan: "x", 标语: "x" }, "fact-undeclared", "标语", /write its id slogan/u],
    [{ area: 600 }, "fact-elsewhere", "area", /declared of facilities and not of activities/u],
    [{ length: "180秒" }, "value-of-another-type", "length", /“180秒”.*a number without its unit, like 180/u],
    [{ award: "third" }, "value-undeclared", "award", /“third”.*first \(first\), second \(second\)/u],
    [{ award: true }, "value-of-another-type", "award", /write the id of one of its values/u],
    [{ "filmed-on": "2024-02-30" }, "value-of-another-type", "filmed-on", /a date like/u],
    [{ original: "是" }, "value-of-another-type", "original", /true or false/u],
    [{ slogan: 3 }, "value-of-another-type", "slogan", /a text$/u]
  ])("tells of %o", (values, code, key, said) => {
    const [problem, ...others] = problemsOf(values)
    assert.isEmpty(others)
    assert.deepStrictEqual(problem!.slice(0, 2), [code, `activities[1].facts.${key}`])
    assert.match(problem![2]!, said)
  })

  it("tells of facts that are declared of activities and stand in other records", () => {
    assert.deepStrictEqual(
      problemsOf({ length: 1 }, "facilities").map(([code, path]) => [code, path]),
      [["fact-elsewhere", "facilities[0].facts.length"]]
    )
  })
})

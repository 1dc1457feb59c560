import { assert, describe, it } from "@effect/vitest"
import { Activity } from "@kepu/core/schema"
import { scopeOf } from "@kepu/core/condition"
import * as Schema from "effect/Schema"
import { advise, adviseOn, canBeSo } from "../../src/condition/advise.ts"
import type { Question } from "../../src/condition/Condition.ts"
import { missingFacts } from "../../src/condition/facts.ts"
import { flagsIn, fieldsIn } from "../../src/condition/fieldsIn.ts"
import { fits, fitsFact } from "../../src/condition/fitsFact.ts"
import { isOver, mayChange } from "../../src/condition/mayChange.ts"
import { nounsOf } from "../../src/condition/nouns.ts"
import { nameOfFact } from "../../src/condition/factName.ts"
import { slotsOf } from "../../src/condition/slots.ts"
import { valueOf } from "../../src/condition/valueOf.ts"
import { DeclaredFact, isFormFact, Noun } from "../../src/condition/Vocabulary.ts"
import { activity, instant, pucheng } from "../sample.ts"

const scope = scopeOf(pucheng, instant("2023-09-20T12:00:00+08:00"))
const of = (facts: Partial<typeof Activity.Encoded> = {}): Activity => Schema.decodeSync(Activity)(activity(facts))
const name = (text: string) => ({ "zh-CN": text, en: text })

it("a fact is called as the notice calls it, and one that no list has by its id", () => {
  const vocabulary = {
    facts: [
      { id: "length", name: name("时长"), of: "activities", type: "number" },
      { id: "budget", name: name("预算"), of: "activities", type: "number" }
    ],
    nouns: [{ id: "programme", name: name("所属专项") }]
  } as const
  assert.strictEqual(nameOfFact("budget", vocabulary).en, "预算")
  assert.strictEqual(nameOfFact("other", vocabulary).en, "other")
  assert.strictEqual(nameOfFact("other", {}).en, "other")
  assert.strictEqual(nameOfFact("programme", vocabulary).en, "所属专项")
  assert.strictEqual(nameOfFact("place", vocabulary)["zh-CN"], nameOfFact("place", {})["zh-CN"])
})

it("an activity is called by the notice's word for it, and as usual where the notice has words for other things alone", () => {
  const [place, work] = [{ id: "place", name: name("地点") } as const, { id: "activity", name: name("作品") } as const]
  assert.deepStrictEqual(nounsOf({ nouns: [place] }), nounsOf({}))
  assert.strictEqual(nounsOf({ nouns: [place, work] }).activity["zh-CN"], "作品")
  assert.notStrictEqual(nounsOf({}).activity["zh-CN"], "作品")
})

it("a question is told with the names that the notice gives, and with numbers and days as they are", () => {
  const facts = [
    { id: "level", name: name("级别"), of: "activities", type: "choice", values: [{ id: "a", name: name("甲级") }] },
    { id: "length", name: name("时长"), of: "activities", type: "number", unit: name("秒") },
    { id: "made", name: name("完成日"), of: "activities", type: "date" }
  ] as const
  const notice = { ...pucheng, vocabulary: { ...pucheng.vocabulary, facts } } as unknown as typeof pucheng
  const own = { ...scope, notice }
  const wording = { choice: () => name("某"), texts: (values: ReadonlyArray<string>) => values.join("或") }
  const told = (question: Question) =>
    Object.fromEntries(
      Object.entries(slotsOf(question, own, wording)).map(([key, slot]) => [
        key,
        typeof slot === "object" ? slot["zh-CN"] : slot
      ])
    )
  assert.include(told({ _tag: "FactIn", fact: "level", values: ["a", "other"] }), {
    fact: "级别",
    values: "甲级、other"
  })
  assert.include(told({ _tag: "FactAtLeast", fact: "length", number: 30 }), { fact: "时长", number: "30 秒" })
  assert.include(told({ _tag: "FactShareAtMost", fact: "length", of: "length", percent: 50 }), { percent: "50" })
  assert.include(told({ _tag: "FactFrom", fact: "made", date: "2023-09-01" as never }), { date: "2023-09-01" })
  assert.include(told({ _tag: "NameContains", words: ["科普", "科学"] }), { words: "科普或科学" })
  const plain = { ...scope, notice: { ...pucheng, vocabulary: { ...pucheng.vocabulary, facts: undefined } } as never }
  assert.isDefined(slotsOf({ _tag: "FactIn", fact: "level", values: ["a"] }, plain, wording)["values"])
})

it("how a time was written is known of an activity, and a declared fact of any record", () => {
  assert.strictEqual(valueOf("timeText", of({ timeText: "九月" })), "九月")
  assert.strictEqual(valueOf("length", { facts: { length: 90 } }), 90)
  assert.isUndefined(valueOf("length", {}))
})

it("any value of a fact that the notice does not declare may be used", () => {
  for (const vocabulary of [{}, { facts: [] }]) {
    assert.isTrue(fitsFact("budget", { facts: { budget: "约一千" } }, vocabulary))
    assert.isFalse(fitsFact("budget", {}, vocabulary))
  }
})

it("an activity is over when the last of its days is, and one that has no end is not", () => {
  const on = (start: string, more: object = {}) => of({ time: { sessions: [{ start }], ...more } })
  assert.isTrue(isOver(on("2023-09-19"), scope))
  assert.isFalse(isOver(on("2023-09-20"), scope))
  assert.isFalse(isOver(on("2023-09-19", { openEnd: true }), scope))
  assert.isFalse(isOver(of(), scope))
  assert.isFalse(isOver(of({ time: { sessions: [{ start: "2023-09-01" }, { start: "2023-09-30" }] } }), scope))
})

it("what is not known of an activity may turn out to be anything, also when it is over", () => {
  const held = of({ time: { sessions: [{ start: "2023-09-10" }] }, place: "广场" })
  assert.isFalse(mayChange("place", held, scope))
  assert.isTrue(mayChange("participants", held, scope))
  assert.isTrue(mayChange("place", of({ place: "广场" }), scope))
})

it("a time that is known too roughly is missing", () => {
  const within: Question = { _tag: "InWindow", window: "activity-days" }
  const roughly = of({ time: { sessions: [{ start: "2023-09-11", end: "2023-09-20" }], approximate: true } })
  assert.deepStrictEqual(missingFacts(within, roughly, scope), ["time"])
})

it("the fields of a question are those that hold values; a flag that is set is told apart", () => {
  const wholly: Question = { _tag: "InWindow", window: "activity-days", wholly: true }
  assert.deepStrictEqual(
    fieldsIn(wholly).map(({ name, values }) => [name, values]),
    [["window", ["activity-days"]]]
  )
  assert.deepStrictEqual(flagsIn(wholly), ["wholly"])
  assert.deepStrictEqual(flagsIn({ _tag: "InWindow", window: "activity-days" }), [])
})

it.each([
  [{ type: "number" }, 1, "1"],
  [{ type: "yes-no" }, false, "no"],
  [{ type: "date" }, "2023-09-20", "20日"],
  [
    {
      type: "choice",
      values: [
        { id: "a", name: name("甲") },
        { id: "b", name: name("乙") }
      ]
    },
    "b",
    "c"
  ],
  [{ type: "choice" }, undefined, "c"],
  [{ type: "text" }, "words", 1]
] as const)("%o: %s fits it and %s does not", (fact, right, wrong) => {
  if (right !== undefined) assert.isTrue(fits(fact, right))
  assert.isFalse(fits(fact, wrong))
})

describe("a vocabulary", () => {
  const isFact = Schema.is(DeclaredFact)
  const isNoun = Schema.is(Noun)
  const fact = { id: "x", name: name("x"), of: "activities" }
  const values = [{ id: "a", name: name("甲") }]

  it("has values of choices alone, and units of numbers alone", () => {
    assert.isTrue(isFact({ ...fact, type: "choice", values }))
    assert.isFalse(isFact({ ...fact, type: "choice" }))
    assert.isTrue(isFact({ ...fact, type: "text" }))
    assert.isFalse(isFact({ ...fact, type: "text", values }))
    assert.isTrue(isFact({ ...fact, type: "number", unit: name("秒") }))
    assert.isFalse(isFact({ ...fact, type: "text", unit: name("秒") }))
  })

  it("has a measure and a verb of activities alone", () => {
    const [measure, verb] = [name("件"), name("提交")]
    assert.isTrue(isNoun({ id: "activity", name: name("作品"), measure, verb }))
    assert.isTrue(isNoun({ id: "place", name: name("地点") }))
    assert.isFalse(isNoun({ id: "place", name: name("地点"), measure }))
    assert.isFalse(isNoun({ id: "place", name: name("地点"), verb }))
    assert.isFalse(isNoun({ id: "place", name: name("地点"), measure, verb }))
  })

  it("has facts for which forms ask, and others", () => {
    assert.isTrue(isFormFact("place"))
    assert.isTrue(isFormFact("remark"))
    assert.isFalse(isFormFact("no-such-fact"))
  })
})

describe("what to do", () => {
  const images: Question = { _tag: "AtLeast", fact: "images", number: 2 }
  const within: Question = { _tag: "InWindow", window: "activity-days" }

  it("is said once, whatever asks for it", () => {
    const lacking = [images, within, images].map((question) => ({ question, wanted: true }))
    const given = of({ images: 0, time: { sessions: [{ start: "2023-10-01" }] } })
    assert.deepStrictEqual(
      adviseOn(lacking, given, scope).map(({ en }) => en),
      [images, within].map((question) => advise({ question, wanted: true }, given, scope).en)
    )
  })

  it("may be so of what is not known, and of what can honestly be changed", () => {
    const asked = { question: within, wanted: true }
    const [held, planned] = ["2023-09-10", "2023-10-01"].map((start) => of({ time: { sessions: [{ start }] } }))
    assert.isTrue(canBeSo(asked, of(), scope))
    assert.isTrue(canBeSo(asked, planned!, scope))
    assert.isFalse(canBeSo(asked, held!, scope))
    assert.isFalse(
      canBeSo({ question: { _tag: "HasTopic", topic: "health" }, wanted: true }, of({ topics: [] }), scope)
    )
    const after = scopeOf(pucheng, instant("2023-09-24T00:00:00+08:00"))
    assert.isFalse(canBeSo(asked, planned!, after))
    // It may have been held in time, and only its time was not reported.
    assert.isTrue(canBeSo(asked, of(), after))
  })

  it("is never to have less of what is kept of an activity", () => {
    const question: Question = { _tag: "ShareAtMost", fact: "images", of: "participants", percent: 50 }
    const given = of({ images: 3, participants: 2, time: { sessions: [{ start: "2023-10-01" }] } })
    assert.isFalse(canBeSo({ question, wanted: true }, given, scope))
    assert.match(advise({ question, wanted: true }, given, scope).en, /^check /u)
  })

  it("is nothing where no activity is allowed", () => {
    assert.strictEqual(advise({ question: { _tag: "Always" }, wanted: false }, of(), scope).en, "nothing to do")
  })
})

import { assert, describe, it } from "@effect/vitest"
import { Activity, Fact } from "@kepu/core/schema"
import { type Condition, factName, holds, scopeOf } from "@kepu/core/condition"
import * as Schema from "effect/Schema"
import { advise } from "../../src/condition/advise.ts"
import type { Question } from "../../src/condition/Condition.ts"
import { factsOf } from "../../src/condition/factsOf.ts"
import { missingFacts, shortfall } from "../../src/condition/facts.ts"
import { showFact } from "../../src/condition/showFact.ts"
import { windowOf } from "../../src/condition/Scope.ts"
import { activity, instant, pucheng } from "../sample.ts"

const scope = scopeOf(pucheng, instant("2023-09-20T12:00:00+08:00"))
const decode = Schema.decodeSync(Activity)
const of = (facts: Partial<typeof Activity.Encoded> = {}): Activity => decode(activity(facts))

const checked = (fact: Fact): string =>
  `check ${factName[fact].en}: correct it if it was recorded wrongly, and leave it if it is true`

/** One question of each kind, the fact that it rests on, and what to do so that it is answered with yes. */
const questions: ReadonlyArray<readonly [Question, ReadonlyArray<Fact>, string]> = [
  [{ _tag: "Always" }, [], "nothing to do"],
  [{ _tag: "InWindow", window: "activity-days" }, ["time"], "hold the activity between 2023-09-17 and 2023-09-23"],
  [
    { _tag: "InWindow", window: "activity-days", wholly: true },
    ["time"],
    "move the activity wholly between 2023-09-17 and 2023-09-23"
  ],
  [{ _tag: "LastDayReached" }, ["time"], "come back to it when the activity is over"],
  [{ _tag: "HasTopic", topic: "health" }, ["topics"], checked("topics")],
  [{ _tag: "SettingIn", settings: ["campuses", "families"] }, ["settings"], "hold it in “schools, families”"],
  [{ _tag: "NameContains", words: ["食品安全"] }, ["name"], "rename the activity so that it contains “食品安全”"],
  [
    { _tag: "PlatformIn", states: ["filed", "published"] },
    ["platform"],
    "get the activity to “published” on the platform"
  ],
  [{ _tag: "PlatformIn", states: ["filed", "rejected"] }, ["platform"], "get the activity to “filed” on the platform"],
  [{ _tag: "ModeIn", modes: ["online"] }, ["mode"], "check: event format"],
  [{ _tag: "ProgrammeIn", programmes: ["farm-action"] }, ["programme"], checked("programme")],
  [{ _tag: "ListedIn", annex: "annex-1" }, ["annexes"], "list it in “annex 1, table of activities”"],
  [{ _tag: "Reported", fact: "summary" }, ["summary"], "supply: activity summary"],
  [{ _tag: "AtLeast", fact: "images", number: 2 }, ["images"], "supply at least 2: number of images"],
  [{ _tag: "AtMost", fact: "grant", number: 7000 }, ["grant"], "bring down to 7000 at most: grant (yuan)"],
  [
    { _tag: "ShareAtMost", fact: "grant", of: "cost", percent: 50 },
    ["grant", "cost"],
    "bring down to 50 % of cost (yuan) at most: grant (yuan)"
  ]
]

/** An activity of which everything is known, and nothing as the questions want it. */
const wrong = of({
  time: { sessions: [{ start: "2023-10-01" }] },
  topics: [],
  settings: [],
  platform: "rejected",
  mode: "on-site",
  programme: "main-venue",
  annexes: [],
  summary: false,
  images: 0,
  grant: 8000,
  cost: 8000
})

describe("facts of a condition", () => {
  it.each(questions)("of $_tag", (question, facts) => {
    assert.deepStrictEqual(factsOf(question), facts)
    assert.deepStrictEqual(factsOf({ _tag: "Not", of: { _tag: "Any", of: [question, question] } }), facts)
    const unknown = facts.filter((fact) => fact !== "name")
    assert.deepStrictEqual(missingFacts(question, of(), scope), unknown)
    assert.deepStrictEqual(missingFacts({ _tag: "Not", of: question }, of(), scope), unknown)
    assert.deepStrictEqual(missingFacts(question, wrong, scope), [])
  })

  it("of several questions each once, and none that decides nothing", () => {
    const images: Condition = { _tag: "AtLeast", fact: "images", number: 1 }
    const place: Condition = { _tag: "Reported", fact: "place" }
    assert.deepStrictEqual(factsOf({ _tag: "All", of: [images, place, images] }), ["images", "place"])
    assert.deepStrictEqual(missingFacts({ _tag: "All", of: [images, place] }, of(), scope), ["images", "place"])
    assert.deepStrictEqual(missingFacts({ _tag: "All", of: [images, place] }, of({ images: 0 }), scope), [])
    assert.deepStrictEqual(missingFacts({ _tag: "Any", of: [images, place] }, of({ images: 0 }), scope), ["place"])
  })
})

it("a share is not known while either of the two numbers is not", () => {
  const half: Condition = { _tag: "ShareAtMost", fact: "grant", of: "cost", percent: 50 }
  assert.isUndefined(holds(half, of({ cost: 100 }), scope))
  assert.isUndefined(holds(half, of({ grant: 100 }), scope))
  assert.deepStrictEqual(missingFacts(half, of({ cost: 100 }), scope), ["grant"])
  assert.deepStrictEqual(missingFacts(half, of({ grant: 100 }), scope), ["cost"])
  assert.deepStrictEqual(missingFacts(half, of(), scope), ["grant", "cost"])
})

describe("shortfall", () => {
  const images: Question = { _tag: "AtLeast", fact: "images", number: 1 }
  const videos: Question = { _tag: "AtLeast", fact: "videos", number: 1 }
  const news: Question = { _tag: "AtLeast", fact: "newsLinks", number: 1 }
  const yes = (question: Question) => ({ question, wanted: true })
  const no = (question: Question) => ({ question, wanted: false })
  const none = of({ images: 0, videos: 0, newsLinks: 0 })

  it("is empty for what holds, and the question itself for what does not", () => {
    assert.deepStrictEqual(shortfall(images, of({ images: 1 }), scope), [])
    assert.deepStrictEqual(shortfall(images, none, scope), [yes(images)])
    assert.deepStrictEqual(shortfall(images, of(), scope), [yes(images)])
  })

  it("takes all of what is asked together and the shortest of several ways", () => {
    assert.deepStrictEqual(shortfall({ _tag: "All", of: [images, news] }, none, scope), [yes(images), yes(news)])
    const either: Condition = { _tag: "Any", of: [{ _tag: "All", of: [images, videos] }, news] }
    assert.deepStrictEqual(shortfall(either, none, scope), [yes(news)])
    assert.deepStrictEqual(shortfall({ _tag: "Any", of: [news, either.of[0]] }, none, scope), [yes(news)])
    assert.deepStrictEqual(shortfall({ _tag: "Any", of: [news, images] }, none, scope), [yes(news)])
  })

  it("of a negation is what speaks against it", () => {
    const neither: Condition = { _tag: "Not", of: { _tag: "Any", of: [images, videos, news] } }
    assert.deepStrictEqual(shortfall(neither, of({ images: 1, videos: 0, newsLinks: 2 }), scope), [
      no(images),
      no(news)
    ])
    assert.deepStrictEqual(shortfall(neither, of({ images: 1, videos: 0 }), scope), [no(images), no(news)])
  })

  it("of a prohibition of several together is one of them", () => {
    const both: Condition = { _tag: "Not", of: { _tag: "All", of: [images, news, videos] } }
    assert.deepStrictEqual(shortfall(both, of({ images: 1, videos: 1, newsLinks: 1 }), scope), [no(images)])
    assert.deepStrictEqual(shortfall(both, of({ images: 0, videos: 1, newsLinks: 1 }), scope), [])
    assert.deepStrictEqual(shortfall({ _tag: "Not", of: both }, none, scope), [yes(images), yes(news), yes(videos)])
  })
})

describe("advise", () => {
  it.each(questions)("on $_tag", (question, facts, advice) => {
    assert.strictEqual(advise({ question, wanted: true }, wrong, scope).en, advice)
    if (facts.length > 0 && facts[0] !== "name")
      assert.strictEqual(
        advise({ question, wanted: true }, of(), scope).en,
        `report: ${facts.map((fact) => factName[fact].en).join(", ")}`
      )
  })

  it("of two numbers to report the one that is not known", () => {
    const half = { _tag: "ShareAtMost", fact: "grant", of: "cost", percent: 50 } as const
    assert.strictEqual(
      advise({ question: half, wanted: true }, of({ grant: 100 }), scope).en,
      `report: ${factName.cost.en}`
    )
    assert.strictEqual(
      advise({ question: half, wanted: true }, of({ cost: 100 }), scope).en,
      `report: ${factName.grant.en}`
    )
  })

  it.each(questions)("on $_tag where it is forbidden, never to do it", (question, facts, advice) => {
    const text = advise({ question, wanted: false }, wrong, scope).en
    if (facts.length > 0) assert.notStrictEqual(text, advice.startsWith("check") ? "" : advice)
    if (facts.length > 0) assert.match(text, /^(?:check|arrange) /u)
  })

  it.each(questions)("on $_tag after it was held, not to change what it was", (question, facts) => {
    const held = of({ ...wrong, time: { sessions: [{ start: "2023-09-10" }] } })
    const text = advise({ question, wanted: true }, held, scope).en
    if (!facts.every((fact) => ["annexes", "images", "platform", "summary"].includes(fact)))
      assert.match(text, /^(?:check|too late)/u)
  })

  it("not to take back what was recorded", () => {
    const images = { _tag: "AtMost", fact: "images", number: 2 } as const
    assert.strictEqual(advise({ question: images, wanted: true }, of({ images: 3 }), scope).en, checked("images"))
    const published = { _tag: "PlatformIn", states: ["published"] } as const
    assert.strictEqual(
      advise({ question: published, wanted: false }, of({ platform: "published" }), scope).en,
      checked("platform")
    )
  })

  const late = "too late to move it: correct the time if it was noted wrongly, or else explain it"
  it.each<[string, asOf: string, start: string, end: string | undefined, advice: string]>([
    [
      "on the last day of the window",
      "2023-09-23T23:59:59+08:00",
      "2023-09-25",
      undefined,
      "hold the activity between"
    ],
    ["when the window is over", "2023-09-24T00:00:00+08:00", "2023-09-25", undefined, late],
    ["a day before it ends", "2023-09-14T12:00:00+08:00", "2023-09-10", "2023-09-15", "hold the activity between"],
    ["when its last day has come", "2023-09-15T00:00:00+08:00", "2023-09-10", "2023-09-15", late]
  ])("to move an activity, %s", (_, asOf, start, end, advice) => {
    const outside = of({ time: { sessions: [end === undefined ? { start } : { start, end }] } })
    const question = { _tag: "InWindow", window: "activity-days" } as const
    assert.include(advise({ question, wanted: true }, outside, scopeOf(pucheng, instant(asOf))).en, advice)
  })
})

describe("showFact", () => {
  const known = of({
    coHosts: ["u2"],
    programme: "farm-action",
    topics: ["health", "innovation"],
    settings: ["campuses"],
    mode: "hybrid",
    time: { sessions: [{ start: "2023-09-18T09:00", end: "2023-09-18T11:00" }, { start: "2023-09-20" }] },
    place: "广场",
    contactName: "王老师",
    contactPhone: "7200001",
    address: "https://example.com",
    platform: "published",
    images: 0,
    videos: 1,
    newsLinks: 2,
    summary: true,
    participants: 3,
    staff: 4,
    volunteers: 5,
    grant: 6,
    cost: 7,
    annexes: ["annex-1"]
  })
  const shown = (given: Activity) =>
    Object.fromEntries(Fact.literals.map((fact) => [fact, showFact(fact, given, pucheng.vocabulary)?.en]))

  it("shows each fact as people read it", () => {
    assert.deepStrictEqual(shown(known), {
      name: "科普讲座",
      coHosts: "u2",
      programme: "special action of farm-technology bodies",
      topics: "health, innovation in science",
      settings: "schools",
      mode: "on site and online",
      time: "2023-09-18 09:00 – 2023-09-18 11:00; 2023-09-20",
      place: "广场",
      contactName: "王老师",
      contactPhone: "7200001",
      address: "https://example.com",
      platform: "published",
      images: "0",
      videos: "1",
      newsLinks: "2",
      summary: "yes",
      participants: "3",
      staff: "4",
      volunteers: "5",
      grant: "6",
      cost: "7",
      annexes: "annex 1, table of activities"
    })
  })

  it("shows nothing of what is not known, and says so of an empty list and of no summary", () => {
    const { name: _, ...unknown } = shown(of())
    assert.deepStrictEqual(new Set(Object.values(unknown)), new Set([undefined]))
    assert.strictEqual(showFact("topics", of({ topics: [] }), pucheng.vocabulary)?.en, "none")
    assert.strictEqual(showFact("summary", of({ summary: false }), pucheng.vocabulary)?.en, "no")
  })

  it("shows what the notice declares: a choice by its name, a number with its unit, and the rest as it is", () => {
    const name = (text: string) => ({ "zh-CN": text, en: text })
    const facts = [
      { id: "level", name: name("级别"), of: "activities", type: "choice", values: [{ id: "a", name: name("甲级") }] },
      { id: "length", name: name("时长"), of: "activities", type: "number", unit: name("秒") },
      { id: "count", name: name("件数"), of: "activities", type: "number" },
      { id: "sealed", name: name("盖章"), of: "activities", type: "yes-no" }
    ] as const
    const told = (fact: string, value: string | number | boolean) =>
      showFact(fact, { facts: { [fact]: value } }, { ...pucheng.vocabulary, facts })?.en
    assert.strictEqual(told("level", "a"), "甲级")
    assert.strictEqual(told("level", "other"), "other")
    assert.strictEqual(told("length", 90), "90 秒")
    assert.strictEqual(told("count", 3), "3")
    assert.strictEqual(told("sealed", true), "yes")
    assert.strictEqual(told("sealed", false), "no")
    assert.strictEqual(told("undeclared", "any words"), "any words")
    assert.isUndefined(showFact("length", {}, pucheng.vocabulary))
    const { facts: _, ...none } = pucheng.vocabulary
    assert.strictEqual(showFact("undeclared", { facts: { undeclared: "any words" } }, none)?.en, "any words")
  })

  it("tells an open end and an approximate time from an exact one", () => {
    const time = (more: object) =>
      showFact("time", of({ time: { sessions: [{ start: "2023-09-16" }], ...more } }), pucheng.vocabulary)?.en
    assert.deepStrictEqual(
      [time({}), time({ openEnd: true }), time({ approximate: true })],
      ["2023-09-16", "from 2023-09-16", "about 2023-09-16"]
    )
  })
})

it("a window that is not declared is a mistake of ours, as decoding a notice refuses it", () => {
  assert.throws(() => windowOf(scope, "later"), "later is not declared")
})

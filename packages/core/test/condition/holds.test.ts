import { assert, describe, it } from "@effect/vitest"
import { Activity } from "@kepu/core/schema"
import { all, any, type Condition, holds, not, scopeOf, type Truth } from "@kepu/core/condition"
import * as Schema from "effect/Schema"
import { activity, instant, pucheng } from "../sample.ts"

const scope = scopeOf(pucheng, instant("2023-09-20T12:00:00+08:00"))
const decode = Schema.decodeSync(Activity)
const on = (day: string) => ({ time: { sessions: [{ start: day }] } as const })
const truths: ReadonlyArray<Truth> = [true, false, undefined]

describe("three truth values", () => {
  it("follow Kleene's tables", () => {
    assert.deepStrictEqual(truths.map(not), [false, true, undefined])
    assert.deepStrictEqual(
      truths.map((a) => truths.map((b) => all([a, b]))),
      [
        [true, false, undefined],
        [false, false, false],
        [undefined, false, undefined]
      ]
    )
    assert.deepStrictEqual(
      truths.map((a) => truths.map((b) => any([a, b]))),
      [
        [true, true, true],
        [true, false, undefined],
        [true, undefined, undefined]
      ]
    )
  })
})

describe("holds", () => {
  const foodSafety: Condition = { _tag: "HasTopic", topic: "food-safety" }
  const twoImages: Condition = { _tag: "AtLeast", fact: "images", number: 2 }
  const halfOfCost: Condition = { _tag: "ShareAtMost", fact: "grant", of: "cost", percent: 50 }
  it.each<[string, Condition, Partial<typeof Activity.Encoded>, Truth]>([
    ["always", { _tag: "Always" }, {}, true],
    ["window: eve", { _tag: "InWindow", window: "activity-days" }, on("2023-09-16"), false],
    ["window: first day", { _tag: "InWindow", window: "activity-days" }, on("2023-09-17"), true],
    ["window: last day", { _tag: "InWindow", window: "activity-days" }, on("2023-09-23"), true],
    ["window: day after", { _tag: "InWindow", window: "activity-days" }, on("2023-09-24"), false],
    ["window: time unknown", { _tag: "InWindow", window: "activity-days" }, { timeText: "近日" }, undefined],
    ["last day tomorrow", { _tag: "LastDayReached" }, on("2023-09-21"), false],
    ["last day today", { _tag: "LastDayReached" }, on("2023-09-20"), true],
    ["topic declared", foodSafety, { topics: ["food-safety"] }, true],
    ["topic declared by the name", foodSafety, { name: "食品安全进万家" }, true],
    ["the name declares against the list", foodSafety, { name: "食品安全进万家", topics: [] }, true],
    ["other topics declared", foodSafety, { topics: ["health"] }, false],
    ["no topics declared", foodSafety, { topics: [] }, false],
    ["topics unknown", foodSafety, {}, undefined],
    ["a name that merely suggests food", foodSafety, { name: "健康饮食讲座" }, undefined],
    ["name: the words", { _tag: "NameContains", words: ["食品安全"] }, { name: "守护食品安全" }, true],
    ["name: one character short", { _tag: "NameContains", words: ["食品安全"] }, { name: "食品安讲座" }, false],
    ["name: other characters between", { _tag: "NameContains", words: ["食品安全"] }, { name: "食品与安全" }, false],
    [
      "platform: one of the states",
      { _tag: "PlatformIn", states: ["filed", "published"] },
      { platform: "published" },
      true
    ],
    [
      "platform: under review is not published",
      { _tag: "PlatformIn", states: ["published"] },
      { platform: "under-review" },
      false
    ],
    ["platform: unknown", { _tag: "PlatformIn", states: ["published"] }, {}, undefined],
    ["mode", { _tag: "ModeIn", modes: ["online", "hybrid"] }, { mode: "on-site" }, false],
    ["programme unknown", { _tag: "ProgrammeIn", programmes: ["farm-action"] }, {}, undefined],
    [
      "programme declared by the name",
      { _tag: "ProgrammeIn", programmes: ["hall-action"] },
      { name: "同上一堂科学课" },
      true
    ],
    ["another programme", { _tag: "ProgrammeIn", programmes: ["farm-action"] }, { programme: "hall-action" }, false],
    ["programme", { _tag: "ProgrammeIn", programmes: ["farm-action"] }, { programme: "farm-action" }, true],
    ["setting", { _tag: "SettingIn", settings: ["campuses"] }, { settings: ["campuses"] }, true],
    ["another setting", { _tag: "SettingIn", settings: ["campuses"] }, { settings: ["offices"] }, false],
    ["setting unknown", { _tag: "SettingIn", settings: ["campuses"] }, {}, undefined],
    ["at most: below", { _tag: "AtMost", fact: "grant", number: 7000 }, { grant: 6999 }, true],
    ["at most: the number itself (不超过)", { _tag: "AtMost", fact: "grant", number: 7000 }, { grant: 7000 }, true],
    ["at most: above", { _tag: "AtMost", fact: "grant", number: 7000 }, { grant: 7001 }, false],
    ["at most: unknown", { _tag: "AtMost", fact: "grant", number: 7000 }, {}, undefined],
    ["share: below", halfOfCost, { grant: 49, cost: 100 }, true],
    ["share: exactly", halfOfCost, { grant: 50, cost: 100 }, true],
    ["share: above", halfOfCost, { grant: 51, cost: 100 }, false],
    ["share: one of the two unknown", halfOfCost, { grant: 50 }, undefined],
    ["share: nothing of nothing", halfOfCost, { grant: 0, cost: 0 }, true],
    ["listed", { _tag: "ListedIn", annex: "annex-1" }, { annexes: ["annex-1"] }, true],
    ["not listed", { _tag: "ListedIn", annex: "annex-1" }, { annexes: [] }, false],
    ["one below", twoImages, { images: 1 }, false],
    ["the number itself (不少于)", twoImages, { images: 2 }, true],
    ["one above", twoImages, { images: 3 }, true],
    ["number unknown", twoImages, {}, undefined],
    ["zero is known", { _tag: "AtLeast", fact: "images", number: 1 }, { images: 0 }, false],
    ["reported", { _tag: "Reported", fact: "place" }, { place: "广场" }, true],
    ["not reported is not a no", { _tag: "Reported", fact: "place" }, {}, undefined],
    ["reported, though it could not be read", { _tag: "Reported", fact: "time" }, { timeText: "近日" }, true],
    ["a summary known not to exist", { _tag: "Reported", fact: "summary" }, { summary: false }, false],
    ["all", { _tag: "All", of: [foodSafety, twoImages] }, { topics: [] }, false],
    ["any", { _tag: "Any", of: [foodSafety, twoImages] }, { images: 2 }, true],
    ["not", { _tag: "Not", of: twoImages }, {}, undefined]
  ])("%s", (_, condition, facts, expected) => {
    assert.strictEqual(holds(condition, decode(activity(facts)), scope), expected)
  })
})

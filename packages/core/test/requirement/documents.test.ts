import { assert, describe, it } from "@effect/vitest"
import type { Portfolio } from "@kepu/core"
import { caseOf } from "../../src/requirement/caseOf.ts"
import { isInTimeFor } from "../../src/requirement/documents.ts"
import { evaluate } from "../../src/requirement/evaluate.ts"
import type { OfActivities, OfDocuments, OfNumbers } from "../../src/requirement/Requirement.ts"
import { activity, instant, portfolio, pucheng } from "../sample.ts"

const always = { _tag: "Always" } as const
const hosts = { _tag: "KindIn", kinds: ["member-unit"] } as const
/** A summary is due three days after the activity. */
const asked: OfDocuments = { about: "activity", where: always, document: "summary", by: { days: 3, to: "after-end" } }
const inTime = instant("2023-09-10T00:00:00+08:00")
const lastMoment = instant("2023-09-13T23:59:59+08:00")
const late = instant("2023-09-14T00:00:00+08:00")
const tenth = { time: { sessions: [{ start: "2023-09-10" }] } } as const
const units = [
  { id: "u1", name: "一", kinds: ["member-unit"] },
  { id: "u2", name: "二", kinds: ["township"] },
  { id: "u3", name: "三" }
] as const

type Parts = Partial<typeof Portfolio.Encoded>
type Facts = Parameters<typeof activity>[0]
const status = (form: OfDocuments | OfActivities, facts: Facts, parts: Parts, asOf = late) => {
  const given = caseOf(pucheng, portfolio({ units, activities: [activity({ ...tenth, ...facts })], ...parts }), asOf)
  return evaluate(form, { activity: given.portfolio.activities[0]! }, given).status
}
const sent = (receivedAt: string | undefined, more: object = { activity: "a1" }) => ({
  submissions: [{ unit: "u1", document: "summary", ...(receivedAt === undefined ? {} : { receivedAt }), ...more }]
})

describe("a document of an activity", () => {
  it.each<[string, Parts, expected: string, asOf?: typeof late]>([
    ["in time on the last day", sent("2023-09-13"), "met"],
    ["a day late", sent("2023-09-14"), "unmet"],
    ["of an unknown day", sent(undefined), "undetermined"],
    ["not sent, and too late", { submissions: [] }, "unmet"],
    ["not sent, at the last moment", { submissions: [] }, "pending", lastMoment],
    ["not sent, long before", { submissions: [] }, "pending", inTime],
    ["sent later than it is judged", sent("2023-09-13"), "pending", inTime],
    ["of which no list is kept", {}, "undetermined"],
    ["another document", sent("2023-09-13", { activity: "a1", document: "plan" }), "unmet"],
    ["of nobody knows what activity, by the host", sent("2023-09-13", {}), "undetermined"],
    ["of nobody knows what activity, by the host, and late", sent("2023-09-14", {}), "unmet"],
    ["of nobody knows what activity, by another unit", sent("2023-09-13", { unit: "u2" }), "unmet"],
    [
      "that could not be read, of the host",
      { submissions: [], unread: [{ register: "submissions", unit: "u1" }] },
      "undetermined"
    ],
    [
      "that could not be read, of nobody knows whom",
      { submissions: [], unread: [{ register: "submissions" }] },
      "undetermined"
    ],
    [
      "that could not be read, of another unit",
      { submissions: [], unread: [{ register: "submissions", unit: "u2" }] },
      "unmet"
    ],
    [
      "in time, while others could not be read",
      { ...sent("2023-09-13"), unread: [{ register: "submissions", unit: "u1" }] },
      "met"
    ],
    [
      "while an activity could not be read",
      { submissions: [], unread: [{ register: "activities", unit: "u1" }] },
      "unmet"
    ],
    [
      "among others that could not be read",
      {
        submissions: [],
        unread: [
          { register: "submissions", unit: "u2" },
          { register: "submissions", unit: "u1" }
        ]
      },
      "undetermined"
    ]
  ])("%s", (_, parts, expected, asOf) => assert.strictEqual(status(asked, {}, parts, asOf), expected))

  it("is not known to be in time or late while the days of the activity are not known", () => {
    const without = {
      time: { sessions: [{ start: "2023-09-01", end: "2023-09-30" }], approximate: true }
    } as const
    assert.strictEqual(status(asked, without, sent("2023-09-13")), "undetermined")
    assert.strictEqual(status(asked, without, { submissions: [] }), "undetermined")
    assert.strictEqual(status(asked, without, sent("2023-09-15"), inTime), "undetermined")
  })

  it("has not come before it was sent, whenever it is due", () => {
    const given = caseOf(pucheng, portfolio({ units, ...sent("2023-09-13", {}) }), inTime)
    const [submission] = given.portfolio.submissions!
    assert.isFalse(isInTimeFor(asked, submission!, undefined, given))
    assert.isUndefined(isInTimeFor(asked, submission!, undefined, { ...given, asOf: Date.parse(late) }))
  })

  it("has what it is asked to have", () => {
    const having = { _tag: "FactAtLeast", fact: "pages", number: 2 } as never
    const of = (pages?: number) => sent("2023-09-13", { activity: "a1", ...(pages && { facts: { pages } }) })
    assert.deepStrictEqual(
      [2, 1, undefined].map((pages) => status({ ...asked, having }, {}, of(pages))),
      ["met", "unmet", "undetermined"]
    )
  })

  it("is asked of the activities of some hosts, and of some activities", () => {
    const none = { submissions: [] }
    assert.strictEqual(status({ ...asked, hosts }, {}, none), "unmet")
    assert.strictEqual(status({ ...asked, hosts }, { host: "u2" }, none), "not-applicable")
    assert.strictEqual(status({ ...asked, hosts }, { host: "u3" }, none), "undetermined")
    const where = { _tag: "AtLeast", fact: "images", number: 1 } as const
    assert.strictEqual(status({ ...asked, where }, { images: 0 }, none), "not-applicable")
  })
})

describe("an activity", () => {
  const require = { _tag: "AtLeast", fact: "images", number: 1 } as const
  const each: OfActivities = { about: "activity", where: always, require, by: { days: 3, to: "after-end" } }

  it("has until some days after it ends", () => {
    assert.strictEqual(status(each, { images: 1 }, {}), "met")
    assert.strictEqual(status(each, { images: 0 }, {}), "unmet")
    assert.strictEqual(status(each, { images: 0 }, {}, lastMoment), "pending")
    const roughly = { time: { sessions: [{ start: "2023-09-10" }], approximate: true } } as const
    assert.strictEqual(status(each, { ...roughly, images: 0 }, {}), "undetermined")
    assert.strictEqual(status(each, { ...roughly, images: 1 }, {}), "met")
  })

  it("has to be held by those who are named", () => {
    const heldBy: OfActivities = {
      about: "activity",
      where: always,
      require: always,
      heldBy: hosts,
      hosts: { _tag: "EveryUnit" }
    }
    const found = ["u1", "u2", "u3"].map((host) => status(heldBy, { host }, {}))
    assert.deepStrictEqual(found, ["met", "unmet", "undetermined"])
  })
})

describe("who is bound", () => {
  const number = { of: "activities", where: always, credit: "host" } as const
  const ofUnits: OfNumbers = { about: "unit", rule: "rule", bound: hosts, demands: [{ number, atLeast: 2 }] }
  const one = [activity({ host: "u1" })]
  const bound = (form: OfNumbers, parts: Parts) => {
    const given = caseOf(pucheng, portfolio({ units, ...parts }), late)
    const of = form.about === "region" ? [{}] : given.portfolio.units.map((unit) => ({ unit }))
    return of.map((record) => evaluate(form, record, given).status)
  }

  it("is of a kind and, if that is asked, has at least one of something", () => {
    assert.deepStrictEqual(bound(ofUnits, { activities: one }), ["unmet", "not-applicable", "undetermined"])
    const everyone = { ...ofUnits, bound: { _tag: "EveryUnit" }, holding: number } as const
    assert.deepStrictEqual(bound(everyone, { activities: one }), ["unmet", "not-applicable", "not-applicable"])
    assert.deepStrictEqual(bound({ ...everyone, bound: hosts }, { activities: one }), [
      "unmet",
      "not-applicable",
      "not-applicable"
    ])
    const unread = [{ register: "activities", unit: "u2" }] as const
    assert.deepStrictEqual(bound(everyone, { activities: one, unread }), ["unmet", "undetermined", "not-applicable"])
  })

  it("is the region, if it has one of the units whose activities count", () => {
    const region: OfNumbers = {
      about: "region",
      rule: "rule",
      bound: { _tag: "Region" },
      demands: [{ number, atLeast: 1 }]
    }
    assert.deepStrictEqual(bound(region, { activities: one }), ["met"])
    const of = (kind: string): OfNumbers => ({
      ...region,
      demands: [{ number: { ...number, hosts: { _tag: "KindIn", kinds: [kind] } }, atLeast: 1 }]
    })
    assert.deepStrictEqual(bound(of("member-unit"), { activities: one }), ["met"])
    const known = units.slice(0, 2)
    assert.deepStrictEqual(bound(of("society"), { units: known, activities: one }), ["not-applicable"])
    assert.deepStrictEqual(bound(of("society"), { activities: one }), ["undetermined"])
  })
})

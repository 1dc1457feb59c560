import { assert, describe, it } from "@effect/vitest"
import type { Instant, Notice, Portfolio } from "@kepu/core"
import type { Condition } from "@kepu/core/condition"
import type { RuleForm } from "@kepu/core/notice"
import { arbitraries } from "@kepu/testing"
import * as Arbitrary from "effect/Arbitrary"
import { caseOf } from "../../src/requirement/caseOf.ts"
import { budgetOf, mostSteps } from "../../src/lint/Budget.ts"
import { place, scopeOfDays } from "../../src/lint/Draft.ts"
import { explorerOf } from "../../src/lint/explore.ts"
import { relate } from "../../src/lint/relations.ts"
import type { Demand, Entries, OfNumbers, Requirement } from "../../src/requirement/Requirement.ts"
import { type SubjectRecord, subjectsOf } from "../../src/requirement/subjects.ts"
import { evaluate } from "../../src/requirement/evaluate.ts"
import { daysOf } from "../../src/time/days.ts"
import { changed } from "./sound.ts"

const { oneOf } = arbitraries
type Bound = OfNumbers["bound"]

const bounds: readonly [Bound, ...ReadonlyArray<Bound>] = [
  { _tag: "EveryUnit" },
  { _tag: "KindIn", kinds: ["member-unit"] },
  { _tag: "KindIn", kinds: ["member-unit", "township"] },
  { _tag: "Responsible", responsibility: "food-safety" },
  { _tag: "Region" }
]
const hosts = oneOf([undefined, bounds[0], bounds[1], bounds[2]] as ReadonlyArray<unknown> as readonly [
  undefined,
  ...ReadonlyArray<Exclude<Bound, { readonly _tag: "Region" }>>
])

/** Narrows a condition, so that one number often lies within another. */
const narrowed = (notice: Notice, base: Condition): Arbitrary.Arbitrary<Condition> =>
  Arbitrary.flatMap(arbitraries.condition(notice, 0), (also) => oneOf([base, { _tag: "All", of: [base, also] }]))

/** A generator for each register whose entries can be counted; all conditions narrow one. */
const entries = (notice: Notice, base: Condition): { readonly [R in Entries["of"]]: Arbitrary.Arbitrary<Entries> } => {
  const where = narrowed(notice, base)
  const [first, ...days] = daysOf(notice.windows[0])
  const due = (date: string) => ({ date, boundary: "inclusive", zone: notice.zone }) as never
  const present = <A extends object>(value: A): A =>
    Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as A
  return {
    activities: Arbitrary.map(
      Arbitrary.all({
        where,
        credit: oneOf(["host", "all-hosts"]),
        hosts,
        between: oneOf([undefined, undefined, ...[first!, ...days].map((day) => ({ start: day, end: day }))])
      }),
      (more) => present({ of: "activities", ...more }) as Entries
    ),
    recommendations: Arbitrary.map(where, (where) => ({ of: "recommendations", where })),
    facilities: Arbitrary.map(oneOf(["site", "other"]), (kind) => ({ of: "facilities", kind })),
    officers: Arbitrary.Constant({ of: "officers" }),
    units: Arbitrary.Constant({ of: "units" }),
    submissions: Arbitrary.map(
      Arbitrary.all({ document: oneOf(["summary", "table"]), by: oneOf([due("2024-09-20"), due("2024-09-30")]) }),
      (more) => ({ of: "submissions", ...more })
    )
  }
}

const demand = (number: Arbitrary.Arbitrary<Entries>): Arbitrary.Arbitrary<Demand> =>
  Arbitrary.map(
    Arbitrary.all({ number, atLeast: oneOf([0, 1, 2, 3]), atMost: oneOf([undefined, undefined, 0, 1, 2]) }),
    ({ atLeast, atMost, number }) => ({ number, atLeast, ...(atMost === undefined ? {} : { atMost }) })
  )

const requirement = (number: Arbitrary.Arbitrary<Entries>): Arbitrary.Arbitrary<Requirement> =>
  Arbitrary.map(
    Arbitrary.all({
      bound: oneOf(bounds),
      first: demand(number),
      rest: Arbitrary.array(demand(number), { maxLength: 1 })
    }),
    ({ bound, first, rest }) => ({
      rule: "rule",
      about: bound._tag === "Region" ? "region" : "unit",
      bound,
      demands: [first, ...rest],
      limit: { _tag: "NoLimit" }
    })
  )

const notice = changed(() => undefined)

interface World {
  readonly pair: readonly [Requirement, Requirement]
  readonly portfolios: ReadonlyArray<Portfolio>
  readonly asOf: string
}

const worlds: Arbitrary.Arbitrary<World> = Arbitrary.flatMap(arbitraries.condition(notice, 1), (base) => {
  const all = entries(notice, base)
  const each: Arbitrary.Arbitrary<Requirement> = Arbitrary.map(
    Arbitrary.all({
      where: oneOf([{ _tag: "Always" }, { _tag: "Always" }, base]),
      require: Arbitrary.flatMap(arbitraries.condition(notice, 0), (other) =>
        oneOf([{ _tag: "Not", of: base }, { _tag: "Not", of: base }, other])
      )
    }),
    (asked) => ({ about: "activity", ...asked })
  )
  return Arbitrary.flatMap(
    oneOf(["activities", "activities", "recommendations", "facilities", "officers", "submissions"]),
    (of) =>
      Arbitrary.all({
        pair: Arbitrary.all([
          requirement(all[of]),
          Arbitrary.flatMap(oneOf([requirement(all[of]), each]), (chosen) => chosen)
        ]),
        portfolios: Arbitrary.array(arbitraries.portfolio(notice), { minLength: 3, maxLength: 3 }),
        asOf: arbitraries.asOf(notice)
      })
  )
})

const ruleR = { id: "r", modality: "must", says: { "zh-CN": "要求", en: "asked" }, form: {} as RuleForm } as const
const seen = new Map<string, number>()
const note = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1)

describe("what lint says of requirements", () => {
  it.prop(
    "is refuted by no portfolio",
    { world: worlds },
    ({ world: { asOf, pair, portfolios } }) => {
      const scope = scopeOfDays(notice, pair)
      const explorer = explorerOf(scope, budgetOf(mostSteps))
      const [a, b] = pair.map((asked) => place({ clause: "一", rule: ruleR }, asked, explorer, scope)) as [
        never,
        never
      ] &
        ReadonlyArray<ReturnType<typeof place>>
      const { clash, implied, implies } = relate(a, b, explorer, scope)
      const places = [a, b] as ReadonlyArray<ReturnType<typeof place>>
      for (const { alone } of places) if (alone !== undefined) note(alone.code)
      const isSound = places.every(({ alone }) => alone === undefined)
      if (isSound && clash !== undefined) note(`clash with ${pair[1].about === "activity" ? "each" : "numbers"}`)
      if (isSound && (implies || implied)) note("implies")

      for (const portfolio of portfolios) {
        const given = caseOf(notice, portfolio, asOf as Instant)
        const statusOf = (asked: Requirement, subject: SubjectRecord) => evaluate(asked, subject, given).status
        places.forEach(({ alone, asked }) => {
          const statuses = subjectsOf(asked, portfolio).map((subject) => statusOf(asked, subject))
          if (alone?.code === "unsatisfiable-rule") assert.notInclude(statuses, "met")
          if (alone?.code === "rule-never-fails") assert.notInclude(statuses, "unmet")
        })
        if (!isSound) continue
        const [first, second] = pair
        if (second.about === "activity") {
          const isMet = subjectsOf(first, portfolio).some((subject) => statusOf(first, subject) === "met")
          const violations = new Set(["unmet", "undetermined", "pending"])
          if (clash !== undefined && isMet)
            assert.isTrue(subjectsOf(second, portfolio).some((subject) => violations.has(statusOf(second, subject))))
          continue
        }
        for (const subject of subjectsOf({ about: first.about === second.about ? first.about : "unit" }, portfolio)) {
          const of = (asked: Requirement) => statusOf(asked, asked.about === "region" ? {} : subject)
          const [mine, theirs] = [of(first), of(second)]
          if (clash !== undefined) assert.notDeepEqual([mine, theirs], ["met", "met"])
          if (implies && mine === "met") assert.notStrictEqual(theirs, "unmet")
          if (implied && theirs === "met") assert.notStrictEqual(mine, "unmet")
        }
      }
    },
    { arbitrary: { runs: 500 } }
  )

  it("is something of each kind", () => {
    for (const what of ["unsatisfiable-rule", "rule-never-fails", "clash with numbers", "clash with each", "implies"])
      assert.isAbove(seen.get(what) ?? 0, 0, what)
  })
})

const online: Condition = { _tag: "ModeIn", modes: ["online"] }
const filed: Condition = { _tag: "PlatformIn", states: ["filed"] }
const both: Condition = { _tag: "All", of: [online, filed] }
const [everyUnit, members, , , region] = bounds as ReadonlyArray<Bound> as readonly [Bound, Bound, Bound, Bound, Bound]
const held = (where: Condition, more: object = {}): Entries => ({ of: "activities", where, credit: "host", ...more })
const asks = (bound: Bound, amounts: Omit<Demand, "number">, number: Entries): Requirement => ({
  rule: "rule",
  about: bound._tag === "Region" ? "region" : "unit",
  bound,
  demands: [{ number, ...amounts }],
  limit: { _tag: "NoLimit" }
})
const day = { start: "2024-09-16", end: "2024-09-16" } as const
const two = { atLeast: 2 }
const one = { atMost: 1 }

const relationOf = (a: Requirement, b: Requirement) => {
  const scope = scopeOfDays(notice, [a, b])
  const explorer = explorerOf(scope, budgetOf(mostSteps))
  const { clash, implied, implies } = relate(
    place({ clause: "一", rule: ruleR }, a, explorer, scope),
    place({ clause: "一", rule: ruleR }, b, explorer, scope),
    explorer,
    scope
  )
  return [clash === undefined ? "" : `clash: ${clash.en}`, implies ? "implies" : "", implied ? "implied" : ""]
    .filter((word) => word !== "")
    .join(", ")
}

describe("two numbers", () => {
  it.each<[string, Requirement, Requirement, string]>([
    [
      "of the same, that leave nothing between them",
      asks(members, two, held(online)),
      asks(members, one, held(online)),
      "clash: at least 2, at most 1"
    ],
    ["that leave one between them", asks(members, { atLeast: 1 }, held(online)), asks(members, one, held(online)), ""],
    [
      "more of some than may be of all",
      asks(members, two, held(both)),
      asks(members, one, held(online)),
      "clash: at least 2, at most 1"
    ],
    ["more of all than may be of some", asks(members, two, held(online)), asks(members, one, held(both)), ""],
    [
      "more of a unit than may be of the region",
      asks(members, two, held(online)),
      asks(region, one, held(online)),
      "clash: at least 2, at most 1"
    ],
    ["more of the region than may be of a unit", asks(region, two, held(online)), asks(members, one, held(online)), ""],
    [
      "of units of kinds that may have nobody in common",
      asks(members, two, held(online)),
      asks({ _tag: "KindIn", kinds: ["township"] }, one, held(online)),
      ""
    ],
    [
      "of joint activities, of which one counts for co-hosts too",
      asks(members, two, held(online, { credit: "all-hosts" })),
      asks(members, one, held(online)),
      ""
    ],
    [
      "of joint activities in the region, where all count",
      asks(members, two, held(online, { credit: "all-hosts" })),
      asks(region, one, held(online)),
      "clash: at least 2, at most 1"
    ],
    [
      "of a day and of all days",
      asks(region, two, held(online, { between: day })),
      asks(region, one, held(online)),
      "clash: at least 2, at most 1"
    ],
    [
      "of all days and of a day",
      asks(region, two, held(online)),
      asks(region, one, held(online, { between: day })),
      ""
    ],
    [
      "of some hosts and of all",
      asks(region, two, held(online, { hosts: members })),
      asks(region, one, held(online, { hosts: everyUnit })),
      "clash: at least 2, at most 1"
    ],
    [
      "of all hosts and of some",
      asks(region, two, held(online)),
      asks(region, one, held(online, { hosts: members })),
      ""
    ],
    [
      "at most, the weaker of what includes less",
      asks(everyUnit, one, held(online)),
      asks(members, { atMost: 2 }, held(both)),
      "implies"
    ],
    ["at most, of what includes more", asks(everyUnit, one, held(both)), asks(members, one, held(online)), ""],
    [
      "both ends against each one",
      asks(members, { atLeast: 1, atMost: 1 }, held(online)),
      asks(members, one, held(online)),
      "implies"
    ],
    [
      "one end against both",
      asks(members, one, held(online)),
      asks(members, { atLeast: 1, atMost: 1 }, held(online)),
      "implied"
    ],
    [
      "of groups that others contain",
      { ...asks(region, { atLeast: 1 }, held(online, { between: day })) },
      asks(region, { atLeast: 1 }, held(online)),
      "implies"
    ],
    [
      "of facilities of two kinds",
      asks(region, two, { of: "facilities", kind: "site" }),
      asks(region, one, { of: "facilities", kind: "other" }),
      ""
    ],
    [
      "of a document by either of two days",
      asks(
        members,
        { atLeast: 1 },
        {
          of: "submissions",
          document: "summary",
          by: { date: "2024-10-09", boundary: "inclusive", zone: notice.zone } as never
        }
      ),
      asks(
        members,
        { atLeast: 1 },
        {
          of: "submissions",
          document: "summary",
          by: { date: "2024-10-10", boundary: "inclusive", zone: notice.zone } as never
        }
      ),
      "implies"
    ]
  ])("%s", (_, a, b, expected) => {
    assert.strictEqual(relationOf(a, b), expected)
  })
})

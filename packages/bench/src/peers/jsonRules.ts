import type { Truth } from "@kepu/core/condition"
import { Engine, type TopLevelCondition } from "json-rules-engine"
import type { HandFinding } from "../byHand.ts"
import type { Peer } from "./Peer.ts"
import { type FlatRow, flatRow, memberUnits } from "./rows.ts"

type Test = { readonly fact: string; readonly operator: string; readonly value: unknown }
const test = (fact: string, operator: string, value: unknown): Test => ({ fact, operator, value })
const is = (fact: string, value: unknown) => test(fact, "equal", value)
const isNot = (fact: string, value: unknown) => test(fact, "notEqual", value)
const known = (fact: string) => test(fact, "isKnown", true)
const unknown = (fact: string) => test(fact, "isKnown", false)
const lacks = (fact: string) => test(fact, "lessThan", 1)
const maybe = (fact: string) => ({ any: [unknown(fact), test(fact, "greaterThanInclusive", 1)] })
const missing = (...facts: ReadonlyArray<string>) => ({ any: facts.map(unknown) })
const notNamed = (word: string) => test("name", "lacksText", word)

/** What makes a rule unmet, and what leaves it open. */
const conditions: ReadonlyArray<readonly [rule: string, status: "unmet" | "undetermined", when: object]> = [
  [
    "window",
    "unmet",
    { all: [known("start"), { any: [test("start", "greaterThan", 23), test("end", "lessThan", 17)] }] }
  ],
  ["window", "undetermined", missing("start")],
  [
    "within",
    "unmet",
    { all: [known("start"), { any: [test("start", "lessThan", 17), test("end", "greaterThan", 23)] }] }
  ],
  ["within", "undetermined", missing("start")],
  ["name", "unmet", { all: [notNamed("科普")] }],
  ["food-safety-name", "unmet", { all: [is("food", true), notNamed("食品安全")] }],
  ["food-safety-name", "undetermined", { all: [unknown("food"), notNamed("食品安全")] }],
  [
    "online-address",
    "undetermined",
    { any: [unknown("mode"), { all: [isNot("mode", "on-site"), unknown("address")] }] }
  ],
  ["published", "unmet", { all: [known("platform"), isNot("platform", "published")] }],
  ["published", "undetermined", missing("platform")],
  ["annex-1", "undetermined", missing("start", "place", "contactName", "contactPhone")],
  [
    "complete",
    "unmet",
    { any: [{ all: [lacks("images"), lacks("videos")] }, lacks("newsLinks"), is("summary", false)] }
  ],
  [
    "complete",
    "undetermined",
    {
      all: [
        { any: [maybe("images"), maybe("videos")] },
        maybe("newsLinks"),
        isNot("summary", false),
        {
          any: [
            unknown("newsLinks"),
            unknown("summary"),
            { not: { any: [test("images", "greaterThanInclusive", 1), test("videos", "greaterThanInclusive", 1)] } }
          ]
        }
      ]
    }
  ]
]

const engineOf = (): Engine => {
  const engine = new Engine([], { allowUndefinedFacts: true })
  engine.addOperator("isKnown", (value: unknown, wanted: boolean) => (value !== undefined) === wanted)
  engine.addOperator("lacksText", (text: string, word: string) => !text.includes(word))
  for (const [rule, status, when] of conditions)
    engine.addRule({ conditions: when as TopLevelCondition, event: { type: rule, params: { status } } })
  return engine
}

const truthOf = (
  events: ReadonlyArray<{ readonly type: string; readonly params?: Record<string, unknown> }>,
  rule: string
): Truth => {
  const event = events.find(({ type }) => type === rule)
  return event === undefined ? true : event.params!["status"] === "unmet" ? false : undefined
}

export const jsonRules: Peer = {
  name: "json-rules-engine",
  package: "json-rules-engine",
  form: "one run an activity, an event a finding",
  most: 1000,
  prepare: async ({ activities, units }) => {
    const engine = engineOf()
    const rows = activities.map(flatRow)
    const judge = async (row: FlatRow, findings: Array<HandFinding>, members: ReturnType<typeof memberUnits>) => {
      const { events } = await engine.run(row as Record<string, unknown>)
      for (const { params, type } of events)
        findings.push({ rule: type, status: params!["status"] as HandFinding["status"], id: row.id })
      members.add(row.host, truthOf(events, "window"), truthOf(events, "published"))
    }
    return {
      run: async () => {
        const findings: Array<HandFinding> = []
        const members = memberUnits(units)
        for (const row of rows) await judge(row, findings, members)
        return [...findings, ...members.findings()]
      }
    }
  }
}

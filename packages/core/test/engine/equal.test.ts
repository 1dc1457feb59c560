import { assert, describe, it } from "@effect/vitest"
import { assess, type Finding, type Notice } from "@kepu/core"
import { Status, Condition, RuleForm, Limit } from "@kepu/core/schema"
import { Bound, Counting } from "../../src/rule/Bound.ts"
import { Counted } from "../../src/rule/Counted.ts"
import { Groups } from "../../src/rule/Groups.ts"
import { assessByReference } from "@kepu/core/reference"
import { pucheng } from "../sample.ts"
import { denseNotices, withOddTerms, type World, worldsUnder } from "./worlds.ts"
import { times } from "../times.ts"

/** Every `_tag` in JSON-shaped data. */
const tagsIn = (data: unknown): ReadonlyArray<string> =>
  typeof data === "object" && data !== null
    ? Object.entries(data).flatMap(([key, value]) => (key === "_tag" ? [value as string] : tagsIn(value)))
    : []

const tagsOf = (union: { readonly members: ReadonlyArray<unknown> }): ReadonlyArray<string> =>
  union.members.flatMap((member) => {
    const { fields } = member as {
      readonly fields?: { readonly _tag: { readonly schema: { readonly literal: string } } }
    }
    return fields === undefined ? [] : [fields._tag.schema.literal]
  })

const keyOf = ({ rule, status, subject }: Finding): string => `${rule} ${subject.kind} ${subject.id} ${status}`

/** Compares the two evaluators on worlds until that many findings were compared; one in `every` of them in full. */
const kindOf = (form: RuleForm): string => {
  switch (form._tag) {
    case "Each":
      if (form.limit?._tag === "Relative") return `each by the days of ${form.of}`
      return `each${form.require._tag === "Filled" ? " filled" : ""} of ${form.of}`
    case "Count":
      return `count of ${form.of._tag}${form.each === undefined ? "" : " in groups"}`
    case "Due":
      return "due"
    case "Judgement":
      return "judgement"
  }
}

const compare = (worlds: Iterator<World>, atLeast: number, every: number) => {
  const seen = new Set<string>()
  let [cases, turn] = [0, 0]
  while (cases < atLeast) {
    const world = worlds.next().value as World
    const { asOf, notice, portfolio } = turn++ % 3 === 0 ? withOddTerms(world) : world
    const expected = assessByReference(notice, portfolio, { asOf })
    const actual = assess(notice, portfolio, { asOf })
    assert.deepStrictEqual({ ...actual, findings: [] }, { ...expected, findings: [] })
    assert.strictEqual(actual.findings.length, expected.findings.length)
    const forms = new Map(
      notice.clauses.flatMap(({ rules }) => rules.map(({ form, id }) => [id, kindOf(form)] as const))
    )
    for (const [n, finding] of expected.findings.entries()) {
      const found = actual.findings[n]!
      if (keyOf(found) !== keyOf(finding)) assert.strictEqual(keyOf(found), keyOf(finding))
      if ((cases + n) % every === 0) assert.deepStrictEqual({ ...found }, finding)
      seen.add(`${forms.get(finding.rule)} ${finding.status}`)
    }
    cases += expected.findings.length
  }
  return { cases, seen }
}

const decided = ["met", "unmet", "pending", "undetermined"] as const
const any = [...decided, "not-applicable"] as const

/** The statuses that each kind of rule can have. */
const attainable: Readonly<Record<string, ReadonlyArray<Status>>> = {
  "each of activities": any,
  "each of recommendations": decided,
  "each filled of activities": ["met", "undetermined", "not-applicable"],
  "each filled of recommendations": ["met", "undetermined"],
  "count of Activities": any,
  "count of Activities in groups": any,
  "count of Recommendations": any,
  "count of Facilities": any,
  "count of Officers": any,
  due: any,
  "each by the days of activities": any,
  judgement: [...any, "judgement"]
}

describe("assess comes to the same as assessByReference", () => {
  const cases = { wanted: times(60_000, 1_000_000), compared: 0 }
  const seen = new Set<string>()
  const notices: ReadonlyArray<Notice> = denseNotices(12, 60, 1)

  it.each(notices.map((notice, n) => [n, notice] as const))("under the dense notice %i", (n, notice) => {
    const found = compare(worldsUnder(notice, [1, 2, 12], n), cases.wanted / notices.length, times(60, 20))
    cases.compared += found.cases
    for (const one of found.seen) seen.add(one)
  })

  it("over many blocks of activities", () => {
    const found = compare(worldsUnder(notices[0]!, [200], 7), 1, 10)
    assert.isAbove(found.cases, 10_000)
    for (const one of found.seen) seen.add(one)
  })

  it("in tens of thousands of cases, of every form with each status that it can have, and every condition", () => {
    assert.isAtLeast(cases.compared, cases.wanted)
    for (const [form, statuses] of Object.entries(attainable)) {
      for (const status of statuses) assert.include([...seen], `${form} ${status}`)
    }
    const tags = new Set(notices.flatMap(({ clauses }) => tagsIn(clauses)))
    const rows = [RuleForm, Condition, Bound, Counting, Counted, Groups, Limit].flatMap((union) =>
      tagsOf(union as never)
    )
    assert.includeMembers([...tags], [...rows, "All", "Any", "Not", "Relative", "Percent", "Times", "Per", "ByUnit"])
  })

  it("under the notice of Pucheng", () => {
    compare(worldsUnder(pucheng, [1, 20], 3), times(2_000, 20_000), 5)
  })
})

import { assert, describe, it } from "@effect/vitest"
import type { Finding, Portfolio } from "@kepu/core"
import type { Missing } from "@kepu/core/assessment"
import type { Rule } from "@kepu/core/notice"
import { assessByReference, caseOf, requirementOf } from "@kepu/core/reference"
import { verdictOf } from "../../src/explain/verdict.ts"
import { subjectBy } from "../../src/requirement/subjects.ts"
import { denseNotices, dice, unlisted, type World, worldsUnder } from "../engine/worlds.ts"
import { times } from "../times.ts"
import { fillerFor } from "./fill.ts"

/** What a rule finds of the subject of a finding in another portfolio. */
const again = ({ asOf, notice }: World, portfolio: Portfolio, rule: Rule, { subject }: Finding) => {
  const given = caseOf(notice, portfolio, asOf)
  const asked = requirementOf(rule, notice)
  return verdictOf(rule.says, asked, subjectBy(asked, subject.id, given)!, given)
}
type Then = ReturnType<typeof again>

/** An undetermined finding is decided also if it turns out that a person has to judge. */
const isDecided = (before: Finding, { status }: Then): boolean =>
  status !== "undetermined" && (status !== "judgement" || before.status === "undetermined")

/**
 * Whose facts can be asked for only since others are filled in: an activity that turned out to be recommended, and the
 * host of one that could not be read.
 */
const broughtBy = ({ activities, recommendations = [] }: Portfolio, { missing }: Finding): ReadonlyArray<string> => {
  const named = new Set(missing.map(({ fact }) => fact))
  return [
    ...(named.has("recommendations") ? recommendations.map(({ activity }) => `activity ${activity}`) : []),
    ...(named.has("unread")
      ? activities.flatMap(({ coHosts = [], host, id }) =>
          id.startsWith("read-") ? [host, ...coHosts].map((unit) => `unit ${unit}`) : []
        )
      : []),
    // Of co-hosts that nobody knew, more may have to be known.
    ...(named.has("coHosts") ? activities.flatMap(({ coHosts = [] }) => coHosts.map((unit) => `unit ${unit}`)) : [])
  ]
}

/** Whether the fact is known already, as far as the record that it is of says. A time may be known too roughly. */
const isKnown = ({ activities, units }: Portfolio, { fact, subject }: Missing): boolean => {
  const list: ReadonlyArray<{ readonly id: string; readonly facts?: object }> =
    subject.kind === "activity" ? activities : subject.kind === "unit" ? units : []
  const record = list.find(({ id }) => id === subject.id)
  if (fact === "time" || fact === "receivedAt" || record === undefined) return false
  return fact in record || ((record.facts as Record<string, unknown>)?.[fact] ?? unlisted) !== unlisted
}

/** Whether it is asked of a fact beside itself, or that it is not known: whatever the fact is, the answer is one. */
const asksInVain = (part: unknown): boolean => {
  if (typeof part !== "object" || part === null) return false
  const { _tag, fact, of } = part as { readonly _tag?: string; readonly fact?: unknown; readonly of?: unknown }
  const isOfReported = _tag === "Not" && (of as { readonly _tag?: string })._tag === "FactReported"
  // The few days that are filled in may all be over, or all be still to come.
  if (_tag === "LastDayReached") return true
  return isOfReported || (fact !== undefined && fact === of) || Object.values(part).some(asksInVain)
}

/**
 * Whether a rule asks something of each record at one time for all. Of what is due by the days of each the few days that
 * are filled in may all leave time or none, and then another fact decides nothing.
 */
const isOfRecords = ({ form }: Rule): boolean => form._tag === "Each" && form.limit?._tag !== "Relative"

describe("the facts that a finding names as missing", () => {
  const places = denseNotices(10, 40, 3).map((notice, n) => {
    const made = worldsUnder(notice, [1], n)
    return {
      fill: fillerFor(notice, n),
      rules: new Map(notice.clauses.flatMap(({ rules }) => rules.map((rule) => [rule.id, rule] as const))),
      worlds: Array.from({ length: times(6, 15) }, () => made.next().value as World)
    }
  })
  /** The findings that are open, judged anew for each test. */
  const open = () =>
    places.flatMap(({ fill, rules, worlds }) =>
      worlds.flatMap((world) =>
        assessByReference(world.notice, world.portfolio, world)
          .findings.filter(({ status }) => status === "undetermined" || status === "judgement")
          .map((finding) => ({ world, finding, rule: rules.get(finding.rule)!, fill }))
      )
    )

  it("are there, and none of them is known", () => {
    const findings = open()
    assert.isAbove(findings.length, times(1_000, 2_500))
    for (const { finding, world } of findings) {
      assert.isNotEmpty(finding.missing)
      for (const one of finding.missing) assert.isFalse(isKnown(world.portfolio, one), finding.message.en)
    }
  })

  it("decide it, whatever they are", () => {
    for (const { fill, finding, rule, world } of open())
      for (let time = 0; time < 5; time++) {
        const filled = fill(world.portfolio, finding.missing, rule.id)
        const then = again(world, filled, rule, finding)
        if (isDecided(finding, then)) continue
        const brought = broughtBy(filled, finding)
        for (const { subject } of then.missing) assert.include(brought, `${subject.kind} ${subject.id}`)
      }
  })

  // Of numbers this is not so: what is not known of a unit may bear on several activities, and decide all at once.
  it("of a record are all needed: each of them decides it after some of the others", () => {
    const roll = dice(7)
    for (const { fill, finding, rule, world } of open()) {
      if (!isOfRecords(rule) || asksInVain(rule.form)) continue
      const needed = new Set<Missing>()
      for (let time = 0; time < 1000 && needed.size < finding.missing.length; time++) {
        let filled = world.portfolio
        for (const one of finding.missing.toSorted(() => roll(3) - 1)) {
          filled = fill(filled, [one], rule.id)
          if (!isDecided(finding, again(world, filled, rule, finding))) continue
          needed.add(one)
          break
        }
      }
      assert.sameMembers([...needed], [...finding.missing], finding.message.en)
    }
  })
})

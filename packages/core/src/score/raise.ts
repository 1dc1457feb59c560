import type { Notice } from "../notice/Notice.ts"
import { nextStep } from "../rubric/earned.ts"
import { pointsOf } from "../portfolio/Points.ts"
import type { RubricItem } from "../rubric/Rubric.ts"
import { fill, list } from "../text/Localized.ts"
import type { Judged } from "./judges.ts"
import type { Raise } from "./Scores.ts"
import { words } from "./words.ts"

/** What a rule of the notice says. */
const saysOf = (id: string, { clauses }: Notice) =>
  clauses.flatMap(({ rules }) => rules).find((rule) => rule.id === id)!.says

/** How much a number is short of another, without the error of fractions. */
const lacking = (wanted: number, known: number): number => Number((wanted - known).toPrecision(12))

const byNumber = ({ as, earns }: RubricItem, { evidence, number }: Judged): Raise | undefined => {
  // What a deduction counts is nothing to strive for, and of a number that is not known nobody can say how many lack.
  if (!("of" in earns) || as === "deduction" || evidence !== true || number?.known !== number?.possible)
    return undefined
  const next = nextStep(earns, number!.known)
  if (next === undefined) return undefined
  const [points, more] = [pointsOf(next.earns), lacking(next.number, number!.known)]
  return { points, more, text: fill(words.more, { more, number: next.number, points }) }
}

const byRule = ({ as, earns }: RubricItem, { evidence, status }: Judged, notice: Notice): Raise | undefined => {
  // Of a rule of which facts are missing these are told, and what is overdue nobody can do any more.
  if (!("rule" in earns) || evidence !== true || (status !== "pending" && status !== "judgement")) return undefined
  const says = saysOf(earns.rule, notice)
  const isUnmet = earns._tag === "ByRule" && earns.when === "unmet"
  if (status === "pending" && as === "deduction" && isUnmet) return { points: 0, text: fill(words.notTaken, { says }) }
  if (as === "deduction" || isUnmet) return undefined
  const { points } = earns
  return { points, text: fill(status === "judgement" ? words.decision : words.met, { says, points }) }
}

const byEvidence = (item: RubricItem, judged: Judged): Raise | undefined => {
  const { as, evidence = [] } = item
  const to = judged.unproven.to
  if (as === "deduction" || judged.evidence !== false || to === 0 || !Number.isFinite(to)) return undefined
  const points = pointsOf(to)
  return { points, text: fill(words.evidence, { names: list(evidence.map(({ name }) => name)), points }) }
}

/** What would give an item more points than are certain; `undefined` where nothing that can be named would. */
export const raiseOf = (item: RubricItem, judged: Judged, notice: Notice): Raise | undefined =>
  byEvidence(item, judged) ?? byNumber(item, judged) ?? byRule(item, judged, notice)

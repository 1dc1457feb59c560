import type { Scope } from "../condition/Scope.ts"
import type { Modality } from "../rule/Rule.ts"
import type { Localized } from "../text/Localized.ts"
import { clash } from "./clash.ts"
import type { Explorer } from "./explore.ts"
import { implies } from "./implies.ts"
import type { Placed } from "./Placed.ts"

/** What there is between two rules, the first of which stands earlier in the notice. */
export interface Related {
  readonly rules: readonly [Placed, Placed]
  /** What shows that both cannot be met. */
  readonly clash: Localized | undefined
  /** Whether the first asks for all that the second does, at least as strongly. */
  readonly implies: boolean
  /** Whether the second asks for all that the first does, at least as strongly. */
  readonly implied: boolean
  /** Whether something was not compared, as it tells too many situations apart. */
  readonly isOpen: boolean
}

/** What comparing two rules takes beside the situations that are gone through, and what reporting on them takes. */
const steps = { ofPair: 300, ofGroups: 20, ofReport: 20_000 }

/** Rules of so many groups are not compared. */
const mostGroups = 200_000

const strength: Readonly<Record<Modality, number>> = { must: 2, should: 1, may: 0 }

const isAsStrong = (a: Placed, b: Placed): boolean => strength[a.rule.modality] >= strength[b.rule.modality]

const relate = (a: Placed, b: Placed, explorer: Explorer, scope: Scope): Related => {
  const before = explorer.unanswered()
  const groups = a.counts.length * b.counts.length
  explorer.budget.spend(steps.ofPair + Math.min(groups, mostGroups) * steps.ofGroups)
  if (groups > mostGroups) explorer.leave()
  const isComparable = groups <= mostGroups
  return {
    rules: [a, b],
    clash: isComparable ? clash(a, b, explorer, scope) : undefined,
    implies: isComparable && isAsStrong(a, b) && implies(a, b, explorer),
    implied: isComparable && isAsStrong(b, a) && implies(b, a, explorer),
    isOpen: explorer.unanswered() > before
  }
}

/** The rules that can be held against each other: sound by themselves, and asking for something. */
export const comparable = (rules: ReadonlyArray<Placed>): ReadonlyArray<Placed> =>
  rules.filter((placed) => placed.alone === undefined && placed.rule.modality !== "may")

/** Compares every two rules, in the order of the notice, as far as the budget goes. */
export const relationsOf = (
  rules: ReadonlyArray<Placed>,
  explorer: Explorer,
  scope: Scope
): { readonly relations: ReadonlyArray<Related>; readonly uncompared: ReadonlyArray<Placed> } => {
  const { budget } = explorer
  const compared = comparable(rules)
  const relations: Array<Related> = []
  for (const [n, a] of compared.entries())
    for (let m = n + 1; m < compared.length; m++) {
      const related = relate(a, compared[m]!, explorer, scope)
      if (budget.isSpent() && (related.isOpen || m + 1 < compared.length))
        return { relations, uncompared: compared.slice(n) }
      if (related.clash === undefined && !related.implies && !related.implied && !related.isOpen) continue
      budget.spend(steps.ofReport)
      relations.push(related)
    }
  return { relations, uncompared: [] }
}

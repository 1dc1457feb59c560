import type { Notice } from "../notice/Notice.ts"
import type { Counted } from "../rule/Counted.ts"
import type { Evidence, Veto } from "../rubric/Rubric.ts"
import type { Scoring } from "../rubric/Scoring.ts"
import { fill, joined, list, type Localized, same } from "../text/Localized.ts"
import { texts, words } from "./words.ts"

/** The parts of a rubric that say how points come about, what has to be there, and what is taken. */
export type PointsPart = Scoring | Evidence | Veto["takes"]

/** What a rule of the notice says. */
export const saysOf = (id: string, { clauses }: Notice): Localized =>
  clauses.flatMap(({ rules }) => rules).find((rule) => rule.id === id)!.says

/** How a rule has to come out. */
export const comesOut = (when: "met" | "unmet"): Localized => words["when"]![when]!

/** A part of a rubric in words; `shown` says what is counted. */
export const showPointsPart = (part: PointsPart, notice: Notice, shown: (of: Counted) => Localized): Localized => {
  switch (part._tag) {
    case "Tiers": {
      const tiers = list(part.tiers.map((tier) => fill(texts.tier, tier)))
      const below = part.below === undefined ? [] : [fill(texts.tiersBelow, { points: part.below })]
      return joined([fill(texts.tiers, { of: shown(part.of), tiers }), ...below], same(""))
    }
    case "PerEntry": {
      const { cap, per = 1, points } = part
      const text = fill(texts.perEntry, { of: shown(part.of), per, points })
      return cap === undefined ? text : fill(texts.capped, { text, cap })
    }
    case "FullLess":
      return fill(texts.fullLess, { of: shown(part.of), points: part.points, loss: part.loss })
    case "ByRule": {
      const { points, rule, when = "met" } = part
      return fill(texts.byRule, { status: comesOut(when), says: saysOf(rule, notice), points })
    }
    case "ByDecision":
      return fill(texts.byDecision, { says: saysOf(part.rule, notice), points: part.points })
    case "Enough":
      return fill(texts.enough, { name: part.name, of: shown(part.of), atLeast: part.atLeast })
    case "RuleMet":
      return fill(texts.ruleMet, { name: part.name, says: saysOf(part.rule, notice) })
    case "AllPoints":
      return texts.allPoints
    case "GradesAbove":
      return fill(texts.gradesAbove, { grade: notice.rubric!.grades!.find(({ id }) => id === part.grade)!.name })
  }
}

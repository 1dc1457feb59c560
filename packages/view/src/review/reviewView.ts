import type { Localized } from "@kepu/core"
import { reviewStateName, type ReviewState } from "@kepu/core/review"
import { fill, same } from "@kepu/core/text"
import { words } from "./words.ts"

/** A reason of a return, as a service has it. */
export type GivenReason =
  | {
      readonly _tag: "Finding"
      readonly rule: string
      readonly subject: { readonly kind: "unit" | "activity" | "recommendation" | "region"; readonly id: string }
    }
  | { readonly _tag: "Words"; readonly text: string }

/** Who did a step and when, on which version of the record. */
export interface GivenStep {
  readonly by: string
  readonly at: string
  readonly version: number
  readonly comment?: string
}

/** How a record stands in review, as `reviewStanding` or a service has it. */
export interface GivenReview {
  readonly state: ReviewState
  readonly isChanged: boolean
  readonly open: number
  readonly rounds: ReadonlyArray<{
    readonly round: GivenStep & { readonly decision: "accepted" | "returned" }
    readonly reasons: ReadonlyArray<{
      readonly reason: GivenReason
      readonly isOpen: boolean
      readonly by?: "finding" | "decision"
    }>
    readonly resubmission?: GivenStep
  }>
}

/** The rules of a notice, of which is told what they say. */
export interface RulesSaid {
  readonly clauses: ReadonlyArray<{
    readonly number: string
    readonly rules: ReadonlyArray<{ readonly id: string; readonly says: Localized }>
  }>
}

/** A reason as it is shown: what it says, by which clause, and what it comes to. */
export interface ReasonShown {
  readonly text: Localized
  readonly clause?: string
  readonly isOpen: boolean
  readonly standing: Localized
}

/** A round as it is shown. */
export interface RoundShown extends GivenStep {
  readonly title: Localized
  readonly isAccepted: boolean
  readonly reasons: ReadonlyArray<ReasonShown>
  readonly answer?: GivenStep
}

/** A review as it is shown; the last round comes first. */
export interface ReviewShown {
  readonly state: Localized
  /** Whose turn it is. */
  readonly turn: "office" | "unit" | "nobody"
  readonly turnSaid: Localized
  readonly open: number
  readonly rounds: ReadonlyArray<RoundShown>
}

const turns: Readonly<Record<ReviewState, ReviewShown["turn"]>> = {
  pending: "office",
  returned: "unit",
  resubmitted: "office",
  accepted: "nobody",
  changed: "office",
  withdrawn: "nobody"
}
const turnSaid = { office: words.turnOffice, unit: words.turnUnit, nobody: words.turnNobody }

/** The rule of an id and its clause. */
const ruleIn = ({ clauses }: RulesSaid, id: string) => {
  for (const { number, rules } of clauses) {
    const rule = rules.find((one) => one.id === id)
    if (rule !== undefined) return { clause: number, text: rule.says }
  }
  return undefined
}

/** What a reason says, and by which clause; a rule that the notice no longer has by its id. */
const sayReason = (reason: GivenReason, notice: RulesSaid) =>
  reason._tag === "Words" ? { text: same(reason.text) } : (ruleIn(notice, reason.rule) ?? { text: same(reason.rule) })

/**
 * A review as pages show it: its state, whose turn it is, its rounds, and what each reason comes to.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { reviewView } from "@kepu/view/review"
 *
 * const { state, turn } = reviewView({ state: "pending", isChanged: false, open: 0, rounds: [] }, notice)
 * console.log(state["zh-CN"], turn) // 待审 office
 * ```
 */
export const reviewView = ({ open, rounds, state }: GivenReview, notice: RulesSaid): ReviewShown => ({
  state: reviewStateName[state],
  turn: turns[state],
  turnSaid: turnSaid[turns[state]],
  open,
  rounds: rounds
    .map(({ reasons, resubmission, round: { at, by, comment, decision, version } }, n): RoundShown => {
      const isAccepted = decision === "accepted"
      return {
        title: fill(isAccepted ? words.accepted : words.returned, { n: n + 1 }),
        isAccepted,
        by,
        at,
        version,
        ...(comment === undefined ? {} : { comment }),
        reasons: reasons.map((one) => ({
          ...sayReason(one.reason, notice),
          isOpen: one.isOpen,
          standing: one.isOpen ? words.open : one.by === "decision" ? words.byDecision : words.byFinding
        })),
        ...(resubmission === undefined ? {} : { answer: resubmission })
      }
    })
    .toReversed()
})

import type { Localized, Status } from "@kepu/core"
import type { GivenReason } from "./reviewView.ts"

/** A finding, as far as it may be a reason. */
export interface FoundHere {
  readonly rule: string
  readonly clause: string
  readonly status: Status
  readonly subject: { readonly kind: "unit" | "activity" | "recommendation" | "region"; readonly id: string }
  readonly message: Localized
}

/** A finding that may be ticked as a reason. */
export interface ReasonChoice {
  readonly id: string
  readonly reason: GivenReason
  readonly clause: string
  readonly status: Status
  readonly text: Localized
}

const returnable: ReadonlySet<Status> = new Set(["unmet", "undetermined", "judgement"])

/** Tells a finding from others: by its rule and whom it is about. */
const idOf = ({ rule, subject }: FoundHere): string => `${rule} ${subject.kind} ${subject.id}`

/**
 * The findings for which a record may be returned: those that are unmet, undetermined or left to judgement. Of what has
 * time left nothing can be asked yet.
 *
 * @example
 * ```ts
 * import { same } from "@kepu/core/text"
 * import { reasonChoices } from "@kepu/view/review"
 *
 * const subject = { kind: "activity", id: "7" } as const
 * const found = { rule: "place", clause: "三", subject, message: same("没有地点") }
 * const choices = reasonChoices([{ ...found, status: "unmet" }, { ...found, status: "pending" }])
 * console.log(choices.map(({ text }) => text["zh-CN"])) // [ '没有地点' ]
 * ```
 */
export const reasonChoices = (findings: ReadonlyArray<FoundHere>): ReadonlyArray<ReasonChoice> =>
  findings
    .filter(({ status }) => returnable.has(status))
    .map((finding) => ({
      id: idOf(finding),
      reason: {
        _tag: "Finding",
        rule: finding.rule,
        subject: { kind: finding.subject.kind, id: finding.subject.id }
      },
      clause: finding.clause,
      status: finding.status,
      text: finding.message
    }))

/** A return that is being written: which findings are ticked, further reasons, one a line, and the comment. */
export interface ReturnDraft {
  readonly ticked: ReadonlyArray<string>
  readonly further: string
  readonly comment: string
}

/**
 * A return of which nothing is written yet.
 *
 * @example
 * ```ts
 * import { emptyDraft } from "@kepu/view/review"
 *
 * console.log(emptyDraft.ticked.length) // 0
 * ```
 */
export const emptyDraft: ReturnDraft = { ticked: [], further: "", comment: "" }

/**
 * The reasons of a draft, in the order of the findings, then those in words; blank lines and doubles are none.
 *
 * @example
 * ```ts
 * import { emptyDraft, reasonsIn } from "@kepu/view/review"
 *
 * console.log(reasonsIn({ ...emptyDraft, further: "缺图\n\n缺图" }, [])) // [ { _tag: 'Words', text: '缺图' } ]
 * ```
 */
export const reasonsIn = (
  { further, ticked }: ReturnDraft,
  choices: ReadonlyArray<ReasonChoice>
): ReadonlyArray<GivenReason> => {
  const lines = new Set(
    further
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "")
  )
  return [
    ...choices.flatMap(({ id, reason }) => (ticked.includes(id) ? [reason] : [])),
    ...Array.from(lines, (text) => ({ _tag: "Words" as const, text }))
  ]
}

/**
 * The draft after the record has changed: what was written stays, and a finding that is open no longer is not ticked any
 * more. These are told, so that nothing is lost in silence.
 *
 * @example
 * ```ts
 * import { emptyDraft, keptDraft } from "@kepu/view/review"
 *
 * const { draft } = keptDraft({ ...emptyDraft, ticked: ["place activity 7"], comment: "请补" }, [], [])
 * console.log(draft.ticked, draft.comment) // [] 请补
 * ```
 */
export const keptDraft = (
  draft: ReturnDraft,
  before: ReadonlyArray<ReasonChoice>,
  now: ReadonlyArray<ReasonChoice>
): { readonly draft: ReturnDraft; readonly settled: ReadonlyArray<ReasonChoice> } => {
  const isOpen = (id: string): boolean => now.some((one) => one.id === id)
  return {
    draft: { ...draft, ticked: draft.ticked.filter(isOpen) },
    settled: before.filter(({ id }) => draft.ticked.includes(id) && !isOpen(id))
  }
}

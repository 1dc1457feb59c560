import * as Equal from "effect/Equal"
import * as Result from "effect/Result"
import type { Failure } from "../failure/Failure.ts"
import type { Amended } from "../rule/Amended.ts"
import type { NoticeChange } from "./Amendment.ts"
import type { Clause } from "./Clause.ts"
import type { Indicator } from "./Indicator.ts"
import type { Notice } from "./Notice.ts"
import { misfit } from "./words.ts"

type Changed = Result.Result<Notice, Failure>

/** A change of what stands beside the rules of a clause. */
export type ChangeBesideRules = Extract<
  NoticeChange,
  {
    readonly _tag: "IndicatorReplaced" | "IndicatorRemoved" | "IndicatorAdded" | "CriteriaReplaced" | "GuideReplaced"
  }
>

const refuse = (...args: Parameters<typeof misfit>): Changed => Result.fail(misfit(...args))

interface Amendable {
  readonly amendedBy?: readonly [Amended, ...ReadonlyArray<Amended>]
}

/** The part as it now is, resting on the amendment too. */
const marked = <A extends Amendable>(now: A, before: Amendable | undefined, by: Amended): A => ({
  ...now,
  amendedBy: [...(before?.amendedBy ?? []), by] as unknown as NonNullable<Amendable["amendedBy"]>
})

const unmarked = <A extends Amendable>(part: A): Omit<A, "amendedBy"> => {
  const { amendedBy: _, ...rest } = part
  return rest
}
const isSame = <A extends Amendable>(a: A, b: A): boolean => Equal.equals(unmarked(a), unmarked(b))

const withClause = (notice: Notice, clause: Clause, now: Clause): Changed => {
  const [first, ...rest] = notice.clauses.map((one) => (one === clause ? now : one))
  return Result.succeed({ ...notice, clauses: [first!, ...rest] })
}

const withIndicators = (clause: Clause, all: ReadonlyArray<Indicator>): Clause => {
  const { indicators: _, ...without } = clause
  const [first, ...rest] = all
  return first === undefined ? without : { ...without, indicators: [first, ...rest] }
}

/** What the sentences of a clause have become, once one of its indicators is no longer measured. */
const withoutAccount = ({ sentences, ...clause }: Clause, id: string): Clause =>
  sentences === undefined
    ? clause
    : {
        ...clause,
        sentences: sentences.map(
          (entry) =>
            entry
              .split(" ")
              .filter((word) => word !== id)
              .join(" ") || "informative"
        )
      }

/** The notice after a change of an indicator, of criteria or of a guide. */
export const applyBesideRules = (notice: Notice, change: ChangeBesideRules, by: Amended): Changed => {
  const clauseOf = (number: string) => notice.clauses.find((one) => one.number === number)
  const measuring = (id: string) =>
    notice.clauses.find(({ indicators = [] }) => indicators.some((indicator) => indicator.id === id))
  switch (change._tag) {
    case "IndicatorReplaced": {
      const { id } = change.indicator
      const clause = measuring(id)
      const before = clause?.indicators?.find((one) => one.id === id)
      if (clause === undefined || before === undefined) return refuse("unknown-indicator", "indicator.id", { id })
      if (isSame(before, change.indicator)) return refuse("indicator-unchanged", "indicator", { id })
      const now = marked(change.indicator, before, by)
      return withClause(
        notice,
        clause,
        withIndicators(
          clause,
          clause.indicators!.map((one) => (one === before ? now : one))
        )
      )
    }
    case "IndicatorRemoved": {
      const { indicator: id } = change
      const clause = measuring(id)
      if (clause === undefined) return refuse("unknown-indicator", "indicator", { id })
      const left = clause.indicators!.filter((one) => one.id !== id)
      return withClause(notice, clause, withIndicators(withoutAccount(clause, id), left))
    }
    case "IndicatorAdded": {
      const { indicator, to } = change
      const clause = clauseOf(to)
      if (clause === undefined) return refuse("unknown-clause", "to", { number: to })
      if (measuring(indicator.id) !== undefined) return refuse("indicator-there", "indicator.id", { id: indicator.id })
      const all = [...(clause.indicators ?? []), marked(indicator, undefined, by)]
      return withClause(notice, clause, withIndicators(clause, all))
    }
    case "CriteriaReplaced": {
      const { criteria, of } = change
      const clause = clauseOf(of)
      if (clause === undefined) return refuse("unknown-clause", "of", { number: of })
      if (clause.criteria !== undefined && isSame(clause.criteria, criteria))
        return refuse("criteria-unchanged", "criteria", { number: of })
      return withClause(notice, clause, { ...clause, criteria: marked(criteria, clause.criteria, by) })
    }
    case "GuideReplaced": {
      const { guide, of } = change
      const clause = clauseOf(of)
      if (clause === undefined) return refuse("unknown-clause", "of", { number: of })
      if (clause.guide !== undefined && isSame(clause.guide, guide))
        return refuse("guide-unchanged", "guide", { number: of })
      return withClause(notice, clause, { ...clause, guide: marked(guide, clause.guide, by) })
    }
  }
}

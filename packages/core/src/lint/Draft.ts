import type { Scope } from "../condition/Scope.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Rule } from "../rule/Rule.ts"
import { daysOf } from "../time/daysOf.ts"
import { type Alone, alone } from "./alone.ts"
import { type Asked, asked } from "./asked.ts"

/** A rule, and the number of the clause in which it stands. */
export interface Placed {
  readonly clause: string
  readonly rule: Rule
  readonly asked: Asked
  /** What is wrong with the rule taken by itself, if anything. */
  readonly alone: Alone | undefined
}

/** A notice laid out for checking. */
export interface Draft {
  readonly notice: Notice
  /** The notice with a window for each day of each window, so that conditions can ask about a day. */
  readonly scope: Scope
  /** In the order of the notice. */
  readonly rules: ReadonlyArray<Placed>
}

const scopeOfDays = (notice: Notice): Scope => {
  const days = notice.windows.flatMap((window) =>
    daysOf(window).map((day) => ({ id: day, name: window.name, start: day, end: day }))
  )
  return { notice: { ...notice, windows: [...notice.windows, ...days] }, asOf: 0, today: notice.issuedOn }
}

export const draftOf = (notice: Notice): Draft => {
  const scope = scopeOfDays(notice)
  const rules = notice.clauses.flatMap((clause) =>
    clause.rules.map((rule): Placed => {
      const asks = asked(rule.form, notice)
      return { clause: clause.number, rule, asked: asks, alone: alone(asks, scope) }
    })
  )
  return { notice, scope, rules }
}

/** The rules that can be held against each other: sound by themselves, and asking for something. */
export const comparable = ({ rules }: Draft): ReadonlyArray<Placed> =>
  rules.filter((placed) => placed.alone === undefined && placed.rule.modality !== "may")

/** Every two of them once, in the order of the notice. */
export const pairs = <A>(items: ReadonlyArray<A>): ReadonlyArray<readonly [A, A]> =>
  items.flatMap((a, n) => items.slice(n + 1).map((b) => [a, b] as const))

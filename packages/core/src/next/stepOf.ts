import type { Case } from "../assessment/Case.ts"
import type { Notice } from "../notice/Notice.ts"
import { placeOf } from "../remedy/Edit.ts"
import { fill, localized, type Localized } from "../text/Localized.ts"
import { startOfDay } from "../time/civil.ts"
import { toTheSecond } from "../time/millis.ts"
import type { NextStep, Phase } from "./NextStep.ts"
import type { Wanted } from "./wanted.ts"

const hour = 3_600_000

const phaseAt = (millis: number, { windows, zone }: Notice): Phase => {
  const start = Math.min(...windows.map((window) => startOfDay(window.start, zone)))
  const end = Math.max(...windows.map((window) => startOfDay(window.end, zone, 1)))
  return millis < start ? "before" : millis < end ? "during" : "after"
}

/** By when: the first limit that is still to come, or else the last that is over. */
const limitOf = (wanted: ReadonlyArray<Wanted>, { asOf }: Case): number | undefined => {
  const limits = wanted.map(({ tooLate }) => tooLate).filter(Number.isFinite)
  const ahead = limits.filter((limit) => limit > asOf)
  return ahead.length > 0 ? Math.min(...ahead) : limits.length > 0 ? Math.max(...limits) : undefined
}

const texts = {
  report: localized("{subject}：补报{fact}", "{subject}: report its {fact}"),
  activity: localized("“{name}”", "“{name}”"),
  times: localized("{text}（共 {times} 次）", "{text} ({times} times)")
}

/** What the edits say if they say the same, and how often; else which fact it is that they report. */
const textOf = ([first, ...rest]: readonly [Wanted, ...ReadonlyArray<Wanted>], times: number): Localized => {
  const { edit, text } = first
  if (rest.every((other) => other.text["zh-CN"] === text["zh-CN"])) {
    return times > 1 ? fill(texts.times, { text, times }) : text
  }
  const { kind, name } = edit!.subject
  return fill(texts.report, {
    subject: kind === "activity" || kind === "recommendation" ? fill(texts.activity, { name }) : name,
    fact: edit!.needs![0].name
  })
}

const distinct = <A>(list: ReadonlyArray<A>, keyOf: (one: A) => string): ReadonlyArray<A> =>
  [...new Map(list.toReversed().map((one) => [keyOf(one), one])).values()].toReversed()

/** What several findings ask for alike, as one step. */
export const stepOf = (wanted: readonly [Wanted, ...ReadonlyArray<Wanted>], given: Case): NextStep => {
  const edits = distinct(
    wanted.flatMap(({ edit }) => edit ?? []),
    placeOf
  )
  const limit = limitOf(wanted, given)
  const left = limit === undefined ? 0 : limit - given.asOf
  const hours = Math.floor(left / hour)
  const [clause, ...clauses] = new Set(wanted.map(({ clause }) => clause.number))
  const [settled, ...others] = distinct(
    wanted.map(({ clause, rule, subject }) => ({ rule: rule.id, clause: clause.number, subject })),
    ({ rule, subject }) => `${rule} ${subject.id}`
  )
  return {
    text: textOf(wanted, edits.length),
    kind: wanted[0].kind,
    modality: wanted.some(({ rule }) => rule.modality === "must") ? "must" : "should",
    clauses: [clause!, ...clauses],
    ...(limit === undefined ? {} : { by: toTheSecond(limit, given.notice.zone) }),
    ...(left > 0 ? { left: { days: Math.floor(hours / 24), hours: hours % 24 } } : {}),
    overdue: limit !== undefined && left <= 0,
    phase: phaseAt(left > 0 ? limit! - 1 : given.asOf, given.notice),
    settles: [settled!, ...others],
    edits
  }
}

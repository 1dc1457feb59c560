import type { Case } from "../requirement/Case.ts"
import type { Notice } from "../notice/Notice.ts"
import { placeOf } from "../remedy/Edit.ts"
import { writtenTime } from "../remedy/Move.ts"
import { languages } from "../text/languages.ts"
import { fill, type Localized } from "../text/Localized.ts"
import { startOfDay } from "../time/civil.ts"
import { toTheSecond } from "../time/millis.ts"
import type { NextStep, Phase } from "./NextStep.ts"
import type { Wanted } from "./wanted.ts"
import { words } from "./words.ts"

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

const isSame = (a: Localized, b: Localized): boolean => languages.every((language) => a[language] === b[language])

/**
 * What the edits say if they say the same, and how often. Of others, which fact it is that they report or, where
 * nothing is reported, what is said of the one that is due first.
 */
const textOf = (wanted: readonly [Wanted, ...ReadonlyArray<Wanted>], times: number, given: Case): Localized => {
  const [{ edit, text }, ...rest] = wanted
  if (rest.every((other) => isSame(other.text, text))) return times > 1 ? fill(words.times, { text, times }) : text
  if (edit?.kind !== "report") return wanted.toSorted((a, b) => a.tooLate - b.tooLate)[0]!.text
  const { id, kind, name } = edit.subject
  const { fact } = edit.needs![0]
  const activity = fact === "time" ? given.portfolio.activities.find((each) => each.id === id) : undefined
  const written = activity && writtenTime(activity)
  return fill(written === undefined ? words.report : words.correctTime, {
    written: written ?? "",
    subject: kind === "activity" || kind === "recommendation" ? fill(words.activity, { name }) : name,
    fact: edit.needs![0].name
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
    text: textOf(wanted, edits.length, given),
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

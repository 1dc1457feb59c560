import { addDays, daysBetween } from "../time/days.ts"
import type { PlainDate } from "../time/PlainDate.ts"
import { firstDay, lastDay } from "../time/scheduleDays.ts"
import type { Schedule, Session } from "../time/Schedule.ts"

/** A span of days, both included. */
export interface Days {
  readonly start: PlainDate
  readonly end: PlainDate
}

export const later = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b)
const earlier = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b)

/** The last day that a schedule names. */
export const lastNamedDay = ({ sessions }: Schedule): PlainDate => sessions.map(lastDay).reduce(later)

/** Whether a schedule leaves open on which days it takes place. */
export const isVague = ({ approximate, openEnd }: Schedule): boolean => approximate === true || openEnd === true

const moveTo = (session: Session, day: PlainDate, latest: PlainDate | undefined): Session => {
  const end = addDays(day, daysBetween(firstDay(session), lastDay(session)))
  return {
    start: `${day}${session.start.slice(10)}`,
    ...(session.end === undefined
      ? {}
      : { end: `${latest === undefined ? end : earlier(end, latest)}${session.end.slice(10)}` })
  } as Session
}

/**
 * The schedule with what is still to come moved to `day`; clocks and lengths are kept, and no session reaches
 * beyond `latest`. Sessions that have begun before `today` and those that `stays` are left as they are.
 * `undefined` if nothing of it is still to come.
 */
export const redate = (
  { sessions }: Schedule,
  day: PlainDate,
  {
    latest,
    stays,
    today
  }: {
    readonly today: PlainDate
    readonly latest?: PlainDate | undefined
    readonly stays: (session: Session) => boolean
  }
): Schedule | undefined => {
  const moves = (session: Session) => firstDay(session) >= today && !stays(session)
  if (!sessions.some(moves)) return undefined
  const [first, ...rest] = sessions.map((session) => (moves(session) ? moveTo(session, day, latest) : session))
  return { sessions: [first!, ...rest] }
}

/** A vague schedule as it would read if `day` were one of its days, as far as what is known of it allows. */
export const refine = ({ approximate, openEnd, sessions }: Schedule, day: PlainDate): Schedule => {
  const exact = approximate
    ? sessions.map((session): Session => ({ start: earlier(later(day, firstDay(session)), lastDay(session)) }))
    : [...sessions]
  const last = exact.at(-1)!
  if (openEnd) exact[exact.length - 1] = { ...last, end: later(day, lastDay(last)) }
  const [first, ...rest] = exact
  return { sessions: [first!, ...rest] }
}

/** Whether a schedule only says more exactly what a vague one left open. */
export const refines = ({ sessions: exact }: Schedule, vague: Schedule): boolean =>
  isVague(vague) &&
  exact.length === vague.sessions.length &&
  vague.sessions.every((session, n) => {
    const day = firstDay(exact[n]!)
    return vague.approximate ? firstDay(session) <= day && day <= lastDay(session) : exact[n]!.start === session.start
  })

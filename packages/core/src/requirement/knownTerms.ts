import type { Vocabulary } from "../condition/Vocabulary.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { TermId } from "../portfolio/ids.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Unit } from "../portfolio/Unit.ts"
import type { Unread } from "../portfolio/Unread.ts"

/** The lists of terms from which records take theirs. */
export const termLists = [
  "topics",
  "settings",
  "programmes",
  "annexes",
  "unitKinds",
  "responsibilities",
  "documents",
  "facilities"
] as const satisfies ReadonlyArray<keyof Vocabulary>

/** The ids of the terms that a notice has, by list. */
export type TermIds = Readonly<Record<(typeof termLists)[number], ReadonlyArray<TermId>>>

/** What tells the terms of a notice: its vocabulary or, in a rulebook, their ids. */
interface HavingTerms {
  readonly vocabulary: object
  readonly terms?: TermIds
}

type Known = Readonly<Record<keyof TermIds, ReadonlySet<string>>>

const found = new WeakMap<object, Known>()

/** The ids of the terms of a notice, by list. */
export const termIdsOf = (vocabulary: Vocabulary): TermIds =>
  Object.fromEntries(termLists.map((name) => [name, vocabulary[name].map(({ id }) => id)])) as unknown as TermIds

/** The terms that a notice has; `undefined` of what does not tell them. */
const knownIn = ({ terms, vocabulary }: HavingTerms): Known | undefined => {
  const key = terms ?? vocabulary
  const before = found.get(key)
  if (before !== undefined) return before
  const ids = terms ?? ("unitKinds" in vocabulary ? termIdsOf(vocabulary as Vocabulary) : undefined)
  if (ids === undefined) return undefined
  const known = Object.fromEntries(termLists.map((name) => [name, new Set<string>(ids[name])])) as unknown as Known
  found.set(key, known)
  return known
}

const hasAll = (known: ReadonlySet<string>, list: ReadonlyArray<string> | undefined): boolean => {
  if (list !== undefined) for (const id of list) if (!known.has(id)) return false
  return true
}

const activityIn = (activity: Activity, { annexes, programmes, settings, topics }: Known): Activity => {
  const isKnown =
    hasAll(topics, activity.topics) &&
    hasAll(settings, activity.settings) &&
    (activity.programme === undefined || programmes.has(activity.programme)) &&
    hasAll(annexes, activity.annexes)
  if (isKnown) return activity
  const copy: { -readonly [F in keyof Activity]: Activity[F] } = { ...activity }
  if (!hasAll(topics, activity.topics)) delete copy.topics
  if (!hasAll(settings, activity.settings)) delete copy.settings
  if (activity.programme !== undefined && !programmes.has(activity.programme)) delete copy.programme
  if (!hasAll(annexes, activity.annexes)) delete copy.annexes
  return copy
}

const unitIn = (unit: Unit, { responsibilities, unitKinds }: Known): Unit => {
  if (hasAll(unitKinds, unit.kinds) && hasAll(responsibilities, unit.responsibilities)) return unit
  const copy: { -readonly [F in keyof Unit]: Unit[F] } = { ...unit }
  if (!hasAll(unitKinds, unit.kinds)) delete copy.kinds
  if (!hasAll(responsibilities, unit.responsibilities)) delete copy.responsibilities
  return copy
}

/** The same list where nothing is otherwise. */
const each = <A>(list: ReadonlyArray<A>, one: (entry: A) => A): ReadonlyArray<A> => {
  let copy: Array<A> | undefined
  for (let n = 0; n < list.length; n++) {
    const entry = one(list[n]!)
    if (entry !== list[n]) (copy ??= [...list])[n] = entry
  }
  return copy ?? list
}

type Whose = { readonly unit?: Unread["unit"]; readonly source?: Unread["source"] }

/** One for each record, the same whenever it is asked for, as lists are compared by what they hold. */
const opened = new WeakMap<object, Unread>()
const openBy = (record: Whose, register: Unread["register"]): Unread => {
  const before = opened.get(record)
  if (before !== undefined) return before
  const { source, unit } = record
  const made: Unread = {
    register,
    ...(unit === undefined ? {} : { unit }),
    ...(source === undefined ? {} : { source })
  }
  opened.set(record, made)
  return made
}

type Lists = Pick<Portfolio, "facilities" | "submissions" | "unread">

/** The registers with what they leave open: a document or a facility of a kind that the notice has not may be of any that it has. */
const listsIn = <A extends Lists>(lists: A, { documents, facilities }: Known): A => {
  const open = [
    ...(lists.submissions ?? [])
      .filter(({ document }) => !documents.has(document))
      .map((one) => openBy(one, "submissions")),
    ...(lists.facilities ?? []).filter(({ kind }) => !facilities.has(kind)).map((one) => openBy(one, "facilities"))
  ]
  const { unread = [] } = lists
  const further = open.length === 0 ? open : open.filter((one) => !unread.includes(one))
  return further.length === 0 ? lists : { ...lists, unread: [...unread, ...further] }
}

/** An activity of which the terms that the notice has not are unknown. */
export const withKnownActivity = (notice: HavingTerms, activity: Activity): Activity => {
  const known = knownIn(notice)
  return known === undefined ? activity : activityIn(activity, known)
}

/** The same of a unit. */
export const withKnownUnit = (notice: HavingTerms, unit: Unit): Unit => {
  const known = knownIn(notice)
  return known === undefined ? unit : unitIn(unit, known)
}

/** The same of registers. */
export const withKnownLists = <A extends Lists>(notice: HavingTerms, lists: A): A => {
  const known = knownIn(notice)
  return known === undefined ? lists : listsIn(lists, known)
}

/** The same of activities. */
export const withKnownActivities = (
  notice: HavingTerms,
  activities: ReadonlyArray<Activity>
): ReadonlyArray<Activity> => {
  const known = knownIn(notice)
  return known === undefined ? activities : each(activities, (activity) => activityIn(activity, known))
}

/** The same of units. */
export const withKnownUnits = (notice: HavingTerms, units: ReadonlyArray<Unit>): ReadonlyArray<Unit> => {
  const known = knownIn(notice)
  return known === undefined ? units : each(units, (unit) => unitIn(unit, known))
}

/**
 * A portfolio as a notice can judge it: a kind, topic, setting … that the notice does not have leaves open what it would
 * decide, as does a document or a facility of such a kind. The same portfolio where it has none. What such words are is
 * told by `portfolioProblems`.
 */
export const withKnownTerms = (notice: HavingTerms, portfolio: Portfolio): Portfolio => {
  const { activities, units } = portfolio
  const lists = withKnownLists(notice, portfolio)
  const own = { units: withKnownUnits(notice, units), activities: withKnownActivities(notice, activities) }
  return lists === portfolio && own.units === units && own.activities === activities ? portfolio : { ...lists, ...own }
}

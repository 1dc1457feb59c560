import type { Activity, Portfolio } from "@kepu/core"
import type { ActivityId } from "@kepu/core/portfolio"
import { nameKey } from "../text.ts"

/** An activity that is kept, by its key. */
interface Kept {
  readonly key: string
  readonly value: Activity
}

/** Without a number of its own in annex 1, an activity goes by its unit and name: only the platform tells of it. */
const isOfPlatform = ({ annexes = [] }: Activity): boolean => annexes.length === 0

const sameName = ({ host, name }: Activity): string => `${host}\0${nameKey(name)}`

/** What the platform says of an activity that is kept from annex 1, whose own words stand but for the name. */
const completed = (held: Activity, told: Activity): Activity => {
  const own = new Set(["id", "host", "coHosts", "annexes", "source", ...Object.keys(held.source?.columns ?? {})])
  // What the public reads is the platform's spelling.
  own.delete("name")
  if (own.has("time") || own.has("timeText")) own.add("time").add("timeText")
  return { ...held, ...Object.fromEntries(Object.entries(told).filter(([fact]) => !own.has(fact))) }
}

/** What annex 1 says, and besides what was known from the platform, which spells the name. */
const succeeding = (held: Activity, listed: Activity): Activity => {
  const { time, timeText, ...known } = held
  const saysTime = listed.time !== undefined || listed.timeText !== undefined
  const when = { ...(time === undefined ? {} : { time }), ...(timeText === undefined ? {} : { timeText }) }
  return { ...known, ...(saysTime ? {} : when), ...listed, name: held.name }
}

/** The same row of annex 1 again. Its id holds its name, so that another one that is kept is the platform's spelling. */
const again = (held: Activity | undefined, listed: Activity): Activity =>
  held === undefined || listed.platform !== undefined || nameKey(held.name) !== nameKey(listed.name)
    ? listed
    : { ...listed, name: held.name }

/** Activities by unit and name, where there is one of that name alone. */
const onlyOnes = <A>(items: Iterable<A>, activityOf: (item: A) => Activity): ReadonlyMap<string, A> => {
  const found = new Map<string, A | undefined>()
  for (const item of items) {
    const key = sameName(activityOf(item))
    found.set(key, found.has(key) ? undefined : item)
  }
  return new Map([...found].flatMap(([key, item]) => (item === undefined ? [] : [[key, item] as const])))
}

/**
 * What tables say, in terms of the activities that are kept. A row of the platform tells of the one activity of its
 * unit and name, whatever its row; one that only the platform told of goes over into the row of annex 1 that brings it.
 * Where several have the name, nothing is guessed.
 *
 * Of a `unit` that brings its own rows, each stays in the record that is there: it may not carry over to another record
 * what the office said of this one, and would else report the activity twice.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { reconcile } from "@kepu/csv"
 *
 * const data = { units: [{ id: "edu", name: "县教育局" }], activities: [{ id: "1", name: "讲座", host: "edu" }] }
 * const portfolio = portfolioFromData(data)
 * const held = portfolio.activities.map((value) => ({ key: value.id, value }))
 * console.log(reconcile(portfolio, held).superseded.length) // 0
 * ```
 */
export const reconcile = <Held extends Kept>(
  portfolio: Portfolio,
  live: ReadonlyArray<Held>,
  by: "office" | "unit" = "office"
): { readonly portfolio: Portfolio; readonly superseded: ReadonlyArray<Held> } => {
  const kept = new Map<string, Activity>(live.map(({ key, value }) => [key, value]))
  const coming = new Set<string>(portfolio.activities.map(({ id }) => id))
  const free = onlyOnes(
    live.filter(({ key }) => !coming.has(key)),
    ({ value }) => value
  )
  const fresh = onlyOnes(
    portfolio.activities.filter(({ id }) => !kept.has(id)),
    (activity) => activity
  )
  const renamed = new Map<ActivityId, ActivityId>()
  const superseded: Array<Held> = []
  const activities = portfolio.activities.map((activity): Activity => {
    const held = fresh.get(sameName(activity)) === activity ? free.get(sameName(activity)) : undefined
    if (held === undefined) return again(kept.get(activity.id), activity)
    if (isOfPlatform(activity)) {
      renamed.set(activity.id, held.value.id)
      return isOfPlatform(held.value) ? { ...activity, id: held.value.id } : completed(held.value, activity)
    }
    if (by === "unit") {
      renamed.set(activity.id, held.value.id)
      const told = isOfPlatform(held.value) ? succeeding(held.value, activity) : activity
      return { ...told, id: held.value.id }
    }
    if (!isOfPlatform(held.value)) return activity
    superseded.push(held)
    return succeeding(held.value, activity)
  })
  const recommendations = portfolio.recommendations?.map((one) => ({
    ...one,
    activity: renamed.get(one.activity) ?? one.activity
  }))
  return {
    portfolio: { ...portfolio, activities, ...(recommendations === undefined ? {} : { recommendations }) },
    superseded
  }
}

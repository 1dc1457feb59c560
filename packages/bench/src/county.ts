import type { Activity, Portfolio, Unit } from "@kepu/core"

/** Numbers from 0 to before `below`, the same ones on every run and every machine. */
const dice = (seed: number) => {
  let state = seed >>> 0
  return (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (((mixed ^ (mixed >>> 14)) >>> 0) * below) / 2 ** 32
  }
}

const kinds = ["member-unit", "township", "society", "enterprise", "science-hall", "science-base", "farm-association"]
const names = [
  "科普讲座",
  "科学家精神进校园",
  "食品安全进万家",
  "健康饮食科普",
  "防灾减灾科普展",
  "人工智能体验",
  "科普大集",
  "云上科普日"
]
const topics = [
  "health",
  "food-safety",
  "ecology",
  "spirit-of-scientists",
  "lighter-schooling",
  "silver-age",
  "great-projects"
]
const settings = ["offices", "workplaces", "communities", "campuses", "families"]
const platforms = ["published", "published", "published", "under-review", "filed", "not-filed"] as const

type Roll = ReturnType<typeof dice>
const from = <A>(roll: Roll, list: ReadonlyArray<A>): A => list[Math.floor(roll(list.length))]!
/** One fact in twelve is not known. */
const isKnown = (roll: Roll): boolean => roll(12) >= 1

const activitiesBy = (roll: Roll, activities: number, units: number): ReadonlyArray<Activity> => {
  const pick = <A>(list: ReadonlyArray<A>): A => from(roll, list)
  const known = () => isKnown(roll)
  const number = (below: number) => Math.floor(roll(below))
  return Array.from({ length: activities }, (_, n) => {
    const day = roll(10) < 1 ? 24 + number(5) : 17 + number(7)
    const start = `2023-09-${day}`
    const mode = roll(4) < 1 ? "online" : "on-site"
    // The square of an even chance gives the skew; every unit in turn holds one, as far as they go.
    const host = n < units ? n : Math.floor(roll(1) ** 2 * units)
    return {
      id: `a${n}`,
      name: pick(names),
      host: `u${host}`,
      ...(known() ? { coHosts: [] } : {}),
      ...(known() ? { topics: [pick(topics)] } : {}),
      ...(known() ? { settings: [pick(settings)] } : {}),
      ...(known() ? { mode } : {}),
      ...(known() ? { time: { sessions: [roll(8) < 1 ? { start, end: `2023-09-${day + 1}` } : { start }] } } : {}),
      ...(known() ? { place: "中心广场" } : {}),
      ...(known() ? { contactName: "王老师" } : {}),
      ...(known() ? { contactPhone: "7200001" } : {}),
      ...(mode === "online" && known() ? { address: "https://example.com/live" } : {}),
      ...(known() ? { platform: pick(platforms) } : {}),
      ...(known() ? { images: number(4), videos: number(2), newsLinks: number(3), summary: roll(3) >= 1 } : {}),
      ...(known() ? { participants: number(900), volunteers: number(40) } : {}),
      ...(known() ? { annexes: ["annex-1"] } : {})
    }
  }) as unknown as ReadonlyArray<Activity>
}

/** Activities of a region of so many units, the same ones every time; another seed gives others. */
export const activitiesOf = (activities: number, units: number, seed: number): ReadonlyArray<Activity> =>
  activitiesBy(dice(seed), activities, units)

/**
 * An invented region of that size, the same one every time; another seed gives another. A few units hold many
 * activities and most hold one or two; one fact in twelve is not known; one activity in ten is outside the activity days.
 */
export const county = (activities: number, units: number, seed = 1): Portfolio => {
  const roll = dice(seed)
  const pick = <A>(list: ReadonlyArray<A>): A => from(roll, list)
  const known = () => isKnown(roll)
  const unitList = Array.from({ length: units }, (_, n) => ({
    id: `u${n}`,
    name: `单位${n}`,
    ...(known() ? { kinds: [pick(kinds)] } : {}),
    ...(known() ? { responsibilities: roll(5) < 1 ? ["food-safety"] : [] } : {})
  })) as unknown as ReadonlyArray<Unit>
  const activityList = activitiesBy(roll, activities, units)
  const documents = ["key-activity-table", "summary", "photos"]
  const submissions = unitList.flatMap(({ id }) =>
    documents.flatMap((document) =>
      roll(5) < 1
        ? []
        : [{ unit: id, document, receivedAt: pick(["2023-09-05", "2023-09-06", "2023-09-23", "2023-09-24"]) }]
    )
  ) as unknown as NonNullable<Portfolio["submissions"]>
  const officers = unitList.flatMap(({ id }) => (roll(3) < 1 ? [] : [{ unit: id, registered: Math.floor(roll(4)) }]))
  return { units: unitList, activities: activityList, submissions, officers }
}

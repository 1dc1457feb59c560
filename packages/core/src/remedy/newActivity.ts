import type { Case } from "../requirement/Case.ts"
import { ofRegion, ofUnit } from "../requirement/asSubject.ts"
import type { Condition } from "../condition/Condition.ts"
import type { Fact } from "../condition/Fact.ts"
import { nameOfFact } from "../condition/factName.ts"
import { isFact } from "../condition/isFact.ts"
import { nounsOf } from "../condition/nouns.ts"
import { holds } from "../condition/holds.ts"
import { windowOf } from "../condition/Scope.ts"
import { showFact } from "../condition/showFact.ts"
import type { Activity } from "../portfolio/Activity.ts"
import { activityFacts } from "../portfolio/facts.ts"
import type { Unit } from "../portfolio/Unit.ts"
import { fill, list } from "../text/Localized.ts"
import type { PlainDate } from "../time/PlainDate.ts"
import type { TimeLimit } from "../time/TimeLimit.ts"
import { askedOf } from "./asked.ts"
import type { Edit, Need } from "./Edit.ts"
import { effort } from "./effort.ts"
import { entry } from "./entry.ts"
import { type Move, moved, moveTo } from "./Move.ts"
import { later } from "./redate.ts"
import { breaksAlone } from "./consequences.ts"
import type { Search } from "./Search.ts"
import { smallestSets } from "./smallestSets.ts"
import { targetsOf } from "./targets.ts"
import { words } from "./words.ts"

/** What a new activity is called until people name it. */
const nameToBe = "科普活动"

/** Whether nobody can write a fact of a new activity down before it is held. */
const isToldByPeople = (fact: Fact): boolean => ["count", "text", "yes-no"].includes(activityFacts[fact].type)

/** The first day from today on that the limit, or else the notice's first window, has in it. */
const firstDayFor = (limit: TimeLimit, { given }: Search): PlainDate => {
  const window = limit._tag === "WindowEnd" ? windowOf(given, limit.window) : given.notice.windows[0]
  return window.end < given.today ? given.today : later(window.start, given.today)
}

const freshId = (taken: Case["activityById"], host: string, n: number): string => {
  const id = `${host}-new-${n}`
  return taken.get(id) !== undefined ? freshId(taken, host, n + 1) : id
}

/** Who is to hold a new activity; `isChosen` where it could as well be another. */
export interface NewHost {
  readonly unit: Unit
  readonly isChosen: boolean
}

/** What a new activity is for. */
export interface Purpose {
  readonly condition: Condition
  readonly limit: TimeLimit
  /** Facts that it has from the start. */
  readonly facts?: Partial<Activity>
  /** How many others are to be added before it. */
  readonly further?: number
}

/** The edit that adds a new activity, and the activity as it would be. */
export interface Planned {
  readonly edit: Edit
  readonly activity: Activity
}

/**
 * A new activity for which the condition holds, whose name, time and, where it could be another, host are left to
 * people; `undefined` if none can be planned so any more.
 */
export const newActivity = (
  search: Search,
  { isChosen, unit }: NewHost,
  { condition, facts = {}, further = 0, limit }: Purpose
): Planned | undefined => {
  const { given } = search
  const blank: Activity = {
    id: freshId(given.activityById, unit.id, further + 1) as Activity["id"],
    name: nameToBe,
    host: unit.id,
    ...facts
  }
  const moves = targetsOf(askedOf(condition), blank, given, true).map((target): Move => moveTo(target, blank, 0, given))
  const [set] = smallestSets(moves, (candidate) => {
    const planned = moved(blank, candidate)
    return holds(condition, planned, given) === true && !breaksAlone(search.musts, undefined, planned, undefined, given)
  })
  if (set === undefined) return undefined
  const planned: Activity = { time: { sessions: [{ start: firstDayFor(limit, search) }] }, ...moved(blank, set) }
  const anyWillDo = new Set(
    set.flatMap(({ edit: { needs = [] } }) => needs.filter(({ asks }) => asks === "supply").map(({ fact }) => fact))
  )
  const told = (Object.keys(planned) as ReadonlyArray<Fact>).filter(
    (fact) => isFact(fact) && fact !== "name" && fact !== "time" && (anyWillDo.has(fact) || isToldByPeople(fact))
  )
  const open: ReadonlyArray<readonly [fact: keyof Activity, Need["name"]]> = [
    ["name", nameOfFact("name", given.notice.vocabulary)],
    ["time", nameOfFact("time", given.notice.vocabulary)],
    ...(isChosen ? ([["host", words.host]] as const) : []),
    ...told.map((fact) => [fact, nameOfFact(fact, given.notice.vocabulary)] as const)
  ]
  const empty = Object.fromEntries(open.map(([fact]) => [fact, null]))
  const { patch, place } = entry("activities", given, further, { ...planned, ...empty })
  const [name, ...others] = open.map(([fact, label]): Need => ({
    path: `${place}/${fact}`,
    fact,
    name: label,
    asks: "supply",
    favourable: planned[fact] as Need["favourable"]
  }))
  const shown = Object.keys(planned).filter((key): key is Fact => isFact(key))
  const edit: Edit = {
    patch,
    subject: isChosen ? ofRegion(given) : ofUnit(unit),
    what: fill(words.hold, {
      ...nounsOf(given.notice.vocabulary),
      unit: isChosen ? given.notice.region.name : unit.name,
      facts: list(
        shown.map((fact) =>
          anyWillDo.has(fact)
            ? nameOfFact(fact, given.notice.vocabulary)
            : fill(words.fact, {
                fact: nameOfFact(fact, given.notice.vocabulary),
                value: showFact(fact, planned, given.notice.vocabulary) ?? ""
              })
        )
      )
    }),
    kind: "act",
    effort: effort.hold,
    needs: [name!, ...others]
  }
  return { edit, activity: planned }
}

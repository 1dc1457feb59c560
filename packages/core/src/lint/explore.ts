import type { Condition } from "../condition/Condition.ts"
import { holds } from "../condition/holds.ts"
import type { Scope } from "../condition/Scope.ts"
import { usesOfCondition } from "../condition/uses.ts"
import { type FactKey, factsRead } from "../requirement/readsOf.ts"
import { type Budget, mostStepsOfOne } from "./Budget.ts"
import { type Situation, combinations, valuesFor, visitSituations } from "./situation/situations.ts"
import type { Value } from "./situation/values.ts"

/** The most situations that are gone through to settle one question. */
export const mostSituations = 200_000

/** Which of several conditions hold in some situation, and the first such situation. */
export interface Profile {
  readonly holds: ReadonlyArray<boolean>
  readonly example: Situation
}

/** What becomes of conditions in every situation that they can tell apart. */
export interface Explored {
  readonly situations: number
  /** Each once, in the order of their examples. */
  readonly profiles: ReadonlyArray<Profile>
}

/** Answers what a lint asks about conditions, and keeps the answers. */
export interface Explorer {
  readonly budget: Budget
  /** `undefined` if the conditions tell too many situations apart, or the budget is spent. */
  readonly explore: (...conditions: ReadonlyArray<Condition>) => Explored | undefined
  /** Leaves a question unanswered that has more than `most` cases. */
  readonly leave: (most: number) => undefined
  /** Of each question that was left unanswered, how many cases it has at least. */
  readonly unanswered: ReadonlyArray<number>
}

/** Conditions that share facts, so that they have to be explored together. */
interface Cluster {
  readonly conditions: ReadonlyArray<Condition>
  readonly facts: ReadonlySet<FactKey>
}

const clustersOf = (conditions: ReadonlyArray<Condition>): ReadonlyArray<Cluster> => {
  let clusters: ReadonlyArray<Cluster> = []
  for (const condition of conditions) {
    const facts = factsRead([condition])
    const isShared = (cluster: Cluster) => facts.some((fact) => cluster.facts.has(fact))
    const sharing = clusters.filter(isShared)
    const merged = new Set([...sharing.flatMap((cluster) => cluster.conditions), condition])
    const joined = {
      conditions: conditions.filter((one) => merged.has(one)),
      facts: new Set([...sharing.flatMap((cluster) => [...cluster.facts]), ...facts])
    }
    clusters = [...clusters.filter((cluster) => !isShared(cluster)), joined]
  }
  // The name is the first fact of every situation, so its cluster comes first.
  const placeOf = ({ conditions: [first], facts }: Cluster) => (facts.has("name") ? -1 : conditions.indexOf(first!))
  return clusters.toSorted((a, b) => placeOf(a) - placeOf(b))
}

/** How many steps it takes to answer a condition once: its length, and that of the terms that it uses. */
const weightOf = (condition: Condition, { notice }: Scope): number => {
  const lists: Readonly<Record<string, ReadonlyArray<{ readonly id: string }>>> = {
    ...notice.vocabulary,
    facts: notice.vocabulary.facts ?? [],
    windows: notice.windows
  }
  return usesOfCondition(condition).reduce((sum, [list, id]) => {
    const place = lists[list]!.findIndex((term) => term.id === id)
    return sum + place + JSON.stringify(lists[list]![place] ?? "").length
  }, JSON.stringify(condition).length)
}

/** Goes through situations within a budget, whatever conditions are asked about. */
export const explorerOf = (scope: Scope, budget: Budget): Explorer => {
  const weights = new WeakMap<Condition, number>()
  const ids = new Map<string, number>()
  const idByCondition = new WeakMap<Condition, number>()
  const known = new Map<string, Explored | number>()
  const unanswered: Array<number> = []
  const leave = (most: number): undefined => {
    unanswered.push(most)
  }

  const weigh = (condition: Condition): number => {
    const weight = weights.get(condition) ?? weightOf(condition, scope)
    weights.set(condition, weight)
    return weight
  }
  /** The same for conditions that ask the same. */
  const idOf = (condition: Condition): number => {
    const found = idByCondition.get(condition)
    if (found !== undefined) return found
    const text = JSON.stringify(condition)
    const id = ids.get(text) ?? ids.size
    ids.set(text, id)
    idByCondition.set(condition, id)
    return id
  }

  /** A number if there are more situations than that. */
  const goThrough = (conditions: ReadonlyArray<Condition>): Explored | number => {
    const weight = conditions.reduce((sum, condition) => sum + weigh(condition), 0)
    const most = Math.min(mostSituations, Math.floor(mostStepsOfOne / weight))
    const values = valuesFor(conditions, scope, most)
    const situations = combinations(values)
    if (situations > most) {
      budget.spend(values.reduce((sum, value) => sum + (value?.length ?? 1), 0) * weight)
      return most
    }
    budget.spend(situations * weight)
    const profiles = new Map<number, Profile>()
    visitSituations(values as ReadonlyArray<ReadonlyArray<Value>>, scope, (example) => {
      const answers = conditions.map((condition) => holds(condition, example.activity, example.scope) === true)
      const key = answers.reduce((bits, answer) => bits * 2 + Number(answer), 0)
      if (!profiles.has(key)) profiles.set(key, { holds: answers, example })
    })
    return { situations, profiles: [...profiles.values()] }
  }
  const exploreCluster = ({ conditions }: Cluster): Explored | number => {
    const key = conditions.map(idOf).join(" ")
    const found = known.get(key) ?? goThrough(conditions)
    known.set(key, found)
    return found
  }

  /** What holds in one cluster says nothing of another one, so every two profiles of them occur together. */
  const combine = (outer: Explored, inner: Explored): Explored => ({
    situations: outer.situations * inner.situations,
    profiles: outer.profiles.flatMap((a) =>
      inner.profiles.map((b) => ({
        holds: [...a.holds, ...b.holds],
        example: {
          activity: {
            ...b.example.activity,
            ...a.example.activity,
            facts: { ...b.example.activity.facts, ...a.example.activity.facts }
          },
          scope: a.example.scope === scope ? b.example.scope : a.example.scope
        }
      }))
    )
  })

  const explore = (...asked: ReadonlyArray<Condition>): Explored | undefined => {
    if (budget.isSpent()) return leave(0)
    const byId = new Map(asked.map((condition) => [idOf(condition), condition]))
    const clusters = clustersOf([...byId.values()])
    const parts = clusters.map(exploreCluster)
    const most = parts.find((part) => typeof part === "number")
    if (most !== undefined) return leave(most)
    const { profiles, situations } = (parts as ReadonlyArray<Explored>).reduce(combine)
    const order = clusters.flatMap(({ conditions }) => conditions.map(idOf))
    const places = asked.map((condition) => order.indexOf(idOf(condition)))
    return {
      situations,
      profiles: profiles.map(({ example, holds }) => ({ example, holds: places.map((place) => holds[place]!) }))
    }
  }
  return { budget, explore, leave, unanswered }
}

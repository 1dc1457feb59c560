import { type Edit, type EditKind, placeOf } from "./Edit.ts"

/** A set of edits by which something is reached; at most one of them is about any one place. */
export type Way = ReadonlyArray<Edit>

/** The ways to reach something, and the edits that were considered. */
export interface Ways {
  readonly candidates: ReadonlyArray<Edit>
  readonly ways: ReadonlyArray<Way>
}

/** It is so already. */
export const already: Ways = { candidates: [], ways: [[]] }
/** There is no way. */
export const noWay: Ways = { candidates: [], ways: [] }

/** The only way: all of these edits. */
export const onlyWay = (edits: ReadonlyArray<Edit>): Ways => ({ candidates: edits, ways: [edits] })
/** Any one of these edits will do. */
export const anyOf = (edits: ReadonlyArray<Edit>): Ways => ({ candidates: edits, ways: edits.map((edit) => [edit]) })

export const effortOf = (edits: ReadonlyArray<Edit>): number => edits.reduce((sum, { effort }) => sum + effort, 0)

const weights: Readonly<Record<EditKind, number>> = { report: 0, change: 1, act: 2 }

/** The heaviest kind among the edits. */
export const heaviest = (edits: ReadonlyArray<Edit>): EditKind =>
  edits.reduce<EditKind>((kind, edit) => (weights[edit.kind] > weights[kind] ? edit.kind : kind), "report")

const sorted = (ways: ReadonlyArray<Way>): ReadonlyArray<Way> =>
  ways
    .map((way) => ({ way, effort: effortOf(way) }))
    .toSorted((a, b) => a.effort - b.effort)
    .map(({ way }) => way)

/** The ways of least effort, `breadth` of them; of equal ones those that were found first. */
export const easiest = (ways: ReadonlyArray<Way>, breadth: number): ReadonlyArray<Way> =>
  ways.length <= breadth ? ways : sorted(ways).slice(0, breadth)

/** Both ways together; `undefined` if they want different things of one place. */
const joined = (a: Way, b: Way): Way | undefined => {
  const more = b.filter((edit) => !a.includes(edit))
  return more.some((edit) => a.some((other) => placeOf(other) === placeOf(edit))) ? undefined : [...a, ...more]
}

/** Each way of the one with each of the other; of two long lists the later ones of both are not put together. */
const products = (a: ReadonlyArray<Way>, b: ReadonlyArray<Way>, breadth: number): ReadonlyArray<Way> => {
  const others = sorted(b)
  return easiest(
    sorted(a).flatMap((way, n) =>
      others.slice(0, Math.ceil((4 * breadth) / (n + 1))).flatMap((other) => {
        const both = joined(way, other)
        return both === undefined ? [] : [both]
      })
    ),
    breadth
  )
}

const candidatesOf = (several: ReadonlyArray<Ways>): ReadonlyArray<Edit> => [
  ...new Set(several.flatMap(({ candidates }) => candidates))
]

/** The ways to reach each of several things, the `breadth` easiest of them. */
export const both = (several: ReadonlyArray<Ways>, breadth: number): Ways => ({
  candidates: candidatesOf(several),
  ways: several.reduce<ReadonlyArray<Way>>((ways, next) => products(ways, next.ways, breadth), [[]])
})

/** The ways to reach none, one and so on up to `number` of several things, the `breadth` easiest of each. */
const reaching = (several: ReadonlyArray<Ways>, number: number, breadth: number): ReadonlyArray<ReadonlyArray<Way>> => {
  const reached: Array<ReadonlyArray<Way>> = [[[]], ...Array.from({ length: number }, () => [])]
  for (const { ways } of several) {
    if (ways.length === 0) continue
    for (let n = number; n > 0; n -= 1) {
      reached[n] = easiest([...reached[n]!, ...products(reached[n - 1]!, ways, breadth)], breadth)
    }
  }
  return reached
}

/** The ways to reach `number` of several things that have nothing to do with each other, the `breadth` easiest of them. */
export const choose = (several: ReadonlyArray<Ways>, number: number, breadth: number): Ways => ({
  candidates: candidatesOf(several),
  ways: reaching(several, number, breadth)[number]!
})

/** The ways to reach one of several things. Edits that do the same are one edit, as they are told apart by identity. */
export const eitherOf = (several: ReadonlyArray<Ways>): Ways => {
  const known = new Map<string, Edit>()
  const only = (edit: Edit): Edit => {
    const key = JSON.stringify([edit.patch, edit.needs])
    const found = known.get(key) ?? edit
    known.set(key, found)
    return found
  }
  return {
    candidates: [...new Set(several.flatMap(({ candidates }) => candidates.map(only)))],
    ways: several.flatMap(({ ways }) => ways.map((way) => way.map(only)))
  }
}

/** The ways to take the first of some edits, the first two, and so on. */
export const upTo = (edits: ReadonlyArray<Edit>): ReadonlyArray<Ways> =>
  edits.map((_, n) => onlyWay(edits.slice(0, n + 1)))

/** The ways to reach `number`: of things that are there, and of what can be added, one or more by one of the series. */
export const chooseOrAdd = (
  present: ReadonlyArray<Ways>,
  added: ReadonlyArray<ReadonlyArray<Ways>>,
  number: number,
  breadth: number
): Ways => {
  const reached = reaching(present, number, breadth)
  const withAdded = added.flatMap((series) =>
    series.slice(0, number).flatMap(({ ways }, n) => products(reached[number - n - 1]!, ways, breadth))
  )
  return {
    candidates: candidatesOf([...present, ...added.flat()]),
    ways: easiest([...reached[number]!, ...withAdded], breadth)
  }
}

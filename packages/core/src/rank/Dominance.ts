import * as Schema from "effect/Schema"
import { bitsIn, maskOf, wordBits, wordsFor } from "../condition/Truths.ts"
import { Subject } from "../requirement/Subject.ts"
import { TermId } from "../portfolio/ids.ts"
import type { IndicatorRow } from "./Indicators.ts"
import { bySubject } from "./inOrder.ts"
import { most, unknownQuantity } from "./Quantity.ts"

/** Sets of places, a bit a place. */
type Places = Int32Array

/** How many numbers lie between two sets that are kept ready. */
const stride = 256

/**
 * Of numbers by their places: takes from a set all places whose number is less than a limit. Sets of the greatest
 * numbers are kept ready, so it costs an operation for 32 places.
 */
const atLeast = (numbers: ReadonlyArray<number>): ((limit: number, of: Places) => void) => {
  const words = wordsFor(numbers.length)
  const order = numbers.map((_, place) => place).toSorted((a, b) => (numbers[a]! > numbers[b]! ? -1 : 1))
  const add = (place: number, to: Places) => {
    to[place >>> 5]! |= 1 << (place & 31)
  }
  const ready: Array<Places> = []
  const set: Places = new Int32Array(words)
  for (const [turn, place] of order.entries()) {
    if (turn % stride === 0) ready.push(set.slice())
    add(place, set)
  }
  ready.push(set.slice())
  /** How many numbers are at least as great. */
  const countOf = (limit: number): number => {
    let [from, to] = [0, order.length]
    while (from < to) {
      const middle = (from + to) >>> 1
      if (numbers[order[middle]!]! >= limit) from = middle + 1
      else to = middle
    }
    return from
  }
  return (limit, of) => {
    const count = countOf(limit)
    const block = Math.floor(count / stride)
    set.set(ready[block]!)
    for (let turn = block * stride; turn < count; turn++) add(order[turn]!, set)
    for (let word = 0; word < words; word++) of[word]! &= set[word]!
  }
}

const everyPlace = (length: number): Places =>
  Int32Array.from({ length: wordsFor(length) }, (_, word) => maskOf(length - word * wordBits))

/** Where a row stands without weights. */
export const DominanceRow = Schema.Struct({
  subject: Subject,
  /** 1 if no row dominates it; else one more than the highest front among those that do. It is no rank: rows of one front are not comparable. */
  front: Schema.Natural,
  /** The rows that dominate it directly, with no row between. */
  dominators: Schema.Array(Subject),
  /** How many rows may turn out to dominate it when open facts become known. */
  open: Schema.Natural
}).annotate({ identifier: "DominanceRow" })
export interface DominanceRow extends Schema.Schema.Type<typeof DominanceRow> {}

/**
 * Who is at least as good as whom in every indicator and better in one. It needs no weights and gives no number.
 * Rows are ordered by front, then by name.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { dominance, indicate } from "@kepu/core/rank"
 * import { Dominance } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const { rows } = indicate(notice, portfolio, { asOf: "2023-10-01" })
 * console.log(Schema.is(Dominance)(dominance(rows, ["activities-published"]))) // true
 * ```
 */
export const Dominance = Schema.Struct({
  indicators: Schema.Array(TermId),
  rows: Schema.Array(DominanceRow)
}).annotate({ identifier: "Dominance" })
export interface Dominance extends Schema.Schema.Type<typeof Dominance> {}

interface Node {
  readonly subject: Subject
  readonly known: ReadonlyArray<number>
  readonly most: ReadonlyArray<number>
}

/** A row that dominates another has the first greater number of the two, so it comes first. */
const inLine = (a: Node, b: Node): number => {
  const n = a.known.findIndex((known, place) => known !== b.known[place])
  return n < 0 ? 0 : a.known[n]! > b.known[n]! ? -1 : 1
}

/**
 * Who is at least as good as a row in all and better in one, by the place of that row: `numbers` are compared with its
 * `others`. Those that are only as good are level with it.
 */
const exceeding = (
  nodes: ReadonlyArray<Node>,
  indicators: number,
  numbers: "known" | "most",
  others: "known" | "most"
): ((place: number) => Places) => {
  const filters = Array.from({ length: indicators }, (_, n) => atLeast(nodes.map((node) => node[numbers][n]!)))
  const level = new Map<string, Array<number>>()
  for (const [place, node] of nodes.entries()) {
    const key = node[numbers].join(" ")
    const list = level.get(key)
    if (list) list.push(place)
    else level.set(key, [place])
  }
  const every = everyPlace(nodes.length)
  return (place) => {
    const node = nodes[place]!
    const found = every.slice()
    for (const [n, keep] of filters.entries()) keep(node[others][n]!, found)
    for (const same of level.get(node[others].join(" ")) ?? []) found[same >>> 5]! &= ~(1 << (same & 31))
    found[place >>> 5]! &= ~(1 << (place & 31))
    return found
  }
}

const sizeOf = (places: Places): number => places.reduce((sum, word) => sum + bitsIn(word), 0)

/** The last place of a set up to a word; below 0 if there is none. */
const lastOf = (places: Places, from: number): number => {
  let word = from
  while (word >= 0 && places[word] === 0) word--
  return word < 0 ? -1 : word * wordBits + 31 - Math.clz32(places[word]!)
}

/**
 * The dominance order of the rows over the indicators; more is better in each.
 *
 * A row dominates another only if it does so for all that the open facts may be. An indicator that a row does not
 * have is open in it.
 *
 * @example
 * ```ts
 * import type { ActivityInput } from "@kepu/core"
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { dominance, indicate } from "@kepu/core/rank"
 *
 * const units = [
 *   { id: "edu", name: "县教育局" },
 *   { id: "sun", name: "孙镇" }
 * ]
 * const held: ActivityInput["time"] = { sessions: [{ start: "2023-09-18" }] }
 * const activities = [{ id: "1", name: "讲座", host: "sun", time: held, platform: "published" } as const]
 * const portfolio = portfolioFromData({ units, activities })
 * const { rows } = indicate(notice, portfolio, { asOf: "2023-10-01" })
 * console.log(dominance(rows, ["activities-published"]).rows.map(({ front, subject }) => `${front} ${subject.name}`)) // [ '1 孙镇', '2 县教育局' ]
 * ```
 */
export const dominance = (rows: ReadonlyArray<IndicatorRow>, indicators: ReadonlyArray<string>): Dominance => {
  const nodes = rows
    .map(({ subject, values }): Node => {
      const quantities = indicators.map((id) => values[id] ?? unknownQuantity)
      return { subject, known: quantities.map(({ known }) => known), most: quantities.map(most) }
    })
    .toSorted(inLine)
  const dominatorsOf = exceeding(nodes, indicators.length, "known", "most")
  const possibleOf = exceeding(nodes, indicators.length, "most", "known")
  const fronts: Array<number> = []
  const found = nodes.map(({ subject }, place): DominanceRow => {
    const dominators = dominatorsOf(place)
    const open = sizeOf(possibleOf(place)) - sizeOf(dominators)
    // The last in line has nobody behind it who could stand between; whoever dominates it is not direct.
    const direct: Array<Node> = []
    let front = 1
    for (let last = lastOf(dominators, place >>> 5); last >= 0; last = lastOf(dominators, last >>> 5)) {
      direct.push(nodes[last]!)
      front = Math.max(front, 1 + fronts[last]!)
      dominators[last >>> 5]! &= ~(1 << (last & 31))
      const behind = dominatorsOf(last)
      for (let word = 0; word <= last >>> 5; word++) dominators[word]! &= ~behind[word]!
    }
    fronts.push(front)
    return { subject, front, dominators: direct.toSorted(bySubject).map((node) => node.subject), open }
  })
  return { indicators, rows: found.toSorted((a, b) => a.front - b.front || bySubject(a, b)) }
}

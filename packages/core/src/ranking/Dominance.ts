import * as Schema from "effect/Schema"
import { Subject } from "../assessment/Finding.ts"
import { TermId } from "../portfolio/ids.ts"
import type { IndicatorRow } from "./Indicators.ts"
import { bySubject } from "./inOrder.ts"
import { most, unknownQuantity } from "./Quantity.ts"

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

/** At least as good in all, better in one. */
const exceeds = (a: ReadonlyArray<number>, b: ReadonlyArray<number>): boolean => {
  let isBetter = false
  for (let n = 0; n < a.length; n++) {
    if (a[n]! < b[n]!) return false
    if (a[n]! > b[n]!) isBetter = true
  }
  return isBetter
}

/** Whatever the open facts turn out to be. */
const dominates = (a: Node, b: Node): boolean => exceeds(a.known, b.most)

/** The open facts may turn out so. */
const mayDominate = (a: Node, b: Node): boolean => exceeds(a.most, b.known)

/** A row that dominates another has the first greater number of the two, so it comes first. */
const inLine = (a: Node, b: Node): number =>
  a.known.map((known, n) => b.known[n]! - known).find((lead) => lead !== 0) ?? 0

/**
 * The dominance order of the rows over the indicators; more is better in each.
 *
 * A row dominates another only if it does so for all that the open facts may be. An indicator that a row does not
 * have is open in it.
 */
export const dominance = (rows: ReadonlyArray<IndicatorRow>, indicators: ReadonlyArray<string>): Dominance => {
  const nodes = rows
    .map(({ subject, values }): Node => {
      const quantities = indicators.map((id) => values[id] ?? unknownQuantity)
      return { subject, known: quantities.map(({ known }) => known), most: quantities.map(most) }
    })
    .toSorted(inLine)
  const fronts = new Map<Node, number>()
  const found = nodes.map((node, place): DominanceRow => {
    const dominators = nodes.slice(0, place).filter((other) => dominates(other, node))
    const front = 1 + dominators.reduce((highest, other) => Math.max(highest, fronts.get(other)!), 0)
    fronts.set(node, front)
    const direct: Array<Node> = []
    for (const other of dominators.toReversed()) {
      if (!direct.some((between) => dominates(other, between))) direct.push(other)
    }
    const possible = nodes.filter((other) => other !== node && mayDominate(other, node))
    return {
      subject: node.subject,
      front,
      dominators: direct.toSorted(bySubject).map(({ subject }) => subject),
      open: possible.length - dominators.length
    }
  })
  return { indicators, rows: found.toSorted((a, b) => a.front - b.front || bySubject(a, b)) }
}

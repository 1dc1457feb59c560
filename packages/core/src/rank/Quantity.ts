import * as Schema from "effect/Schema"

/**
 * A number of which part may be open: at least `known`, at most `possible`, both included; `possible` is `null`
 * where nothing bounds it. More facts may raise `known` and lower `possible`; where they are equal it is exact.
 */
export const Quantity = Schema.Struct({
  known: Schema.Natural,
  possible: Schema.NullOr(Schema.Natural)
}).annotate({ identifier: "Quantity" })
export interface Quantity extends Schema.Schema.Type<typeof Quantity> {}

/** A number of which nothing is known. */
export const unknownQuantity: Quantity = { known: 0, possible: null }

/** The most that a quantity may be; `Infinity` where nothing bounds it. */
export const most = ({ possible }: Quantity): number => possible ?? Number.POSITIVE_INFINITY

export const sum = (quantities: ReadonlyArray<Quantity>): Quantity =>
  quantities.reduce(
    (a, b): Quantity => ({
      known: a.known + b.known,
      possible: a.possible === null || b.possible === null ? null : a.possible + b.possible
    }),
    { known: 0, possible: 0 }
  )

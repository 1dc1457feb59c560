/** How Kepu compares with a yardstick, and how it may. */
export interface Measurement {
  readonly what: string
  /** What it costs, in a unit of its own: microseconds, unless the table says otherwise. */
  readonly cost: number
  /** Of what the ratio is taken; without it the gate is one of the cost itself. */
  readonly against?: { readonly name: string; readonly cost: number }
  /** The highest ratio, or cost, that passes; and the one that is wanted. */
  readonly gate: number
  readonly wanted: number
  readonly unit?: string
}

export const figureOf = ({ against, cost }: Measurement): number => (against === undefined ? cost : cost / against.cost)

export const passes = (measurement: Measurement): boolean => figureOf(measurement) <= measurement.gate

/** A number with as many digits as one can believe. */
export const show = (number: number): string => {
  if (number === 0 || number >= 99.5) return number.toFixed(0)
  return number >= 9.95 ? number.toFixed(1) : number >= 0.1 ? number.toFixed(2) : number.toPrecision(2)
}

/** A ratio below one is how many times less: `0.005` is easier to read as `1/200`. */
const showRatio = (ratio: number): string => (ratio < 0.1 ? `1/${show(1 / ratio)}` : `${show(ratio)} ×`)

export const tableOf = (head: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): string =>
  [head, head.map((_, n) => (n === 0 ? "---" : "--:")), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n")

export const measurementTable = (measurements: ReadonlyArray<Measurement>): string =>
  tableOf(
    ["what", "cost", "yardstick", "figure", "gate", "wanted"],
    measurements.map((one) => {
      const { against, cost, gate, unit = "µs", wanted, what } = one
      const limit = (number: number) => (against === undefined ? `${show(number)} ${unit}` : showRatio(number))
      return [
        what,
        `${show(cost)} ${unit}`,
        against === undefined ? "" : `${against.name}: ${show(against.cost)} ${unit}`,
        limit(figureOf(one)),
        limit(gate),
        limit(wanted)
      ]
    })
  )

/** The one line that closes a run: each figure, and the gates that are missed. */
export const closingLine = (measurements: ReadonlyArray<Measurement>): string =>
  `bench: ${measurements
    .map((one) => {
      const shown = one.against === undefined ? `${show(one.cost)} ${one.unit ?? "µs"}` : showRatio(figureOf(one))
      return `${one.what} ${shown}${passes(one) ? "" : ` (worse than its gate of ${show(one.gate)})`}`
    })
    .join(" · ")}`

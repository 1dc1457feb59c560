/** One line of the table: how Kepu compares with a yardstick, and how it may. */
export interface Measurement {
  readonly what: string
  /** Microseconds for one activity, change or explanation. */
  readonly micros: number
  /** Of what the ratio is taken; without it the gate is one of microseconds. */
  readonly against?: { readonly name: string; readonly micros: number }
  /** The highest ratio, or number of microseconds, that passes; and the one that is wanted. */
  readonly gate: number
  readonly wanted: number
}

export const figureOf = ({ against, micros }: Measurement): number =>
  against === undefined ? micros : micros / against.micros

export const passes = (measurement: Measurement): boolean => figureOf(measurement) <= measurement.gate

const show = (number: number): string => number.toFixed(number < 10 ? 2 : 0)

/** The table of a run, and the one line that closes it. */
export const report = (measurements: ReadonlyArray<Measurement>): string => {
  const rows = measurements.map((one) => {
    const unit = one.against === undefined ? "µs" : "×"
    return [
      one.what,
      show(one.micros),
      one.against === undefined ? "" : `${one.against.name} ${show(one.against.micros)}`,
      `${show(figureOf(one))} ${unit}`,
      `${one.gate} ${unit}`,
      `${one.wanted} ${unit}`
    ]
  })
  const head = ["what", "µs", "yardstick, µs", "figure", "gate", "wanted"]
  const lines = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`)
  const closing = measurements.map(
    (one) => `${one.what} ${show(figureOf(one))}${passes(one) ? "" : ` (gate ${one.gate}!)`}`
  )
  return `${lines.join("\n")}\n\nbench: ${closing.join(" · ")}`
}

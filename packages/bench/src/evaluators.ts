import { type Instant, select, type Notice, type Portfolio } from "@kepu/core"
import { notice as pucheng } from "@kepu/core/notices/pucheng-2023"
import { eightByHand, type HandFinding } from "./byHand.ts"
import { county } from "./county.ts"
import { eightRules } from "./eightRules.ts"
import type { Measurement } from "./Measurement.ts"
import { alternate } from "./time.ts"
import { wholeByHand } from "./wholeByHand.ts"

export const asOf = "2023-09-25T12:00:00+08:00" as Instant
const wanted = ["unmet", "pending", "undetermined"] as const

const sameVerdicts = (notice: Notice, portfolio: Portfolio, byHand: ReadonlyArray<HandFinding>): void => {
  const key = (rule: string, status: string, id: string) => `${rule} ${status} ${id}`
  const hand = new Set(byHand.map(({ id, rule, status }) => key(rule, status, id)))
  const kepu = new Set(
    select(notice, portfolio, { asOf, statuses: wanted }).map(({ rule, status, subject }) =>
      key(rule, status, subject.id)
    )
  )
  const odd = [...hand].filter((one) => !kepu.has(one)).concat([...kepu].filter((one) => !hand.has(one)))
  if (odd.length > 0) throw new Error(`verdicts differ, so nothing is timed: ${odd.slice(0, 5).join("; ")}`)
}

const against = (
  what: string,
  notice: Notice,
  byHand: (portfolio: Portfolio) => ReadonlyArray<HandFinding>,
  portfolio: Portfolio,
  runs: number,
  limits: Pick<Measurement, "gate" | "wanted">
): Measurement => {
  sameVerdicts(notice, portfolio, byHand(portfolio))
  const [loop, kepu] = alternate(
    [
      { name: "loop", run: () => byHand(portfolio) },
      { name: "kepu", run: () => select(notice, portfolio, { asOf, statuses: wanted }) }
    ],
    runs
  )
  const size = portfolio.activities.length
  return {
    what,
    micros: kepu!.median / size,
    against: { name: "hand-written loop", micros: loop!.median / size },
    ...limits
  }
}

/** The evaluator beside loops that were written for just these rules; verdicts are compared before anything is timed. */
export const evaluators = (activities: number, runs: number): ReadonlyArray<Measurement> => {
  const portfolio = county(activities, Math.ceil(activities * 0.03))
  return [
    against("eight rules", eightRules, eightByHand, portfolio, runs, { gate: 2, wanted: 1.3 }),
    against("whole notice", pucheng, wholeByHand, portfolio, runs, { gate: 3, wanted: 1.5 })
  ]
}

import type { Instant, Notice, Portfolio, Status } from "@kepu/core"
import { select } from "@kepu/core/assessment"
import { notice as pucheng } from "@kepu/core/notices/pucheng-2023"
import { eightByHand, type HandFinding } from "./byHand.ts"
import { county } from "./county.ts"
import { eightRules } from "./eightRules.ts"
import { type Measurement, measurementTable } from "./Measurement.ts"
import type { Suite } from "./Suite.ts"
import { alternate } from "./time.ts"
import { wholeByHand } from "./wholeByHand.ts"

export const asOf = "2023-09-25T12:00:00+08:00" as Instant
export const wanted: ReadonlyArray<Status> = ["unmet", "pending", "undetermined"]

/** Throws where two lists do not hold the same findings. */
export const sameFindings = (who: string, a: ReadonlyArray<HandFinding>, b: ReadonlyArray<HandFinding>): void => {
  const keys = (list: ReadonlyArray<HandFinding>) =>
    new Set(list.map(({ id, rule, status }) => `${rule} ${status} ${id}`))
  const odd = [...keys(a).symmetricDifference(keys(b))]
  if (odd.length > 0) throw new Error(`${who}: verdicts differ, so nothing is timed: ${odd.slice(0, 5).join("; ")}`)
}

const selected = (notice: Notice, portfolio: Portfolio) => select(notice, portfolio, { asOf, statuses: wanted })

/** Throws where a loop and the evaluator do not find the same. */
export const sameAsLoop = (
  what: string,
  notice: Notice,
  byHand: (portfolio: Portfolio) => ReadonlyArray<HandFinding>,
  portfolio: Portfolio
): void => {
  const found = selected(notice, portfolio).map(({ rule, status, subject: { id } }) => ({ rule, status, id }))
  sameFindings(what, byHand(portfolio), found)
}

const against = async (
  what: string,
  notice: Notice,
  byHand: (portfolio: Portfolio) => ReadonlyArray<HandFinding>,
  portfolio: Portfolio,
  runs: number,
  limits: Pick<Measurement, "gate" | "wanted">
): Promise<Measurement> => {
  sameAsLoop(what, notice, byHand, portfolio)
  const [loop, kepu] = await alternate(
    [
      { name: "loop", run: () => byHand(portfolio) },
      { name: "kepu", run: () => selected(notice, portfolio) }
    ],
    runs
  )
  const size = portfolio.activities.length
  return {
    what,
    cost: kepu!.median / size,
    against: { name: "loop by hand", cost: loop!.median / size },
    ...limits
  }
}

/** The evaluator beside loops that were written for just these rules; verdicts are compared before anything is timed. */
export const evaluators: Suite = async (quick) => {
  const activities = quick ? 20_000 : 100_000
  const runs = quick ? 7 : 21
  const portfolio = county(activities, Math.ceil(activities * 0.03))
  const measurements = [
    await against("eight rules", eightRules, eightByHand, portfolio, runs, { gate: 1.75, wanted: 1.25 }),
    await against("whole notice", pucheng, wholeByHand, portfolio, runs, { gate: 2, wanted: 1.2 })
  ]
  return { measurements, text: measurementTable(measurements) }
}

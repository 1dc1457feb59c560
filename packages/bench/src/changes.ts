import { type Activity, assess, explainer, type Portfolio } from "@kepu/core"
import { live, type LiveOptions } from "@kepu/core/live"
import { indicate, rank, type Weights } from "@kepu/core/rank"
import { assessByReference } from "@kepu/core/reference"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { county } from "./county.ts"
import { asOf } from "./evaluators.ts"
import { type Measurement, measurementTable } from "./Measurement.ts"
import type { Suite } from "./Suite.ts"
import { alternate, type Times } from "./time.ts"

/** The indicators that the weights speak of. */
export const indicators = ["activities-published", "participants", "volunteers", "officers"]

export const weights: Weights = {
  format: "kepu.weights/1",
  items: [
    { indicator: "activities-published", points: 5, scale: { _tag: "PerUnit", per: 1, cap: 40 } },
    { indicator: "participants", points: 40, scale: { _tag: "ProRata", full: 2000, rounding: "half-up" } },
    { indicator: "officers", points: 20, scale: { _tag: "Reached", from: 1 } }
  ],
  tieBreaks: ["volunteers"]
}

type Kept = ReturnType<typeof live>

/** Activities, far apart in memory, each to and fro on another platform; their records are made before the clock starts. */
const changedOf = ({ activities }: Portfolio, count: number): ReadonlyArray<Activity> =>
  Array.from({ length: count }, (_, turn) => {
    const old = activities[(turn * 7919) % activities.length]!
    const isFro = (turn + Math.floor(turn / activities.length)) % 2 === 1
    return { ...old, platform: isFro ? "rejected" : "published" }
  })

/** Puts an activity in, and reads all that a page shows of it: its findings, its unit's and the region's, figures and rank. */
const change = (kept: Kept, activity: Activity): void => {
  kept.put(activity)
  let findings = 0
  for (const found of [kept.ofActivity(activity.id), kept.ofUnit(activity.host), kept.ofRegion()])
    for (const { status } of found) if (status !== "not-applicable") findings++
  if (findings === 0 || kept.counts().activities === 0) throw new Error("nothing is found")
  if (kept.indicators()["participants"] === undefined || kept.rankOf(activity.host) === undefined)
    throw new Error("the figures are not there")
}

/** Throws where a live assessment does not come to the same as judging anew, after changes as they are timed. */
const sameAsAnew = (): void => {
  const portfolio = county(1000, 340)
  const kept = live(notice, portfolio, { asOf, weights })
  for (const activity of changedOf(portfolio, 1000)) change(kept, activity)
  const { rows } = rank(indicate(notice, kept.portfolio, { asOf }), weights)
  const odd = rows.find((row) => kept.rankOf(row.subject.id)?.rank !== row.rank)
  const anew = assess(notice, kept.portfolio, { asOf }).counts
  if (odd !== undefined || JSON.stringify(kept.counts()) !== JSON.stringify(anew))
    throw new Error(`a live assessment differs from judging anew, so nothing is timed: ${odd?.subject.id ?? "counts"}`)
}

/** The engine takes some ten thousand changes until it has compiled them well. */
const warmUp = 20_000

/** Changes one activity after the other, by those of a live assessment that is warm. */
const changing = (portfolio: Portfolio, options: Partial<LiveOptions>, count: number) => {
  const kept = live(notice, portfolio, { asOf, weights, ...options })
  const changed = changedOf(portfolio, warmUp + count)
  let turn = 0
  const run = (steps: number): void => {
    for (const last = turn + steps; turn < last; turn++) {
      const activity = changed[turn]!
      change(kept, activity)
      if (options.choosing && kept.choiceOf(activity.id) === undefined) throw new Error("the choice is not there")
    }
  }
  run(warmUp)
  return run
}

/** What one change of one activity costs, with all that a page shows of it read again; and one explanation. */
export const changes: Suite = async (quick) => {
  sameAsAnew()
  const activities = quick ? 20_000 : 500_000
  const portfolio = county(activities, Math.ceil(activities * 0.34))
  const [steps, runs] = quick ? [2000, 5] : [5000, 9]
  const keep = changing(portfolio, {}, steps * (runs + 2))
  const keeping = { name: "change", run: () => keep(steps) }
  const measured = (times: Times): Measurement => ({
    what: `one change among ${activities.toLocaleString("en")}`,
    cost: times.median / steps,
    gate: 14,
    wanted: 5
  })
  if (quick) {
    const measurements = (await alternate([keeping], runs)).map(measured)
    return { measurements, text: measurementTable(measurements) }
  }
  const choosing = { weights, quotas: { perUnit: 2, total: 1000 } }
  const choose = changing(portfolio, { choosing }, steps * (runs + 2))
  const small = county(100, 10)
  const findings = assessByReference(notice, small, { asOf }).findings
  const explainAll = () => {
    const explain = explainer(notice, small, { asOf })
    for (const finding of findings) explain(finding)
  }
  const [kept, choice, explained] = await alternate(
    [keeping, { name: "choice", run: () => choose(steps) }, { name: "explain", run: explainAll }],
    runs
  )
  const measurements: ReadonlyArray<Measurement> = [
    measured(kept!),
    { what: "the same, with the choice to recommend", cost: choice!.median / steps, gate: 20, wanted: 5 },
    { what: "one explanation", cost: explained!.median / findings.length, gate: 25, wanted: 10 }
  ]
  return { measurements, text: measurementTable(measurements) }
}

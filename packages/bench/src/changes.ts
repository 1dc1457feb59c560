import { assessByReference, explainer, live, type Weights } from "@kepu/core"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { county } from "./county.ts"
import { asOf } from "./evaluators.ts"
import { type Measurement, measurementTable } from "./Measurement.ts"
import type { Suite } from "./Suite.ts"
import { alternate } from "./time.ts"

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

/** What one change of one activity costs, with all that a page shows of it read again; and one explanation. */
export const changes: Suite = async (quick) => {
  const activities = quick ? 50_000 : 500_000
  const portfolio = county(activities, Math.ceil(activities * 0.34))
  const kept = live(notice, portfolio, { asOf, weights })
  const choosing = live(notice, portfolio, {
    asOf,
    weights,
    choosing: { weights, quotas: { perUnit: 2, total: 1000 } }
  })
  const steps = 2000
  // Far apart in memory, and each changed to and fro; the records are made before the clock starts.
  const changed = Array.from({ length: 20 * steps }, (_, turn) => {
    const old = portfolio.activities[(turn * 7919) % activities]!
    return { ...old, platform: turn % 2 === 0 ? ("published" as const) : ("rejected" as const) }
  })
  let turn = 0
  const change = (live: typeof kept) => () => {
    for (let step = 0; step < steps; step++) {
      const now = changed[turn++ % changed.length]!
      live.put(now)
      let unmet = 0
      for (const findings of [live.ofActivity(now.id), live.ofUnit(now.host), live.ofRegion()])
        for (const { status } of findings) if (status === "unmet") unmet++
      const { activities: counted } = live.counts()
      if (unmet < 0 || counted !== activities) throw new Error("the change has no effect")
      if (live.indicators()["participants"] === undefined || live.rankOf(now.host) === undefined)
        throw new Error("the figures are not there")
      if (live === choosing && live.choiceOf(now.id) === undefined) throw new Error("the choice is not there")
    }
  }
  const small = county(100, 10)
  const findings = assessByReference(notice, small, { asOf }).findings
  const explainAll = () => {
    const explain = explainer(notice, small, { asOf })
    for (const finding of findings) explain(finding)
  }
  const [keeping, choice, explained] = await alternate(
    [
      { name: "change", run: change(kept) },
      { name: "choice", run: change(choosing) },
      { name: "explain", run: explainAll }
    ],
    7
  )
  const measurements: ReadonlyArray<Measurement> = [
    { what: `one change among ${activities}`, cost: keeping!.median / steps, gate: 20, wanted: 5 },
    { what: "the same, with the choice to recommend", cost: choice!.median / steps, gate: 25, wanted: 5 },
    { what: "one explanation", cost: explained!.median / findings.length, gate: 50, wanted: 10 }
  ]
  return { measurements, text: measurementTable(measurements) }
}

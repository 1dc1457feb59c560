import { assessByReference, explain, live, type Weights } from "@kepu/core"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { county } from "./county.ts"
import { asOf } from "./evaluators.ts"
import { type Measurement, measurementTable } from "./Measurement.ts"
import type { Suite } from "./Suite.ts"
import { alternate } from "./time.ts"

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
  const steps = 2000
  let turn = 0
  const change = () => {
    for (let step = 0; step < steps; step++) {
      const old = portfolio.activities[(turn++ * 7919) % activities]!
      kept.put({ ...old, platform: turn % 2 === 0 ? "published" : "rejected" })
      let unmet = 0
      for (const findings of [kept.ofActivity(old.id), kept.ofUnit(old.host), kept.ofRegion()])
        for (const { status } of findings) if (status === "unmet") unmet++
      if (unmet < 0 || kept.indicators()["participants"] === undefined || kept.rankOf(old.host) === undefined)
        throw new Error("the change has no effect")
    }
  }
  const small = county(100, 10)
  const findings = assessByReference(notice, small, { asOf }).findings
  const explainAll = () => {
    for (const finding of findings) explain(notice, small, { asOf }, finding)
  }
  const [changed, explained] = await alternate(
    [
      { name: "change", run: change },
      { name: "explain", run: explainAll }
    ],
    7
  )
  const measurements: ReadonlyArray<Measurement> = [
    { what: `one change among ${activities}`, cost: changed!.median / steps, gate: 20, wanted: 5 },
    { what: "one explanation", cost: explained!.median / findings.length, gate: 50, wanted: 10 }
  ]
  return { measurements, text: measurementTable(measurements) }
}

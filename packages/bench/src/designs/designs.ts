import { assess, type Portfolio } from "@kepu/core"
import { select } from "@kepu/core/assessment"
import { eightByHand } from "../byHand.ts"
import { county } from "../county.ts"
import { eightRules } from "../eightRules.ts"
import { asOf, sameFindings, wanted } from "../evaluators.ts"
import { show, tableOf } from "../Measurement.ts"
import { inOneShape } from "../oneShape.ts"
import type { Suite } from "../Suite.ts"
import { alternate } from "../time.ts"
import { closureTree } from "./closures.ts"
import { generatedCode } from "./generated.ts"

/** What each design costs an activity of the portfolio, in microseconds; verdicts are compared before anything is timed. */
const costsFor = async (portfolio: Portfolio, runs: number) => {
  const [closures, generated] = [closureTree(eightRules), await generatedCode(eightRules)]
  const byHand = eightByHand(portfolio)
  sameFindings("tree of closures", byHand, closures(portfolio))
  sameFindings("generated code", byHand, generated(portfolio))
  const things = [
    { name: "loop by hand", run: () => eightByHand(portfolio) },
    { name: "code generated at build time", run: () => generated(portfolio) },
    { name: "tree of closures", run: () => closures(portfolio) },
    {
      name: "columns of truths, findings as records (Kepu's `select`)",
      run: () => select(eightRules, portfolio, { asOf, statuses: wanted })
    },
    { name: "columns of truths, no finding read (Kepu's `assess`)", run: () => assess(eightRules, portfolio, { asOf }) }
  ]
  const times = await alternate(things, runs)
  return things.map(({ name }, n) => ({ name, cost: times[n]!.median / portfolio.activities.length }))
}

/** Three ways to make rules that are data fast, over the eight rules. */
export const designs: Suite = async (quick) => {
  const activities = quick ? 20_000 : 100_000
  const portfolio = county(activities, Math.ceil(activities * 0.03))
  // The records of one shape come first: code that has seen one shape only is faster than it will be afterwards.
  const alike = await costsFor(inOneShape(portfolio), quick ? 5 : 15)
  const varied = await costsFor(portfolio, quick ? 5 : 15)
  const rows = alike.map(({ cost, name }, n) => [
    name,
    show(cost),
    `${show(cost / alike[0]!.cost)} ×`,
    show(varied[n]!.cost),
    `${show(varied[n]!.cost / varied[0]!.cost)} ×`
  ])
  const head = ["design", "one shape: µs", "of the loop", "many shapes: µs", "of the loop"]
  return { measurements: [], text: tableOf(head, rows) }
}

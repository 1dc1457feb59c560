import { gathering, wholeOf } from "@kepu/core/aggregate"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { indicators, weights } from "../changes.ts"
import { activitiesOf, county } from "../county.ts"
import { asOf } from "../evaluators.ts"
import { alternate, collectAll } from "../time.ts"
import { byHand, byKepu, onlySelect } from "./judging.ts"

export interface SizeCost {
  readonly activities: number
  readonly engine: string
  /** Microseconds of processor time an activity. */
  readonly cost: number
}

const unitsFor = (activities: number) => Math.ceil(activities * 0.34)

/** The cost of assessing and ranking so many activities at once, by hand and by Kepu. */
export const costOf = async (activities: number, runs: number): Promise<ReadonlyArray<SizeCost>> => {
  const portfolio = county(activities, unitsFor(activities))
  const repeat = Math.max(1, Math.floor(20_000 / activities))
  const often = (work: () => unknown) => () => {
    for (let n = 0; n < repeat; n++) work()
  }
  const things = [
    { name: "loop by hand", run: often(() => byHand(portfolio)) },
    { name: "Kepu", run: often(() => byKepu(portfolio)) }
  ]
  const times = await alternate(things, runs)
  return things.map(({ name }, n) => ({
    activities,
    engine: name,
    cost: times[n]!.median / repeat / activities
  }))
}

/** The cost of more activities than one holds at a time: they come in portions, and go. Making them is not timed. */
export const costInPortions = (portions: number, size: number): SizeCost => {
  const { activities: _, ...registers } = county(0, unitsFor(size))
  const { units } = registers
  let spent = 0
  const timed = <A>(work: () => A): A => {
    const before = process.cpuUsage()
    const result = work()
    const { system, user } = process.cpuUsage(before)
    spent += system + user
    return result
  }
  const { add, part } = timed(() => gathering(notice, units, { asOf, indicators }))
  for (let portion = 1; portion <= portions; portion++) {
    const activities = activitiesOf(size, units.length, portion)
    collectAll()
    timed(() => add({ activities }))
  }
  timed(() => wholeOf(notice, [part()], registers).rank(weights))
  return { activities: portions * size, engine: "Kepu, in portions", cost: spent / (portions * size) }
}

/** Bytes that one activity takes: itself, and what an assessment and a ranking of it hold. */
export const memoryOf = (activities: number) => {
  const held = () => {
    collectAll()
    const { arrayBuffers, heapUsed } = process.memoryUsage()
    return heapUsed + arrayBuffers
  }
  const before = held()
  const portfolio = county(activities, unitsFor(activities))
  const withPortfolio = held()
  const findings = onlySelect(portfolio)
  const withFindings = held()
  const judged = byKepu(portfolio)
  const withBoth = held()
  const each = (bytes: number) => bytes / activities
  if (findings.length !== judged.findings.length) throw new Error("the two do not find the same")
  return {
    portfolio: each(withPortfolio - before),
    findings: each(withFindings - withPortfolio),
    judged: each(withBoth - withFindings)
  }
}

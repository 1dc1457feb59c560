import { county } from "../county.ts"
import { type Measurement, measurementTable, show, tableOf } from "../Measurement.ts"
import type { Suite } from "../Suite.ts"
import { alternate } from "../time.ts"
import { byHand, byKepu, choiceByHand, choiceByKepu, onlySelect, sameChoice, sameJudging } from "./judging.ts"
import { wholeByHand } from "../wholeByHand.ts"
import { costInPortions, costOf, memoryOf } from "./sizes.ts"
import { workersCompared } from "./workers.ts"

const inWords = (number: number): string => number.toLocaleString("en")

/** A whole nation on one core, and on two by parts that add up. */
export const nation: Suite = async (quick) => {
  const [activities, units] = quick ? [50_000, 17_000] : [500_000, 170_000]
  const portfolio = county(activities, units)
  sameJudging(portfolio)
  sameChoice(portfolio)
  const [loop, kepu, justLoop, justKepu, allLoop, allKepu] = await alternate(
    [
      { name: "loop", run: () => byHand(portfolio) },
      { name: "kepu", run: () => byKepu(portfolio) },
      { name: "loop without ranks", run: () => wholeByHand(portfolio) },
      { name: "select", run: () => onlySelect(portfolio) },
      { name: "loop and choice", run: () => [byHand(portfolio), choiceByHand(portfolio)] },
      { name: "kepu and choice", run: () => [byKepu(portfolio), choiceByKepu(portfolio)] }
    ],
    3
  )
  const each = (micros: number) => micros / activities
  const name = `${inWords(activities)} activities of ${inWords(units)} units`
  const onOne: ReadonlyArray<Measurement> = [
    {
      what: `${name}, assessed`,
      cost: each(justKepu!.median),
      against: { name: "loop by hand", cost: each(justLoop!.median) },
      gate: 3,
      wanted: 1.5
    },
    {
      what: `${name}, assessed and ranked`,
      cost: each(kepu!.median),
      against: { name: "loop by hand", cost: each(loop!.median) },
      gate: 3,
      wanted: 1.5
    },
    {
      what: `${name}, assessed, ranked and recommended`,
      cost: each(allKepu!.median),
      against: { name: "loop by hand", cost: each(allLoop!.median) },
      gate: 3,
      wanted: 1.5
    }
  ]
  if (quick) return { measurements: onOne, text: measurementTable(onOne) }

  const { parts, whole } = await workersCompared(portfolio, 3)
  const onTwo: ReadonlyArray<Measurement> = [
    {
      what: "two workers: lines of JSON to parts",
      cost: parts.two,
      against: { name: "one worker", cost: parts.one },
      gate: 1 / 1.6,
      wanted: 1 / 1.8,
      unit: "ms"
    },
    {
      what: "two workers: lines of JSON to ranks",
      cost: whole.two,
      against: { name: "one worker", cost: whole.one },
      gate: 1 / 1.6,
      wanted: 1 / 1.8,
      unit: "ms"
    }
  ]
  const measurements = [...onOne, ...onTwo]
  return { measurements, text: measurementTable(measurements) }
}

/** What an activity costs in regions of every size, and how much memory it takes. */
export const sizes: Suite = async () => {
  const costs = [
    ...(await costOf(1000, 9)),
    ...(await costOf(10_000, 9)),
    ...(await costOf(100_000, 7)),
    ...(await costOf(1_000_000, 3)),
    costInPortions(2, 500_000),
    costInPortions(10, 500_000)
  ]
  const memory = memoryOf(100_000)
  const text = `${tableOf(
    ["activities", "engine", "µs an activity"],
    costs.map(({ activities, cost, engine }) => [inWords(activities), engine, show(cost)])
  )}\n\nMemory: an activity takes ${show(memory.portfolio)} bytes itself with its share of its unit and the registers; the list of all that is unmet, pending or open, with all that is needed to tell more, ${show(memory.findings)} bytes an activity; that list and the ranking of the units together, ${show(memory.judged)}.`
  return {
    measurements: [],
    text,
    plots: [
      {
        name: "sizes",
        title: "Assessing and ranking: processor time an activity, by the number of activities",
        spec: {
          width: 520,
          height: 260,
          data: { values: [...costs] },
          mark: { type: "line", point: true },
          encoding: {
            x: { field: "activities", type: "quantitative", scale: { type: "log" }, title: "activities" },
            y: { field: "cost", type: "quantitative", scale: { domainMin: 0 }, title: "µs an activity" },
            color: { field: "engine", type: "nominal", title: null }
          }
        }
      }
    ]
  }
}

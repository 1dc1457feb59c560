import { createRequire } from "node:module"
import { select } from "@kepu/core/assessment"
import { eightByHand } from "./byHand.ts"
import { county } from "./county.ts"
import { eightRules } from "./eightRules.ts"
import { asOf, sameFindings, wanted } from "./evaluators.ts"
import { type Measurement, show, tableOf } from "./Measurement.ts"
import { peers } from "./peers/index.ts"
import type { Peer } from "./peers/Peer.ts"
import type { Suite } from "./Suite.ts"
import { alternate, type Times } from "./time.ts"

const pinned = (createRequire(import.meta.url)("../package.json") as { dependencies: Record<string, string> })
  .dependencies

/** An engine with its portfolio, whose verdicts have been compared with those of the loop by hand. */
interface Contestant {
  readonly name: string
  readonly run: () => unknown
  readonly close?: () => void
  readonly form: string
  readonly rows: number
}

/**
 * A yardstick that is no rule engine: it goes over columns of its own, into which the rows were put before the clock runs.
 * Where records lie outside the processor's cache, reading them takes as long as all that it does.
 */
const database = "DuckDB"

const portfolioOf = (rows: number) => county(rows, Math.ceil(rows * 0.03))

const contestantOf = async (peer: Peer, activities: number): Promise<Contestant> => {
  const rows = Math.min(activities, peer.most)
  const portfolio = portfolioOf(rows)
  const prepared = await peer.prepare(portfolio)
  sameFindings(peer.name, eightByHand(portfolio), await prepared.run())
  const version = peer.package === undefined ? process.versions.node : pinned[peer.package]
  return { ...prepared, name: `${peer.name} ${version}`, form: peer.form, rows }
}

/** The engines that can be had on this machine; one whose native part is missing is told of instead. */
const contestants = async (activities: number, absent: Array<string>): Promise<ReadonlyArray<Contestant>> => {
  const all: Array<Contestant> = []
  for (const [peer] of peers) {
    try {
      all.push(await contestantOf(peer, activities))
    } catch (error) {
      if (!(error instanceof Error && /Cannot find (module|package|native binding)/.test(error.message))) throw error
      absent.push(peer.name)
    }
  }
  return all
}

/** The eight rules by each engine, in turns in one process; verdicts are compared before anything is timed. */
export const comparison: Suite = async (quick) => {
  const activities = quick ? 20_000 : 100_000
  const portfolio = portfolioOf(activities)
  const absent: Array<string> = []
  const engines: ReadonlyArray<Contestant> = [
    {
      name: "loop by hand",
      form: "written for these rules alone",
      rows: activities,
      run: () => eightByHand(portfolio)
    },
    {
      name: "Kepu",
      form: "rules as data, records whose text is made when read",
      rows: activities,
      run: () => select(eightRules, portfolio, { asOf, statuses: wanted })
    },
    ...(await contestants(activities, absent))
  ]
  const times = await alternate(engines, 15)
  for (const { close } of engines) close?.()
  const cost = (n: number, of: (times: Times) => number = ({ median }) => median) => of(times[n]!) / engines[n]!.rows
  const order = engines.map((_, n) => n).toSorted((a, b) => cost(a) - cost(b))
  const rows = order.map((n) => [
    `${engines[n]!.name}: ${engines[n]!.form}`,
    engines[n]!.rows.toLocaleString("en"),
    show(cost(n)),
    `${show(cost(n, ({ spread }) => spread[0]))}–${show(cost(n, ({ spread }) => spread[1]))}`,
    `${show(cost(n) / cost(0))} ×`,
    `${show(cost(n) / cost(1))} ×`
  ])
  const head = ["engine", "activities", "µs an activity", "half of the runs", "of the loop", "of Kepu"]
  const measurements = engines.slice(2).map(({ name }, n): Measurement => ({
    what: `Kepu against ${name}`,
    cost: cost(1),
    against: { name, cost: cost(n + 2) },
    gate: name.startsWith(database) ? 1.1 : 1,
    wanted: 1 / peers.find(([peer]) => name.startsWith(peer.name))![1]
  }))
  const left = absent.length === 0 ? "" : `\n\nNot to be had for this platform, so left out: ${absent.join(", ")}.`
  return {
    measurements,
    text: tableOf(head, rows) + left,
    plots: [
      {
        name: "peers",
        title: "The eight rules: microseconds of processor time an activity (logarithmic)",
        spec: {
          width: 520,
          data: { values: order.map((n) => ({ engine: engines[n]!.name, cost: cost(n), own: n === 1 })) },
          encoding: { y: { field: "engine", type: "nominal", sort: null, title: null } },
          layer: [
            {
              mark: { type: "bar" },
              encoding: {
                x: { field: "cost", type: "quantitative", scale: { type: "log", domainMin: 0.05 }, title: "µs" },
                x2: { datum: 0.05 },
                color: { condition: { test: "datum.own", value: "#e45756" }, value: "#4c78a8" }
              }
            },
            {
              mark: { type: "text", align: "left", dx: 4 },
              encoding: { x: { field: "cost", type: "quantitative" }, text: { field: "cost", format: ".2r" } }
            }
          ]
        }
      }
    ]
  }
}

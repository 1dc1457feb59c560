import { assess, type Finding, type Instant, type Notice, type Portfolio } from "@kepu/core"
import { ActivityStore, type Ledger } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import { orProblem } from "../ledger/failures.ts"

/** A portfolio and the sequence number of the last change that is in it. */
export interface Snapshot {
  readonly sequence: number
  readonly portfolio: Portfolio
}

interface Judged {
  readonly sequence: number
  readonly findings: ReadonlyArray<Finding>
}

/** Judged ledgers that are remembered. */
const remembered = 16

/**
 * Takes a ledger as it is between two changes: the portfolio of a sequence number. Where somebody writes meanwhile, it
 * is taken again; at last the earlier number is told, so that nothing passes for seen that was not.
 */
const snapshotOf = Effect.fnUntraced(function* (ledger: Ledger) {
  const store = yield* ActivityStore
  const take = Effect.gen(function* () {
    const sequence = yield* orProblem(store.sequence(ledger))
    const portfolio = yield* orProblem(store.portfolio(ledger))
    return { sequence, portfolio, isCalm: (yield* orProblem(store.sequence(ledger))) === sequence }
  })
  const first = yield* take
  const { portfolio, sequence } = first.isCalm ? first : yield* take
  return { sequence, portfolio }
})

/** Judges ledgers, and remembers the last findings for as long as nothing changes: pages come from the same judgement. */
export const makeJudge = () => {
  const known = new Map<string, Judged>()
  const portfolios = new Map<string, Snapshot>()
  const keep = <V>(map: Map<string, V>, key: string, value: V): V => {
    map.delete(key)
    map.set(key, value)
    if (map.size > remembered) map.delete(map.keys().next().value!)
    return value
  }
  const take = Effect.fnUntraced(function* (ledger: Ledger) {
    const store = yield* ActivityStore
    const id = `${ledger.region} ${ledger.notice}`
    const held = portfolios.get(id)
    if (held !== undefined && held.sequence === (yield* orProblem(store.sequence(ledger)))) return held
    return keep(portfolios, id, yield* snapshotOf(ledger))
  })
  return {
    take,
    findings: Effect.fnUntraced(function* (ledger: Ledger, notice: Notice, asOf: Instant) {
      const { portfolio, sequence } = yield* take(ledger)
      const id = `${ledger.region} ${ledger.notice} ${asOf}`
      const held = known.get(id)
      if (held !== undefined && held.sequence === sequence) return held
      return keep(known, id, { sequence, findings: assess(notice, portfolio, { asOf }).findings })
    })
  }
}

import assert from "node:assert/strict"
import { assess, type Instant } from "@kepu/core"
import { remediesFor } from "@kepu/core/remedy"
import { dayOf, toMillis } from "@kepu/core/time"
import { notice as pucheng } from "@kepu/core/notices/pucheng-2023"
import { arbitraries } from "@kepu/testing"
import * as Arbitrary from "effect/Arbitrary"
import { runPromise } from "effect/Effect"
import { askings, exampleOf } from "./example.ts"
import { holdAgainstForce, type Tally } from "./force.ts"

const sample = <A>(arbitrary: Arbitrary.Arbitrary<A>, count: number, seed: number) =>
  runPromise(Arbitrary.sampleEffect(arbitrary, { count, seed, size: 20 }))

const total = (tallies: ReadonlyArray<Tally>): Tally =>
  tallies.reduce(
    (sum, { examples, forced, planned }) => ({
      examples: sum.examples + examples,
      forced: sum.forced + forced,
      planned: sum.planned + planned
    }),
    { examples: 0, forced: 0, planned: 0 }
  )

/** Remedies under the Pucheng notice, of a finding of each of `count` portfolios, against brute force. */
export const underPucheng = async (count: number): Promise<Tally> => {
  const portfolios = await sample(arbitraries.portfolio(pucheng), count, 20230917)
  const moments = await sample(arbitraries.asOf(pucheng), count, 923)
  const asked = askings(pucheng)
  return total(
    portfolios
      .flatMap((given, n) => exampleOf(asked, given, moments[n] as Instant, n))
      .map((example) => holdAgainstForce(example, 5))
  )
}

/** Remedies under `count` generated notices, of a finding of each, against brute force. */
export const underGenerated = async (count: number): Promise<Tally> => {
  const generated = Arbitrary.flatMap(arbitraries.notice, (notice) =>
    Arbitrary.map(
      Arbitrary.all({ given: arbitraries.portfolio(notice), asOf: arbitraries.asOf(notice) }),
      ({ asOf, given }) => ({ notice, given, asOf })
    )
  )
  return total(
    (await sample(generated, count, 4))
      .flatMap(({ asOf, given, notice }, n) => exampleOf(askings(notice), given, asOf as Instant, n))
      .map((example) => holdAgainstForce(example, 5))
  )
}

const windowEnd = toMillis("2023-09-24T00:00:00+08:00" as Instant)
const tableDue = toMillis("2023-09-07T00:00:00+08:00" as Instant)

/**
 * That no remedy under the Pucheng notice rewrites history or comes when the time is over, for every finding of each
 * of `count` portfolios: how many activities were moved, how many held anew, and how many documents sent.
 */
export const noHistory = async (count: number) => {
  const portfolios = await sample(arbitraries.portfolio(pucheng), count, 11)
  const moments = await sample(arbitraries.asOf(pucheng), count, 12)
  let [moved, held, sent] = [0, 0, 0]
  for (const [n, given] of portfolios.entries()) {
    const asOf = moments[n] as Instant
    const now = toMillis(asOf)
    const today = new Date(now + 8 * 3_600_000).toISOString().slice(0, 10)
    for (const finding of assess(pucheng, given, { asOf }).findings) {
      const plans = remediesFor(pucheng, given, { asOf }, finding, { limit: 5 }).possible
      for (const { kind, patch } of plans.flatMap(({ edits }) => edits)) {
        const [{ path, value }] = patch
        const [, register, index, fact] = path.split("/")
        if (fact === "time" && kind !== "report") {
          const before = given.activities[Number(index)]!.time!.sessions
          const sessions = (value as { sessions: typeof before }).sessions
          const gone = before.filter(({ start }) => dayOf(start) < today)
          const isGone = ({ end, start }: (typeof before)[number]) =>
            gone.some((one) => one.start === start && one.end === end)
          assert.equal(sessions.filter(isGone).length, gone.length, `${finding.rule}: what has begun stays as it was`)
          assert.ok(before.some(({ end, start }) => dayOf(end ?? start) >= today))
          for (const one of sessions.filter((session) => !isGone(session)))
            assert.ok(dayOf(one.start) >= today || gone.some(({ start }) => start === one.start))
          moved += 1
        }
        if (register === "activities" && fact === undefined) {
          assert.ok(now < windowEnd, `${finding.rule}: nothing is held when the time is over`)
          held += 1
        }
        if (register === "submissions" && kind === "act") {
          assert.ok(
            now < (finding.rule === "key-activity-table-due" ? tableDue : windowEnd),
            `${finding.rule}: in time`
          )
          sent += 1
        }
      }
    }
  }
  return { moved, held, sent }
}

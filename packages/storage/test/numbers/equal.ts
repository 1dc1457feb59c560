import { assert } from "@effect/vitest"
import { type Activity, Failed, type Notice } from "@kepu/core"
import { type Part, partOf, type PartOptions, wholeOf } from "@kepu/core/aggregate"
import { counting } from "@kepu/core/numbers"
import type { StoreError } from "@kepu/core/port"
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import { denseNotices, type World, withOddTerms, worldsUnder } from "../../../core/test/engine/worlds.ts"
import type { Beside, CountingOptions } from "../../src/numbers.ts"
import { refusedIn } from "../../src/sql/numbers/steps.ts"

export const indicatorsOf = ({ clauses }: Notice): ReadonlyArray<string> =>
  clauses.flatMap(({ indicators = [] }) => indicators.map(({ id }) => id))

/** Sums of decimals come out a little otherwise in another order; they count as what people add up. */
const exactly = (number: number): number => Math.round(number * 1e6) / 1e6

/** What a part says, without the order in which it came to it. */
const said = ({ tallies, ...rest }: Part) => ({
  ...rest,
  tallies: [tallies.activities, tallies.recommended].map(({ byValue, ofAnybody, ofRegion, ofUnits }) => ({
    ofAnybody: Array.from(ofAnybody, exactly),
    ofRegion: Array.from(ofRegion, exactly),
    ofUnits: Array.from(ofUnits, exactly),
    byValue: [...byValue]
      .flatMap(([slot, ofSlot]) =>
        [...ofSlot].flatMap(([whose, counts]) =>
          [...counts].map(([value, { open, sure, unknown }]) =>
            JSON.stringify([slot, whose, value, exactly(sure), exactly(open), unknown])
          )
        )
      )
      .toSorted()
  }))
})

/** The notice without the rules, and the names of its indicators without those, that SQL cannot count. */
export const countable = (notice: Notice, asOf: PartOptions["asOf"]) => {
  const refused = new Set(refusedIn(counting(notice, [], { asOf, indicators: indicatorsOf(notice) }).asked))
  const clauses = Arr.map(notice.clauses, (clause) => ({
    ...clause,
    rules: clause.rules.filter(({ id }) => !refused.has(id))
  }))
  return {
    notice: refused.size === 0 ? notice : ({ ...notice, clauses } satisfies Notice),
    indicators: indicatorsOf(notice).filter((id) => !refused.has(id)),
    refused: refused.size
  }
}

/** Counts the activities of a world in an engine. */
export type CountIn<R> = (
  notice: Notice,
  activities: ReadonlyArray<Activity>,
  beside: Beside,
  options: CountingOptions
) => Effect.Effect<Part, Failed | StoreError, R>

/** Compares what an engine counts with `partOf`, and the statuses that follow; answers with how many it counted, and judged here. */
export const checkWorld = Effect.fnUntraced(function* <R>(
  count: CountIn<R>,
  { asOf, notice: given, portfolio }: World
) {
  const { indicators, notice } = countable(given, asOf)
  const { activities, ...beside } = portfolio
  const options = { asOf, indicators }
  let left = 0
  const onJudgedHere = (amount: number): void => {
    left = amount
  }
  const part = yield* count(notice, activities, beside, { ...options, onJudgedHere })
  const expected = partOf(notice, portfolio, options)
  assert.deepStrictEqual(said(part), said(expected))
  const [own, other] = [part, expected].map((one) => wholeOf(notice, [one], beside))
  assert.deepStrictEqual(own!.counts, other!.counts)
  for (const [n, rule] of own!.ofUnits.entries())
    for (let place = 0; place < rule.length; place++)
      assert.strictEqual(rule.at(place), other!.ofUnits[n]!.at(place), rule.planned.rule.id)
  return { all: activities.length, left }
})

/** What a person sees otherwise than it is written, or what nobody is misled by; with it SQL alone cannot tell what a name has. */
const written = [
  (name: string) => `${name}(第2期)`,
  (name: string) => [...name].join("\u200b"),
  (name: string) => [...name].join(" "),
  (name: string) => `${name} AI`
]

/** Some activities have names that are written otherwise. */
const withOddNames = ({ portfolio, ...world }: World): World => ({
  ...world,
  portfolio: {
    ...portfolio,
    activities: portfolio.activities.map((activity, n) =>
      n % 5 === 0 ? { ...activity, name: written[(n / 5) % written.length]!(activity.name) } : activity
    )
  }
})

/** Endless worlds under notices in turn, every other one with terms that the notice has not. */
export function* worlds(notices: ReadonlyArray<Notice>, sizes: ReadonlyArray<number>): Generator<World, never> {
  const generators = notices.map((notice, n) => worldsUnder(notice, sizes, n + 1))
  for (let turn = 0; ; turn++)
    for (const own of generators) {
      const made = own.next().value as World
      yield withOddNames(turn % 2 === 0 ? made : withOddTerms(made))
    }
}

export { denseNotices }

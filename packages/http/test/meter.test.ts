import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { setTimeout as pause } from "node:timers/promises"
import { describe, expect, it } from "vitest"
import { makeMeter } from "../src/server/edge/Meter.ts"

const day = 86_400_000

/** Runs an effect while the machine's clock is off by so much. */
const withClockOff = <A, E>(by: number, effect: Effect.Effect<A, E>): Promise<A> =>
  Effect.runPromise(
    Effect.clockWith((clock) =>
      Effect.provideService(
        effect,
        Clock.Clock,
        Object.assign(Object.create(clock) as Clock.Clock, {
          currentTimeMillisUnsafe: () => Date.now() + by,
          currentTimeMillis: Effect.sync(() => Date.now() + by),
          currentTimeNanosUnsafe: () => BigInt(Date.now() + by) * 1_000_000n,
          currentTimeNanos: Effect.sync(() => BigInt(Date.now() + by) * 1_000_000n)
        })
      )
    )
  )

describe.concurrent("a meter while the clock is set", () => {
  it.each([-day, -1000, 0, 1000, day])("by %i ms: nobody is locked out and nobody let in", async (by) => {
    const meter = makeMeter({ burst: 2, perSecond: 5 })
    const take = Effect.map(Effect.result(meter.take("one")), Result.isSuccess)
    expect([await withClockOff(0, take), await withClockOff(0, take), await withClockOff(0, take)]).toEqual([
      true,
      true,
      false
    ])
    // A step alone gives nothing back.
    expect(await withClockOff(by, take)).toBe(false)
    await pause(250)
    expect(await withClockOff(by, take)).toBe(true)
  })
})

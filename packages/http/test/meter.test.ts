import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { setTimeout as pause } from "node:timers/promises"
import { describe, expect, it } from "vitest"
import { makeMeter } from "../src/server/edge/Meter.ts"
import { startService } from "./service.ts"

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

describe("the pages that everybody may ask for", () => {
  it.each(["/docs", "/openapi.json?x=1"])("%s: an address may read them, and not ask without end", async (path) => {
    const service = await startService()
    const statuses: Array<number> = []
    // On a slow machine some come back meanwhile.
    while (statuses.at(-1) !== 429 && statuses.length < 200) statuses.push((await service.ask(path)).status)
    expect(statuses.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 200))
    expect(statuses).toContain(429)
    expect((await service.ask("/health")).status).toBe(200)
    await service.dispose()
  })
})

describe("a meter", () => {
  it("lets in what is owed, and makes the next one wait for it", () => {
    let now = 0
    const meter = makeMeter({ burst: 10, perSecond: 1 }, () => now)
    const take = (count: number) => Effect.runSync(Effect.result(meter.take("one", count)))
    expect(Result.isSuccess(take(8))).toBe(true)
    Effect.runSync(meter.owe("one", 5))
    const refused = take(1)
    expect(Result.isFailure(refused) && refused.failure.retryAfter).toBe(4)
    now = 3999
    expect(Result.isFailure(take(1))).toBe(true)
    now = 4000
    expect(Result.isSuccess(take(1))).toBe(true)
    expect(Result.isSuccess(Effect.runSync(Effect.result(meter.take("another", 10))))).toBe(true)
  })
})

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

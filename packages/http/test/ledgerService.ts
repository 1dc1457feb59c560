import { Instant } from "@kepu/core/schema"
import { deadlines } from "@kepu/core/next"
import { toMillis } from "@kepu/core/time"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { ActivityStore, type Ledger, type Service, type StoreError } from "@kepu/core/port"
import type { AppOptions } from "@kepu/http/server"
import { SqliteActivityStore } from "@kepu/storage/sqlite"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Redacted from "effect/Redacted"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll } from "vitest"
import { startService } from "./service.ts"

const folder = mkdtempSync(join(tmpdir(), "kepu-live-"))
afterAll(() => rmSync(folder, { recursive: true }))

/** Moments on both sides of every deadline, at which the notice is in force. */
export const moments = deadlines(notice)
  .flatMap(({ at }) => [-1000, 0, 1000].map((beside) => toMillis(at) + beside))
  .filter((moment) => moment >= toMillis(Instant.make("2023-08-31T00:00:00+08:00")))

/** A clock that stands at `now` until that is changed. */
const clockAt = (time: { now: number }) =>
  Layer.succeed(
    Clock.Clock,
    Object.assign(Object.create(Effect.runSync(Effect.clockWith(Effect.succeed))) as Clock.Clock, {
      currentTimeMillisUnsafe: () => time.now,
      currentTimeMillis: Effect.sync(() => time.now)
    })
  )

/** How often a store was asked for what; `meanwhile` comes before activities are read. */
export interface Asked {
  readonly times: Record<string, number>
  meanwhile: () => Promise<unknown>
}

const counted = (asked: Asked) =>
  Layer.effect(
    ActivityStore,
    Effect.map(ActivityStore, (store) => {
      const counting = (name: keyof Service) =>
        typeof store[name] === "function"
          ? (...args: ReadonlyArray<never>) => {
              asked.times[name] = (asked.times[name] ?? 0) + 1
              const answer = (store[name] as (...args: ReadonlyArray<never>) => Effect.Effect<unknown, StoreError>)(
                ...args
              )
              return name === "page" && args[1] === "activities"
                ? Effect.andThen(Effect.promise(asked.meanwhile), answer)
                : answer
            }
          : store[name]
      return Object.fromEntries(Object.keys(store).map((name) => [name, counting(name as keyof Service)])) as never
    })
  )

let files = 0

/** The service over a file, beside which somebody else writes into the same file. */
export const started = async (options: Partial<AppOptions> = {}) => {
  const region = "610526"
  const time = { now: moments[0]! }
  const asked: Asked = { times: {}, meanwhile: () => Promise.resolve() }
  const store = SqliteActivityStore.layer({ file: join(folder, `${files++}.db`) })
  const counting = counted(asked).pipe(Layer.provide(store))
  const service = await startService({ limits: { burst: 1e9 }, ...options }, Layer.mergeAll(counting, clockAt(time)))
  const others = ManagedRuntime.make(SqliteActivityStore.layer({ file: join(folder, `${files - 1}.db`) }))
  const base = `/v1/regions/${region}/notices/${notice.id}`
  const ledger = { region, notice: notice.id } as Ledger
  const elsewhere = <A>(run: (store: Service) => Effect.Effect<A, unknown>) =>
    others.runPromise(Effect.flatMap(ActivityStore, run))
  const { text } = await service.create({ role: "unit", region, unit: "u1" } as never, 400)
  const { text: city } = await service.create({ role: "county", region: "610500" } as never, 400)
  const tokens = { unit: Redacted.value(text), city: Redacted.value(city) }
  return { ...service, ...tokens, asked, base, elsewhere, ledger, others, time }
}
export type Started = Awaited<ReturnType<typeof started>>

export const note = { by: "else", at: Instant.make("2023-09-01T00:00:00Z") }

export const standing = async ({ elsewhere, ledger }: Started) => ({
  portfolio: await elsewhere((store) => store.portfolio(ledger)),
  sequence: await elsewhere((store) => store.sequence(ledger))
})

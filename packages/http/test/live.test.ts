import {
  assess,
  assessmentDocument,
  deadlines,
  type Finding,
  fromMillis,
  Instant,
  indicate,
  nextSteps,
  Portfolio,
  recommend,
  toMillis
} from "@kepu/core"
import { notice } from "@kepu/core/notices/pucheng-2023"
import {
  ActivityStore,
  assemble,
  type Change,
  type Ledger,
  ownKey,
  portfolioRegisters,
  type RecordKey,
  type RegisterName,
  OptionalRegister,
  type Service,
  type StoreError
} from "@kepu/core/port"
import { SqliteActivityStore } from "@kepu/storage/sqlite"
import { arbitraries } from "@kepu/testing"
import * as Arbitrary from "effect/Arbitrary"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { masked } from "../src/server/ledger/masked.ts"
import { startService } from "./service.ts"

const folder = mkdtempSync(join(tmpdir(), "kepu-live-"))
afterAll(() => rmSync(folder, { recursive: true }))

const sample = <A>(arbitrary: Arbitrary.Arbitrary<A>, count: number, seed: number): ReadonlyArray<A> =>
  Effect.runSync(Arbitrary.sampleEffect(arbitrary, { count, size: 100, seed }))

const dice = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
type Roll = ReturnType<typeof dice>

const encode = Schema.encodeSync(Portfolio)
const pool = sample(arbitraries.portfolio(notice), 60, 3).map(
  (portfolio) => Object.entries(encode(portfolio)) as ReadonlyArray<[RegisterName, ReadonlyArray<object>]>
)

/** Moments on both sides of every deadline, at which the notice is in force. */
const moments = deadlines(notice)
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
interface Asked {
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
const started = async () => {
  const region = "610526"
  const time = { now: moments[0]! }
  const asked: Asked = { times: {}, meanwhile: () => Promise.resolve() }
  const store = SqliteActivityStore.layer({ file: join(folder, `${files++}.db`) })
  const counting = counted(asked).pipe(Layer.provide(store))
  const service = await startService({ limits: { burst: 1e9 } }, Layer.mergeAll(counting, clockAt(time)))
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
type Started = Awaited<ReturnType<typeof started>>

const note = { by: "else", at: Instant.make("2023-09-01T00:00:00Z") }

/** The same under another name, if it has one. */
const renamed = (value: object, roll: Roll): object =>
  "name" in value && roll(2) === 0 ? { ...value, name: ["科普讲座", "食品安全进校园", "县科协"][roll(3)] } : value

/** Some writes at random: records come, change, go and are restored; those that cannot be are refused as a whole. */
const writesOf = async ({ elsewhere, ledger }: Started, roll: Roll, most: number) => {
  const writes: Array<Record<string, unknown>> = []
  for (let n = 1 + roll(most); n > 0; n--) {
    const [register, values] = pool[roll(pool.length)]![roll(5) === 0 ? 0 : roll(pool[0]!.length)] ?? pool[0]![0]!
    const value = values[roll(Math.max(1, values.length))]
    const key = value === undefined ? "nothing" : (ownKey(register, value as never) ?? `${register}-${roll(3)}`)
    const [held] = await elsewhere((store) => store.read(ledger, register, [key as RecordKey]))
    const expected = held?.version ?? 0
    const _tag = held?.kind === "removed" ? "Restore" : held !== undefined && roll(4) === 0 ? "Remove" : "Save"
    if (value !== undefined && !writes.some((write) => write["register"] === register && write["key"] === key))
      writes.push({ _tag, register, key, expected, ...(_tag === "Save" ? { value: renamed(value, roll) } : {}) })
  }
  const kept = OptionalRegister.literals.find(() => roll(40) === 0)
  if (kept === undefined) return writes
  const [held] = await elsewhere((store) => store.read(ledger, "kept", [kept as RecordKey]))
  const expected = held?.version ?? 0
  return [...writes, { _tag: "Save", register: "kept", key: kept, expected, value: { register: kept } }]
}

/** Writes by the service or by somebody else; answers whether it was done. */
const write = async (service: Started, roll: Roll, most: number): Promise<boolean> => {
  const writes = await writesOf(service, roll, most)
  if (writes.length === 0) return false
  if (roll(3) > 0) {
    const json = { writes }
    return (await service.ask(`${service.base}/changes`, { method: "POST", as: "county", json })).status === 200
  }
  const noted = writes.map((one) => ({ ...one, note })) as never
  return service.elsewhere((store) =>
    store.write(service.ledger, noted).pipe(
      Effect.as(true),
      Effect.catch(() => Effect.succeed(false))
    )
  )
}

const isOf = (finding: Finding, key: string, value: string): boolean => {
  const { subject, unit } = finding
  if (key === "subject") return subject.id === value
  if (key === "unit") return (unit?.id ?? (subject.kind === "unit" ? subject.id : "")) === value
  return finding[key as "status"] === value
}

/** A query at random, and the page that judging anew comes to. */
const pageAt = (portfolio: Portfolio, sequence: number, now: number, roll: Roll, as: string) => {
  const explicit =
    roll(3) === 0 ? fromMillis(moments[roll(moments.length)]!, ["UTC", "Asia/Shanghai"][roll(2)]!) : undefined
  const asOf = explicit ?? fromMillis(now - (now % 1000), notice.zone)
  const { findings } = assess(notice, portfolio, { asOf })
  const one = findings[roll(Math.max(1, findings.length))]
  const facts = {
    status: one?.status ?? "met",
    modality: one?.modality ?? "must",
    rule: one?.rule ?? "nothing",
    clause: one?.clause ?? "nothing",
    subject: one?.subject.id ?? "nothing",
    unit: one?.unit?.id ?? "u2"
  }
  const filter = Object.entries(facts).filter(() => roll(6) === 0)
  const limit = 1 + roll(roll(3) === 0 ? 200 : 9)
  const after = roll(3) === 0 ? roll(findings.length + 2) : 0
  const own = as === "unit" ? [...filter.filter(([key]) => key !== "unit"), ["unit", "u1"] as const] : filter
  const all = findings.map((finding, at) => ({ finding, at }))
  const chosen = all.filter(({ at, finding }) => at >= after && own.every(([key, value]) => isOf(finding, key, value)))
  const shown = chosen.slice(0, limit).map(({ finding }) => (as === "viewer" ? masked(finding) : finding))
  const next = chosen[limit]?.at
  const query = new URLSearchParams([
    ...filter,
    ["limit", `${limit}`],
    ...(after === 0 ? [] : [["after", `${after}`]]),
    ...(explicit === undefined ? [] : [["asOf", explicit]])
  ])
  const text = `{"findings":${JSON.stringify(shown)},"sequence":${sequence}${next === undefined ? "" : `,"next":${next}`}}`
  return { query, text }
}

const standing = async ({ elsewhere, ledger }: Started) => ({
  portfolio: await elsewhere((store) => store.portfolio(ledger)),
  sequence: await elsewhere((store) => store.sequence(ledger))
})

const random = async (seed: number, steps: number): Promise<number> => {
  const roll = dice(seed)
  const service = await started()
  let done = 0
  for (let step = 0; step < steps; step++) {
    if (roll(4) > 0 && (await write(service, roll, roll(10) === 0 ? 40 : 3))) done++
    const { time } = service
    if (roll(3) === 0) time.now += roll(3) === 0 ? 86_400_000 : 1 + roll(100_000)
    if (roll(8) === 0 || time.now > moments.at(-1)!) time.now = moments[roll(moments.length)]!
    const { portfolio, sequence } = await standing(service)
    for (let turn = roll(4); turn >= 0; turn--) {
      const as = ["county", "viewer", "unit"][roll(3)]!
      const { query, text } = pageAt(portfolio, sequence, time.now, roll, as)
      const answer = await service.ask(`${service.base}/findings?${query}`, { as: as === "unit" ? service.unit : as })
      expect(answer.text).toBe(text)
    }
    if (roll(10) > 0) continue
    const asOf = fromMillis(time.now - (time.now % 1000), notice.zone)
    const get = async (path: string) => (await service.ask(`${service.base}/${path}`, { as: "county" })).json
    const json = (value: unknown) => JSON.parse(JSON.stringify(value))
    expect(await get("assessment")).toEqual(json(assessmentDocument(assess(notice, portfolio, { asOf }), [])))
    expect(await get("next-steps")).toEqual(json({ sequence, units: nextSteps(notice, portfolio, { asOf }) }))
    expect(await get("indicators")).toEqual(json(indicate(notice, portfolio, { asOf })))
    const chosen = await service.ask(`${service.base}/recommendation`, { method: "POST", as: "county", json: {} })
    expect(chosen.json).toEqual(json(recommend(notice, portfolio, { asOf, quotas: {} })))
  }
  await service.dispose()
  await service.others.dispose()
  return done
}

describe("what is found of a ledger, whoever has written before", () => {
  it("is byte for byte what judging anew comes to", { timeout: 120_000 }, async () => {
    expect(await random(1, 250)).toBeGreaterThan(60)
  })
})

/** The portfolio after each of the changes of a ledger, by their sequence. */
const replayed = (changes: ReadonlyArray<Change>): ReadonlyMap<number, Portfolio> => {
  const held = new Map<string, Change>()
  const order = portfolioRegisters as ReadonlyArray<RegisterName>
  return new Map(
    changes.map((change) => {
      const id = `${order.indexOf(change.register)} ${change.key}`
      if (change.kind === "removed") held.delete(id)
      else held.set(id, change)
      const sorted = [...held].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
      return [change.sequence, assemble(sorted)]
    })
  )
}

const put = (service: Started, n: number, version: number) => {
  const writes = ["a", "b"].map((letter) => ({
    _tag: "Save",
    register: "activities",
    key: `${letter}${n}`,
    expected: version,
    value: { id: `${letter}${n}`, name: `科普讲座 ${version}`, host: "u1", topics: ["food-safety"] }
  }))
  return service.ask(`${service.base}/changes`, { method: "POST", as: "county", json: { writes } })
}

const begin = async (service: Started) => {
  const json = { id: "u1", name: "单位", kinds: ["member-unit"] }
  expect((await service.ask(`${service.base}/units`, { method: "POST", as: "county", json })).status).toBe(201)
}

describe("a ledger that is kept", () => {
  it("is told as it was after whole writes, while many write and read at once", { timeout: 60_000 }, async () => {
    const service = await started()
    await begin(service)
    const seen: Array<{ readonly sequence: number; readonly findings: ReadonlyArray<object> }> = []
    const lane = async (n: number) => {
      for (let version = 0; version < 8; version++) {
        const [saved, page] = await Promise.all([
          put(service, n, version),
          service.ask(`${service.base}/findings?limit=10000`, { as: "county" })
        ])
        expect([saved.status, page.status]).toEqual([200, 200])
        seen.push(page.json)
      }
    }
    await Promise.all([0, 1, 2, 3, 4, 5].map(lane))
    const { changes } = await service.elsewhere((store) => store.changes(service.ledger, { size: 10_000 }))
    const portfolios = replayed(changes)
    const asOf = fromMillis(service.time.now, notice.zone)
    for (const { findings, sequence } of seen) {
      // One unit first, then two activities at a time.
      expect(sequence % 2).toBe(1)
      const expected = assess(notice, portfolios.get(sequence)!, { asOf }).findings
      expect(findings).toEqual(JSON.parse(JSON.stringify(expected)))
    }
    expect(new Set(seen.map(({ sequence }) => sequence)).size).toBeGreaterThan(5)
    await service.dispose()
    await service.others.dispose()
  })

  it("is told whole, though others write while it is read", async () => {
    const service = await started()
    await begin(service)
    const save = (register: RegisterName, value: object & { readonly id: string }) => ({
      _tag: "Save",
      register,
      key: value.id,
      expected: 0,
      value,
      note
    })
    let times = 0
    service.asked.meanwhile = () =>
      service.elsewhere((store) => {
        const unit = { id: `late${times}`, name: "新单位" }
        const activity = { id: `talk${times++}`, name: "讲座", host: unit.id }
        return store.write(service.ledger, [save("units", unit), save("activities", activity)] as never)
      })
    const answer = await service.ask(`${service.base}/findings?limit=10000`, { as: "county" })
    const { portfolio, sequence } = await standing(service)
    const asOf = fromMillis(service.time.now, notice.zone)
    expect([times, portfolio.units.length]).toEqual([1, 2])
    const { findings } = assess(notice, portfolio, { asOf })
    expect(answer.text).toBe(`{"findings":${JSON.stringify(findings)},"sequence":${sequence}}`)
    await service.dispose()
    await service.others.dispose()
  })

  it("is read once; after that only what was written is", async () => {
    const service = await started()
    await begin(service)
    const page = () => service.ask(`${service.base}/findings`, { as: "county" })
    await page()
    const { page: read } = service.asked.times
    for (let version = 0; version < 5; version++) {
      await put(service, 1, version)
      const before = service.asked.times["changes"] ?? 0
      await page()
      await page()
      expect(service.asked.times["changes"]! - before).toBe(1)
      service.time.now += 86_400_000
    }
    expect([read, service.asked.times["page"], service.asked.times["portfolio"]]).toEqual([
      portfolioRegisters.length,
      read,
      undefined
    ])
    await service.dispose()
    await service.others.dispose()
  })

  it("gives way to others if it was longest not asked for", async () => {
    const service = await started()
    const ask = async (county: number) => {
      const before = service.asked.times["page"] ?? 0
      const path = `/v1/regions/6105${county}/notices/${notice.id}/findings`
      expect((await service.ask(path, { as: service.city })).status).toBe(200)
      return (service.asked.times["page"] ?? 0) > before
    }
    for (let county = 20; county < 36; county++) expect([county, await ask(county)]).toEqual([county, true])
    expect(await ask(20)).toBe(false)
    expect(await ask(36)).toBe(true)
    expect([await ask(20), await ask(22), await ask(21)]).toEqual([false, false, true])
    await service.dispose()
    await service.others.dispose()
  })
})

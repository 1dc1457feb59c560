import { notice } from "@kepu/core/notices/pucheng-2023"
import * as Effect from "effect/Effect"
import * as ManagedRuntime from "effect/ManagedRuntime"
import { readdirSync, readFileSync } from "node:fs"
import { afterEach, describe, expect, it } from "vitest"
import { makeLane } from "../src/node/Lane.ts"
import { nextOf } from "../src/node/nextOf.ts"
import { threadTime } from "../src/node/threadTime.ts"
import { layerWorkers } from "../src/node/workers.ts"
import { makeBudgets } from "../src/server/jobs/Budgets.ts"
import { type Order, Workers } from "../src/server/jobs/Workers.ts"
import { Registers } from "../src/server/live/Registers.ts"
import { withUsual } from "../src/server/Settings.ts"
import { type Server, startServer } from "./server.ts"

const given = { notices: [], now: 0, rows: 1000, answer: 1_000_000 }
const lintOf = (json: unknown) => ({ _tag: "Lint", body: new TextEncoder().encode(JSON.stringify(json)) }) as const
const order = (caller: string, more: Partial<Order> = {}): Order => ({ caller, job: lintOf({}), given, ...more })

describe("whose task is next", () => {
  it("is that of whoever has most left, and of the same caller the first", () => {
    const left: Readonly<Record<string, number>> = { a: 5, b: 7, c: 7, d: -1 }
    const next = (...callers: ReadonlyArray<string>) => nextOf(callers, (caller) => left[caller]!)
    expect(next("a")).toBe(0)
    expect(next("a", "b", "b")).toBe(1)
    expect(next("c", "b")).toBe(0)
    expect(next("d", "a", "d")).toBe(1)
  })

  it("so who has used nothing waits for one task of each other caller at most", () => {
    /** Every order in which so many tasks of two callers may wait. */
    const ordersOf = (length: number): ReadonlyArray<ReadonlyArray<string>> =>
      length === 0
        ? [[]]
        : ordersOf(length - 1).flatMap((rest) => [
            ["h", ...rest],
            ["i", ...rest]
          ])
    for (const before of [0, 1, 2, 3, 4, 5].flatMap(ordersOf))
      for (const after of [0, 1, 2].flatMap(ordersOf)) {
        const used: Record<string, number> = {}
        const waiting = [...before, "quiet", ...after]
        const begun: Array<string> = []
        while (begun.at(-1) !== "quiet") {
          const [next = ""] = waiting.splice(
            nextOf(waiting, (one) => -(used[one] ?? 0)),
            1
          )
          // What two callers send need not cost the same.
          used[next] = (used[next] ?? 0) + (next === "h" ? 7 : 2)
          begun.push(next)
        }
        expect(new Set(begun).size).toBe(begun.length)
      }
  })
})

describe("the time of a thread", () => {
  it("passes while it works, and not while it waits", () => {
    const began = threadTime()
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500)
    const waited = threadTime() - began
    expect(waited).toBeLessThan(250)
    const until = threadTime() + 50
    let turns = 0
    while (threadTime() < until) turns += 1
    expect(turns).toBeGreaterThan(1)
  })

  it("is what a task is charged", async () => {
    const { work } = withUsual({ work: { perSecond: 0 } })
    const budgets = makeBudgets(work)
    const lane = makeLane(work, budgets, { yields: false })
    const began = performance.now()
    await Effect.runPromise(lane.run(order("a", { job: lintOf(notice) }), 60_000))
    lane.discard()
    const charged = work.burst - budgets.leftOf("a")
    expect(charged).toBeGreaterThan(1)
    expect(charged).toBeLessThanOrEqual(performance.now() - began)
  })
})

describe("threads of work", () => {
  const closing: Array<() => Promise<void> | void> = []
  afterEach(async () => {
    for (const close of closing.splice(0)) await close()
  })

  /** In which order orders are done that are given one after the other. */
  const orderOf = async (orders: ReadonlyArray<readonly [string, Effect.Effect<unknown, unknown>]>) => {
    const done: Array<string> = []
    await Promise.all(orders.map(([name, effect]) => Effect.runPromise(effect).then(() => done.push(name))))
    return done
  }

  it("do one of another caller before the second of the same, however many wait", async () => {
    const { work } = withUsual({ work: { perSecond: 0 } })
    const lane = makeLane(work, makeBudgets(work), { yields: false })
    closing.push(lane.discard)
    const run = (name: string) => [name, lane.run(order(name[0]!), 10_000)] as const
    const done = await orderOf(["h1", "h2", "h3", "h4", "h5", "a1", "b1", "a2"].map(run))
    // Of those who have used something it goes by how much that was.
    expect(done.slice(0, 3)).toEqual(["h1", "a1", "b1"])
    expect(done.slice(3).toSorted()).toEqual(["a2", "h2", "h3", "h4", "h5"])
  })

  it("do a unit's part beside what takes long, unless its caller had much done of late", async () => {
    const runtime = ManagedRuntime.make(layerWorkers({ perSecond: 0, light: 0 }))
    closing.push(() => runtime.dispose())
    const workers = await runtime.runPromise(Effect.service(Workers))
    const brief = (caller: string) => workers.run(order(caller, { isBrief: true }))
    // The threads begin, and one caller uses something.
    await orderOf([["long", workers.run(order("hostile"))] as const, ["brief", brief("hostile")] as const])
    const done = await orderOf([
      // It lasts until the others have had their turn, where they have it in another thread.
      ["long", workers.run(order("hostile", { job: lintOf(notice) }))],
      ["hostile", brief("hostile")],
      ["quiet", brief("quiet")]
    ])
    expect(done).toEqual(["quiet", "long", "hostile"])
  })

  it("do what takes long of one caller in one of two, so that the other one is left to others", async () => {
    const runtime = ManagedRuntime.make(layerWorkers({ perSecond: 0 }))
    closing.push(() => runtime.dispose())
    const { run } = await runtime.runPromise(Effect.service(Workers))
    // Both threads begin.
    await orderOf(["a", "b"].map((caller) => [caller, run(order(caller))] as const))
    const done = await orderOf([
      ["long", run(order("hostile", { job: lintOf(notice) }))],
      ["its next", run(order("hostile"))],
      ["quiet", run(order("quiet"))]
    ])
    expect(done).toEqual(["quiet", "long", "its next"])
  })

  it("take what waits as soon as one of them is free, so that nobody waits behind what is long beside one that is idle", async () => {
    const runtime = ManagedRuntime.make(layerWorkers({ perSecond: 0 }))
    closing.push(() => runtime.dispose())
    const { run } = await runtime.runPromise(Effect.service(Workers))
    await orderOf(["a", "b"].map((caller) => [caller, run(order(caller))] as const))
    const done = await orderOf([
      ["long", run(order("hostile", { job: lintOf(notice) }))],
      ["quiet", run(order("quiet"))],
      ["another", run(order("another"))]
    ])
    expect(done).toEqual(["quiet", "another", "long"])
  })

  it.runIf(process.platform === "linux")(
    "that do what takes long have the processor when others leave it",
    async () => {
      // The nineteenth word that is told of a thread; its name, which may hold spaces, stands before the last bracket.
      const niceOf = (thread: string): number =>
        Number(readFileSync(`/proc/self/task/${thread}/stat`, "utf8").split(") ").at(-1)!.split(" ")[16])
      const own = niceOf(String(process.pid))
      const nicer = () => readdirSync("/proc/self/task").filter((id) => niceOf(id) === Math.min(19, own + 10))
      for (const yields of [false, true]) {
        // Threads of other tests may still be about to end.
        const before = new Set(nicer())
        const { work } = withUsual()
        const lane = makeLane(work, makeBudgets(work), { yields })
        closing.push(lane.discard)
        await Effect.runPromise(lane.run(order("a"), 10_000))
        expect([yields, nicer().filter((id) => !before.has(id)).length]).toEqual([yields, yields ? 1 : 0])
      }
    }
  )
})

describe("a unit's part of a ledger", () => {
  let server: Server
  afterEach(() => server.close())
  const base = `/v1/regions/610526/notices/${notice.id}`
  const send = (method: string, path: string, as: string, json?: unknown) =>
    fetch(server.url + path, {
      method,
      headers: { authorization: `Bearer ${server.tokens[as]}`, "content-type": "application/json" },
      ...(json === undefined ? {} : { body: JSON.stringify(json) })
    })

  it("is brief while it has few characters, and is then asked among what takes long", async () => {
    // What is brief has no time at all here.
    server = await startServer({ limits: { work: { brief: 0.001, characters: 100 } } })
    await send("POST", `${base}/units`, "county", { id: "edu", name: "教育局" })
    const add = (id: string, name: string) =>
      send("POST", `${base}/activities`, "county", { id, name, host: "edu", topics: [] })
    expect((await add("a1", "字".repeat(80))).status).toBe(201)
    expect((await send("GET", `${base}/next-steps`, "unit")).status).toBe(408)
    expect((await add("a2", "字".repeat(10))).status).toBe(201)
    expect((await send("GET", `${base}/next-steps`, "unit")).status).toBe(200)
  })
})

describe("what a unit holds", () => {
  const entry = (key: string, host: string, name: string, version = 1) =>
    ({
      register: "activities",
      key,
      version,
      sequence: version,
      value: { id: key, name, host, coHosts: ["u2"] }
    }) as never

  it("is counted in records and in the characters of their texts, also as they change", () => {
    const registers = new Registers([entry("a1", "u1", "12345"), entry("a2", "u1", "1")])
    // Ids and the names of others in a record are texts, too.
    expect([registers.heldBy("u1"), registers.charactersOf("u1")]).toEqual([2, 5 + 1 + 2 * 6])
    const change = (kind: string, value: object) =>
      registers.apply({ kind, register: "activities", key: "a1", version: 2, sequence: 3, ...value } as never)
    change("changed", { value: { id: "a1", name: "123", host: "u1", coHosts: [] } })
    expect([registers.heldBy("u1"), registers.charactersOf("u1")]).toEqual([2, 3 + 4 + 1 + 6])
    change("removed", {})
    expect([registers.heldBy("u1"), registers.charactersOf("u1")]).toEqual([1, 7])
    expect([registers.heldBy("u9"), registers.charactersOf("u9")]).toEqual([0, 0])
  })
})

import { notice } from "@kepu/core/notices/pucheng-2023"
import { createToken, type TokenOptions } from "@kepu/http/server"
import * as HttpServer from "effect/http/HttpServer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Redacted from "effect/Redacted"
import type { AddressInfo } from "node:net"
import { setTimeout as pause } from "node:timers/promises"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { defaultLimits } from "../src/server/Settings.ts"
import { storedIn, storedServer } from "./stored.ts"

const region = "610526"
const base = `/v1/regions/${region}/notices/${notice.id}`

/** Answers that come meanwhile, at least. Held up by the bulk, the first one would come when it is over. */
const fewest = 2

describe.each(storedIn)("a bulk of ten thousand writes over $name", ({ store }) => {
  const runtime = ManagedRuntime.make(storedServer(store, { limits: { writes: defaultLimits.writes } }))
  let port = 0
  let token = ""
  beforeAll(async () => {
    const { address } = await runtime.runPromise(HttpServer.HttpServer)
    port = (address as unknown as AddressInfo).port
    const identity = { role: "county", region } as unknown as TokenOptions["identity"]
    token = Redacted.value((await runtime.runPromise(createToken({ identity, label: "test", days: 1 }))).text)
  })
  afterAll(() => runtime.dispose())

  const ask = (
    path: string,
    init: { readonly method?: string; readonly body?: string; readonly key?: string } = {}
  ) => {
    const { key, ...rest } = init
    return fetch(`http://127.0.0.1:${port}${path}`, {
      ...rest,
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        ...(key === undefined ? {} : { "idempotency-key": key })
      }
    })
  }
  const unit = { _tag: "Save", register: "units", key: "edu", expected: 0, value: { id: "edu", name: "教育局" } }
  const activity = (n: number, host = "edu") => {
    const value = { id: `a${n}`, name: `食品安全进校园 ${n}`, host, coHosts: [], place: "第一中学" }
    return { _tag: "Save", register: "activities", key: value.id, expected: 0, value }
  }
  const bulk = JSON.stringify({ writes: [unit, ...Array.from({ length: 9999 }, (_, n) => activity(n))] })

  it(
    "lets others be answered meanwhile, and what they read is from before it or after it",
    { timeout: 120_000 },
    async () => {
      await ask("/v1/me")
      const state = { isOver: false }
      const writing = ask(`${base}/changes`, { method: "POST", body: bulk, key: "bulk-of-10000" }).then(
        async (response) => {
          const { records } = (await response.json()) as { readonly records: ReadonlyArray<{ readonly key: string }> }
          state.isOver = true
          return { status: response.status, keys: records.map(({ key }) => key) }
        }
      )
      const seen = new Array<number>()
      while (!state.isOver) {
        const { sequence } = (await (await ask(`${base}/sequence`)).json()) as { readonly sequence: number }
        if (!state.isOver) seen.push(sequence)
        await pause(1)
      }
      const { keys, status } = await writing
      expect([status, keys.length, keys[1], keys.at(-1)]).toEqual([200, 10_000, "a0", "a9998"])
      expect(seen.length).toBeGreaterThanOrEqual(fewest)
      expect([...new Set(seen)].every((sequence) => sequence === 0 || sequence === 10_000)).toBe(true)
    }
  )

  it("is done once: a retry with its key gets the same answer", { timeout: 60_000 }, async () => {
    const again = await ask(`${base}/changes`, { method: "POST", body: bulk, key: "bulk-of-10000" })
    const { records } = (await again.json()) as { readonly records: ReadonlyArray<{ readonly version: number }> }
    expect([again.status, records.length, records[9999]!.version]).toEqual([200, 10_000, 1])
    const { sequence } = (await (await ask(`${base}/sequence`)).json()) as { readonly sequence: number }
    expect(sequence).toBe(10_000)
  })

  it(
    "is done as a whole or not at all, and says what is wrong with it where it stands",
    { timeout: 60_000 },
    async () => {
      const wrong = [
        [
          [...Array.from({ length: 500 }, (_, n) => activity(20_000 + n)), activity(30_000, "nobody")],
          422,
          "broken-rule"
        ],
        [[...Array.from({ length: 500 }, (_, n) => activity(20_000 + n)), { _tag: "Save" }], 400, "invalid-request"],
        [[activity(30_000), { ...activity(30_001), key: "" }], 400, "invalid-request"],
        [
          [
            activity(30_000),
            { ...activity(1), value: { ...activity(1).value, remark: "字".repeat(19_000).repeat(6) } }
          ],
          400,
          "invalid-request"
        ]
      ] as const
      for (const [writes, status, code] of wrong) {
        const refused = await ask(`${base}/changes`, { method: "POST", body: JSON.stringify({ writes }) })
        expect([refused.status, ((await refused.json()) as { readonly code: string }).code]).toEqual([status, code])
      }
      const { sequence } = (await (await ask(`${base}/sequence`)).json()) as { readonly sequence: number }
      expect(sequence).toBe(10_000)
    }
  )

  it("is for bulks: what changes one record has no such body", async () => {
    const body = JSON.stringify({ ...activity(40_000).value, remark: "x".repeat(1024 * 1024) })
    const refused = await ask(`${base}/activities/a40000`, { method: "PUT", body })
    expect([refused.status, await refused.json()]).toMatchObject([413, { code: "too-large", limit: 1024 * 1024 }])
  })
})

import { notice } from "@kepu/core/notices/pucheng-2023"
import * as Effect from "effect/Effect"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { inTurns } from "../src/server/ledger/inTurns.ts"
import { type Server, startServer } from "./server.ts"

const base = `/v1/regions/610526/notices/${notice.id}`

describe("what is shown", () => {
  it("lets others in after each 100,000 characters, and before the next thing", async () => {
    const turns: Array<number> = []
    let shown = 0
    const inTurn = inTurns<never>((step) =>
      Effect.suspend(() => {
        turns.push(shown)
        return step
      })
    )
    const show = (length: number) =>
      inTurn(() => {
        shown += 1
        // Its JSON has two quotation marks more.
        return length === 0 ? undefined : "x".repeat(length - 2)
      })
    for (const length of [50_000, 49_999, 2, 2, 100_000, 0, 0, 2, 99_997, 3, 2])
      expect((await Effect.runPromise(show(length))).size).toBe(length)
    // The first three have 100,001 together, the next two 100,002, the next five as well.
    expect(turns).toEqual([3, 5, 10])
  })
})

describe("who sends the costliest", () => {
  let server: Server
  const ask = async (as: string, path: string, json?: unknown) => {
    const response = await fetch(server.url + path, {
      method: json === undefined ? "GET" : "POST",
      headers: { authorization: `Bearer ${server.tokens[as]}`, "content-type": "application/json" },
      ...(json === undefined ? {} : { body: JSON.stringify(json) })
    })
    return { status: response.status, text: await response.text() }
  }
  /** The longest time for which nobody came to their turn, while something is asked for. */
  const heldUp = async (asked: () => Promise<unknown>): Promise<number> => {
    let last = performance.now()
    let worst = 0
    const clock = setInterval(() => {
      worst = Math.max(worst, performance.now() - last)
      last = performance.now()
    }, 1)
    await asked()
    clearInterval(clock)
    return worst
  }
  beforeAll(async () => {
    server = await startServer({ limits: { burst: 100_000 } })
    expect((await ask("county", `${base}/units`, { id: "edu", name: "教育局" })).status).toBe(201)
    const digits = { remark: "1-3 9.1 ".repeat(2400), place: "（0913）".repeat(2800), name: "1".repeat(19_000) }
    for (let n = 0; n < 18; n++)
      expect((await ask("county", `${base}/activities`, { id: `a${n}`, host: "edu", ...digits })).status).toBe(201)
  })
  afterAll(() => server.close())

  it("a page of records full of digits is masked one record after the other", async () => {
    await ask("viewer", `${base}/activities?limit=1`)
    const began = performance.now()
    const { status, text } = await ask("viewer", `${base}/activities`)
    const took = performance.now() - began
    expect([status, text.length > 900_000]).toEqual([200, true])
    // All of them in one go would hold others up for as long as it takes.
    const worst = await heldUp(() => ask("viewer", `${base}/activities`))
    expect(worst).toBeLessThan(took / 2)
  })

  it("a body of thousands of unknown keys is refused in a time that goes with what is told of it", async () => {
    const body = (keys: number) => Object.fromEntries(Array.from({ length: keys }, (_, n) => [`k${n}`, 0]))
    const timed = async (keys: number): Promise<number> => {
      const began = performance.now()
      const { status, text } = await ask("unit", `${base}/activities`, body(keys))
      const { issues, message } = JSON.parse(text)
      expect([status, issues.length]).toEqual([400, 100])
      // Three that are missing are told, too.
      expect(message.en).toContain(`in ${keys + 3} of its places`)
      return performance.now() - began
    }
    await timed(200)
    const few = Math.min(await timed(200), await timed(200))
    const many = Math.min(await timed(19_000), await timed(19_000))
    // 95 times as many keys; with words for each it was 80 times as long.
    expect(many).toBeLessThan(few * 40)
  })
})

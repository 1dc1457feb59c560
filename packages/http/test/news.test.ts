import { notice } from "@kepu/core/notices/pucheng-2023"
import { ActivityStore } from "@kepu/core/port"
import { MemoryActivityStore } from "@kepu/storage/memory"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { setTimeout as pause } from "node:timers/promises"
import { expect, it } from "vitest"
import { startService } from "./service.ts"

const base = `/v1/regions/610526/notices/${notice.id}`
const readers = 60

it("streams of a ledger look for news together, and each has every change, in order and once", async () => {
  let asked = 0
  const counting = Layer.effect(
    ActivityStore,
    Effect.map(Effect.provide(Effect.service(ActivityStore), MemoryActivityStore.layer), (store) =>
      ActivityStore.of({
        ...store,
        sequence: (ledger) =>
          Effect.tap(
            store.sequence(ledger),
            Effect.sync(() => void (asked += 1))
          ),
        changes: (ledger, page) =>
          Effect.tap(
            store.changes(ledger, page),
            Effect.sync(() => void (asked += 1))
          )
      })
    )
  )
  const service = await startService({ limits: { burst: 10_000, streams: readers, together: readers } }, counting)
  const headers = { authorization: `Bearer ${service.tokens["county"]}` }
  const write = async (id: string) => {
    const json = { id, name: id }
    const saved = { as: "county", method: "PUT", json, headers: { "if-none-match": "*" } }
    expect((await service.ask(`${base}/units/${id}`, saved)).status).toBe(200)
  }
  await write("u1")
  const abort = new AbortController()
  const { signal } = abort
  const texts = Array.from({ length: readers }, () => "")
  const streams = texts.map(async (_, n) => {
    const response = await service.handler(new Request(`http://kepu.test${base}/events?after=0`, { headers }))
    return response.body!.pipeThrough(new TextDecoderStream()).pipeTo(
      new WritableStream({
        write: (chunk) => {
          texts[n] += chunk
        }
      }),
      { signal }
    )
  })
  const closed = Promise.allSettled(streams)
  const idsOf = (text: string) => Array.from(text.matchAll(/^id: (\d+)$/gmu), ([, id]) => id)
  const all = async (ids: ReadonlyArray<string>) => {
    for (const until = Date.now() + 10_000; Date.now() < until; await pause(50))
      if (texts.every((text) => idsOf(text).length >= ids.length)) break
    expect(texts.map(idsOf)).toEqual(texts.map(() => ids))
  }
  await all(["1"])
  await pause(500)
  asked = 0
  const began = performance.now()
  await pause(2000)
  // Ten times a second, however many there are; each for itself they would ask four times.
  expect(asked).toBeLessThan(((performance.now() - began) / 100) * 2)
  expect(asked).toBeGreaterThan(0)
  await write("u2")
  await write("u3")
  await all(["1", "2", "3"])
  abort.abort()
  await closed
  await service.dispose()
})

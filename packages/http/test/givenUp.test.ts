import { notice } from "@kepu/core/notices/pucheng-2023"
import { ActivityStore } from "@kepu/core/port"
import { MemoryActivityStore } from "@kepu/storage/memory"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { expect, it } from "vitest"
import { startServer } from "./server.ts"

it("a request whose caller has gone ends at once, and the caller's next one has its turn", async () => {
  let underWay = 0
  const slow = Layer.effect(
    ActivityStore,
    Effect.map(Effect.provide(Effect.service(ActivityStore), MemoryActivityStore.layer), (store) =>
      ActivityStore.of({
        ...store,
        sequence: (ledger) =>
          Effect.acquireUseRelease(
            Effect.sync(() => void (underWay += 1)),
            () => Effect.andThen(Effect.sleep(20_000), store.sequence(ledger)),
            () => Effect.sync(() => void (underWay -= 1))
          )
      })
    )
  )
  const { close, tokens, url } = await startServer({ limits: { together: 2 } }, slow)
  const headers = { authorization: `Bearer ${tokens["county"]}` }
  const abort = new AbortController()
  const { signal } = abort
  const asked = ["sequence", "rates", "questions", "reviewed"].map((path) =>
    fetch(`${url}/v1/regions/610526/notices/${notice.id}/${path}`, { headers, signal }).catch(() => undefined)
  )
  await expect.poll(() => underWay, { timeout: 20_000 }).toBe(2)
  abort.abort()
  await Promise.all(asked)
  const began = performance.now()
  expect((await fetch(`${url}/v1/me`, { headers })).status).toBe(200)
  expect(performance.now() - began).toBeLessThan(5000)
  expect(underWay).toBe(0)
  await close()
})

import { assert, describe, expect, it } from "@effect/vitest"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { fromMillis } from "@kepu/core/time"
import { createToken, layerTicketsInMemory, layerTokens, layerTokensInMemory, TokenStore } from "@kepu/http/server"
import { layerTicketsInSql } from "@kepu/http/sql"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Redacted from "effect/Redacted"
import * as SqlClient from "effect/sql/SqlClient"
import * as TestClock from "effect/testing/TestClock"
import { afterAll, beforeAll } from "vitest"
import { layerTickets, linkMillis, ticketMillis, Tickets } from "../src/server/auth/tickets.ts"
import { startService, identities } from "./service.ts"
import { storedIn } from "./stored.ts"

const base = `/v1/regions/610526/notices/${notice.id}`
const events = `${base}/events?after=0`
const file = `${base}/annex-1.csv?unit=edu`

const because = (effect: Effect.Effect<unknown, unknown>) =>
  Effect.map(Effect.flip(effect), (error) => (error as { readonly because?: string }).because)

const memory = layerTickets.pipe(Layer.provide(layerTokens), Layer.provideMerge(layerTokensInMemory))
const makeToken = createToken({ identity: identities.county, label: "test", days: 1 })

describe("a ticket", () => {
  it.effect("lets in once, and its text is not kept", () =>
    Effect.gen(function* () {
      const { token } = yield* makeToken
      const { byTicket, ticketFor } = yield* Tickets
      const { url } = yield* ticketFor(token.id, events)
      assert.isTrue(url.startsWith(`${events}&ticket=`))
      assert.deepStrictEqual(yield* byTicket(url), { token: token.id, identity: token.identity })
      assert.strictEqual(yield* because(byTicket(url)), "unknown")
    }).pipe(Effect.provide(memory))
  )

  it.effect("is valid until the last millisecond of its minute", () =>
    Effect.gen(function* () {
      const { token } = yield* makeToken
      const { byTicket, ticketFor } = yield* Tickets
      for (const [passed, refused] of [
        [ticketMillis - 1, undefined],
        [ticketMillis, "expired"],
        [ticketMillis + 1, "expired"]
      ] as const) {
        const { expiresAt, url } = yield* ticketFor(token.id, events)
        const now = yield* Clock.currentTimeMillis
        assert.strictEqual(expiresAt - now, 60_000)
        yield* TestClock.setTime(now + passed)
        if (refused === undefined) yield* byTicket(url)
        else assert.strictEqual(yield* because(byTicket(url)), refused)
      }
    }).pipe(Effect.provide(memory))
  )

  it.effect("is for one address, used up by another one, and ends with its token", () =>
    Effect.gen(function* () {
      const { token } = yield* makeToken
      const { byTicket, ticketFor } = yield* Tickets
      const ticket = (url: string) => url.slice(url.indexOf("ticket="))
      const { url } = yield* ticketFor(token.id, events)
      const elsewhere = `${base.replace("610526", "610527")}/events?after=0&${ticket(url)}`
      assert.strictEqual(yield* because(byTicket(elsewhere)), "elsewhere")
      assert.strictEqual(yield* because(byTicket(url)), "unknown")
      const other = yield* ticketFor(token.id, events)
      assert.strictEqual(yield* because(byTicket(`${base}/events?after=9&${ticket(other.url)}`)), "elsewhere")
      for (const odd of [events, `${events}&ticket=`, `${url}&after=1`, `${url}0`]) {
        assert.strictEqual(yield* because(byTicket(odd)), "malformed")
      }
      const last = yield* ticketFor(token.id, events)
      yield* TokenStore.use(({ revoke }) => revoke(token.id, token.createdAt))
      assert.strictEqual(yield* because(byTicket(last.url)), "revoked")
    }).pipe(Effect.provide(memory))
  )
})

describe("a link", () => {
  it.effect("lets in until the last millisecond of its five minutes, as often as it is asked for", () =>
    Effect.gen(function* () {
      const { token } = yield* makeToken
      const { bySignature, linkFor } = yield* Tickets
      const { expiresAt, url } = yield* linkFor(token.id, file)
      assert.strictEqual(linkMillis, 300_000)
      assert.isTrue(url.startsWith(`${file}&signature=`))
      yield* TestClock.setTime(expiresAt - 1)
      for (let n = 0; n < 2; n++) assert.strictEqual((yield* bySignature(url)).token, token.id)
      yield* TestClock.setTime(expiresAt)
      assert.strictEqual(yield* because(bySignature(url)), "expired")
      yield* TestClock.setTime(expiresAt + 1)
      assert.strictEqual(yield* because(bySignature(url)), "expired")
    }).pipe(Effect.provide(memory))
  )

  it.effect("is of one address, one token and one end, and ends with its token", () =>
    Effect.gen(function* () {
      const { token } = yield* makeToken
      const { token: other } = yield* makeToken
      const { bySignature, linkFor } = yield* Tickets
      const { expiresAt, url } = yield* linkFor(token.id, file)
      for (const forged of [
        url.replace("annex-1", "annex-2"),
        url.replace("unit=edu", "unit=abc"),
        url.replace("?unit=edu&", "?"),
        url.replace("610526/", "610527/"),
        url.replace(token.id, other.id),
        url.replace(String(expiresAt), String(expiresAt + 1)),
        url.slice(0, -1) + (url.endsWith("0") ? "1" : "0")
      ]) {
        assert.strictEqual(yield* because(bySignature(forged)), "unknown", forged)
      }
      assert.strictEqual(yield* because(bySignature(`${url}&unit=abc`)), "malformed")
      yield* TokenStore.use(({ revoke }) => revoke(token.id, token.createdAt))
      assert.strictEqual(yield* because(bySignature(url)), "revoked")
    }).pipe(Effect.provide(memory))
  )
})

describe.each(storedIn)("several services over one $name", ({ store }) => {
  it("take each other's tickets, one of many at once, and each other's links; services in memory do not", async () => {
    const tokens = layerTokens.pipe(Layer.provideMerge(layerTokensInMemory))
    const two = Effect.gen(function* () {
      const build = (at: typeof layerTicketsInSql | typeof layerTicketsInMemory) =>
        Effect.map(Layer.build(Layer.fresh(layerTickets.pipe(Layer.provide(at)))), (built) =>
          Context.get(built, Tickets)
        )
      const { token } = yield* makeToken
      const [one, other] = [yield* build(layerTicketsInSql), yield* build(layerTicketsInSql)]
      const alone = yield* build(layerTicketsInMemory)
      const { url } = yield* one.ticketFor(token.id, events)
      assert.strictEqual(yield* because(alone.byTicket(url)), "unknown")
      const tries = Array.from({ length: 8 }, (_, n) => Effect.result((n % 2 === 0 ? one : other).byTicket(url)))
      const results = yield* Effect.all(tries, { concurrency: "unbounded" })
      assert.lengthOf(
        results.filter(({ _tag }) => _tag === "Success"),
        1
      )
      const link = yield* one.linkFor(token.id, file)
      assert.strictEqual((yield* other.bySignature(link.url)).token, token.id)
      assert.strictEqual(yield* because(alone.bySignature(link.url)), "unknown")
      // As docs/security.md has keys changed: the next service that needs one makes another.
      const sql = yield* SqlClient.SqlClient
      yield* sql`DELETE FROM kepu_secret WHERE name = 'links'`
      const [after, again] = [yield* build(layerTicketsInSql), yield* build(layerTicketsInSql)]
      assert.strictEqual(yield* because(after.bySignature(link.url)), "unknown")
      const anew = yield* after.linkFor(token.id, file)
      assert.strictEqual((yield* again.bySignature(anew.url)).token, token.id)
    })
    const runtime = ManagedRuntime.make(Layer.mergeAll(tokens, Layer.orDie(store)))
    await runtime.runPromise(Effect.scoped(two))
    await runtime.dispose()
  })
})

describe("over HTTP", () => {
  let service: Awaited<ReturnType<typeof startService>>
  beforeAll(async () => {
    service = await startService()
    await service.ask(`${base}/units/edu`, {
      method: "PUT",
      as: "county",
      headers: { "if-none-match": "*" },
      json: { id: "edu", name: "县教育局" }
    })
  })
  afterAll(() => service.dispose())
  const give = async (kind: string, address: string, as = "unit") =>
    service.ask(`/v1/${kind}`, { method: "POST", as, json: { address } })
  const get = (url: string) => service.handler(new Request(`http://kepu.test${url}`))

  it("a ticket opens a stream, once, as whom it was made for; it is not logged", async () => {
    const { json, status } = await give("tickets", events)
    expect(status).toBe(200)
    const response = await get(json.url)
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/event-stream"])
    const reader = response.body!.getReader()
    const decoder = new TextDecoder()
    let told = ""
    while (!told.includes("县教育局")) told += decoder.decode((await reader.read()).value)
    await reader.cancel()
    const again = await get(json.url)
    expect([again.status, (await again.json()).code]).toEqual([401, "not-authenticated"])
    const logged = service.logs.join("\n")
    expect(logged).toContain('"because":"unknown"')
    expect(logged).not.toContain(json.url.split("ticket=")[1])
  })

  it("its stream ends when its token is revoked", { timeout: 20_000 }, async () => {
    const { text, token } = await service.create(identities.county)
    const { json } = await service.ask("/v1/tickets", {
      method: "POST",
      headers: { authorization: `Bearer ${Redacted.value(text)}` },
      json: { address: events }
    })
    const response = await get(json.url)
    expect(response.status).toBe(200)
    const ended = response.text()
    await Effect.runPromise(
      Effect.provide(
        TokenStore.use(({ revoke }) => revoke(token.id, fromMillis(Date.now(), "UTC"))),
        service.memory
      )
    )
    expect(await ended).toContain("retry:")
  })

  it("a link gives a file as its owner sees it, and nothing else", async () => {
    const { json } = await give("links", `${base}/units.csv`)
    const linked = await get(json.url)
    expect(linked.status).toBe(200)
    expect(await linked.text()).toBe((await service.ask(`${base}/units.csv`, { as: "unit" })).text)
    const signature = json.url.slice(json.url.indexOf("signature="))
    for (const path of ["annex-1.csv", "units", "events", "sequence"]) {
      expect([path, (await get(`${base}/${path}?${signature}`)).status]).toEqual([path, 401])
    }
  })

  it.each([
    ["tickets", `${base}/annex-1.csv`, "unit", 400],
    ["links", events, "unit", 400],
    ["links", `${base}/units`, "unit", 400],
    ["links", "https://evil.test/annex-1.csv", "unit", 400],
    ["links", "//evil.test/annex-1.csv", "unit", 400],
    ["links", `${base}/annex-1.csv?signature=x`, "unit", 400],
    ["tickets", events.replace("610526", "610527"), "unit", 403],
    ["tickets", events, "issuer", 403]
  ])("%s for %s as %s: %s", async (kind, address, as, expected) => {
    expect((await give(kind, address, as)).status).toBe(expected)
  })
})

import { assert, describe, it } from "@effect/vitest"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { makeClient } from "@kepu/http/client"
import { createToken } from "@kepu/http/server"
import { freshDatabase } from "@kepu/real-parts/postgres"
import { PostgresActivityStore } from "@kepu/storage/postgres"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpServer from "effect/http/HttpServer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as NetAddress from "effect/net/NetAddress"
import * as Redacted from "effect/Redacted"
import * as SqlClient from "effect/sql/SqlClient"
import { once } from "node:events"
import { connect } from "node:net"
import { setTimeout } from "node:timers/promises"
import { storedIn, storedServer } from "./stored.ts"

const params = { region: "610526", notice: notice.id } as { readonly region: never; readonly notice: string }
const identity = { role: "county", region: "610526" as never } as const

/** Where the server is, and the token of an office. */
const access = Effect.gen(function* () {
  const { address } = yield* HttpServer.HttpServer
  const { text } = yield* createToken({ identity, label: "test", days: 1 })
  return { url: `http://127.0.0.1:${(address as NetAddress.InetAddress).port}`, token: text }
})

describe.each(storedIn)("over $name", ({ store }) => {
  it.live("two clients edit one activity: one gets 412, merges, and nothing is lost", () =>
    Effect.gen(function* () {
      const options = yield* access
      const one = yield* makeClient(options)
      const other = yield* makeClient(options)
      const unit = { id: "edu" as never, name: "县教育局" }
      yield* one.units.create({ params, query: {}, headers: {}, payload: unit })
      const talk = { id: "a1", name: "讲座", host: "edu" }
      const a1 = { ...params, key: "a1" as never }
      yield* one.activities.create({ params, query: {}, headers: {}, payload: talk as never })
      const { body, headers } = yield* one.activities.get({ params: a1 })
      const save = (client: typeof one, value: object, etag: string) =>
        client.activities.save({
          params: a1,
          query: {},
          headers: { "if-match": etag },
          payload: value as typeof body.value
        })
      const outcomes = yield* Effect.all(
        [
          Effect.result(save(one, { ...body.value, place: "一中" }, headers.etag)),
          Effect.result(save(other, { ...body.value, contactName: "李老师" }, headers.etag))
        ],
        { concurrency: 2 }
      )
      const won = outcomes.filter(({ _tag }) => _tag === "Success")
      const [lost] = outcomes.flatMap((outcome) => (outcome._tag === "Failure" ? [outcome.failure] : []))
      assert.lengthOf(won, 1)
      assert.strictEqual(lost?._tag, "version-conflict")
      if (lost?._tag !== "version-conflict") return
      const { reason } = lost as unknown as {
        readonly reason: { readonly actual: number; readonly held: object; readonly offered: object }
      }
      const merged = { ...reason.held, ...reason.offered }
      const saved = yield* save(other, merged, `"${reason.actual}"`)
      assert.deepInclude(saved.body.value, { place: "一中", contactName: "李老师" })
      const { items } = yield* one.activities.history({ params: a1, query: {} })
      assert.deepStrictEqual(
        items.map(({ version }) => version),
        [1, 2, 3]
      )
    }).pipe(Effect.provide([FetchHttpClient.layer, storedServer(store)]))
  )
})

describe("a service that is told to stop", { timeout: 30_000 }, () => {
  /** The service over PostgreSQL, whose ledger somebody else holds, so that a write has to wait. */
  const started = async () => {
    const { drop, url: database } = await freshDatabase()
    const store = PostgresActivityStore.layerWithClient({ url: Redacted.make(database) })
    const service = ManagedRuntime.make(storedServer(store))
    const { token, url } = await service.runPromise(access)
    const others = ManagedRuntime.make(
      PostgresActivityStore.clientLayer({ url: Redacted.make(database), maxConnections: 4 })
    )
    const base = `${url}/v1/regions/610526/notices/${notice.id}`
    const headers = { authorization: `Bearer ${Redacted.value(token)}`, "content-type": "application/json" }
    const create = (id: string) =>
      fetch(`${base}/units`, { method: "POST", headers, body: JSON.stringify({ id, name: id }) })
    assert.strictEqual((await create("first")).status, 201)
    const held = Effect.runSync(Deferred.make<void>())
    const released = Effect.runSync(Deferred.make<void>())
    const holding = others.runPromise(
      Effect.flatMap(SqlClient.SqlClient, (sql) =>
        sql.withTransaction(
          Effect.gen(function* () {
            yield* sql`UPDATE kepu_ledger SET sequence = sequence`
            yield* Deferred.succeed(held, undefined)
            yield* Deferred.await(released)
          })
        )
      )
    )
    await Effect.runPromise(Deferred.await(held))
    const release = () => Deferred.doneUnsafe(released, Effect.void)
    const waiting = others.runPromise(
      Effect.flatMap(SqlClient.SqlClient, (sql) =>
        sql`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`.pipe(
          Effect.delay(20),
          Effect.repeat({ until: (rows) => rows.length > 0 })
        )
      )
    )
    const events = await fetch(`${base}/events`, { headers })
    const units = () =>
      others.runPromise(
        Effect.flatMap(SqlClient.SqlClient, (sql) =>
          Effect.map(
            sql<{ readonly key: string }>`SELECT key FROM kepu_change WHERE register = 'units' ORDER BY key`,
            (rows) => rows.map(({ key }) => key)
          )
        )
      )
    const end = async () => {
      release()
      await holding
      await others.dispose()
      await drop()
    }
    return {
      create,
      dispose: () => service.dispose(),
      end,
      events: events.text(),
      release,
      units,
      url,
      waiting
    }
  }

  it("finishes what is under way, ends streams, and takes nothing new", async () => {
    const { create, dispose, end, events, release, units, url, waiting } = await started()
    const underWay = create("second")
    await waiting
    const disposed = dispose()
    assert.include(await events, "id: 1\nevent: change\n")
    const refused = await fetch(`${url}/health`).then(
      ({ status }) => status,
      () => "refused"
    )
    assert.strictEqual(refused, "refused")
    release()
    assert.strictEqual((await underWay).status, 201)
    await disposed
    assert.deepStrictEqual(await units(), ["first", "second"])
    await end()
  })

  it("waits no longer than it is given: who is slow to send is cut, and leaves nothing behind", async () => {
    const service = ManagedRuntime.make(storedServer(storedIn[0]!.store, { grace: 300 }))
    const { token, url } = await service.runPromise(access)
    const slow = connect(Number(new URL(url).port), "127.0.0.1")
    slow.write(
      `POST /v1/regions/610526/notices/${notice.id}/units HTTP/1.1\r\nhost: kepu\r\ncontent-type: application/json\r\n` +
        `authorization: Bearer ${Redacted.value(token)}\r\ncontent-length: 30\r\n\r\n{"id":"edu"`
    )
    await setTimeout(200)
    const closed = once(slow, "close")
    const before = Date.now()
    await service.dispose()
    const took = Date.now() - before
    assert.isAtLeast(took, 290)
    assert.isBelow(took, 5_000)
    await closed
    assert.strictEqual(slow.bytesRead, 0)
  })
})

import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as SqlClient from "effect/sql/SqlClient"
import {
  type AskedOnce,
  keptAnswers,
  type KeptSession,
  keptSessions,
  type KeptTicket,
  keptTickets,
  type KeptToken,
  keptTokens
} from "@kepu/storage/service"
import { migrate } from "../src/sql/migrate.ts"
import { engines } from "./engines.ts"

const token = (id: string, more: Partial<KeptToken> = {}): KeptToken => ({
  region: "610526",
  id,
  digest: "d".repeat(64),
  role: "county",
  onBehalf: false,
  label: "控制台",
  createdAt: "2026-01-01T00:00:00Z",
  expiresAt: "2026-02-01T00:00:00Z",
  ...more
})

const hour = 3_600_000
const asked = (more: Partial<AskedOnce> = {}): AskedOnce => ({
  region: "610526",
  caller: "token:1",
  key: "key-12345",
  request: "digest",
  now: 0,
  keptUntil: 24 * hour,
  ...more
})

describe.each(engines)("what a service keeps in $name", ({ client, dialectOf }) => {
  const withSchema = <A, E>(use: (sql: SqlClient.SqlClient) => Effect.Effect<A, E>) =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      yield* migrate(sql, dialectOf(sql))
      return yield* use(sql)
    }).pipe(Effect.provide(client))

  it.live("tokens come back as they were given, in the order of their making, and are withdrawn once", () =>
    withSchema((sql) =>
      Effect.gen(function* () {
        const tokens = keptTokens(sql)
        const later = token("b", { createdAt: "2026-01-02T00:00:00Z", role: "unit", unit: "edu" })
        const all = [token("c", { region: "110000", onBehalf: true }), token("a"), later]
        for (const each of all.toReversed()) yield* tokens.add(each)
        assert.deepStrictEqual(yield* tokens.list, [all[0]!, all[1]!, later])
        assert.deepStrictEqual(yield* tokens.find("610526", "b"), later)
        assert.isUndefined(yield* tokens.find("110000", "b"))
        assert.isTrue(yield* tokens.revoke("610526", "b", "2026-01-03T00:00:00Z"))
        assert.isTrue(yield* tokens.revoke("610526", "b", "2026-01-09T00:00:00Z"))
        assert.isFalse(yield* tokens.revoke("110000", "b", "2026-01-03T00:00:00Z"))
        assert.deepStrictEqual(yield* tokens.find("610526", "b"), { ...later, revokedAt: "2026-01-03T00:00:00Z" })
        assert.deepStrictEqual(yield* tokens.find("610526", "a"), token("a"))
      })
    )
  )

  it.live("sessions come back as they were given, are used later and never earlier, end, and are forgotten", () =>
    withSchema((sql) =>
      Effect.gen(function* () {
        const sessions = keptSessions(sql)
        const session = (id: string, more: Partial<KeptSession> = {}): KeptSession => ({
          region: "610526",
          id,
          digest: "d".repeat(64),
          caller: "person:1",
          role: "county",
          createdAt: 1_800_000_000_000,
          usedAt: 1_800_000_000_000,
          expiresAt: 1_800_000_043_200,
          ...more
        })
        const [one, other] = [session("a"), session("b", { role: "unit", unit: "edu", expiresAt: 1_800_000_043_201 })]
        for (const each of [one, other]) yield* sessions.add(each)
        assert.deepStrictEqual(yield* sessions.find("610526", "b"), other)
        assert.isUndefined(yield* sessions.find("110000", "b"))
        assert.deepStrictEqual(
          (yield* sessions.list).map(({ id }) => id),
          ["a", "b"]
        )
        assert.isFalse(yield* sessions.end("110000", "a"))
        yield* sessions.touch("610526", "b", 1_800_000_000_009)
        yield* sessions.touch("610526", "b", 1_800_000_000_004)
        assert.deepStrictEqual(yield* sessions.find("610526", "b"), { ...other, usedAt: 1_800_000_000_009 })
        assert.deepStrictEqual(yield* sessions.find("610526", "a"), one)
        yield* sessions.purge(1_800_000_043_200)
        assert.isUndefined(yield* sessions.find("610526", "a"))
        yield* sessions.end("110000", "b")
        assert.isDefined(yield* sessions.find("610526", "b"))
        yield* sessions.end("610526", "b")
        assert.isUndefined(yield* sessions.find("610526", "b"))
      })
    )
  )

  it.live("a ticket is given out once, is forgotten when it is over, and a secret is the first that was proposed", () =>
    withSchema((sql) =>
      Effect.gen(function* () {
        const { add, secret, take } = keptTickets(sql)
        const ticket = (digest: string, expiresAt: number): KeptTicket => ({
          region: "610526",
          digest,
          token: "610526-0",
          address: "/v1",
          expiresAt
        })
        yield* add(ticket("a", 1_800_000_000_000), 0)
        yield* add(ticket("b", 1_800_000_000_001), 0)
        assert.isUndefined(yield* take("110000", "a"))
        assert.deepStrictEqual(yield* take("610526", "a"), ticket("a", 1_800_000_000_000))
        assert.isUndefined(yield* take("610526", "a"))
        yield* add(ticket("a", 1_800_000_000_000), 0)
        yield* add(ticket("c", 1_800_000_000_002), 1_800_000_000_000)
        assert.isUndefined(yield* take("610526", "a"))
        assert.isDefined(yield* take("610526", "b"))
        const proposed = yield* Effect.forEach(["1", "2", "3"], (text) => secret("links", text), {
          concurrency: "unbounded"
        })
        assert.lengthOf(new Set(proposed), 1)
        assert.strictEqual(yield* secret("links", "4"), proposed[0])
        assert.strictEqual(yield* secret("other", "4"), "4")
      })
    )
  )

  it.live("what is asked once is done once, also by many at a time, and what fails leaves nothing behind", () =>
    withSchema((sql) =>
      Effect.gen(function* () {
        const { once } = keptAnswers(sql)
        const count = Effect.map(sql`SELECT notice FROM kepu_ledger`, ({ length }) => length)
        let done = 0
        const writing = Effect.suspend(() => {
          const n = ++done
          return Effect.as(
            sql`INSERT INTO kepu_ledger (region, notice, sequence) VALUES ('610526', ${`n${n}`}, 0)`,
            `{"n":${n},"text":"一 \\u0000"}`
          )
        })
        assert.strictEqual(yield* Effect.flip(once(asked(), Effect.andThen(writing, Effect.fail("no")))), "no")
        assert.strictEqual(yield* count, 0)
        const answers = yield* Effect.all(
          Array.from({ length: 8 }, () => once(asked(), writing)),
          { concurrency: 8 }
        )
        assert.deepStrictEqual([...new Set(answers)], ['{"n":2,"text":"一 \\u0000"}'])
        assert.strictEqual(yield* count, 1)
        assert.isUndefined(yield* once(asked({ request: "other" }), writing))
        assert.strictEqual(yield* count, 1)
        for (const other of [{ caller: "token:2" }, { key: "key-99999" }, { region: "110000" }]) {
          yield* once(asked(other), writing)
        }
        assert.strictEqual(yield* count, 4)
      })
    )
  )

  it.live("who is interrupted in the middle has done nothing, and the key is free", () =>
    withSchema((sql) =>
      Effect.gen(function* () {
        const { once } = keptAnswers(sql)
        const begun = sql`INSERT INTO kepu_ledger (region, notice, sequence) VALUES ('610526', 'n', 0)`
        const fiber = yield* Effect.forkChild(once(asked(), Effect.andThen(begun, Effect.never)))
        yield* Effect.sleep(100)
        yield* Fiber.interrupt(fiber)
        assert.lengthOf(yield* sql`SELECT notice FROM kepu_ledger`, 0)
        assert.strictEqual(yield* once(asked(), Effect.as(begun, "done")), "done")
      })
    )
  )

  it.live("an answer is kept to its last millisecond, and forgotten then", () =>
    withSchema((sql) =>
      Effect.gen(function* () {
        const { once, purge } = keptAnswers(sql)
        const at = (now: number) => once(asked({ now, keptUntil: now + 24 * hour }), Effect.succeed(`at ${now}`))
        assert.strictEqual(yield* at(0), "at 0")
        assert.strictEqual(yield* at(24 * hour - 1), "at 0")
        assert.strictEqual(yield* at(24 * hour), `at ${24 * hour}`)
        yield* purge(48 * hour - 1)
        assert.lengthOf(yield* sql`SELECT key FROM kepu_answer`, 1)
        yield* purge(48 * hour)
        assert.lengthOf(yield* sql`SELECT key FROM kepu_answer`, 0)
      })
    )
  )
})

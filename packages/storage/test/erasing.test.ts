import { Instant } from "@kepu/core/schema"
import { ActivityStore, type Change, type Ledger, type Note, type RecordKey, type Write } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as SqlClient from "effect/sql/SqlClient"
import { readFileSync } from "node:fs"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { erase, keptAnswers } from "../src/service.ts"
import * as SqliteActivityStore from "../src/SqliteActivityStore.ts"
import * as SqlActivityStore from "../src/sql/SqlActivityStore.ts"
import { sqlite } from "../src/sql/Dialect.ts"
import { verify } from "../src/transfer.ts"
import { engines, newFile } from "./engines.ts"

const ledger = { region: "610526", notice: "pucheng-2023" } as Ledger
const note = (why?: string): Note => ({
  by: "县科协",
  at: Instant.make("2023-09-20T01:00:00Z"),
  ...(why === undefined ? {} : { why })
})
const save = (register: string, key: string, value: object, expected = 0, why?: string) =>
  ({ _tag: "Save", register, key, value, expected, note: note(why) }) as unknown as Write
const remove = (key: string, expected: number) =>
  ({ _tag: "Remove", register: "activities", key, expected, note: note() }) as unknown as Write

const phone = "13912345678"
const texts = ["王小明", phone]
const unit = { id: "u1", name: "县教育局" }
const activity = (id: string, more: object = {}) => ({ id, name: "讲座", host: "u1", ...more })

const given: ReadonlyArray<ReadonlyArray<Write>> = [
  [save("units", "u1", unit), save("units", "王小明工作室", { id: "王小明工作室", name: "工作室" })],
  [
    save("activities", "live", activity("live", { contactName: "王小明", contactPhone: phone }), 0, `王小明报送`),
    save("activities", "gone", activity("gone", { remark: "王小明 139-1234-5678" })),
    save("activities", "other", activity("other", { contactName: "李红", contactPhone: "13900000000" }))
  ],
  [save("activities", "live", activity("live", { contactName: "李红", remark: "原联系人一三九1234５６７８" }), 1)],
  [remove("gone", 1)]
]

const givenTo = ActivityStore.use((store) =>
  Effect.forEach(given, (writes) => store.write(ledger, writes), { discard: true })
)

const everything = Effect.gen(function* () {
  const store = yield* ActivityStore
  const { changes } = yield* store.changes(ledger, { size: 1000 })
  const { items } = yield* store.page(ledger, "activities", { size: 100, withRemoved: true })
  return { changes, items, sequence: yield* store.sequence(ledger) }
})

const readable = /王小明(?!工作室)|139.{0,3}1234.{0,3}5678|一三九1234/u

describe.each(engines)("erasing from $name", ({ client, dialectOf, name }) => {
  const runtime = ManagedRuntime.make(SqlActivityStore.layer(dialectOf).pipe(Layer.provideMerge(client)))
  const erasing = (dryRun: boolean) =>
    runtime.runPromise(
      Effect.flatMap(SqlClient.SqlClient, (sql) =>
        erase(sql, dialectOf(sql), ledger, { texts, note: note("按本人要求删除"), dryRun })
      )
    )
  beforeAll(async () => {
    await runtime.runPromise(givenTo)
    const asked = { region: "610526", caller: "a", request: "r", now: 0, keptUntil: 1e15 }
    await runtime.runPromise(
      Effect.flatMap(SqlClient.SqlClient, (sql) =>
        Effect.forEach(["王小明", "李红"], (name) =>
          keptAnswers(sql).once({ ...asked, key: name }, Effect.succeed(JSON.stringify([{ name }])))
        )
      )
    )
  })
  afterAll(() => runtime.dispose())

  it("tells beforehand what it would do, and does nothing", async () => {
    const before = await runtime.runPromise(everything)
    assert.deepStrictEqual<unknown>(await erasing(true), {
      records: 2,
      versions: 4,
      left: [{ register: "units", key: "王小明工作室" }]
    })
    assert.deepStrictEqual(await runtime.runPromise(everything), before)
  })

  it("takes the texts out of every version, and remembers that it did", async () => {
    const before = await runtime.runPromise(everything)
    assert.match(JSON.stringify(before), readable)
    const { records, versions } = await erasing(false)
    assert.deepStrictEqual([records, versions], [2, 4])
    const after = await runtime.runPromise(everything)
    assert.notMatch(JSON.stringify(after), readable)
    // Nothing else is touched, and nothing is gone.
    const rest = (changes: ReadonlyArray<Change>) => changes.filter(({ key }) => key !== "live" && key !== "gone")
    assert.deepStrictEqual(rest(after.changes), rest(before.changes))
    assert.deepStrictEqual(
      after.changes
        .slice(0, before.changes.length)
        .map(({ key, kind, sequence, version }) => [key, kind, sequence, version]),
      before.changes.map(({ key, kind, sequence, version }) => [key, kind, sequence, version])
    )
    const added = after.changes.slice(before.changes.length)
    assert.deepStrictEqual(
      added.map(({ key, kind, note, version }) => `${key} ${kind} ${version} ${note.why}`).toSorted(),
      ["gone removed 4 按本人要求删除", "gone restored 3 按本人要求删除", "live changed 3 按本人要求删除"]
    )
    const states = after.items.map(({ key, kind }): readonly [string, boolean] => [key, kind === "removed"])
    assert.deepStrictEqual<unknown>(states, [
      ["gone", true],
      ["live", false],
      ["other", false]
    ])
    assert.strictEqual(after.sequence, before.sequence + 3)
  })

  it("leaves a store whose laws hold, and forgets what was kept for retries", async () => {
    assert.deepStrictEqual((await runtime.runPromise(verify)).flaws, [])
    const history = await runtime.runPromise(
      ActivityStore.use((store) => store.history(ledger, "activities", "live" as RecordKey, { size: 10 }))
    )
    for (const [n, { before }] of history.items.entries()) {
      assert.deepStrictEqual(before, history.items[n - 1]?.value)
    }
    const kept = await runtime.runPromise(
      Effect.flatMap(SqlClient.SqlClient, (sql) => sql<{ readonly key: string }>`SELECT key FROM kepu_answer`)
    )
    assert.deepStrictEqual(
      kept.map(({ key }) => key),
      ["李红"]
    )
  })

  it("a second time finds nothing", async () => {
    const { sequence } = await runtime.runPromise(everything)
    assert.deepStrictEqual<unknown>(await erasing(false), {
      records: 0,
      versions: 0,
      left: [{ register: "units", key: "王小明工作室" }]
    })
    assert.strictEqual((await runtime.runPromise(everything)).sequence, sequence, name)
  })
})

it("what was erased is nowhere in the file of SQLite", async () => {
  const file = newFile()
  const runtime = ManagedRuntime.make(SqliteActivityStore.layerWithClient({ file }))
  await runtime.runPromise(givenTo)
  await runtime.runPromise(
    Effect.flatMap(SqlClient.SqlClient, (sql) =>
      erase(sql, sqlite(sql), ledger, { texts, note: note("按本人要求删除"), dryRun: false })
    )
  )
  const bytes = [file, `${file}-wal`].map((path) => readFileSync(path).toString("utf8")).join("")
  assert.include(bytes, "李红")
  assert.notInclude(bytes, phone)
  assert.notMatch(bytes, /王小明(?!工作室)/u)
  await runtime.dispose()
})

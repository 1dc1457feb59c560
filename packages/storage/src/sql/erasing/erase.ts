import {
  checkValue,
  isLive,
  type Ledger,
  type Note,
  ownKey,
  pointersOf,
  type Ref,
  refId,
  type StoredRecord,
  type StoreError,
  type Write
} from "@kepu/core/port"
import * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import { lock } from "../appending.ts"
import { type Dialect, isLast } from "../Dialect.ts"
import { asStoreError, retrying } from "../failures.ts"
import { toRecords, type Row } from "../rows.ts"
import { serviceOf } from "../SqlActivityStore.ts"
import { type Scrubber, scrubber } from "./scrub.ts"

/** What is erased from a ledger, and on whose word. */
export interface Erasure {
  /** What is to be erased: names, and numbers in whatever way they are written. */
  readonly texts: ReadonlyArray<string>
  /** Who erases, when and why; it stays in the history, so it must not repeat the texts. */
  readonly note: Note
  /** Only tells what would be done. */
  readonly dryRun: boolean
}

/** How many records and versions of records held a text, and which records still do. */
export interface Erased {
  readonly records: number
  readonly versions: number
  /** Records whose own key or pointers hold a text: they are known by it, so it stays until they are made anew. */
  readonly left: ReadonlyArray<Ref>
}

/** Changes that are looked through at once. */
const batch = 1000

/** The texts by which a record is known and finds others. */
const keptOf = ({ key, register, value }: StoredRecord): ReadonlySet<string> =>
  new Set([key, ownKey(register, value) ?? key, ...pointersOf(register, value).map((ref) => ref.key)])

const holds = (texts: Iterable<string>, scrub: Scrubber): boolean =>
  Array.from(texts).some((text) => scrub.text(text) !== text)

/**
 * Erases texts from every version of every record of a ledger, in one transaction. Each record that had one gets one
 * change more, with the note, so that whoever follows the ledger learns of it; one that was removed is restored and
 * removed again. What was kept for retries and holds a text is forgotten.
 *
 * @example
 * ```ts
 * import { ActivityStore, Ledger, Note, Write } from "@kepu/core/port"
 * import { erase, sqlite } from "@kepu/storage/service"
 * import { SqliteActivityStore } from "@kepu/storage/sqlite"
 * import * as Effect from "effect/Effect"
 * import * as Schema from "effect/Schema"
 * import * as SqlClient from "effect/sql/SqlClient"
 *
 * const ledger = Schema.decodeUnknownSync(Ledger)({ region: "610526", notice: "pucheng-2023" })
 * const note = Schema.decodeUnknownSync(Note)({ by: "县科协", at: "2023-10-20T09:00:00+08:00" })
 * const value = { id: "edu", name: "县教育局", aliases: ["王小明的科室"] }
 * const save = Schema.decodeUnknownSync(Write)({ _tag: "Save", register: "units", key: "edu", value, expected: 0, note })
 * const program = Effect.gen(function* () {
 *   const store = yield* ActivityStore
 *   yield* store.write(ledger, [save])
 *   const sql = yield* SqlClient.SqlClient
 *   yield* erase(sql, sqlite(sql), ledger, { texts: ["王小明"], note, dryRun: false })
 *   return (yield* store.portfolio(ledger)).units[0]?.aliases
 * })
 * const layer = SqliteActivityStore.layerWithClient({ file: ":memory:" })
 * console.log(await Effect.runPromise(Effect.provide(program, layer))) // [ '***的科室' ]
 * ```
 */
export const erase = (
  sql: SqlClient,
  dialect: Dialect,
  ledger: Ledger,
  { dryRun, note, texts }: Erasure
): Effect.Effect<Erased, StoreError> => {
  const store = serviceOf(sql, dialect)
  const scrub = scrubber(texts)
  const { notice, region } = ledger
  const ofLedger = sql`region = ${region} AND notice = ${notice}`

  const changesAfter = (sequence: number) =>
    sql<Row>`SELECT register, key, version, kind, sequence, noted_by, noted_at, why, body FROM kepu_change
      WHERE ${ofLedger} AND sequence > ${sequence} ORDER BY sequence LIMIT ${batch}`

  const scrubVersion = Effect.fnUntraced(function* (record: StoredRecord) {
    const { key, register, sequence, version } = record
    const { by, why } = record.note
    const value = scrub.value(record.value, keptOf(record))
    const body = JSON.stringify(value)
    const [saidBy, saidWhy] = [scrub.text(by), why === undefined ? undefined : scrub.text(why)]
    const isSame = body === JSON.stringify(record.value) && saidBy === by && saidWhy === why
    if (isSame) return false
    // What is left must still be a value of its register, or the ledger could no longer be read.
    yield* Effect.fromResult(checkValue(register, key, value))
    if (!dryRun) {
      yield* sql`UPDATE kepu_change SET body = ${body}, noted_by = ${saidBy}, why = ${saidWhy ?? null}
        WHERE ${ofLedger} AND register = ${register} AND key = ${key} AND version = ${version} AND sequence = ${sequence}`
    }
    return true
  })

  const forgetAnswers = Effect.gen(function* () {
    const answers = yield* sql<{ readonly caller: string; readonly key: string; readonly body: string | null }>`
      SELECT caller, key, body FROM kepu_answer WHERE region = ${region}`
    for (const { body, caller, key } of answers) {
      if (body === null || scrub.text(body) === body) continue
      yield* sql`DELETE FROM kepu_answer WHERE region = ${region} AND caller = ${caller} AND key = ${key}`
    }
  })

  /** One change for a record that is there; one that was removed comes and goes. */
  const tellOf = ({ key, register, value, version }: StoredRecord, isThere: boolean): ReadonlyArray<Write> => {
    const place = { register, key, note }
    return isThere
      ? [{ _tag: "Save", ...place, value, expected: version } as Write]
      : [
          { _tag: "Restore", ...place, expected: version },
          { _tag: "Remove", ...place, expected: version + 1 }
        ]
  }

  const transaction = Effect.gen(function* () {
    // Whoever writes next waits until this is over.
    const last = yield* lock(sql, ledger, 0)
    const touched = new Set<string>()
    const left = new Map<string, Ref>()
    let versions = 0
    for (let after = 0; after < last;) {
      const records = yield* Effect.flatMap(changesAfter(after), toRecords)
      if (records.length === 0) break
      for (const record of records) {
        if (holds(keptOf(record), scrub)) left.set(refId(record), { register: record.register, key: record.key })
        if (!(yield* scrubVersion(record))) continue
        versions += 1
        touched.add(refId(record))
      }
      after = records.at(-1)!.sequence
    }
    if (!dryRun) {
      yield* forgetAnswers
      const current = yield* Effect.flatMap(
        sql<Row>`SELECT c.register, c.key, c.version, c.kind, c.sequence, c.noted_by, c.noted_at, c.why, c.body
          FROM kepu_change c WHERE c.region = ${region} AND c.notice = ${notice} AND ${sql.literal(isLast)}`,
        toRecords
      )
      const writes = current
        .filter((record) => touched.has(refId(record)))
        .flatMap((record) => tellOf(record, isLive(record)))
      for (let n = 0; n < writes.length; n += batch) yield* store.write(ledger, writes.slice(n, n + batch))
    }
    return { records: touched.size, versions, left: [...left.values()] }
  })

  const run = <A>(effect: Effect.Effect<A, StoreError | SqlError>) => retrying(asStoreError(effect))
  const each = (statements: ReadonlyArray<string>) =>
    Effect.forEach(statements, (statement) => run(sql.unsafe(statement).unprepared), { discard: true })
  return Effect.gen(function* () {
    yield* each(dialect.beforeErasing)
    const done = yield* run(sql.withTransaction(transaction))
    if (!dryRun) yield* each(dialect.afterErasing)
    return done
  })
}

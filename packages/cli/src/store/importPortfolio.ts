import type { Portfolio } from "@kepu/core"
import { localized } from "@kepu/core/text"
import {
  ActivityStore,
  type Ledger,
  type Page,
  type RecordKey,
  type RegisterName,
  type StoredRecord
} from "@kepu/core/port"
import type { Entry, ImportOptions, Line } from "@kepu/storage/transfer"
import * as Effect from "effect/Effect"
import { makeCounter } from "./counter.ts"

/** Records of one transaction. */
const batch = 2000

const importing = localized("正在导入第 {done} 条", "importing record {done}")

/** All live records of a register. */
const liveIn = Effect.fnUntraced(function* <R extends RegisterName>(ledger: Ledger, register: R) {
  const store = yield* ActivityStore
  const live: Array<StoredRecord<R>> = []
  let after: RecordKey | undefined
  do {
    const page: Page<StoredRecord<R>, RecordKey> = yield* store.page(ledger, register, { after, size: batch })
    live.push(...page.items)
    after = page.next
  } while (after !== undefined)
  return live
})

/** Lines that remove records as they are. */
const removing = (ledger: Ledger, records: ReadonlyArray<StoredRecord>, { note }: ImportOptions) =>
  records.map(({ key, register, value }): Line => {
    const history = [
      { kind: "created" as const, note, value },
      { kind: "removed" as const, note }
    ] as const
    return { ...ledger, register, key, history }
  })

/** The unread rows of these files that are kept and, going by the files as they now are, can be read. */
const readByNow = Effect.fnUntraced(function* (
  ledger: Ledger,
  files: ReadonlySet<string>,
  entries: ReadonlyArray<Entry>
) {
  const unread = new Set<string>(entries.flatMap(({ key, register }) => (register === "unread" ? [key] : [])))
  const kept = yield* liveIn(ledger, "unread")
  return kept.filter(({ key, value: { source } }) => source !== undefined && files.has(source.file) && !unread.has(key))
})

/** Brings a portfolio into a ledger; `files` are those that it was read from, of which it is the whole. */
export const importPortfolio = Effect.fnUntraced(function* (
  ledger: Ledger,
  portfolio: Portfolio,
  files: ReadonlySet<string>,
  options: ImportOptions
) {
  const [{ entriesOf, importEntries, importLines, nothing, plus }, { reconcile }] = yield* Effect.promise(() =>
    Promise.all([import("@kepu/storage/transfer"), import("@kepu/csv")])
  )
  const counter = yield* makeCounter(importing)
  const isTable = files.size > 0
  const given = isTable ? reconcile(portfolio, yield* liveIn(ledger, "activities")) : { portfolio, superseded: [] }
  const entries = entriesOf(given.portfolio)
  let outcome = nothing
  for (let at = 0; at < entries.length; at += batch) {
    const part = entries.slice(at, at + batch)
    outcome = plus(outcome, yield* importEntries(ledger, part, options, isTable))
    yield* counter.add(part.length)
  }
  const past = [...given.superseded, ...(yield* readByNow(ledger, files, entries))]
  for (let at = 0; at < past.length; at += batch) {
    const lines = removing(ledger, past.slice(at, at + batch), options)
    outcome = plus(outcome, yield* importLines(ledger, lines, options))
  }
  yield* counter.clear
  return outcome
})

import { localized, type Portfolio } from "@kepu/core"
import { ActivityStore, type Ledger, type RecordKey } from "@kepu/core/port"
import type { Entry, ImportOptions, Line } from "@kepu/storage/transfer"
import * as Effect from "effect/Effect"
import { makeCounter } from "./counter.ts"

/** Records of one transaction. */
const batch = 2000

const importing = localized("正在导入第 {done} 条", "importing record {done}")

/** The unread rows of these files that are kept and, going by the files as they now are, can be read. */
const readByNow = Effect.fnUntraced(function* (
  ledger: Ledger,
  files: ReadonlySet<string>,
  entries: ReadonlyArray<Entry>,
  { note }: ImportOptions
) {
  const store = yield* ActivityStore
  const unread = new Set<string>(entries.flatMap(({ key, register }) => (register === "unread" ? [key] : [])))
  const lines: Array<Line> = []
  let after: RecordKey | undefined
  do {
    const page = yield* store.page(ledger, "unread", { after, size: batch })
    for (const { key, value } of page.items) {
      if (value.source === undefined || !files.has(value.source.file) || unread.has(key)) continue
      const history = [
        { kind: "created" as const, note, value },
        { kind: "removed" as const, note }
      ] as const
      lines.push({ ...ledger, register: "unread", key, history })
    }
    after = page.next
  } while (after !== undefined)
  return lines
})

/** Brings a portfolio into a ledger; `files` are those that it was read from, of which it is the whole. */
export const importPortfolio = Effect.fnUntraced(function* (
  ledger: Ledger,
  portfolio: Portfolio,
  files: ReadonlySet<string>,
  options: ImportOptions
) {
  const { entriesOf, importEntries, importLines, nothing, plus } = yield* Effect.promise(
    () => import("@kepu/storage/transfer")
  )
  const counter = yield* makeCounter(importing)
  const entries = entriesOf(portfolio)
  let outcome = nothing
  for (let at = 0; at < entries.length; at += batch) {
    const part = entries.slice(at, at + batch)
    outcome = plus(outcome, yield* importEntries(ledger, part, options, files.size > 0))
    yield* counter.add(part.length)
  }
  outcome = plus(outcome, yield* importLines(ledger, yield* readByNow(ledger, files, entries, options), options))
  yield* counter.clear
  return outcome
})

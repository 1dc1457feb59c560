import {
  ActivityStore,
  type Ledger,
  type Note,
  type RecordKey,
  refId,
  type RegisterName,
  registerNames,
  type StoredRecord,
  type StoreError,
  type Write
} from "@kepu/core/port"
import * as Effect from "effect/Effect"
import { combine } from "./combine.ts"
import type { Entry } from "./entries.ts"
import { type Line, writesOf } from "./Line.ts"

/** A record that was refused, and why; the others of the import were kept. */
export interface Rejected {
  readonly register: RegisterName
  readonly key: string
  readonly error: StoreError
}

/** What an import does, or would do, to a record. */
export interface Difference {
  readonly register: RegisterName
  readonly key: string
  readonly kind: "created" | "changed" | "removed" | "restored"
  readonly before?: unknown
  readonly after: unknown
}

/** How many records an import found as they are, and how many it changed. */
export interface Outcome {
  readonly same: number
  readonly created: number
  readonly changed: number
  readonly removed: number
  readonly restored: number
  readonly rejected: ReadonlyArray<Rejected>
}

/**
 * The outcome of an import that had no records, to begin adding with.
 *
 * @example
 * ```ts
 * import { nothing } from "@kepu/storage/transfer"
 *
 * console.log(nothing.created, nothing.rejected.length) // 0 0
 * ```
 */
export const nothing: Outcome = { same: 0, created: 0, changed: 0, removed: 0, restored: 0, rejected: [] }

/**
 * The outcome of two imports, one after the other.
 *
 * @example
 * ```ts
 * import { nothing, plus } from "@kepu/storage/transfer"
 *
 * const ofOneFile = { ...nothing, created: 12, same: 3 }
 * console.log(plus(ofOneFile, { ...nothing, created: 5 }).created) // 17
 * ```
 */
export const plus = (a: Outcome, b: Outcome): Outcome => ({
  same: a.same + b.same,
  created: a.created + b.created,
  changed: a.changed + b.changed,
  removed: a.removed + b.removed,
  restored: a.restored + b.restored,
  rejected: [...a.rejected, ...b.rejected]
})

/** The writes that one record needs, and what they come to. */
interface Task {
  readonly register: RegisterName
  readonly key: RecordKey
  readonly held: StoredRecord | undefined
  readonly writes: ReadonlyArray<Write>
}

/** Who imports and why, whether it is only tried, and who hears of the differences. */
export interface ImportOptions {
  readonly note: Note
  /** Only tells what would be done. */
  readonly dryRun: boolean
  /** Hears of every record that is not as it was. */
  readonly onDifference: (difference: Difference) => Effect.Effect<void>
}

const differenceOf = ({ held, key, register, writes }: Task): Difference => {
  const last = writes.at(-1)!
  const value = writes.reduce<unknown>((value, write) => (write._tag === "Save" ? write.value : value), held?.value)
  const kind =
    last._tag === "Remove" ? "removed" : held === undefined ? "created" : last._tag === "Save" ? "changed" : "restored"
  return { register, key, kind, after: value, ...(held === undefined ? {} : { before: held.value }) }
}

const tally = (differences: ReadonlyArray<Difference>): Omit<Outcome, "same" | "rejected"> => {
  const counts = { created: 0, changed: 0, removed: 0, restored: 0 }
  for (const { kind } of differences) counts[kind]++
  return counts
}

/** Writes all, or halves them until those that are refused are alone: one bad record costs no other. */
const writeTasks = (
  ledger: Ledger,
  tasks: ReadonlyArray<Task>
): Effect.Effect<ReadonlyArray<Rejected>, StoreError, ActivityStore> =>
  ActivityStore.use((store) =>
    store.write(
      ledger,
      tasks.flatMap(({ writes }) => writes)
    )
  ).pipe(
    Effect.as<ReadonlyArray<Rejected>>([]),
    Effect.catchIf(
      ({ reason }) => reason._tag !== "Unavailable" && reason._tag !== "Corrupt",
      (error) => {
        const [only] = tasks
        if (only === undefined) return Effect.succeed([])
        if (tasks.length === 1) return Effect.succeed([{ register: only.register, key: only.key, error }])
        const half = Math.ceil(tasks.length / 2)
        return Effect.map(
          Effect.forEach([tasks.slice(0, half), tasks.slice(half)], (part) => writeTasks(ledger, part)),
          (parts) => parts.flat()
        )
      }
    )
  )

/** The records at these places as they are kept. */
const heldBy = Effect.fnUntraced(function* (
  ledger: Ledger,
  places: ReadonlyArray<{ readonly register: RegisterName; readonly key: RecordKey }>
) {
  const store = yield* ActivityStore
  const held = new Map<string, StoredRecord>()
  for (const register of registerNames) {
    const keys = places.filter((place) => place.register === register).map(({ key }) => key)
    if (keys.length === 0) continue
    for (const record of yield* store.read(ledger, register, keys)) held.set(refId(record), record)
  }
  return held
})

const bring = Effect.fnUntraced(function* (
  ledger: Ledger,
  lines: ReadonlyArray<Line>,
  held: ReadonlyMap<string, StoredRecord>,
  { dryRun, note, onDifference }: ImportOptions
): Effect.fn.Return<Outcome, StoreError, ActivityStore> {
  const tasks = lines.map((line): Task => {
    const record = held.get(refId(line))
    return { register: line.register, key: line.key, held: record, writes: writesOf(line, record, note) }
  })
  const todo = tasks.filter(({ writes }) => writes.length > 0)
  const rejected = dryRun || todo.length === 0 ? [] : yield* writeTasks(ledger, todo)
  const refused = new Set(rejected.map(refId))
  const differences = todo.filter((task) => !refused.has(refId(task))).map(differenceOf)
  for (const difference of differences) yield* onDifference(difference)
  return { ...tally(differences), same: tasks.length - todo.length, rejected }
})

/**
 * Brings lines of one ledger in, in one transaction if nothing is refused. What they point at must be kept already or
 * stand among them.
 *
 * @example
 * ```ts
 * import { Ledger, Note } from "@kepu/core/port"
 * import { MemoryActivityStore } from "@kepu/storage/memory"
 * import { importLines, Line } from "@kepu/storage/transfer"
 * import * as Effect from "effect/Effect"
 * import * as Schema from "effect/Schema"
 *
 * const ledger = Schema.decodeUnknownSync(Ledger)({ region: "610526", notice: "pucheng-2023" })
 * const note = Schema.decodeUnknownSync(Note)({ by: "县科协", at: "2023-09-20T09:00:00+08:00" })
 * const history = [{ kind: "created", note, value: { id: "edu", name: "县教育局" } }]
 * const line = Schema.decodeUnknownSync(Line)({ ...ledger, register: "units", key: "edu", history })
 * const tried = importLines(ledger, [line], {
 *   note,
 *   dryRun: true,
 *   onDifference: ({ key, kind }) => Effect.sync(() => console.log(key, kind)) // edu created
 * })
 * await Effect.runPromise(Effect.provide(tried, MemoryActivityStore.layer))
 * ```
 */
export const importLines = Effect.fnUntraced(function* (
  ledger: Ledger,
  lines: ReadonlyArray<Line>,
  options: ImportOptions
): Effect.fn.Return<Outcome, StoreError, ActivityStore> {
  return yield* bring(ledger, lines, yield* heldBy(ledger, lines), options)
})

/**
 * Brings the values of a file in. With `isTable` they are rows of tables that know only some of the facts, and what is
 * known besides stays; else they replace what is kept.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { Ledger, Note } from "@kepu/core/port"
 * import { MemoryActivityStore } from "@kepu/storage/memory"
 * import { entriesOf, importEntries } from "@kepu/storage/transfer"
 * import * as Effect from "effect/Effect"
 * import * as Schema from "effect/Schema"
 *
 * const ledger = Schema.decodeUnknownSync(Ledger)({ region: "610526", notice: "pucheng-2023" })
 * const note = Schema.decodeUnknownSync(Note)({ by: "县科协", at: "2023-09-20T09:00:00+08:00" })
 * const entries = entriesOf(portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] }))
 * const options = { note, dryRun: false, onDifference: () => Effect.void }
 * const twice = Effect.gen(function* () {
 *   const first = yield* importEntries(ledger, entries, options, false)
 *   return [first.created, (yield* importEntries(ledger, entries, options, false)).same]
 * })
 * console.log(await Effect.runPromise(Effect.provide(twice, MemoryActivityStore.layer))) // [ 1, 1 ]
 * ```
 */
export const importEntries = Effect.fnUntraced(function* (
  ledger: Ledger,
  entries: ReadonlyArray<Entry>,
  options: ImportOptions,
  isTable: boolean
): Effect.fn.Return<Outcome, StoreError, ActivityStore> {
  const held = yield* heldBy(ledger, entries)
  const lines = entries.map((entry): Line => {
    const { key, register } = entry
    const record = isTable ? held.get(refId(entry)) : undefined
    const value = record === undefined ? entry.value : combine(record, entry.value)
    return { ...ledger, register, key, history: [{ kind: "created", note: options.note, value }] }
  })
  return yield* bring(ledger, lines, held, options)
})

/** The laws of a store, for a test runner other than vitest, or for a place that none runs in, such as a page. */
import type { Notice } from "@kepu/core"
import type { DeclaredFact } from "@kepu/core/notice"
import { notice as pucheng } from "@kepu/core/notices/pucheng-2023"
import type { ActivityStore, NoticeId, RegionCode, StoreError } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import { finding } from "./store/laws/finding.ts"
import { gathering } from "./store/laws/gathering.ts"
import { paging } from "./store/laws/paging.ts"
import { pointers } from "./store/laws/pointing.ts"
import { remembering } from "./store/laws/remembering.ts"
import { permitting } from "./store/laws/permitting.ts"
import { removing } from "./store/laws/removing.ts"
import { saving } from "./store/laws/saving.ts"
import { sharing } from "./store/laws/sharing.ts"
import type { Ground, Law } from "./store/Law.ts"

export type { Ground, Law }

/**
 * Every law, by what it is about. All of them must be checked: what cannot pass is not an `ActivityStore`.
 *
 * @example
 * ```ts
 * import { laws } from "@kepu/testing/laws"
 *
 * console.log(laws.map(([subject]) => subject).join(", ")) // saving, pointers, what units may write, removing and restoring, pages, history, finding, portfolios, many at once
 * ```
 */
export const laws: ReadonlyArray<readonly [subject: string, laws: ReadonlyArray<Law>]> = [
  ["saving", saving],
  ["pointers", pointers],
  ["what units may write", permitting],
  ["removing and restoring", removing],
  ["pages", paging],
  ["history", remembering],
  ["finding", finding],
  ["portfolios", gathering],
  ["many at once", sharing]
]

const named = (id: string) => ({ id, name: { "zh-CN": id, en: id } })

/** Of every type one, and two that are compared. */
const facts: ReadonlyArray<DeclaredFact> = [
  { ...named("length"), of: "activities", type: "number" },
  { ...named("budget"), of: "activities", type: "number" },
  { ...named("level"), of: "activities", type: "choice", values: [named("county"), named("city")] },
  { ...named("filed-on"), of: "activities", type: "date" },
  { ...named("indoors"), of: "activities", type: "yes-no" },
  { ...named("slogan"), of: "activities", type: "text" },
  { ...named("area"), of: "facilities", type: "number" }
]

/**
 * The notice of a ledger in which laws are tried, for a service that has to know it; `undefined` for other ledgers.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { noticeOfLaws } from "@kepu/testing/laws"
 *
 * // A service under test finds by it the notices of the ledgers in which laws are tried.
 * console.log(noticeOfLaws("pucheng-2023-1a2b")?.title === notice.title, noticeOfLaws("other")) // true undefined
 * ```
 */
export const noticeOfLaws = (id: string): Notice | undefined =>
  id.startsWith(`${pucheng.id}-`) ? { ...pucheng, id, vocabulary: { ...pucheng.vocabulary, facts } } : undefined

/** A ledger that nobody else uses, in this store or in one that other tests use at the same time. */
const newGround = (): Ground => {
  const id = `${pucheng.id}-${Math.random().toString(36).slice(2)}`
  return { ledger: { region: "610526" as RegionCode, notice: id as NoticeId }, notice: noticeOfLaws(id)! }
}

/**
 * Tries a law on a store, which may already hold other ledgers; fails or dies if the store breaks it.
 *
 * @example
 * ```ts
 * import { MemoryActivityStore } from "@kepu/storage/memory"
 * import { check, laws } from "@kepu/testing/laws"
 * import * as Effect from "effect/Effect"
 *
 * const all = Effect.forEach(
 *   laws.flatMap(([, of]) => of),
 *   check,
 *   { discard: true }
 * )
 * // It fails where a law is broken.
 * console.log(await Effect.runPromise(Effect.as(Effect.provide(all, MemoryActivityStore.layer), "a store"))) // a store
 * ```
 */
export const check = (law: Law): Effect.Effect<void, StoreError, ActivityStore> =>
  Effect.suspend(() => law.check(newGround()))

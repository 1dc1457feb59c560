import type { Notice } from "@kepu/core"
import type { Amendment } from "@kepu/core/notice"
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import { bodyBytes } from "../api/limits.ts"
import type { Proxies } from "./edge/proxies.ts"

/** Work that may take long, which is done in a thread of its own where the platform has any. */
export interface WorkLimits {
  /** Milliseconds of work that a caller may use at once, and how many of them come back every second. */
  readonly burst: number
  readonly perSecond: number
  /** The same of what is done step by step in the thread that answers everybody. */
  readonly here: { readonly burst: number; readonly perSecond: number }
  /** Milliseconds after which a task is ended for good: one with what was posted, and with a whole ledger. */
  readonly deadline: number
  readonly whole: number
  /** The same of a task with a unit's part of a ledger, of so many activities at most. */
  readonly brief: number
  readonly held: number
  /** The same in UTF-16 units of their texts: what is judged, searched and told takes time by these. */
  readonly characters: number
  /** Milliseconds of work that a caller may have used of late whose part of a ledger waits for none that takes long. */
  readonly light: number
  /** Megabytes that a task may take. */
  readonly memory: number
  /** Tasks that may wait. */
  readonly queue: number
  /** Bytes of an answer, and of all answers that are made and not yet read; a quarter of those for each caller. */
  readonly answer: number
  readonly unread: number
}

/** How much a request may ask for, and how often. */
export interface Limits {
  /** Bytes of a body. */
  readonly bytes: number
  /** Bytes of a body that is read where everybody is answered: of all but bulks, portfolios and stored assessments. */
  readonly plain: number
  /** Records of a request: units and activities of a portfolio, changes of a bulk. */
  readonly rows: number
  /** UTF-16 units of a record that is written, as JSON; those of a stored assessment are as many as the body has. */
  readonly record: number
  /** UTF-16 units of a page of records or changes, after which it ends early, and goes on with the next one. */
  readonly page: number
  /** Milliseconds from the request's head to the response's. */
  readonly millis: number
  /** Requests that a caller may make at once, and how many of them come back every second. */
  readonly burst: number
  readonly perSecond: number
  /**
   * Records that a caller may write by bulks and imports at once, and how many of them come back every second; a body of
   * much JSON counts as a record for each 500 bytes, before it is read.
   */
  readonly writes: { readonly burst: number; readonly perSecond: number }
  /** Steps of logins that an address may take at once, two for each login, and how many come back every second. */
  readonly logins: { readonly burst: number; readonly perSecond: number }
  readonly work: WorkLimits
  /**
   * What a unit may send to a ledger: bytes of a body and writes of a bulk, each of which counts as a request; and how
   * many records it may have there.
   */
  readonly unit: { readonly bytes: number; readonly writes: number; readonly records: number }
  /** Requests of a caller that are under way at once, the others wait; one with a large body is under way alone. */
  readonly together: number
  /** Streams of events that a caller may have open at once. */
  readonly streams: number
  /** Milliseconds without any progress, or twice as many, after which a connection is closed. */
  readonly stalled: number
}

/**
 * The limits that hold where an installation sets none. See `Limits` for what each counts, and in which unit.
 *
 * @example
 * ```ts
 * import { defaultLimits } from "@kepu/http/server"
 *
 * console.log(defaultLimits.bytes / 1024 / 1024, defaultLimits.rows) // 10 20000
 * ```
 */
export const defaultLimits: Limits = {
  bytes: bodyBytes,
  plain: 1024 * 1024,
  rows: 20_000,
  record: 100_000,
  page: 1_000_000,
  millis: 30_000,
  burst: 200,
  perSecond: 50,
  writes: { burst: 20_000, perSecond: 100 },
  logins: { burst: 60, perSecond: 1 },
  work: {
    burst: 20_000,
    perSecond: 500,
    here: { burst: 2000, perSecond: 200 },
    deadline: 10_000,
    whole: 25_000,
    brief: 2000,
    held: 100,
    characters: 100_000,
    light: 1000,
    memory: 256,
    queue: 16,
    answer: 64_000_000,
    unread: 256_000_000
  },
  unit: { bytes: 1024 * 1024, writes: 200, records: 5000 },
  together: 4,
  streams: 16,
  stalled: 40_000
}

/** Limits that are other than the usual ones. */
export interface SomeLimits extends Partial<Omit<Limits, "work">> {
  readonly work?: Partial<WorkLimits>
}

export const withUsual = ({ work, ...limits }: SomeLimits = {}): Limits => ({
  ...defaultLimits,
  ...limits,
  work: { ...defaultLimits.work, ...work }
})

/** What whoever runs the service decides. */
export interface ServiceSettings {
  /** The notices that it judges by. */
  readonly notices: ReadonlyArray<Notice>
  /** Those that amend them, in any order: of each notice the version is used that holds at the moment. */
  readonly amendments: ReadonlyArray<Amendment>
  /** Finds a notice that is not among them, for whoever keeps notices elsewhere. */
  readonly findNotice?: (id: string) => Notice | undefined
  readonly limits: Limits
  /** Web origins whose pages may call it; `*` for all, none by default. */
  readonly origins: ReadonlyArray<string>
  /** The proxies in front of it whose word on callers' addresses, scheme and host counts; none by default. */
  readonly proxies: Proxies
  /** Comes to its end when the service is about to stop: streams, which have no end of their own, end then. */
  readonly stopping?: Effect.Effect<void>
}

export class Settings extends Context.Service<Settings, ServiceSettings>()("@kepu/http/server/Settings") {}

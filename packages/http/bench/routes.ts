import { assess, type Finding, type Notice } from "@kepu/core"
import { Activity, Instant } from "@kepu/core/schema"
import { ActivityStore, type Ledger, RecordKey, RegionCode } from "@kepu/core/port"
import { createHash } from "node:crypto"
import type { IncomingHttpHeaders } from "node:http"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"

const strict = { errors: "all", onExcessProperty: "error" } as const
const readActivity = Schema.decodeUnknownSync(Activity, strict)
const readKey = Schema.decodeUnknownSync(RecordKey)
const readRegion = Schema.decodeUnknownSync(RegionCode)
const readInstant = Schema.decodeUnknownSync(Instant)

/** The most bytes of a body. */
export const bodyLimit = 10 * 1024 * 1024

export interface Answer {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** The headers that every answer has. */
export const commonHeaders = () => ({
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "x-request-id": crypto.randomUUID()
})

/**
 * The two routes of the bench as one would write them for a server of one's own: the same parsing, checks and answers,
 * over the same store. Where something is wrong they throw.
 */
export const routesOf = (notice: Notice, token: string, services: Context.Context<ActivityStore>) => {
  const store = Context.get(services, ActivityStore)
  const digestOf = (told: string) => createHash("sha256").update(told).digest("hex")
  const digest = digestOf(token)
  let judged:
    | { readonly asOf: string; readonly sequence: number; readonly findings: ReadonlyArray<Finding> }
    | undefined
  return {
    isAllowed: (authorization = "") => digestOf(authorization.slice("Bearer ".length)) === digest,

    ledgerOf: (region: string): Ledger => ({ region: readRegion(region), notice: notice.id }) as Ledger,

    write: async (ledger: Ledger, id: string, headers: IncomingHttpHeaders, body: unknown): Promise<Answer> => {
      const key = readKey(id)
      const version = /^"(?<version>\d+)"$/u.exec(headers["if-match"] ?? "")?.groups?.["version"]
      if (version === undefined && headers["if-none-match"] !== "*") return { status: 428, body: {} }
      const [value, expected] = [readActivity(body), Number(version ?? 0)]
      const note = { by: "token:x", at: Instant.make(new Date().toISOString()) }
      const [record] = await Effect.runPromise(
        store.write(ledger, [{ _tag: "Save", register: "activities", key, expected, value, note }])
      )
      return { status: 200, body: record, headers: { etag: `"${record!.version}"` } }
    },

    page: async (ledger: Ledger, query: URLSearchParams): Promise<Answer> => {
      const asOf = readInstant(query.get("asOf"))
      const size = Number(query.get("limit") ?? 100)
      const after = Number(query.get("after") ?? 0)
      const sequence = await Effect.runPromise(store.sequence(ledger))
      if (judged?.sequence !== sequence || judged.asOf !== asOf) {
        const portfolio = await Effect.runPromise(store.portfolio(ledger))
        judged = { asOf, sequence, findings: assess(notice, portfolio, { asOf }).findings }
      }
      const next = after + size < judged.findings.length ? { next: after + size } : {}
      return { status: 200, body: { findings: judged.findings.slice(after, after + size), sequence, ...next } }
    }
  }
}

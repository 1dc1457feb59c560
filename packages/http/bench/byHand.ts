import { Activity, assess, type Finding, Instant, type Notice } from "@kepu/core"
import { ActivityStore, type Ledger, RecordKey, RegionCode } from "@kepu/core/port"
import { createHash } from "node:crypto"
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"

const strict = { errors: "all", onExcessProperty: "error" } as const
const readActivity = Schema.decodeUnknownSync(Activity, strict)
const readKey = Schema.decodeUnknownSync(RecordKey)
const readRegion = Schema.decodeUnknownSync(RegionCode)
const readInstant = Schema.decodeUnknownSync(Instant)
const limit = 10 * 1024 * 1024

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Array<Buffer> = []
  let size = 0
  for await (const chunk of request) {
    size += (chunk as Buffer).length
    if (size > limit) throw new Error("too large")
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks).toString("utf8")
}

const send = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void => {
  const text = JSON.stringify(body)
  response
    .writeHead(status, {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(text),
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "x-request-id": crypto.randomUUID(),
      ...headers
    })
    .end(text)
}

/**
 * The two routes of the bench as one would write them for Node alone: the same token, parsing, checks and answers, over
 * the same store. No other route, no problems in two languages, no limits of time or rate, no compression, no log.
 */
export const byHand = (notice: Notice, token: string, services: Context.Context<ActivityStore>): Server => {
  const store = Context.get(services, ActivityStore)
  const digest = createHash("sha256").update(token).digest("hex")
  const path = /^\/v1\/regions\/(?<region>[^/]+)\/notices\/(?<notice>[^/]+)\/(?<rest>.+)$/u
  let judged:
    | { readonly asOf: string; readonly sequence: number; readonly findings: ReadonlyArray<Finding> }
    | undefined

  const write = async (ledger: Ledger, rest: string, request: IncomingMessage, response: ServerResponse) => {
    const key = readKey(decodeURIComponent(rest.slice("activities/".length)))
    const version = /^"(?<version>\d+)"$/u.exec(request.headers["if-match"] ?? "")?.groups?.["version"]
    if (version === undefined && request.headers["if-none-match"] !== "*") return send(response, 428, {})
    const value = readActivity(JSON.parse(await bodyOf(request)))
    const note = { by: "token:x", at: Instant.make(new Date().toISOString()) }
    const [record] = await Effect.runPromise(
      store.write(ledger, [{ _tag: "Save", register: "activities", key, expected: Number(version ?? 0), value, note }])
    )
    return send(response, 200, record, { etag: `"${record!.version}"` })
  }

  const page = async (ledger: Ledger, query: URLSearchParams, response: ServerResponse) => {
    const asOf = readInstant(query.get("asOf"))
    const size = Number(query.get("limit") ?? 100)
    const after = Number(query.get("after") ?? 0)
    const sequence = await Effect.runPromise(store.sequence(ledger))
    if (judged?.sequence !== sequence || judged.asOf !== asOf) {
      const portfolio = await Effect.runPromise(store.portfolio(ledger))
      judged = { asOf, sequence, findings: assess(notice, portfolio, { asOf }).findings }
    }
    const next = after + size < judged.findings.length ? { next: after + size } : {}
    return send(response, 200, { findings: judged.findings.slice(after, after + size), sequence, ...next })
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const told = (request.headers.authorization ?? "").slice("Bearer ".length)
    if (createHash("sha256").update(told).digest("hex") !== digest) return send(response, 401, {})
    const [address = "", search = ""] = request.url!.split("?")
    const parts = path.exec(address)?.groups
    if (parts === undefined || parts["notice"] !== notice.id) return send(response, 404, {})
    const ledger = { region: readRegion(parts["region"]), notice: notice.id } as Ledger
    const rest = parts["rest"]!
    if (request.method === "PUT" && rest.startsWith("activities/")) return write(ledger, rest, request, response)
    if (request.method === "GET" && rest === "findings") return page(ledger, new URLSearchParams(search), response)
    return send(response, 404, {})
  }
  return createServer((request, response) => {
    answer(request, response).catch((error: unknown) => send(response, 400, { error: String(error) }))
  })
}

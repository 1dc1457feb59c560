import { notice } from "@kepu/core/notices/pucheng-2023"
import { layerNode, sendingTo } from "@kepu/http/node"
import { createToken, layerTokens, type TokenOptions } from "@kepu/http/server"
import { layerAnswersInSql, layerTicketsInSql, layerTokensInSql, layerWebhooksInSql } from "@kepu/http/sql"
import { SqliteActivityStore } from "@kepu/storage/sqlite"
import { Ajv2020 } from "ajv/dist/2020.js"
import * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Redacted from "effect/Redacted"
import { mkdtempSync, rmSync } from "node:fs"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { keys, parameters, records } from "../src/server/describe/requests.ts"
import { bodyOf, partsOf } from "../src/server/describe/withExamples.ts"

// oxlint-disable-next-line typescript/no-explicit-any
type Loose = any

const kept = join(import.meta.dirname, "../src/server/describe/answers.json")
const base = `/v1/regions/610526/notices/${notice.id}`
const folder = mkdtempSync(join(tmpdir(), "kepu-examples-"))
const runtime = ManagedRuntime.make(
  layerNode({ port: 0, notices: [notice], limits: { burst: 10_000 } }).pipe(
    Layer.provide(Layer.mergeAll(layerTokens, layerWebhooksInSql(sendingTo([])))),
    Layer.provideMerge(Layer.mergeAll(layerTokensInSql, layerAnswersInSql, layerTicketsInSql)),
    Layer.provideMerge(SqliteActivityStore.layerWithClient({ file: join(folder, "county.db") })),
    Layer.provide(Logger.layer([]))
  )
)
let url = ""
let token = ""
let document: Loose
const ask = async (path: string, method = "GET", json?: unknown, headers: Record<string, string> = {}) => {
  const response = await fetch(url + path, {
    method,
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json", ...headers },
    ...(json === undefined ? {} : { body: JSON.stringify(json) })
  })
  const text = response.headers.get("content-type") === "text/event-stream" ? "" : await response.text()
  return { status: response.status, type: response.headers.get("content-type") ?? "", text }
}

beforeAll(async () => {
  const { address } = await runtime.runPromise(HttpServer.HttpServer)
  url = `http://127.0.0.1:${(address as unknown as AddressInfo).port}`
  const identity = { role: "county", region: "610526" } as unknown as TokenOptions["identity"]
  token = Redacted.value((await runtime.runPromise(createToken({ identity, label: "", days: 1 }))).text)
  document = JSON.parse((await ask("/openapi.json")).text)
  for (const [register, { key, value }] of Object.entries(records))
    if (value !== undefined) {
      const { status, text } = await ask(`${base}/${register}/${key}`, "PUT", value, { "if-none-match": "*" })
      expect([register, status, status === 200 ? "" : text]).toEqual([register, 200, ""])
    }
})
afterAll(async () => {
  await runtime.dispose()
  rmSync(folder, { recursive: true })
})

interface Operation {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly of: Loose
}
const operations = (): ReadonlyArray<Operation> =>
  Object.entries(document.paths as Record<string, Record<string, Loose>>).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, of]) => ({ id: of.operationId, method: method.toUpperCase(), path, of }))
  )

/** Operations whose answers are told by hand, or are files and streams: what a login or an import leads to. */
const apart = new Set(["login", "callback", "logout", "listSessions", "endSession", "watchChanges", "importFiles"])
const judged = new Set([
  "getAssessment",
  "listFindings",
  "getCounts",
  "listNextSteps",
  "listQuestions",
  "getRates",
  "getIndicators"
])

/** What differs from one run to the next, in its own form. */
const steady = (text: string): string =>
  text
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)/gu, "2023-09-20T01:00:00+00:00")
    .replaceAll(/(?<=token:610526-)[0-9a-f]{16}/gu, "0123456789abcdef")
    .replaceAll(
      /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/gu,
      "6f1c9a3b-e47d-4520-9a3b-e47d55206f1c"
    )
    .replaceAll(/(?<=610526-)[0-9a-f]{16,64}/gu, (id) => "0123456789abcdef".repeat(id.length / 16))
    .replaceAll(/_\d{13}_[0-9a-f]{64}/gu, `_1695171600000_${"0123456789abcdef".repeat(4)}`)
    .replaceAll(/"id":"[0-9a-f]{16}"/gu, '"id":"0123456789abcdef"')
    .replaceAll(/whsec_[\w+/=]+/gu, `whsec_${"A".repeat(43)}=`)
    .replaceAll(/"sequence":\d+/gu, '"sequence":12')
    .replaceAll(/"sent":\d+/gu, '"sent":12')

/** Lists with their first item alone: enough to show what they hold. */
const short = (value: Loose): Loose => {
  if (Array.isArray(value)) return value.slice(0, 1).map(short)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, short(part)]))
}

const changes = new Set(["create", "save", "remove", "restore"])

/** What the service answers to each example; of what changes a record, the record as it is then. */
const answersNow = async (): Promise<Record<string, unknown>> => {
  const answers: Record<string, unknown> = {}
  const refused: Array<string> = []
  /** The version of the review that the next step of one goes on from. */
  let review = 0
  for (const { id, method, path } of operations()) {
    const [group, name] = partsOf(id)
    const key = records[group]?.key ?? keys[group] ?? ""
    const isKept = !(group in records) || records[group]?.value !== undefined
    if (apart.has(name) || changes.has(name) || !isKept || name === "removeWebhook") continue
    const address = path
      .replace("{region}", "610526")
      .replace("{notice}", notice.id)
      .replace("{template}", String(parameters["template"]))
      .replace("{register}", String(parameters["register"]))
      .replace("{key}", encodeURIComponent(key))
    const at = (parameter: string): string => `${parameter}=${encodeURIComponent(String(parameters[parameter]))}`
    const query = name === "listShifts" ? `?${at("asOf")}&${at("since")}` : judged.has(name) ? `?${at("asOf")}` : ""
    const sent = bodyOf(id)
    const sequence = async (): Promise<number> => JSON.parse((await ask(`${base}/sequence`)).text).sequence
    const body = name === "applyRemedy" ? { ...(sent as object), sequence: await sequence() } : sent
    const isStep = group === "reviewing" && method === "POST"
    const matching: Record<string, string> = isStep ? { "if-match": `"${review++}"` } : {}
    const { status, text, type } = await ask(address + query, method, body, matching)
    if (status >= 300) refused.push(`${id} ${text}`)
    else if (type.startsWith("application/json")) answers[id] = short(JSON.parse(steady(text)))
    else if (type.startsWith("text/"))
      answers[id] = `${steady(text).split("\n").slice(0, 3).join("\n").slice(0, 500)}\n`
    if (name !== "get") continue
    const record = answers[id] as object
    answers[`${group}.create`] = record
    answers[`${group}.save`] = record
    answers[`${group}.remove`] = { ...record, version: 2, kind: "removed" }
    answers[`${group}.restore`] = { ...record, version: 3, kind: "restored" }
  }
  expect(refused).toEqual([])
  const person = { id: "person:0123456789abcdef0123456789abcdef", role: "unit", region: "610526", unit: "edu" }
  const [begunAt, usedAt, endsAt] = ["01:00", "01:20", "13:00"].map((clock) => `2023-09-20T${clock}:00+00:00`)
  answers["sessions.listSessions"] = {
    sessions: [{ id: "610526-0123456789abcdef", of: person, begunAt, usedAt, endsAt, isThis: true }]
  }
  answers["login.logout"] = { farewell: "https://id.example/session/end" }
  answers["imports.importFiles"] = {
    sequence: 12,
    committed: false,
    counts: { added: 1, changed: 0, removed: 0, unchanged: 3 },
    changes: [{ register: "activities", key: "a3", kind: "added", after: { id: "a3", name: "航模展", host: "edu" } }],
    issues: [],
    furtherIssues: 0,
    passedOver: 1,
    leftOut: 0
  }
  return answers
}

/** A part of the document with its place, which is among the components where it is described once for several. */
const partAt = (place: ReadonlyArray<string>, part: Loose): readonly [ReadonlyArray<string>, Loose] => {
  if (part.$ref === undefined) return [place, part]
  const [, ...at] = part.$ref.split("/")
  return [at, at.reduce((whole: Loose, name: string) => whole[name], document)]
}

describe("the examples of the OpenAPI document", () => {
  it("are what the service answers to just that", { timeout: 60_000 }, async () => {
    await expect(`${JSON.stringify(await answersNow(), undefined, 2)}\n`).toMatchFileSnapshot(kept)
  })

  it("stand at every operation that is sent or answers JSON, and are as the document says", () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false })
    ajv.addSchema({ ...document, $id: "kepu" })
    const escaped = (part: string): string => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"))
    const fits = (place: ReadonlyArray<string>, example: unknown) => {
      const validate = ajv.compile({ $ref: `kepu#/${place.map(escaped).join("/")}/schema` })
      return validate(example) ? "" : JSON.stringify(validate.errors?.slice(0, 3))
    }
    const without: Array<string> = []
    for (const { id, method, of, path } of operations()) {
      const place = ["paths", path, method.toLowerCase()]
      const bodies = Object.entries<Loose>(of.requestBody?.content ?? {}).map(
        ([type, media]) => [[...place, "requestBody", "content", type], type, media] as const
      )
      const answers = Object.entries<Loose>(of.responses)
        .filter(([status]) => status.startsWith("2"))
        .flatMap(([status, response]) => {
          const [at, { content = {} }] = partAt([...place, "responses", status], response)
          return Object.entries<Loose>(content).map(([type, media]) => [[...at, "content", type], type, media] as const)
        })
      for (const [at, type, media] of [...bodies, ...answers]) {
        if (!type.startsWith("application/json")) continue
        const all = Object.values<Loose>(media.examples ?? {})
        if (all.length === 0) without.push(`${id} ${at.includes("requestBody") ? "requestBody" : "responses"}`)
        for (const { value } of all) expect([id, fits(at, value)]).toEqual([id, ""])
      }
      const parameters = (of.parameters ?? []).map((one: Loose, n: number) =>
        partAt([...place, "parameters", String(n)], one)
      )
      for (const [at, { examples, name }] of parameters)
        for (const { value } of Object.values<Loose>(examples ?? {}))
          expect([id, name, fits(at, value)]).toEqual([id, name, ""])
      const isTold = [...bodies, ...answers].some(([, , media]) => media.examples !== undefined)
      expect([id, isTold || parameters.some(([, { examples }]: Loose) => examples !== undefined)]).toEqual([id, true])
    }
    // A stored assessment is larger than an example should be, and reviews have theirs where their steps are done.
    expect(without).toEqual(without.filter((one) => /^(assessments|reviews)\./u.test(one)))
  })
})

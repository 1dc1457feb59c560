import { Notice } from "@kepu/core/schema"
import { notice } from "@kepu/core/notices/pucheng-2023"
import * as Schema from "effect/Schema"
import { type Operation, operations } from "./document.ts"
import { formOf } from "./forms.ts"
import { odd, type Random, spoilt, valueOf } from "./values.ts"

/** A request as it goes out. */
export interface FuzzRequest {
  /** The operation that it was made from, where its method and path still are those of one. */
  readonly operation: Operation | undefined
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | undefined
}

const encoder = new TextEncoder()
const realNotice = Schema.encodeSync(Notice)(notice)

const oddHeaders: readonly [readonly [string, string], ...ReadonlyArray<readonly [string, string]>] = [
  ["accept-language", "en;q=0.5, zh-CN;q=0, *;q=1.5"],
  ["accept-language", ",;q=,".repeat(400)],
  ["accept-encoding", "br;q=1, gzip;q=0.5, identity;q=0"],
  ["accept-encoding", "identity"],
  ["accept", "text/html"],
  ["x-request-id", "a b"],
  ["x-request-id", "12345678-abcd"],
  ["origin", "null"],
  ["content-encoding", "gzip"],
  ["cookie", "a=b; token=x"],
  ["range", "bytes=0-1"],
  ["expect", "x"],
  ["last-event-id", "99999999999999999999"],
  ["if-match", '"1", "2"'],
  ["if-match", '"99999999999999999"'],
  ["if-none-match", '"1"'],
  ["idempotency-key", "short"],
  ["x-http-method-override", "DELETE"]
]

/** Bodies that are no JSON, or JSON that few expect. */
const oddBody = (random: Random, text: string): Uint8Array => {
  const bytes = encoder.encode(text)
  switch (random.below(8)) {
    case 0:
      return bytes.subarray(0, random.below(bytes.length + 1))
    case 1:
      return bytes.map((byte) => (random.below(40) === 0 ? random.below(256) : byte))
    case 2:
      return encoder.encode("[".repeat(50_000))
    case 3:
      return encoder.encode(text.replace(/"[^"]*"/u, "1e400"))
    case 4:
      return encoder.encode(`\ufeff${text}`)
    case 5:
      return encoder.encode(text.replace("{", '{"__proto__":{"host":"x"},"id":1,"id":"twice",'))
    case 6:
      return encoder.encode(random.pick(["", "null", "[]", "0", '"', "\u0000", "{}}", "NaN", "'x'"]))
    default:
      return new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00])
  }
}

const mediaTypes: readonly [string, ...ReadonlyArray<string>] = [
  "text/plain",
  "application/json; charset=gb18030",
  "application/merge-patch+json",
  "application/x-www-form-urlencoded",
  "multipart/form-data",
  "multipart/form-data; boundary=x",
  "application/octet-stream",
  "json",
  ""
]

const jsonOf = (random: Random, schema: unknown): unknown => {
  const made = valueOf(random, schema)
  const whole = made as { readonly notice?: unknown; readonly vocabulary?: unknown }
  // A notice is too much to be made up; a real one is judged, and spoilt.
  if (whole.vocabulary !== undefined) return realNotice
  return typeof whole.notice === "object" ? { ...whole, notice: realNotice } : made
}

const bodyOf = (random: Random, { bodies }: Operation): readonly [string, Uint8Array] | undefined => {
  const types = Object.keys(bodies)
  const type = types[random.below(types.length)]
  if (type === undefined) return random.below(40) === 0 ? ["application/json", encoder.encode("{}")] : undefined
  if (type.startsWith("multipart/")) return formOf(random)
  const made = jsonOf(random, bodies[type])
  const text = JSON.stringify(random.below(3) === 0 ? spoilt(random, made) : made)
  const sent = random.below(12) === 0 ? random.pick(mediaTypes) : type
  return [sent, random.below(12) === 0 ? oddBody(random, text) : encoder.encode(text)]
}

const asText = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value))

/** Most requests go to one ledger, so that there is something to be found in it. */
const usualOf = (random: Random, name: string): string | undefined => {
  if (name === "region" && random.below(20) > 0) return "610526"
  if (name === "notice" && random.below(20) > 0) return "pucheng-2023"
  if (name === "key" && random.below(4) > 0) return random.pick(["a1", "a2", "a3", "edu", "health", "r1"])
  if (name === "if-match" && random.below(3) > 0) return `"${random.below(4)}"`
  if (name === "idempotency-key" && random.below(3) > 0) return `key-1234${random.below(6)}`
  return undefined
}

const oddPaths: readonly [string, ...ReadonlyArray<string>] = [
  "%",
  "%ff",
  "%00",
  "//",
  "/..",
  "/%2e%2e/",
  "?a=%",
  ";x",
  "/"
]

/** A request from the document, the same for the same numbers: mostly as it asks for, and often not. */
export const requestFrom = (random: Random, tokens: Readonly<Record<string, string>>): FuzzRequest => {
  const operation = operations[random.below(operations.length)]!
  const query = new URLSearchParams()
  const headers: Record<string, string> = {}
  let path = operation.path
  for (const { in: where, name, required, schema } of operation.parameters) {
    if (!required && random.below(2) === 0) continue
    const value = random.below(12) === 0 ? random.pick(odd) : (usualOf(random, name) ?? valueOf(random, schema))
    const text = asText(value).toWellFormed()
    if (where === "path") path = path.replace(`{${name}}`, encodeURIComponent(text) || "x")
    if (where === "query") for (let n = random.below(12) === 0 ? 2 : 1; n > 0; n--) query.append(name, text)
    if (where === "header") headers[name] = text.replaceAll(/[^\x20-\x7e]/gu, "?")
  }
  const role = random.below(2) === 0 ? "county" : random.pick(["county", "unit", "unit", "viewer", "issuer", "none"])
  if (role !== "none") headers["authorization"] = `Bearer ${tokens[role]}`
  else if (random.below(2) === 0)
    headers["authorization"] = random.pick(["Bearer", "Bearer x y", "Basic eA==", "kepu_"])
  const body = bodyOf(random, operation)
  if (body !== undefined && body[0] !== "") headers["content-type"] = body[0]
  if (random.below(6) === 0) Object.assign(headers, Object.fromEntries([random.pick(oddHeaders)]))
  const isOddMethod = random.below(30) === 0
  const isOddPath = random.below(30) === 0
  const method = isOddMethod
    ? random.pick(["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "PROPFIND"])
    : operation.method
  return {
    operation: isOddMethod || isOddPath ? undefined : operation,
    method,
    path: path + (isOddPath ? random.pick(oddPaths) : "") + (query.size === 0 ? "" : `?${query.toString()}`),
    headers,
    body: body?.[1]
  }
}

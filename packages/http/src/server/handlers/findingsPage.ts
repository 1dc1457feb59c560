import * as HttpServerResponse from "effect/http/HttpServerResponse"
import type { Page } from "../live/LiveLedger.ts"

const encoder = new TextEncoder()
const comma = encoder.encode(",")

const joined = (parts: ReadonlyArray<Uint8Array>): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** A page of findings of a ledger, as it is after that change. */
export const findingsPage = ({ findings, next }: Page, sequence: number): HttpServerResponse.HttpServerResponse => {
  const end = `],"sequence":${sequence}${next === undefined ? "" : `,"next":${next}`}}`
  const items = findings.flatMap((finding, n) => (n === 0 ? [finding] : [comma, finding]))
  const body = joined([encoder.encode('{"findings":['), ...items, encoder.encode(end)])
  return HttpServerResponse.uint8Array(body, { contentType: "application/json" })
}

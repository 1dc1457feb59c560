import type { Finding } from "@kepu/core"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import type { Reach } from "../ledger/Reach.ts"

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

/** The JSON of findings, for those who see them alike; gone with the judgement that made them. */
const made = new WeakMap<Reach["show"], WeakMap<Finding, Uint8Array>>()

/** A finding as JSON, made once: pages of a judgement ask for the same ones again and again. */
const jsonOf = (finding: Finding, show: Reach["show"]): Uint8Array => {
  const known = made.get(show) ?? new WeakMap<Finding, Uint8Array>()
  made.set(show, known)
  const json = known.get(finding) ?? encoder.encode(JSON.stringify(show(finding)))
  known.set(finding, json)
  return json
}

/** A page of findings, as its caller may see them. */
export const findingsPage = (
  findings: ReadonlyArray<Finding>,
  show: Reach["show"],
  sequence: number,
  next: number | undefined
): HttpServerResponse.HttpServerResponse => {
  const end = `],"sequence":${sequence}${next === undefined ? "" : `,"next":${next}`}}`
  const items = findings.flatMap((finding, n) => (n === 0 ? [jsonOf(finding, show)] : [comma, jsonOf(finding, show)]))
  const body = joined([encoder.encode('{"findings":['), ...items, encoder.encode(end)])
  return HttpServerResponse.uint8Array(body, { contentType: "application/json" })
}

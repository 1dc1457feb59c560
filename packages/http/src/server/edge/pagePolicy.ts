import { sha256 } from "@noble/hashes/sha2.js"
import * as Effect from "effect/Effect"
import type * as HttpBody from "effect/http/HttpBody"
import * as HttpServerResponse from "effect/http/HttpServerResponse"

const decoder = new TextDecoder()
const encoder = new TextEncoder()
const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))

/** A page may run the scripts that stand in it, ask this service, and nothing else. Its styles are made by its scripts. */
const policyOf = (page: string): string => {
  const scripts = [...page.matchAll(/<script>(?<text>.*?)<\/script>/gsu)].map(({ groups }) => groups!["text"]!)
  const digests = scripts.map((text) => `'sha256-${base64(sha256(encoder.encode(text)))}'`)
  return [
    "default-src 'none'",
    `script-src ${digests.join(" ")}`,
    "style-src 'unsafe-inline'",
    "img-src data:",
    "font-src data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'"
  ].join("; ")
}

/** Sends pages with a content security policy of their own, unless they bring one. */
export const withPagePolicy = () => {
  const known = new WeakMap<HttpBody.HttpBody, string>()
  return <E, R>(route: Effect.Effect<HttpServerResponse.HttpServerResponse, E, R>) =>
    Effect.map(route, (response) => {
      const { body } = response
      if (response.headers["content-security-policy"] !== undefined) return response
      if (body._tag !== "Uint8Array" || !body.contentType.startsWith("text/html")) return response
      const policy = known.get(body) ?? policyOf(decoder.decode(body.body))
      known.set(body, policy)
      return HttpServerResponse.setHeader(response, "content-security-policy", policy)
    })
}

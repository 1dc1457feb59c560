import type { Headers } from "effect/http/Headers"

/** The header that a page sends with a write of a session; pages of other origins cannot send it unasked. */
export const csrfHeader = "x-csrf"

const safe = new Set(["GET", "HEAD"])

/**
 * Whether a request that comes with a cookie was meant by a page of the service's own origin. Browsers send cookies
 * also with what other pages make them send; so a write must have the header that only a page of the same origin can
 * set, and the browser must say that it comes from there (Fetch Metadata, or Origin where a browser knows no other).
 */
export const isMeant = (method: string, headers: Headers, origin: string): boolean => {
  if (safe.has(method)) return true
  const site = headers["sec-fetch-site"]
  const from = headers["origin"]
  if (site === undefined && from === undefined) return false
  return headers[csrfHeader] === "1" && (site ?? "same-origin") === "same-origin" && (from ?? origin) === origin
}

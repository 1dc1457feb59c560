import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Redacted from "effect/Redacted"

/** The name of a cookie: with https one that no other host and no page without https can set (RFC 6265bis 4.1.3.2). */
const named = (url: URL, name: string): string => (url.protocol === "https:" ? `__Host-${name}` : name)

/** The cookie of a session, and the one that a browser keeps while its person logs in. */
export const sessionCookie = (url: URL): string => named(url, "kepu-session")
export const loginCookie = (url: URL): string => named(url, "kepu-login")

const attributes = (url: URL) =>
  ({ httpOnly: true, secure: url.protocol === "https:", sameSite: "lax", path: "/" }) as const

/** Gives a browser a cookie that scripts cannot read, until it is closed or for some seconds. */
export const withCookie = (
  response: HttpServerResponse.HttpServerResponse,
  url: URL,
  name: string,
  value: Redacted.Redacted,
  seconds?: number
): HttpServerResponse.HttpServerResponse =>
  HttpServerResponse.setCookieUnsafe(response, name, Redacted.value(value), {
    ...attributes(url),
    ...(seconds === undefined ? {} : { maxAge: seconds * 1000 })
  })

/** Takes a cookie away from a browser. */
export const withoutCookie = (
  response: HttpServerResponse.HttpServerResponse,
  url: URL,
  name: string
): HttpServerResponse.HttpServerResponse =>
  HttpServerResponse.setCookieUnsafe(response, name, "", { ...attributes(url), maxAge: 0 })

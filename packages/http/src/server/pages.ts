import * as Effect from "effect/Effect"
import * as HttpRouter from "effect/http/HttpRouter"
import type { HttpServerRequest } from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"

/** A file of pages that the service serves beside its routes, such as those of a console. */
export interface PageFile {
  /** Where it is, such as `/` or `/console/page.js`; none of the service's own addresses. */
  readonly path: `/${string}`
  /** Its media type, with its charset. */
  readonly type: string
  readonly bytes: Uint8Array
  /** The same, compressed by gzip, for whoever takes it so. */
  readonly gzip?: Uint8Array
  /** Whether it never changes under this path, so that browsers need not ask for it again. */
  readonly isFixed?: boolean
}

/** Pages run what is served beside them, ask this service, and nothing else; nothing stands in them that runs. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'"
].join("; ")

const takesGzip = ({ headers }: HttpServerRequest): boolean =>
  /(?:^|,)\s*gzip\s*(?:;\s*q=(?!0(?:\.0*)?\s*(?:,|$))[\d.]+\s*)?(?:,|$)/iu.test(headers["accept-encoding"] ?? "")

/** Serves files to everybody, without a credential. They are compressed once, and not with each request. */
export const layerPages = (files: ReadonlyArray<PageFile>) =>
  HttpRouter.use((router) =>
    Effect.forEach(
      files,
      ({ bytes, gzip, isFixed, path, type }) => {
        const headers = {
          "cache-control": isFixed === true ? "public, max-age=31536000, immutable" : "no-cache",
          "content-security-policy": policy,
          ...(gzip === undefined ? {} : { vary: "accept-encoding" })
        }
        const whole = HttpServerResponse.uint8Array(bytes, {
          contentType: type,
          // Goes out without this header, and as it is.
          headers: { ...headers, "content-encoding": "identity" }
        })
        const packed =
          gzip === undefined
            ? whole
            : HttpServerResponse.uint8Array(gzip, {
                contentType: type,
                headers: { ...headers, "content-encoding": "gzip" }
              })
        return router.add("GET", path, (request) => Effect.succeed(takesGzip(request) ? packed : whole))
      },
      { discard: true }
    )
  )

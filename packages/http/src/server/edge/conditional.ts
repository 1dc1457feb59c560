import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex } from "@noble/hashes/utils.js"
import * as Effect from "effect/Effect"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"

/** Bytes of an answer that is digested where requests are answered; larger ones bring their tag with them. */
const small = 65_536

/** The tag of an answer by what it says: a weak one, as it may go out compressed. */
export const tagOf = (digest: Uint8Array): string => `W/"${bytesToHex(digest.subarray(0, 16))}"`

const ownTag = ({ body }: HttpServerResponse.HttpServerResponse): string | undefined =>
  body._tag === "Uint8Array" && body.body.length <= small ? tagOf(sha256(body.body)) : undefined

const withoutWeakness = (tag: string): string => tag.trim().replace(/^W\//u, "")

/** Whether a tag is among those of an If-None-Match (RFC 9110 13.1.2). */
const isNamed = (named: string, tag: string): boolean =>
  named.trim() === "*" || named.slice(0, 4096).split(",").map(withoutWeakness).includes(withoutWeakness(tag))

/** What a browser that has an answer takes over from a 304, so that it has to be as it was (RFC 9110 15.4.5). */
const lasting = ({ headers }: HttpServerResponse.HttpServerResponse) =>
  Object.fromEntries(
    ["cache-control", "content-security-policy", "vary"].flatMap((name) =>
      headers[name] === undefined ? [] : [[name, headers[name]]]
    )
  )

/** Gives answers to GET a tag, and says 304 to who has the very same answer already. */
export const conditional = <E, R>(
  route: Effect.Effect<HttpServerResponse.HttpServerResponse, E, R>
): Effect.Effect<HttpServerResponse.HttpServerResponse, E, R | HttpServerRequest.HttpServerRequest> =>
  Effect.flatMap(HttpServerRequest.HttpServerRequest, ({ headers, method }) =>
    method !== "GET"
      ? route
      : Effect.map(route, (response) => {
          const tag = response.status === 200 ? (response.headers["etag"] ?? ownTag(response)) : undefined
          if (tag === undefined) return response
          const named = headers["if-none-match"]
          return named !== undefined && isNamed(named, tag)
            ? HttpServerResponse.empty({ status: 304, headers: { ...lasting(response), etag: tag } })
            : HttpServerResponse.setHeader(response, "etag", tag)
        })
  )

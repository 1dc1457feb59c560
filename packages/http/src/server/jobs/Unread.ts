import { localized } from "@kepu/core/text"
import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Stream from "effect/Stream"
import { tagOf } from "../edge/conditional.ts"
import type { Collected } from "./parts.ts"
import { RateLimited } from "../../api/problem/problems.ts"

const texts = {
  own: localized(
    "您还有未读完的答复；请先读完再试",
    "answers to you are not read yet: read them to their end, and try again"
  ),
  all: localized("待读的答复过多，请稍后再试", "too many answers are not read yet: try again later")
}

/** How an answer is sent: as what, and as a file of which name. */
export interface Told {
  readonly contentType: string
  readonly disposition?: string
}

/** Seconds after which to try again. */
const retryAfter = 5

const refused = (message: (typeof texts)["own"]) => Effect.fail(new RateLimited({ retryAfter, message }))

/** Keeps count of the answers that are made and not yet sent, so that who does not read does not fill the memory. */
export const makeUnread = (most: number) => {
  const byCaller = new Map<string, number>()
  let total = 0
  const add = (caller: string, bytes: number): void => {
    total += bytes
    const left = (byCaller.get(caller) ?? 0) + bytes
    if (left > 0) byCaller.set(caller, left)
    else byCaller.delete(caller)
  }

  /** Gives piece by piece away, as they are read. */
  function* emptied(pieces: Array<Uint8Array>): Generator<Uint8Array> {
    for (let piece = pieces.shift(); piece !== undefined; piece = pieces.shift()) yield piece
  }

  return {
    /** Fails where a caller, or all of them, have left too much unread for another answer to be made. */
    look: (caller: string): Effect.Effect<void, RateLimited> =>
      Effect.suspend(() => {
        if ((byCaller.get(caller) ?? 0) >= most / 4) return refused(texts.own)
        return total >= most ? refused(texts.all) : Effect.void
      }),
    /** The pieces as a response. They count as unread until the last of them is sent, or nobody reads any more. */
    respond: (
      caller: string,
      { digest, pieces: made }: Collected,
      { contentType, disposition }: Told
    ): HttpServerResponse.HttpServerResponse => {
      const headers = {
        ...(digest === undefined ? {} : { etag: tagOf(digest) }),
        ...(disposition === undefined ? {} : { "content-disposition": disposition })
      }
      const contentLength = made.reduce((sum, { length }) => sum + length, 0)
      if (made.length === 1) return HttpServerResponse.uint8Array(made[0]!, { contentType, headers })
      const pieces = [...made]
      const counted = Effect.acquireRelease(
        Effect.sync(() => add(caller, contentLength)),
        () => Effect.sync(() => add(caller, -contentLength))
      )
      const stream = Stream.unwrap(Effect.as(counted, Stream.fromIteratorSucceed(emptied(pieces), 1)))
      return HttpServerResponse.stream(stream, { contentType, contentLength, headers })
    }
  }
}

import type { Notice } from "@kepu/core"
import type { Ledger } from "@kepu/core/port"
import type { UnitId } from "@kepu/core/portfolio"
import * as Effect from "effect/Effect"
import type { HttpServerRequest } from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import type { WriteRequest } from "../../api/ledger/ledger.ts"
import { asRecords, Credential } from "../edge/Credential.ts"
import { unsupportedMediaType } from "../edge/problemOf.ts"
import { bytesOf, mediaTypeOf } from "../jobs/bodies.ts"
import type { LongWork } from "../jobs/LongWork.ts"
import type { LiveLedgers } from "../live/liveLedgers.ts"
import type { Idempotency } from "./Idempotency.ts"
import type { Reach } from "./Reach.ts"
import { mustBeWithinShare } from "./share.ts"
import { listJson } from "./slices.ts"
import { writeChecked } from "./writing.ts"

interface Place {
  readonly ledger: Ledger
  readonly notice: Notice
  readonly reach: Reach
}

interface Services {
  readonly jobs: LongWork["Service"]
  readonly kept: LiveLedgers["Service"]
  readonly once: Idempotency["Service"]["once"]
}

const decoder = new TextDecoder()
const parsed = (piece: Uint8Array): unknown => JSON.parse(decoder.decode(piece))

/** The writes of a request, which were read elsewhere, piece by piece. */
const writesOf = Effect.fnUntraced(function* ([rest, ...pieces]: ReadonlyArray<Uint8Array>) {
  const writes: Array<WriteRequest> = []
  for (const piece of pieces) {
    for (const write of parsed(piece) as ReadonlyArray<WriteRequest>) writes.push(write)
    if (pieces.length > 1) yield* Effect.yieldNow
  }
  return { writes, ...(parsed(rest!) as { readonly as?: UnitId }) }
})

/**
 * Does the writes of a request, all or none. However many they are, nobody waits long for them: they are read elsewhere,
 * and what is done here is done piece by piece.
 */
export const writeBulk = Effect.fnUntraced(function* (
  { jobs, kept, once }: Services,
  { ledger, notice, reach }: Place,
  request: HttpServerRequest,
  key: string | undefined
) {
  if (mediaTypeOf(request) !== "application/json") return yield* unsupportedMediaType()
  const body = yield* bytesOf(request)
  const { as, writes } = yield* writesOf(yield* jobs.readWrites(notice, body))
  yield* mustBeWithinShare(kept, ledger, notice, writes)
  const asked = { ledger, writes, ...(as === undefined ? {} : { as }) }
  const { takeWrites } = yield* Credential
  // What was done before under the same key is not counted again.
  const written = Effect.andThen(
    takeWrites(Math.max(writes.length, asRecords(body.length))),
    writeChecked(ledger, writes, as)
  )
  const records = yield* once(key, asked, written)
  const told = yield* listJson(records, reach.show)
  return HttpServerResponse.text(`{"records":${told}}`, { contentType: "application/json" })
})

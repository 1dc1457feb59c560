import { Instant, Portfolio, Condition, UnitId } from "@kepu/core/schema"
import { Change, Ledger, limits, Note, RegisterName, StoredRecord, storedRecordIn } from "@kepu/core/port"
import * as Sse from "effect/encoding/Sse"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { shortText } from "../queries.ts"
import { group, large, lettingIn, permit } from "../Policy.ts"
import {
  base,
  idempotencyKey,
  ledgerParams,
  offices,
  readers,
  readProblems,
  whyText,
  writeProblems,
  writers
} from "./place.ts"
import { storeProblems } from "../problem/storeProblems.ts"

/**
 * One write of many. `expected` is the version that it changes, 0 for a record that must not exist yet. The value is
 * checked by the store, as what else is written decides whether it fits.
 */
export const WriteRequest = Schema.Struct({
  _tag: Schema.Literals(["Save", "Remove", "Restore"]),
  register: RegisterName,
  key: Schema.String,
  expected: Schema.Natural,
  value: Schema.optionalKey(Schema.Unknown),
  why: Schema.optionalKey(whyText),
  /** Taken from callers that may act on behalf of others; else who and when are known to the service. */
  note: Schema.optionalKey(Note)
}).annotate({ identifier: "WriteRequest" })
export interface WriteRequest extends Schema.Schema.Type<typeof WriteRequest> {}

/** Writes that are done together. */
export const WritesRequest = Schema.Struct({
  writes: Schema.Array(WriteRequest).check(Schema.isMaxLength(limits.writes)),
  as: Schema.optionalKey(UnitId).annotate({
    description: "The unit with whose rights an office writes; a unit's caller always has its own"
  })
}).annotate({ identifier: "WritesRequest" })
export interface WritesRequest extends Schema.Schema.Type<typeof WritesRequest> {}

const cursor = Schema.optionalKey(Schema.Natural).annotate({
  description: "Sequence number after which to go on; 0 at first"
})
const limit = Schema.optionalKey(Schema.Int)
const says = (summary: string) => OpenApi.annotations({ summary })
const params = ledgerParams

/** What is said at once of a whole ledger. */
export const ledgers = group(
  "ledgers",
  permit(
    { unit: "none", county: "all", viewer: "all", issuer: "none" },
    HttpApiEndpoint.get("listLedgers", "/v1/ledgers", {
      success: Schema.Struct({ ledgers: Schema.Array(Ledger) }),
      error: storeProblems
    }).annotateMerge(says("The ledgers of the caller's region in which something was ever written"))
  ),
  permit(
    readers,
    HttpApiEndpoint.get("getSequence", `${base}/sequence`, {
      params,
      success: Schema.Struct({ sequence: Schema.Natural }),
      error: readProblems
    }).annotateMerge(says("The number of the ledger's last change"))
  ),
  permit(
    offices,
    HttpApiEndpoint.get("getPortfolio", `${base}/portfolio`, {
      params,
      success: Portfolio,
      error: readProblems
    }).annotateMerge(says("All that is reported"))
  ),
  permit(
    readers,
    HttpApiEndpoint.post("readRecords", `${base}/records`, {
      params,
      payload: Schema.Struct({
        register: RegisterName,
        keys: Schema.Array(Schema.String.check(Schema.isMaxLength(512))).check(Schema.isMaxLength(limits.page))
      }),
      success: Schema.Struct({ items: Schema.Array(StoredRecord) }),
      error: readProblems
    }).annotateMerge(says("The records with these keys, removed ones included"))
  ),
  permit(
    readers,
    HttpApiEndpoint.post("findActivities", `${base}/search`, {
      params,
      payload: Schema.Struct({
        where: Condition,
        asOf: Schema.optionalKey(Instant),
        after: Schema.optionalKey(shortText),
        limit
      }),
      success: Schema.Struct({
        items: Schema.Array(storedRecordIn("activities")),
        next: Schema.optionalKey(Schema.String)
      }),
      error: readProblems
    }).annotateMerge(says("A page of the activities for which a condition is certainly true"))
  ),
  permit(
    writers,
    large(
      HttpApiEndpoint.post("write", `${base}/changes`, {
        params,
        headers: { "idempotency-key": idempotencyKey },
        payload: WritesRequest,
        success: Schema.Struct({ records: Schema.Array(StoredRecord) }),
        error: writeProblems
      }).annotateMerge(says("Does all of the writes, or none"))
    )
  ),
  permit(
    readers,
    HttpApiEndpoint.get("listChanges", `${base}/changes`, {
      params,
      query: { after: cursor, limit },
      success: Schema.Struct({ changes: Schema.Array(Change), cursor: Schema.Natural }),
      error: readProblems
    }).annotateMerge(says("What was done in the ledger after a sequence number"))
  ),
  permit(
    readers,
    lettingIn(
      "ticket",
      HttpApiEndpoint.get("watchChanges", `${base}/events`, {
        params,
        query: {
          after: cursor,
          ticket: Schema.optionalKey(shortText).annotate({
            description: "Stands for a token, once: POST /v1/tickets gives the whole address"
          })
        },
        headers: { "last-event-id": Schema.optionalKey(Schema.String.check(Schema.isPattern(/^\d{1,15}$/u))) },
        success: HttpApiSchema.StreamSse({
          events: Schema.Struct({ ...Sse.EventEncoded.fields, data: Schema.fromJsonString(Change) })
        }),
        error: readProblems
      }).annotateMerge(says("The same as it happens, as server-sent events; Last-Event-ID resumes"))
    )
  )
).annotateMerge(OpenApi.annotations({ description: "Ledgers (台账): all that is kept of a region under a notice" }))

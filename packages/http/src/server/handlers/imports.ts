import { fill, localized } from "@kepu/core/text"
import { ActivityStore, type Ledger, refId, type StoredRecord } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../../api/Api.ts"
import { Caller } from "../../api/Caller.ts"
import type { WriteRequest } from "../../api/ledger/ledger.ts"
import { NotPermitted, StalePreview } from "../../api/problem/problems.ts"
import { Credential } from "../edge/Credential.ts"
import { unsupportedMediaType } from "../edge/problemOf.ts"
import { mediaTypeOf } from "../jobs/bodies.ts"
import type { ImportWrite, Preview } from "../jobs/imports.ts"
import { LongWork } from "../jobs/LongWork.ts"
import { orProblem } from "../ledger/failures.ts"
import { openLedger, unitOf } from "../ledger/open.ts"
import { mustBeWithinShare } from "../ledger/share.ts"
import { writeAs } from "../ledger/writing.ts"
import { LiveLedgers } from "../live/liveLedgers.ts"
import { formIssue, formRefused, readForm } from "./readForm.ts"

const stale = localized(
  "台账在预览之后已有变动（第 {given} 项，现为第 {now} 项）；请重新预览",
  "the ledger has changed since the preview (change {given}, now {now}): preview it again"
)

const none = localized("至少要有一个文件", "there must be at least one file")

/** Tables of what units do not report themselves. */
const offices = ["units", "submissions", "platform"] as const

const officeAlone = localized(
  "{parts} 只由县办公室导入；单位可以导入 annex1 和 annex2",
  "only the office imports {parts}: a unit imports annex1 and annex2"
)

const decoder = new TextDecoder()
const parsed = (piece: Uint8Array): unknown => JSON.parse(decoder.decode(piece))

/** Records that are looked up at once. */
const together = 500

/** Of records that seem to be new those that were removed: they come back and are changed. */
const removedOf = Effect.fnUntraced(function* (ledger: Ledger, writes: ReadonlyArray<ImportWrite>) {
  const store = yield* ActivityStore
  const removed = new Map<string, StoredRecord>()
  const fresh = writes.filter(({ expected }) => expected === 0)
  for (const register of new Set(fresh.map((write) => write.register))) {
    const keys = fresh.flatMap((write) => (write.register === register ? [write.key] : []))
    for (let from = 0; from < keys.length; from += together)
      for (const record of yield* orProblem(store.read(ledger, register, keys.slice(from, from + together))))
        if (record.kind === "removed") removed.set(refId(record), record)
  }
  return removed
})

const requestsOf = (
  { key, register, value, ...write }: ImportWrite,
  removed: ReadonlyMap<string, StoredRecord>,
  why: { readonly why?: string }
): ReadonlyArray<WriteRequest> => {
  const gone = removed.get(refId({ register, key }))
  if (value === undefined) return [{ _tag: "Remove", register, key, expected: write.expected, ...why }]
  if (gone === undefined) return [{ _tag: "Save", register, key, expected: write.expected, value, ...why }]
  return [
    { _tag: "Restore", register, key, expected: gone.version, ...why },
    { _tag: "Save", register, key, expected: gone.version + 1, value, ...why }
  ]
}

export const imports = HttpApiBuilder.group(
  Api,
  "imports",
  Effect.fnUntraced(function* (handlers) {
    const jobs = yield* LongWork
    const live = yield* LiveLedgers
    return handlers.handleRaw(
      "importFiles",
      Effect.fnUntraced(function* ({ params, query, request }) {
        if (mediaTypeOf(request) !== "multipart/form-data") return yield* unsupportedMediaType()
        const { ledger, notice, reach } = yield* openLedger(params)
        const { files, issues } = yield* readForm(request)
        if (issues.length > 0) return yield* formRefused(issues)
        if (Object.values(files).flat().length === 0) return yield* formRefused([formIssue(undefined, none)])
        const unit = unitOf(yield* Caller, undefined)
        const parts = offices.filter((part) => files[part] !== undefined)
        if (unit !== undefined && parts.length > 0)
          return yield* new NotPermitted({
            message: fill(officeAlone, { parts: localized(parts.join("、"), parts.join(", ")) })
          })
        const kept = yield* live.upToDate(ledger, notice)
        const [first, ...rest] = yield* jobs.readImport(kept, files, unit)
        const told = parsed(first!) as Preview["told"]
        const { commit, why } = query
        if (commit !== undefined) {
          if (commit !== told.sequence)
            return yield* new StalePreview({ message: fill(stale, { given: commit, now: told.sequence }) })
          const writes = rest.flatMap((piece) => parsed(piece) as ReadonlyArray<ImportWrite>)
          const removed = yield* removedOf(ledger, writes)
          const requests = writes.flatMap((write) => requestsOf(write, removed, why === undefined ? {} : { why }))
          yield* mustBeWithinShare(live, ledger, notice, requests)
          yield* (yield* Credential).takeWrites(requests.length)
          yield* writeAs(ledger, requests)
        }
        return HttpServerResponse.jsonUnsafe(reach.show({ ...told, committed: commit !== undefined }))
      })
    )
  })
)

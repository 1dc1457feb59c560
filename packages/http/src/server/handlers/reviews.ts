import type { Failures, Finding, Instant, Result, Status } from "@kepu/core"
import {
  Conflict,
  ownerOf,
  pageSize,
  RecordKey,
  refId,
  type RegisterName,
  storeError,
  type Ledger,
  type StoredRecord
} from "@kepu/core/port"
import {
  acceptRecord,
  type Look,
  resubmitRecord,
  returnRecord,
  type Review,
  type ReviewedRecord,
  type ReviewedRegister,
  reviewedRegisters,
  type ReviewReason,
  reviewStanding,
  type ReviewState,
  reviewStepsIn,
  type StatusNow
} from "@kepu/core/review"
import { list, localized } from "@kepu/core/text"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import { Api } from "../../api/Api.ts"
import { Caller } from "../../api/Caller.ts"
import { InvalidRequest, ReviewRefused } from "../../api/problem/problems.ts"
import type { ReviewedRecord as Shown } from "../../api/ledger/reviews.ts"
import { LongWork } from "../jobs/LongWork.ts"
import { nameOf } from "../jobs/reviews.ts"
import { orProblem, problemOfStore } from "../ledger/failures.ts"
import { Idempotency } from "../ledger/Idempotency.ts"
import { unitOf, usual } from "../ledger/open.ts"
import { expectedVersion } from "../ledger/preconditions.ts"
import type { Reach } from "../ledger/Reach.ts"
import { noteNow, readOne, writeNoted } from "../ledger/writing.ts"
import type { LiveLedger } from "../live/LiveLedger.ts"
import { LiveLedgers } from "../live/liveLedgers.ts"
import { noSuchRecord } from "./noSuchRecord.ts"
import { openingAt } from "./openingAt.ts"

const texts = {
  long: localized(
    "这条记录的键超过 480 个字符，不能审核",
    "the key has more than 480 characters: such a record is not reviewed"
  )
}

interface Place {
  readonly region: string
  readonly notice: string
  readonly register: ReviewedRegister
  readonly key: RecordKey
}

/** What a request says of a step; who does it, and when, is known to the service. */
type Said = Pick<Look, "version" | "comment">

interface Request {
  readonly params: Place
  readonly headers: { readonly "if-match"?: string; readonly "idempotency-key"?: string }
}

/** What findings are about that are about the record. */
const subjectOf = ({ key, register, value }: StoredRecord): ReviewedRecord["subject"] => {
  if (register === "activities") return { kind: "activity", id: key }
  if (register !== "recommendations") return undefined
  const { activity, unit } = value
  return { kind: "recommendation", id: `${unit}/${activity}` }
}

const reviewedOf = (register: ReviewedRegister, record: StoredRecord): ReviewedRecord => ({
  register,
  key: record.key,
  unit: ownerOf(register, record.value) as ReviewedRecord["unit"],
  subject: subjectOf(record),
  version: record.version,
  isRemoved: record.kind === "removed"
})

/** Whether a reason is a finding of the record or its unit; others are refused, whatever is found. */
const isAbout = (reason: ReviewReason, { subject, unit }: ReviewedRecord): boolean =>
  reason._tag === "Finding" && [subject?.id, unit].includes(reason.subject.id)

const idOf = (rule: string, { id, kind }: { readonly kind: string; readonly id: string }): string =>
  `${rule} ${kind} ${id}`

const decoder = new TextDecoder()

const conflict = (
  register: RegisterName,
  key: string,
  expected: number,
  actual: number,
  held: StoredRecord["value"] | undefined
) =>
  problemOfStore(storeError(new Conflict({ register, key, expected, actual, ...(held === undefined ? {} : { held }) })))

/** A step that is refused, as a problem; where the record was changed meanwhile it is a conflict, with what stands now. */
const problemOf = (failures: Failures, { value, version }: StoredRecord, { key, register }: Place, looked: number) =>
  failures.some(({ code }) => code === "record-changed")
    ? conflict(register, key, looked, version, value)
    : new ReviewRefused({
        issues: failures.map(({ code, path, text }) => ({
          code,
          path: path === "" ? "payload" : `payload.${path}`,
          message: text
        })),
        message: list(failures.map(({ text }) => text))
      })

export const reviewing = HttpApiBuilder.group(
  Api,
  "reviewing",
  Effect.fnUntraced(function* (handlers) {
    const { once } = yield* Idempotency
    const jobs = yield* LongWork
    const { upToDate } = yield* LiveLedgers
    const open = openingAt(upToDate)

    /** What is found of whatever some reasons are about, as far as there are such reasons. */
    const statusesNow = Effect.fnUntraced(function* (
      kept: LiveLedger,
      asOf: Instant,
      reasons: ReadonlyArray<ReviewReason>
    ): Effect.fn.Return<StatusNow, Effect.Error<ReturnType<typeof jobs.ask>>, Caller> {
      const subjects = new Set(reasons.flatMap((reason) => (reason._tag === "Finding" ? [reason.subject.id] : [])))
      const found = new Map<string, Status>()
      for (const subject of subjects) {
        const question = { _tag: "Findings" as const, asOf, wanted: { subject }, stretch: {} }
        const pieces = yield* jobs.ask(kept, question, (shown) => shown)
        const text = pieces.map((piece) => decoder.decode(piece, { stream: true })).join("")
        const { findings } = JSON.parse(text) as { readonly findings: ReadonlyArray<Finding> }
        for (const { rule, status, subject } of findings) found.set(idOf(rule, subject), status)
      }
      return ({ rule, subject }) => found.get(idOf(rule, subject))
    })

    /** The record of an address and its review, as far as the caller sees the record. */
    const look = Effect.fnUntraced(function* (ledger: Ledger, { sees }: Reach, { key, register }: Place) {
      const record = yield* readOne(ledger, register, key)
      if (record === undefined || !sees(register, record.value)) return yield* noSuchRecord(register, key)
      const review = yield* readOne(ledger, "reviews", refId({ register, key }) as RecordKey)
      return { record, review }
    })

    /** How a record stands in review, as the caller may see it. */
    const answer = Effect.fnUntraced(function* (params: Place) {
      const { asOf, kept, ledger, reach } = yield* open(params, undefined)
      const { record, review } = yield* look(ledger, reach, params)
      const value = review?.value
      const now = reviewedOf(params.register, record)
      const reasons = value?.rounds.flatMap((round) => (round.decision === "returned" ? round.reasons : [])) ?? []
      const standing = reviewStanding(value, now, yield* statusesNow(kept, asOf, reasons))
      const { role } = yield* Caller
      const name = nameOf(kept.registers, record)
      const steps = role === "viewer" ? [] : reviewStepsIn(standing.state)
      const shown: Shown = {
        register: params.register,
        key: params.key,
        ...(name === undefined ? {} : { name }),
        ...(now.unit === undefined ? {} : { unit: now.unit }),
        version: record.version,
        review: review?.version ?? 0,
        steps: role === "unit" ? steps.filter((step) => step === "resubmit") : steps,
        ...standing
      }
      return HttpApiSchema.withHeaders({ body: reach.show(shown), headers: { etag: `"${review?.version ?? 0}"` } })
    })

    /** Does a step for the caller, once for an Idempotency-Key, and answers with how the record then stands. */
    const step = <A extends Said>(
      name: string,
      reasonsOf: (payload: A) => ReadonlyArray<ReviewReason>,
      make: (
        review: Review | undefined,
        record: ReviewedRecord,
        said: A & Pick<Look, "at" | "by">,
        statusNow: StatusNow
      ) => Result<Review>
    ) =>
      Effect.fnUntraced(function* ({ headers, params, payload }: Request & { readonly payload: A }) {
        const { key, register } = params
        if (key.length > 480)
          return yield* new InvalidRequest({
            issues: [{ path: "params.key", message: texts.long }],
            message: texts.long
          })
        const { asOf, kept, ledger, reach } = yield* open(params, undefined)
        const expected = yield* expectedVersion(headers)
        // It is asked for beforehand: what is done under a key is a transaction, for which all who write wait.
        const about = reviewedOf(register, (yield* look(ledger, reach, params)).record)
        const reasons = reasonsOf(payload).filter((reason) => isAbout(reason, about))
        const statusNow = yield* statusesNow(kept, asOf, reasons)
        const doing = Effect.gen(function* () {
          const { record, review } = yield* look(ledger, reach, params)
          const actual = review?.version ?? 0
          const place = refId({ register, key }) as RecordKey
          // Who goes on from another version is told that, whatever the step would come to.
          if (actual !== expected) return yield* conflict("reviews", place, expected, actual, review?.value)
          const note = yield* noteNow
          const said = { ...payload, at: note.at, by: note.by }
          const made = make(review?.value, reviewedOf(register, record), said, statusNow)
          if (made._tag === "Failure") return yield* problemOf(made.failure, record, params, payload.version)
          return yield* writeNoted(ledger, {
            _tag: "Save",
            register: "reviews",
            key: place,
            value: made.success,
            expected,
            note
          })
        })
        yield* once(headers["idempotency-key"], { ledger, step: name, register, key, expected, payload }, doing)
        return yield* answer(params)
      })

    return handlers.handleAll({
      listReviewed: Effect.fnUntraced(function* ({ params, query }) {
        const { kept, reach } = yield* open(params, undefined)
        const { after, limit: size = usual, registers, states, unit } = query
        yield* orProblem(pageSize(size))
        const question = {
          _tag: "Reviewed" as const,
          unit: unitOf(yield* Caller, unit),
          registers: (registers?.split(",") ?? reviewedRegisters) as ReadonlyArray<ReviewedRegister>,
          states: states?.split(",") as ReadonlyArray<ReviewState> | undefined,
          after,
          size
        }
        return yield* jobs.answer(kept, question, reach.show)
      }),
      getReviewed: ({ params }) => answer(params),
      accept: step<Said>("accept", () => [], acceptRecord),
      giveBack: step<Said & { readonly reasons: ReadonlyArray<ReviewReason> }>(
        "return",
        ({ reasons }) => reasons,
        returnRecord
      ),
      resubmit: step<Said>("resubmit", () => [], resubmitRecord)
    })
  })
)

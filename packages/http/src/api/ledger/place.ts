import { Instant } from "@kepu/core/schema"
import { RecordKey, RegionCode } from "@kepu/core/port"
import * as Schema from "effect/Schema"
import { NoticeId } from "../notices.ts"
import {
  NoSuchNotice,
  NoSuchRecord,
  NoticeNotInForce,
  PreconditionRequired,
  KeyInUse,
  KeyReused
} from "../problem/problems.ts"
import { storeProblems } from "../problem/storeProblems.ts"

/** Everything of one region under one notice. */
export const base = "/v1/regions/:region/notices/:notice"
export const ledgerParams = { region: RegionCode, notice: NoticeId }
export const recordParams = { ...ledgerParams, key: RecordKey }

/** The header that makes a retry of a write harmless. */
export const idempotencyKey = Schema.optionalKey(
  Schema.String.check(Schema.isPattern(/^[\x21-\x7e]{8,200}$/u))
).annotate({
  description: "Makes a retry harmless: for 24 hours the same request with the same key is answered, not done again"
})

export const whyText = Schema.NonEmptyString.check(Schema.isMaxLength(1000))

/** The moment of what is judged, and whom indicators are of. */
export const asOf = Schema.optionalKey(Instant).annotate({
  description: "The moment to judge for; now if it is not said"
})
export const measured = Schema.optionalKey(Schema.Literals(["units", "activities"]))

/** How many items a page holds at most. */
export const limit = Schema.optionalKey(
  Schema.Int.annotate({ description: "Items of a page at most, 1 to 10 000; 100 if it is not said" })
)

export const readProblems = [NoSuchNotice, ...storeProblems] as const
export const recordProblems = [...readProblems, NoSuchRecord] as const
export const writeProblems = [...recordProblems, PreconditionRequired, KeyInUse, KeyReused] as const
export const judgeProblems = [...readProblems, NoticeNotInForce] as const

/** The region's offices read and write, units their own, viewers read. */
export const readers = { unit: "own", county: "own", viewer: "own", issuer: "none" } as const
export const offices = { unit: "none", county: "own", viewer: "own", issuer: "none" } as const
export const writers = { unit: "own", county: "own", viewer: "none", issuer: "none" } as const
export const officeAlone = { unit: "none", county: "own", viewer: "none", issuer: "none" } as const

import type { Instant, Notice } from "@kepu/core"
import type { Amendment } from "@kepu/core/notice"
import { UnusableFiles } from "../../api/assessments.ts"
import { InvalidRequest, NoSuchNotice, NoticeNotInForce, TooLarge } from "../../api/problem/problems.ts"
import { BeyondLimit } from "../../api/problem/storeProblems.ts"
import type { KeptLedger } from "../live/KeptLedger.ts"
import type { FormFiles } from "./formFiles.ts"
import type { Question } from "./questions.ts"

/** Work that may take long, as data: what came with a request is read, judged and told where it holds nobody up. */
export type Job =
  | { readonly _tag: "Lint" | "Merge" | "Diff"; readonly body: Uint8Array }
  | { readonly _tag: "Assess"; readonly body: Uint8Array }
  | ReadWrites
  | FilesJob
  | LedgerJob
  | ImportJob

/** Tables are read, and what they report is judged. */
export interface FilesJob {
  readonly _tag: "AssessFiles"
  readonly notice: string
  readonly asOf: Instant | undefined
  readonly files: FormFiles
}

/** Tables are read, and what they would change in the ledger that is at hand. */
export interface ImportJob {
  readonly _tag: "ReadImport"
  readonly files: FormFiles
  readonly unit: string | undefined
}

/** The writes of a request are read, and those are refused that cannot be meant; in the notice that is given. */
export interface ReadWrites {
  readonly _tag: "ReadWrites"
  readonly body: Uint8Array
  /** UTF-16 units that a record may have. */
  readonly record: number
}

/** A question about a ledger, which is at hand where it is answered. */
export interface LedgerJob {
  readonly _tag: "AskLedger"
  readonly question: Question
  readonly isMasked: boolean
}

/** What a job is done with. */
export interface Given {
  readonly notices: ReadonlyArray<Notice>
  /** Those that the service knows to amend notices; none if they are not said. */
  readonly amendments?: ReadonlyArray<Amendment>
  readonly now: number
  /** Units and activities that may be judged at once. */
  readonly rows: number
  /** Bytes that an answer may have. */
  readonly answer: number
  readonly ledger?: KeptLedger
}

/** Problems that a job may end with, by their codes. */
export const problemsOfWork = {
  "beyond-limit": BeyondLimit,
  "invalid-request": InvalidRequest,
  "no-such-notice": NoSuchNotice,
  "notice-not-in-force": NoticeNotInForce,
  "too-large": TooLarge,
  "unusable-files": UnusableFiles
} as const
export type WorkProblem = InstanceType<(typeof problemsOfWork)[keyof typeof problemsOfWork]>

/** What came of a job, as data: the answer in pieces, a problem by its code, or the id of a notice that it lacks. */
export type Outcome =
  | { readonly _tag: "Done"; readonly pieces: ReadonlyArray<Uint8Array>; readonly digest?: Uint8Array }
  | { readonly _tag: "Refused"; readonly code: keyof typeof problemsOfWork; readonly facts: object }
  | { readonly _tag: "Lacking"; readonly notice: string }

import { assess, assessmentDocument, inForce, type InputIssue, type Instant, Notice, type Portfolio } from "@kepu/core"
import { lint } from "@kepu/core/lint"
import { fill, localized } from "@kepu/core/text"
import { fromMillis } from "@kepu/core/time"
import { type CountyFiles, readPortfolio, tableNameOf } from "@kepu/csv"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { AssessmentRequest, UnusableFiles } from "../../api/assessments.ts"
import { InvalidRequest, NoSuchNotice, NoticeNotInForce, TooLarge } from "../../api/problem/problems.ts"
import { invalidPayload } from "../edge/problemOf.ts"
import { masked } from "../ledger/masked.ts"
import type { Reach } from "../ledger/Reach.ts"
import type { KeptLedger } from "../live/KeptLedger.ts"
import { collected, jsonParts } from "./parts.ts"
import { partsOfAnswer, type Question } from "./questions.ts"

/** Work that may take long, as data: what came with a request is read, judged and told where it holds nobody up. */
export type Job =
  | { readonly _tag: "Lint"; readonly text: string }
  | { readonly _tag: "Assess"; readonly text: string }
  | {
      readonly _tag: "AssessFiles"
      readonly notice: string
      readonly asOf: Instant | undefined
      readonly files: CountyFiles
    }
  | LedgerJob

/** A question about a ledger, which is at hand where it is answered. */
export interface LedgerJob {
  readonly _tag: "AskLedger"
  readonly question: Question
  readonly isMasked: boolean
}

/** What a job is done with. */
export interface Given {
  readonly notices: ReadonlyArray<Notice>
  readonly now: number
  /** Units and activities that may be judged at once. */
  readonly rows: number
  /** Bytes that an answer may have. */
  readonly answer: number
  readonly ledger?: KeptLedger
}

/** Problems that a job may end with, by their codes. */
export const problemsOfWork = {
  "invalid-request": InvalidRequest,
  "no-such-notice": NoSuchNotice,
  "notice-not-in-force": NoticeNotInForce,
  "too-large": TooLarge,
  "unusable-files": UnusableFiles
} as const
export type WorkProblem = InstanceType<(typeof problemsOfWork)[keyof typeof problemsOfWork]>

/** What came of a job, as data: the answer in pieces, a problem by its code, or the id of a notice that it lacks. */
export type Outcome =
  | { readonly _tag: "Done"; readonly pieces: ReadonlyArray<Uint8Array> }
  | { readonly _tag: "Refused"; readonly code: keyof typeof problemsOfWork; readonly facts: object }
  | { readonly _tag: "Lacking"; readonly notice: string }

const texts = {
  json: localized("不是 JSON", "is no JSON"),
  unusable: localized(
    "报送的表没有一个能够读取，原因见 issues",
    "none of the tables of activities can be read: issues say why"
  ),
  answer: localized(
    "答复超过 {limit} MB；请分单位、分页读取，或分批发送",
    "the answer has more than {limit} MB: ask for it unit by unit or page by page, or send less"
  ),
  rows: localized("记录超过 {limit} 条；请分批发送", "there are more than {limit} records: send them in parts")
}

const strict = { errors: "all", onExcessProperty: "error" } as const
const readRequest = Schema.decodeUnknownResult(AssessmentRequest, strict)
const readNotice = Schema.decodeUnknownResult(Notice, strict)

const asItIs: Reach["show"] = (shown) => shown

const done = (parts: Iterable<string>, { answer: limit }: Given): Outcome => {
  const pieces = collected(parts, limit)
  return pieces === undefined
    ? refused(new TooLarge({ what: "answer", limit, message: fill(texts.answer, { limit: Math.floor(limit / 1e6) }) }))
    : { _tag: "Done", pieces }
}

const refused = (problem: WorkProblem): Outcome => {
  const { _tag: code } = problem
  const Problem = problemsOfWork[code] as unknown as Schema.Codec<WorkProblem, object>
  return { _tag: "Refused", code, facts: Schema.encodeSync(Problem)(problem) }
}

/** The problem that a job ended with. */
export const problemOfWork = ({ code, facts }: Outcome & { readonly _tag: "Refused" }): WorkProblem =>
  Schema.decodeUnknownSync(problemsOfWork[code])(facts)

const parsed = (text: string): Result.Result<unknown, InvalidRequest> =>
  Result.try({
    try: (): unknown => (text === "" ? undefined : JSON.parse(text)),
    catch: () => new InvalidRequest({ issues: [{ path: "payload", message: texts.json }], message: texts.json })
  })

const read = <A>(text: string, decode: (data: unknown) => Result.Result<A, Schema.SchemaError>) =>
  Result.flatMap(parsed(text), (data) => Result.mapError(decode(data), ({ issue }) => invalidPayload(issue)))

const judge = (
  notice: Notice,
  portfolio: Portfolio,
  asked: Instant | undefined,
  issues: ReadonlyArray<InputIssue>,
  given: Given
): Outcome => {
  const { now, rows } = given
  if (portfolio.units.length + portfolio.activities.length > rows) {
    return refused(new TooLarge({ what: "rows", limit: rows, message: fill(texts.rows, { limit: rows }) }))
  }
  const asOf = asked ?? fromMillis(now - (now % 1000), notice.zone)
  return Result.match(inForce(notice, asOf), {
    onFailure: ([{ text }]) => refused(new NoticeNotInForce({ message: text })),
    onSuccess: () => done(jsonParts(assessmentDocument(assess(notice, portfolio, { asOf }), issues), asItIs), given)
  })
}

const assessed = (text: string, given: Given): Outcome =>
  Result.match(read(text, readRequest), {
    onFailure: refused,
    onSuccess: ({ asOf, notice: named, portfolio }) => {
      const notice = typeof named === "string" ? given.notices.find(({ id }) => id === named) : named
      if (notice === undefined) return { _tag: "Lacking", notice: named as string }
      return judge(notice, portfolio, asOf, [], given)
    }
  })

const assessedFiles = ({ asOf, files, notice: id }: Job & { readonly _tag: "AssessFiles" }, given: Given): Outcome => {
  const notice = given.notices.find((one) => one.id === id)
  if (notice === undefined) return { _tag: "Lacking", notice: id }
  const { issues, portfolio, unusable } = readPortfolio(notice, files)
  return files.annex1.every((file) => unusable.includes(tableNameOf(file)))
    ? refused(new UnusableFiles({ issues, message: texts.unusable }))
    : judge(notice, portfolio, asOf, issues, given)
}

/** Does a job. */
export const work = (job: Job, given: Given): Outcome => {
  switch (job._tag) {
    case "Lint":
      return Result.match(read(job.text, readNotice), {
        onFailure: refused,
        onSuccess: (notice) => done(jsonParts({ diagnostics: lint(notice) }, asItIs), given)
      })
    case "Assess":
      return assessed(job.text, given)
    case "AssessFiles":
      return assessedFiles(job, given)
    case "AskLedger":
      return done(partsOfAnswer(job.question, given.ledger!, job.isMasked ? masked : asItIs), given)
  }
}

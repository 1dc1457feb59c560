import { assess, assessmentDocument, type InputIssue, type Instant, type Portfolio } from "@kepu/core"
import { inForce, Notice } from "@kepu/core/schema"
import { lint } from "@kepu/core/lint"
import {
  type Amendment,
  amendmentsOf,
  diffNotices,
  isAmendment,
  type NoticeVersion,
  versionAt,
  versionsOf
} from "@kepu/core/notice"
import { fill, localized } from "@kepu/core/text"
import { fromMillis } from "@kepu/core/time"
import { noticeIssues, readPortfolio, tableNameOf } from "@kepu/csv"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { AssessmentRequest, UnusableFiles } from "../../api/assessments.ts"
import { toldIssues } from "../../api/limits.ts"
import { NoticeBody } from "../../api/NoticeBody.ts"
import { AmendedNotice, TwoNotices } from "../../api/notices.ts"
import { WritesRequest } from "../../api/ledger/ledger.ts"
import { InvalidRequest, NoticeNotInForce, TooLarge } from "../../api/problem/problems.ts"
import { invalidPayload, misfitting, unreadable } from "../edge/problemOf.ts"
import { textIn } from "../edge/readable.ts"
import { refusalOf } from "../ledger/requests.ts"
import { masked } from "../ledger/masked.ts"
import type { Reach } from "../ledger/Reach.ts"
import { tablesOfForm } from "./formFiles.ts"
import { previewOf } from "./imports.ts"
import {
  type FilesJob,
  type Given,
  type ImportJob,
  type Job,
  type LedgerJob,
  type Outcome,
  problemsOfWork,
  type ReadWrites,
  type WorkProblem
} from "./Job.ts"
import { type Collected, collected, collectedFile, jsonParts } from "./parts.ts"
import { asksForFile, partsOfAnswer } from "./questions.ts"
import { fileOf } from "./tables.ts"

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
  file: localized(
    "这种文件最多 {limit} 行，内容也不能太多；请分单位下载，或改用 .csv、.xlsx",
    "a file of this kind has {limit} rows at most, and not too much text: ask for it unit by unit, or as .csv or .xlsx"
  ),
  rows: localized("记录超过 {limit} 条；请分批发送", "there are more than {limit} records: send them in parts")
}

const strict = { errors: "all", onExcessProperty: "error" } as const
const readRequest = Schema.decodeUnknownResult(AssessmentRequest, strict)
const readChanges = Schema.decodeUnknownResult(WritesRequest, strict)
const encoder = new TextEncoder()
const readNotice = Schema.decodeUnknownResult(Notice, strict)
const readAmended = Schema.decodeUnknownResult(AmendedNotice, strict)
const readTwo = Schema.decodeUnknownResult(TwoNotices, strict)

const asItIs: Reach["show"] = (shown) => shown

const done = (parts: Iterable<string>, given: Given): Outcome => doneWith(collected(parts, given.answer), given)

const doneWith = (made: Collected | undefined, { answer: limit }: Given): Outcome =>
  made === undefined
    ? refused(new TooLarge({ what: "answer", limit, message: fill(texts.answer, { limit: Math.floor(limit / 1e6) }) }))
    : { _tag: "Done", ...made }

const refused = (problem: WorkProblem): Outcome => {
  const { _tag: code } = problem
  const Problem = problemsOfWork[code] as unknown as Schema.Codec<WorkProblem, object>
  return { _tag: "Refused", code, facts: Schema.encodeSync(Problem)(problem) }
}

/** The problem that a job ended with. */
export const problemOfWork = ({ code, facts }: Outcome & { readonly _tag: "Refused" }): WorkProblem =>
  Schema.decodeUnknownSync(problemsOfWork[code])(facts)

const parsed = (body: Uint8Array): Result.Result<unknown, InvalidRequest> => {
  const text = textIn(body)
  if (typeof text !== "string") return Result.fail(unreadable(text))
  return Result.try({
    try: (): unknown => (text === "" ? undefined : JSON.parse(text)),
    catch: () => new InvalidRequest({ issues: [{ path: "payload", message: texts.json }], message: texts.json })
  })
}

const read = <A>(body: Uint8Array, decode: (data: unknown) => Result.Result<A, Schema.SchemaError>) =>
  Result.flatMap(parsed(body), (data) => Result.mapError(decode(data), ({ issue }) => invalidPayload(issue, data)))

/** Writes of a piece: so few that to read them holds nobody up. */
const together = 100

/** The writes as pieces, each the JSON of a list; before them one with all else. */
const writesRead = (job: ReadWrites, { notices }: Given): Outcome =>
  Result.match(read(job.body, readChanges), {
    onFailure: refused,
    onSuccess: ({ writes, ...rest }) => {
      const refusal = refusalOf(notices[0]!, writes, job.record)
      if (refusal !== undefined) return refused(refusal)
      const pieces = [JSON.stringify(rest)]
      for (let from = 0; from < writes.length; from += together)
        pieces.push(JSON.stringify(writes.slice(from, from + together)))
      return { _tag: "Done", pieces: pieces.map((piece) => encoder.encode(piece)) }
    }
  })

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

const orRefused = <A>(made: Result.Result<A, WorkProblem>): Result.Result<A, Outcome> => Result.mapError(made, refused)

/** The notice that is meant, as it was issued first; one that is not at hand is lacking. */
const firstOf = (named: string | Notice, { notices }: Given): Result.Result<Notice, Outcome> => {
  if (typeof named !== "string") return Result.succeed(named)
  const notice = notices.find(({ id }) => id === named)
  return notice === undefined ? Result.fail({ _tag: "Lacking", notice: named }) : Result.succeed(notice)
}

const startsWith =
  (path: string) =>
  ({ id }: Amendment): boolean =>
    path.startsWith(`${id} `)

/**
 * Every version that amendments make of a notice which is known by its id, together with those that the service knows of
 * it, or of one that comes along. One that comes along takes the place of that which the service knows by its id. What
 * does not fit is told at its place in the request: that of the notice where it is none of the amendments there.
 */
const versionsIn = (
  named: string | Notice,
  amendments: ReadonlyArray<Amendment>,
  given: Given,
  places: { readonly notice: string; readonly amendment: (n: number) => string }
): Result.Result<ReadonlyArray<NoticeVersion>, Outcome> =>
  Result.flatMap(firstOf(named, given), (notice) => {
    const ids = new Set(amendments.map(({ id }) => id))
    const others = typeof named === "string" ? amendmentsOf(notice, given.amendments ?? []) : []
    const all = [...others.filter(({ id }) => !ids.has(id)), ...amendments]
    const made = versionsOf(notice, all)
    if (made._tag === "Success") return Result.succeed(made.success)
    const issues = made.failure.map(({ path, text }) => {
      // A failure names the amendment before the place in it.
      const n = amendments.findIndex(startsWith(path))
      return n < 0
        ? { path: places.notice, message: text }
        : { path: `${places.amendment(n)}.${path.slice(amendments[n]!.id.length + 1)}`, message: text }
    })
    return Result.fail(refused(misfitting(issues)))
  })

/** The version that holds now of a notice that the service knows, or the notice that comes along. */
const noticeNow = (named: string | Notice, place: string, given: Given): Result.Result<Notice, Outcome> =>
  Result.map(versionsIn(named, [], given, { notice: place, amendment: () => place }), (versions) =>
    versionAt(versions, fromMillis(given.now, versions[0]!.notice.zone))
  )

/** The version before an amendment and the one that it makes. */
const aroundOf = (versions: ReadonlyArray<NoticeVersion>, { id }: Amendment): readonly [Notice, Notice] => {
  const n = versions.findIndex(({ notice }) => notice.amendments?.at(-1)?.id === id)
  return [versions[n - 1]!.notice, versions[n]!.notice]
}

const inList = { notice: "payload.notice", amendment: (n: number): string => `payload.amendments[${n}]` }

const merged = (body: Uint8Array, given: Given): Outcome =>
  Result.merge(
    Result.gen(function* () {
      const { amendments, notice } = yield* orRefused(read(body, readAmended))
      const versions = yield* versionsIn(notice, amendments, given, inList)
      return done(jsonParts(Schema.encodeSync(NoticeBody)(versions.at(-1)!.notice), asItIs), given)
    })
  )

const differing = (body: Uint8Array, given: Given): Outcome =>
  Result.merge(
    Result.gen(function* () {
      const asked = yield* orRefused(read(body, readTwo))
      const { after: other, before: named } = asked
      const places = { notice: "payload.before", amendment: () => "payload.after" }
      const [before, after] =
        typeof other !== "string" && isAmendment(other)
          ? aroundOf(yield* versionsIn(named, [other], given, places), other)
          : [yield* noticeNow(named, "payload.before", given), yield* noticeNow(other, "payload.after", given)]
      return done(jsonParts({ differences: diffNotices(before, after) }, asItIs), given)
    })
  )

const assessed = (body: Uint8Array, given: Given): Outcome =>
  Result.merge(
    Result.gen(function* () {
      const { amendments = [], asOf: asked, notice: named, portfolio } = yield* orRefused(read(body, readRequest))
      const versions = yield* versionsIn(named, amendments, given, inList)
      const asOf = asked ?? fromMillis(given.now - (given.now % 1000), versions[0]!.notice.zone)
      const notice = versionAt(versions, asOf)
      const issues = noticeIssues(notice, "portfolio", portfolio).slice(0, toldIssues)
      return judge(notice, portfolio, asOf, issues, given)
    })
  )

const assessedFiles = async ({ asOf: asked, files, notice: id }: FilesJob, given: Given): Promise<Outcome> => {
  const versions = versionsIn(id, [], given, { notice: "notice", amendment: () => "notice" })
  if (Result.isFailure(versions)) return versions.failure
  const [first] = versions.success
  const asOf = asked ?? fromMillis(given.now - (given.now % 1000), first!.notice.zone)
  const notice = versionAt(versions.success, asOf)
  const tables = await tablesOfForm(files, notice)
  const { issues, portfolio, unusable } = readPortfolio(notice, tables)
  return tables.annex1.every((file) => unusable.includes(tableNameOf(file)))
    ? refused(new UnusableFiles({ issues, message: texts.unusable }))
    : judge(notice, portfolio, asOf, issues, given)
}

/** What files would change: what is told of it, and the writes in pieces. */
const importRead = async ({ files, unit }: ImportJob, { ledger }: Given): Promise<Outcome> => {
  const preview = await previewOf(files, unit, ledger!)
  if ("unusable" in preview) return refused(new UnusableFiles({ issues: preview.unusable, message: texts.unusable }))
  const pieces = [JSON.stringify(preview.told)]
  for (let from = 0; from < preview.writes.length; from += together)
    pieces.push(JSON.stringify(preview.writes.slice(from, from + together)))
  return { _tag: "Done", pieces: pieces.map((piece) => encoder.encode(piece)) }
}

const asked = async ({ isMasked, question }: LedgerJob, given: Given): Promise<Outcome> => {
  const show = isMasked ? masked : asItIs
  if (!asksForFile(question)) return done(partsOfAnswer(question, given.ledger!, show), given)
  const file = await fileOf(question, given.ledger!, show)
  if (!("rows" in file)) return doneWith(collectedFile(file, given.answer), given)
  const { rows: limit } = file
  return refused(new TooLarge({ what: "rows", limit, message: fill(texts.file, { limit }) }))
}

/** Does a job; files are read and written over several turns. */
export const work = (job: Job, given: Given): Outcome | Promise<Outcome> => {
  switch (job._tag) {
    case "ReadImport":
      return importRead(job, given)
    case "AssessFiles":
      return assessedFiles(job, given)
    case "AskLedger":
      return asked(job, given)
    default:
      return workAtOnce(job, given)
  }
}

/** Does a job in one go. */
export const workAtOnce = (job: Exclude<Job, ImportJob | FilesJob | LedgerJob>, given: Given): Outcome => {
  switch (job._tag) {
    case "Lint":
      return Result.match(read(job.body, readNotice), {
        onFailure: refused,
        onSuccess: (notice) => done(jsonParts({ diagnostics: lint(notice) }, asItIs), given)
      })
    case "Merge":
      return merged(job.body, given)
    case "Diff":
      return differing(job.body, given)
    case "Assess":
      return assessed(job.body, given)
    case "ReadWrites":
      return writesRead(job, given)
  }
}

import type { Notice } from "@kepu/core"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Layer from "effect/Layer"
import { Caller } from "../../api/Caller.ts"
import type { InvalidRequest, NoSuchNotice, RateLimited, TookTooLong, TooLarge } from "../../api/problem/problems.ts"
import type { BeyondLimit } from "../../api/problem/storeProblems.ts"
import type { UnusableFiles } from "../../api/assessments.ts"
import { findFirst } from "../handlers/findNotice.ts"
import { masked } from "../ledger/masked.ts"
import type { Reach } from "../ledger/Reach.ts"
import type { LiveLedger } from "../live/LiveLedger.ts"
import { Settings } from "../Settings.ts"
import type { Job, Outcome, WorkProblem } from "./Job.ts"
import { problemOfWork, workAtOnce } from "./work.ts"
import type { Question } from "./questions.ts"
import type { FormFiles } from "./formFiles.ts"
import { makeUnread, type Told } from "./Unread.ts"
import { workersOrNone } from "./Workers.ts"

type Failure = RateLimited | TookTooLong | TooLarge

const json = "application/json"

/** Bytes of a body that is read where requests are answered. */
const small = 32_768

/** Bytes of a body whose reading holds up no unit's part of a ledger. */
const middling = 262_144

const make = Effect.gen(function* () {
  const workers = yield* workersOrNone
  const { limits } = yield* Settings
  const unread = makeUnread(limits.work.unread)
  const { answer, characters, held } = limits.work

  const piecesOf = (outcome: Exclude<Outcome, { readonly _tag: "Lacking" }>) =>
    outcome._tag === "Done" ? Effect.succeed(outcome) : Effect.fail(problemOfWork(outcome))

  // Only what is written has such a limit.
  const postedOf = (outcome: Exclude<Outcome, { readonly _tag: "Lacking" }>) =>
    Effect.catchTag(piecesOf(outcome), "beyond-limit", Effect.die)

  const posted = Effect.fnUntraced(function* (job: Job) {
    const { id: caller } = yield* Caller
    const { amendments, notices } = yield* Settings
    yield* unread.look(caller)
    const given = { amendments, now: yield* Clock.currentTimeMillis, rows: limits.rows, answer }
    const found: Array<Notice> = []
    let outcome = yield* workers.run({ caller, job, given: { ...given, notices } })
    // Two at most are asked for by their ids.
    while (outcome._tag === "Lacking") {
      const { notice: id } = outcome
      if (found.some((one) => one.id === id)) return yield* Effect.die(new Error("a notice was lacking twice"))
      found.push(yield* findFirst(id))
      outcome = yield* workers.run({ caller, job, given: { ...given, notices: [...found, ...notices] } })
    }
    return unread.respond(caller, yield* postedOf(outcome), { contentType: json })
  })

  const readWrites = Effect.fnUntraced(function* (notice: Notice, body: Uint8Array) {
    const { id: caller } = yield* Caller
    const job = { _tag: "ReadWrites", body, record: limits.record } as const
    const given = { notices: [notice], now: 0, rows: limits.rows, answer }
    // To hand a few over takes longer than to read them.
    const outcome =
      body.length <= small
        ? workAtOnce(job, given)
        : yield* workers.run({ caller, job, given, isBrief: body.length <= middling })
    if (outcome._tag === "Lacking") return yield* Effect.die(new Error("writes lack no notice"))
    return yield* Effect.catchTags(piecesOf(outcome), {
      "no-such-notice": Effect.die,
      "notice-not-in-force": Effect.die,
      "unusable-files": Effect.die
    })
  })

  const readImport = Effect.fnUntraced(function* (ledger: LiveLedger, files: FormFiles, unit: string | undefined) {
    const { id: caller } = yield* Caller
    const job = { _tag: "ReadImport", files, unit } as const
    const given = { notices: [], now: 0, rows: limits.rows, answer }
    const outcome = yield* workers.run({ caller, job, given, ledger })
    if (outcome._tag === "Lacking") return yield* Effect.die(new Error("an import lacks no notice"))
    const { pieces } = yield* Effect.catchTags(piecesOf(outcome), {
      "beyond-limit": Effect.die,
      "invalid-request": Effect.die,
      "no-such-notice": Effect.die,
      "notice-not-in-force": Effect.die
    })
    return pieces
  })

  const ask = Effect.fnUntraced(function* (ledger: LiveLedger, question: Question, show: Reach["show"]) {
    const { id: caller } = yield* Caller
    const unit = "unit" in question ? question.unit : undefined
    const isSmall = ({ registers }: LiveLedger, of: string): boolean =>
      registers.heldBy(of) <= held && registers.charactersOf(of) <= characters
    const outcome = yield* workers.run({
      caller,
      job: { _tag: "AskLedger", question, isMasked: show === masked },
      given: { notices: [], now: 0, rows: limits.rows, answer },
      ledger,
      isBrief: unit !== undefined && isSmall(ledger, unit)
    })
    if (outcome._tag === "Lacking") return yield* Effect.die(new Error("a ledger lacks no notice"))
    // What is asked of a ledger is checked before; what is left is that the answer is too large.
    return yield* Effect.catchTags(piecesOf(outcome), {
      "beyond-limit": Effect.die,
      "invalid-request": Effect.die,
      "no-such-notice": Effect.die,
      "notice-not-in-force": Effect.die,
      "unusable-files": Effect.die
    })
  })

  return {
    areApart: workers.areApart,
    further:
      (caller: string) =>
      <A, E, R>(step: Effect.Effect<A, E, R>) =>
        Effect.andThen(Effect.sleep(0), workers.charging(caller, step)),
    posted,
    readWrites: (notice: Notice, body: Uint8Array) => Effect.map(readWrites(notice, body), ({ pieces }) => pieces),
    readImport,
    ask: (ledger: LiveLedger, question: Question, show: Reach["show"]) =>
      Effect.map(ask(ledger, question, show), ({ pieces }) => pieces),
    answer: Effect.fnUntraced(function* (
      ledger: LiveLedger,
      question: Question,
      show: Reach["show"],
      as: Told = { contentType: json }
    ) {
      const { id: caller } = yield* Caller
      yield* unread.look(caller)
      return unread.respond(caller, yield* ask(ledger, question, show), as)
    })
  }
})

/** Has long work done for callers, and answers with what came of it. */
export class LongWork extends Context.Service<
  LongWork,
  {
    /** Whether it is done elsewhere than where requests are answered. */
    readonly areApart: boolean
    /** How a further step of a request is done where requests are answered: after others, and at the caller's cost. */
    readonly further: (
      caller: string
    ) => <A, E, R>(step: Effect.Effect<A, E, R>) => Effect.Effect<A, E | RateLimited, R>
    /** Does a job with what came in a request. A notice that only whoever runs the service can find is found for it. */
    readonly posted: (
      job: Job
    ) => Effect.Effect<
      HttpServerResponse.HttpServerResponse,
      Failure | Exclude<WorkProblem, BeyondLimit> | NoSuchNotice,
      Caller | Settings
    >
    /** The writes of a body as pieces of JSON: one with all else, and one for each hundred of them. */
    readonly readWrites: (
      notice: Notice,
      body: Uint8Array
    ) => Effect.Effect<ReadonlyArray<Uint8Array>, Failure | InvalidRequest | BeyondLimit, Caller>
    /** What files would change in a ledger, of a unit its own: one piece of JSON is told, and the others are writes. */
    readonly readImport: (
      ledger: LiveLedger,
      files: FormFiles,
      unit: string | undefined
    ) => Effect.Effect<ReadonlyArray<Uint8Array>, Failure | UnusableFiles, Caller>
    /** The answer to a question about a ledger, in pieces. */
    readonly ask: (
      ledger: LiveLedger,
      question: Question,
      show: Reach["show"]
    ) => Effect.Effect<ReadonlyArray<Uint8Array>, Failure, Caller>
    /** The same as a response. */
    readonly answer: (
      ledger: LiveLedger,
      question: Question,
      show: Reach["show"],
      as?: Told
    ) => Effect.Effect<HttpServerResponse.HttpServerResponse, Failure, Caller>
  }
>()("@kepu/http/server/jobs/LongWork") {}

export const layerLongWork = Layer.effect(LongWork, make)

import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { RateLimited, TookTooLong, TooLarge } from "../../api/problem/problems.ts"
import type { LiveLedger } from "../live/LiveLedger.ts"
import type { Given, Job, Outcome } from "./Job.ts"
import { work } from "./work.ts"

/** A job for a caller, and what it is done with. */
export interface Order {
  readonly caller: string
  readonly job: Job
  readonly given: Omit<Given, "ledger">
  /** The ledger that it is about, if it is about one. */
  readonly ledger?: LiveLedger
  /** Whether it is of a unit's part of a ledger, which does not wait for what takes long. */
  readonly isBrief?: boolean
}

/** Where work is done that may take long: elsewhere than where requests are answered, if the platform can. */
export class Workers extends Context.Service<
  Workers,
  {
    /** Whether it is done elsewhere. */
    readonly areApart: boolean
    /** Does a job for a caller, who is charged what it costs. What takes too long is ended for good. */
    readonly run: (order: Order) => Effect.Effect<Outcome, RateLimited | TookTooLong | TooLarge>
    /** A step of a caller where requests are answered: fails where the caller has spent all, and charges what it takes. */
    readonly charging: <A, E, R>(caller: string, step: Effect.Effect<A, E, R>) => Effect.Effect<A, E | RateLimited, R>
  }
>()("@kepu/http/server/jobs/Workers") {}

/** The workers that there are, else none: then work is done where it is asked for, as on platforms without threads. */
export const workersOrNone = Effect.map(
  Effect.serviceOption(Workers),
  Option.getOrElse(() =>
    Workers.of({
      areApart: false,
      run: ({ given, job, ledger }) =>
        Effect.promise(async () => work(job, ledger === undefined ? given : { ...given, ledger })),
      charging: (_caller, step) => step
    })
  )
)

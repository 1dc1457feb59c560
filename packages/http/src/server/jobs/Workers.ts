import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { RateLimited, TookTooLong, TooLarge } from "../../api/problem/problems.ts"
import { type Given, type Job, type Outcome, work } from "./jobs.ts"

/** Where work is done that may take long: elsewhere than where requests are answered, if the platform can. */
export class Workers extends Context.Service<
  Workers,
  {
    /** Does a job for a caller, who is charged what it costs. What takes too long is ended for good. */
    readonly run: (
      caller: string,
      job: Job,
      given: Given
    ) => Effect.Effect<Outcome, RateLimited | TookTooLong | TooLarge>
  }
>()("@kepu/http/server/jobs/Workers") {}

/** The workers that there are, else none: then work is done where it is asked for, as on platforms without threads. */
export const workersOrNone = Effect.map(
  Effect.serviceOption(Workers),
  Option.getOrElse(() => Workers.of({ run: (_, job, given) => Effect.sync(() => work(job, given)) }))
)

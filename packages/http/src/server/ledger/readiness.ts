import { ActivityStore, type Ledger, type StoreError } from "@kepu/core/port"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { Answers } from "./Answers.ts"

/** A ledger that nobody writes: asking for it shows whether the store answers. */
const nobodys = { region: "000000", notice: "ready" } as Ledger

/** How long what was found is told again: to write costs a flush to the disk, and anybody may ask. */
const lasting = "5 seconds"

/** How long it is waited for a store that others write to; one that is busy is not unfit. */
const patience = "3 seconds"

/** What is written to see whether anything can be: an answer to nobody, which is over at once. */
const probe = { region: "000000", caller: "ready", key: "ready", request: "" }

/**
 * Whether the store can be read, and whether it can be written to where it keeps answers: a disk that is full is read as
 * well as ever. Many who ask at once are told by one look.
 */
export const makeReadiness = Effect.gen(function* () {
  const answers = yield* Effect.serviceOption(Answers)
  const writing = Option.match(answers, {
    onNone: () => Effect.void,
    onSome: ({ once }) =>
      Effect.flatMap(Clock.currentTimeMillis, (now) =>
        Effect.asVoid(once({ ...probe, now, keptUntil: now }, Effect.succeed("")))
      )
  })
  const written = yield* Effect.cachedWithTTL(writing, lasting)
  const reading = Effect.flatMap(ActivityStore, (store) => store.sequence(nobodys))
  return Effect.andThen(
    reading,
    Effect.timeoutOrElse(written, { duration: patience, orElse: () => Effect.void })
  ) satisfies Effect.Effect<void, StoreError, ActivityStore>
})

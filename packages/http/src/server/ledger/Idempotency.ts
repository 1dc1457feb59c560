import { localized } from "@kepu/core/text"
import { type Ledger, StoredRecord, StoreError } from "@kepu/core/port"
import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { Caller } from "../../api/Caller.ts"
import { KeyInUse, KeyReused } from "../../api/problem/problems.ts"
import type { StoreProblem } from "../../api/problem/storeProblems.ts"
import { listJson } from "./slices.ts"
import { Answers, layerAnswersInMemory } from "./Answers.ts"
import { problemOfStore } from "./failures.ts"

const texts = {
  inUse: localized("同一幂等键的请求正在处理，请稍候", "a request with this key is under way: wait for it"),
  reused: localized(
    "此幂等键已用于另一请求；不同的请求请用不同的键",
    "this key was used for another request: use another key for another request"
  )
}

/** How long an answer is kept: 24 hours. */
export const kept = 24 * 3_600_000

type Records = ReadonlyArray<StoredRecord>

/** Writes that came with an Idempotency-Key, each key a caller's own, are done once. */
export class Idempotency extends Context.Service<
  Idempotency,
  {
    /** Does it once for a key: for 24 hours the same request gets the same answer. Failures are not kept. */
    readonly once: <E, R>(
      key: string | undefined,
      request: { readonly ledger: Ledger; readonly [part: string]: unknown },
      effect: Effect.Effect<Records, E, R>
    ) => Effect.Effect<Records, E | KeyInUse | KeyReused | StoreProblem, R | Caller>
  }
>()("@kepu/http/server/ledger/Idempotency") {}

const read = Schema.decodeUnknownSync(Schema.Array(StoredRecord))

/** Records that are decoded at once. */
const together = 100

/** A kept answer, read piece by piece. */
const readAnswer = Effect.fnUntraced(function* (answer: string) {
  const list = JSON.parse(answer) as ReadonlyArray<unknown>
  const records: Array<StoredRecord> = []
  for (let from = 0; from < list.length; from += together) {
    if (from > 0) yield* Effect.yieldNow
    for (const record of read(list.slice(from, from + together))) records.push(record)
  }
  return records
})

/** The digest of a request's JSON, of a long list in it piece by piece. */
const digestOf = Effect.fnUntraced(function* (request: Readonly<Record<string, unknown>>) {
  const hash = sha256.create()
  for (const [name, part] of Object.entries(request)) {
    const json = Array.isArray(part) ? yield* listJson(part, (item: unknown) => item) : JSON.stringify(part)
    const bytes = utf8ToBytes(`${JSON.stringify(name)}:${json}`)
    for (let from = 0; from < bytes.length; from += digested) {
      if (from > 0) yield* Effect.yieldNow
      hash.update(bytes.subarray(from, from + digested))
    }
  }
  return bytesToHex(hash.digest())
})

/** Bytes that are digested at once. */
const digested = 262_144

/** Where answers are kept is for whoever runs the service to say; else it is the process. */
const whereKept = Effect.flatMap(
  Effect.serviceOption(Answers),
  Option.match({
    onSome: (answers) => Effect.succeed(answers),
    onNone: () => Effect.provide(Effect.service(Answers), layerAnswersInMemory)
  })
)

export const layerIdempotency = Layer.effect(
  Idempotency,
  Effect.map(whereKept, (answers) => {
    /** Keys of requests that this process is busy with: who asks again meanwhile does not have to wait. */
    const underWay = new Set<string>()
    return Idempotency.of({
      once: Effect.fnUntraced(function* (key, request, effect) {
        if (key === undefined) return yield* effect
        const { id: caller } = yield* Caller
        const { region } = request.ledger
        const id = `${region} ${caller} ${key}`
        if (underWay.has(id)) return yield* new KeyInUse({ message: texts.inUse })
        underWay.add(id)
        const now = yield* Clock.currentTimeMillis
        const digest = yield* digestOf(request)
        let made: Records | undefined
        const answer = yield* answers
          .once(
            { region, caller, key, request: digest, now, keptUntil: now + kept },
            Effect.flatMap(effect, (records) => {
              made = records
              return listJson(records, (record) => record)
            })
          )
          .pipe(
            Effect.catchIf(
              (error): error is StoreError => error instanceof StoreError,
              (error) => Effect.fail(problemOfStore(error))
            ),
            Effect.ensuring(Effect.sync(() => underWay.delete(id)))
          )
        if (answer === undefined) return yield* new KeyReused({ message: texts.reused })
        return made ?? (yield* Effect.orDie(readAnswer(answer)))
      })
    })
  })
)

import { localized } from "@kepu/core"
import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { KeyInUse, KeyReused } from "../../api/problem/problems.ts"

const texts = {
  inUse: localized("同一幂等键的请求正在处理，请稍候", "a request with this key is under way: wait for it"),
  reused: localized(
    "此幂等键已用于另一请求；不同的请求请用不同的键",
    "this key was used for another request: use another key for another request"
  )
}

/** How long an answer is kept: 24 hours. */
export const kept = 24 * 3_600_000

/** How many answers are kept; the oldest go first. */
const remembered = 100_000

interface Answer {
  readonly request: string
  readonly at: number
  readonly answer?: unknown
}

/** Answers to requests that came with an Idempotency-Key, each key a caller's own, for 24 hours or to the end of the process. */
export class Idempotency extends Context.Service<
  Idempotency,
  {
    /** Does it once for a key: the same request again gets the same answer. Failures are not kept. */
    readonly once: <A, E, R>(
      key: string | undefined,
      caller: string,
      request: unknown,
      effect: Effect.Effect<A, E, R>
    ) => Effect.Effect<A, E | KeyInUse | KeyReused, R>
  }
>()("@kepu/http/server/ledger/Idempotency") {}

export const layerIdempotency = Layer.sync(Idempotency, () => {
  const answers = new Map<string, Answer>()
  const forget = (now: number): void => {
    for (const [id, { at }] of answers) {
      if (now - at < kept && answers.size <= remembered) break
      answers.delete(id)
    }
  }
  return Idempotency.of({
    once: Effect.fnUntraced(function* (key, caller, request, effect) {
      if (key === undefined) return yield* effect
      const now = yield* Clock.currentTimeMillis
      forget(now)
      const id = `${caller} ${key}`
      const digest = bytesToHex(sha256(utf8ToBytes(JSON.stringify(request))))
      const known = answers.get(id)
      if (known !== undefined) {
        if (known.request !== digest) return yield* new KeyReused({ message: texts.reused })
        if (!("answer" in known)) return yield* new KeyInUse({ message: texts.inUse })
        return known.answer as Effect.Success<typeof effect>
      }
      answers.set(id, { request: digest, at: now })
      const answer = yield* Effect.onError(effect, () => Effect.sync(() => answers.delete(id)))
      answers.set(id, { request: digest, at: now, answer })
      return answer
    })
  })
})

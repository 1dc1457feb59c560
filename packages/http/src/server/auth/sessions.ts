import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import type { Identity } from "../../api/Caller.ts"
import { AuthenticationUnavailable, CredentialRefused } from "./Authentication.ts"
import { isKeptOf, keptOf, nationwide, random } from "./secrets.ts"
import { SessionStore, type StoredSession } from "./SessionStore.ts"

/** How long a session lasts, in milliseconds: without being used, and in all. */
export interface SessionTimes {
  readonly idle: number
  readonly longest: number
}

const hour = 3_600_000
export const usualTimes: SessionTimes = { idle: hour, longest: 12 * hour }

/** An id to look it up by, which begins with a region's code as a token's does, and 256 random bits. */
const shape = /^(?<id>(?:\d{6}|\d{12})-[0-9a-f]{16})_(?<secret>[0-9a-f]{64})$/u

/** Sessions of people, each by the text that is its browser's cookie. */
export interface Sessions {
  readonly open: (identity: Identity) => Effect.Effect<Redacted.Redacted, AuthenticationUnavailable>
  /** Whom a session stands for. To ask does not keep it alive. */
  readonly identify: (text: Redacted.Redacted) => Effect.Effect<Identity, CredentialRefused | AuthenticationUnavailable>
  /** Whom a session stands for that is being used. */
  readonly use: (text: Redacted.Redacted) => Effect.Effect<Identity, CredentialRefused | AuthenticationUnavailable>
  /** Ends a session, if it is one. */
  readonly end: (text: Redacted.Redacted) => Effect.Effect<void, AuthenticationUnavailable>
  /** Those that stand. */
  readonly list: Effect.Effect<ReadonlyArray<StoredSession>, AuthenticationUnavailable>
  /** Ends the session of that id, if it is there. */
  readonly endById: (id: string) => Effect.Effect<void, AuthenticationUnavailable>
}

const reaching = Effect.mapError(() => new AuthenticationUnavailable())

/** Whether a session is not over, neither by its end nor by nobody using it. */
export const stands = ({ expiresAt, usedAt }: StoredSession, now: number, idle: number): boolean =>
  now < expiresAt && now - usedAt < idle

/** The id of a session, which is no secret; `undefined` where the text is none of a session. */
export const sessionIdOf = (text: Redacted.Redacted): string | undefined =>
  shape.exec(Redacted.value(text))?.groups?.["id"]

export const makeSessions = ({ idle, longest }: SessionTimes): Effect.Effect<Sessions, never, SessionStore> =>
  Effect.map(SessionStore, (store) => {
    const find = Effect.fnUntraced(function* (text: Redacted.Redacted) {
      const parts = shape.exec(Redacted.value(text))?.groups
      if (parts === undefined) return yield* new CredentialRefused({ because: "malformed" })
      const session = yield* reaching(store.find(parts["id"]!))
      if (session === undefined || !isKeptOf(parts["secret"]!, session.digest)) {
        return yield* new CredentialRefused({ because: "unknown" })
      }
      const now = yield* Clock.currentTimeMillis
      if (!stands(session, now, idle)) return yield* new CredentialRefused({ because: "expired" })
      return { session, now }
    })
    return {
      open: Effect.fnUntraced(function* (identity) {
        const now = yield* Clock.currentTimeMillis
        const secret = random(32)
        const id = `${identity.role === "issuer" ? nationwide : identity.region}-${random(8)}`
        const session: StoredSession = {
          id,
          digest: keptOf(secret),
          identity,
          createdAt: now,
          usedAt: now,
          expiresAt: now + longest
        }
        yield* reaching(store.add(session))
        return Redacted.make(`${id}_${secret}`)
      }),
      identify: (text) => Effect.map(find(text), ({ session }) => session.identity),
      use: Effect.fnUntraced(function* (text) {
        const { now, session } = yield* find(text)
        // Written down a few times in its idle time, and not with each request.
        if (now - session.usedAt >= idle / 60) yield* reaching(store.touch(session.id, now))
        return session.identity
      }),
      list: Effect.flatMap(Clock.currentTimeMillis, (now) =>
        Effect.map(reaching(store.list), (all) => all.filter((session) => stands(session, now, idle)))
      ),
      endById: (id) => Effect.asVoid(reaching(store.end(id))),
      end: (text) =>
        find(text).pipe(
          Effect.flatMap(({ session }) => Effect.asVoid(reaching(store.end(session.id)))),
          Effect.catchTag("CredentialRefused", () => Effect.void)
        )
    }
  })

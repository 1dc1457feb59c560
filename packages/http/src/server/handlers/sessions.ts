import { fill, localized } from "@kepu/core/text"
import { fromMillis } from "@kepu/core/time"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../../api/Api.ts"
import { Caller, type Identity } from "../../api/Caller.ts"
import { NoSuchRecord, NoSuchRoute, Unavailable } from "../../api/problem/problems.ts"
import { Login } from "../auth/Login.ts"
import { regionOfId } from "../auth/secrets.ts"
import type { StoredSession } from "../auth/SessionStore.ts"
import { covers } from "../covers.ts"
import { Notes } from "../edge/Notes.ts"

const texts = {
  none: localized("本服务未设置登录，没有会话", "this service has no login, and so no sessions"),
  unknown: localized("没有会话“{id}”", "there is no session “{id}”"),
  unreachable: localized("会话暂时无法读写，请稍后重试", "sessions cannot be read or ended now: try again later")
}

const unavailable = () => new Unavailable({ message: texts.unreachable })

/** Whether a caller may see and end a session: one's own, and an office those of its region. */
const isWithin = (caller: Identity, { id, identity }: StoredSession): boolean =>
  identity.id === caller.id || (caller.role === "county" && covers(caller.region, regionOfId(id)))

export const sessions = HttpApiBuilder.group(
  Api,
  "sessions",
  Effect.fnUntraced(function* (handlers) {
    const login = yield* Login
    const kept =
      login === undefined ? Effect.fail(new NoSuchRoute({ message: texts.none })) : Effect.succeed(login.sessions)
    const within = Effect.gen(function* () {
      const caller = yield* Caller
      const { list } = yield* kept
      return (yield* Effect.mapError(list, unavailable)).filter((session) => isWithin(caller, session))
    })
    return handlers.handleAll({
      listSessions: Effect.fnUntraced(function* () {
        const { token: shown } = yield* Notes
        const all = yield* within
        return {
          sessions: all.map(({ createdAt, expiresAt, id, identity, usedAt }) => ({
            id,
            of: identity,
            begunAt: fromMillis(createdAt, "UTC"),
            usedAt: fromMillis(usedAt, "UTC"),
            endsAt: fromMillis(expiresAt, "UTC"),
            isThis: id === shown
          }))
        }
      }),
      endSession: Effect.fnUntraced(function* ({ params: { id } }) {
        const { endById } = yield* kept
        // Of what is another's it is not told whether it is there.
        if (!(yield* within).some((session) => session.id === id))
          return yield* new NoSuchRecord({ message: fill(texts.unknown, { id }) })
        yield* Effect.mapError(endById(id), unavailable)
      })
    })
  })
)

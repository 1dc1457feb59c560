import { fill, localized } from "@kepu/core/text"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { Refused } from "../../endings.ts"
import type { Say } from "../../language.ts"
import { print } from "../../output.ts"
import { withSessions } from "../../serve/withSessions.ts"
import { storeFlag } from "../../store/storeFlags.ts"
import { mustExist, parseStoreUrl } from "../../store/StoreUrl.ts"

const texts = {
  description: localized(
    "结束会话：一个，或一人的，或全部；立即生效，须重新登录",
    "End a session, those of a person, or all; they are over at once, and one logs in anew"
  ),
  id: localized("会话编号，见 kepu session list", "the session's id, as kepu session list shows it"),
  of: localized(
    "结束此人的全部会话；登录人见 kepu session list",
    "end all of this person, as kepu session list shows them"
  ),
  all: localized("结束全部会话", "end all sessions"),
  which: localized(
    "请写明结束哪个会话：编号、--of 登录人 或 --all，三者选一",
    "Say which to end: an id, --of a person, or --all, one of the three"
  ),
  none: localized("没有这样的会话；可用 kepu session list 查看", "There is no such session: see kepu session list"),
  done: localized("已结束 {count} 个会话\n", "sessions ended: {count}\n"),
  one: localized("结束一个会话", "end one session")
}

/** `kepu session end`: a service that runs refuses the session from its next request on. */
export const endSessions = (say: Say) =>
  Command.make(
    "end",
    {
      id: Argument.String("ID").pipe(Argument.withDescription(say(texts.id)), Argument.optional),
      store: storeFlag(say),
      of: Flag.String("of").pipe(Flag.withMetavar("PERSON"), Flag.withDescription(say(texts.of)), Flag.optional),
      all: Flag.Boolean("all").pipe(Flag.withoutNegation, Flag.withDescription(say(texts.all)), Flag.withDefault(false))
    },
    Effect.fnUntraced(function* ({ all, id, of, store }) {
      if ([Option.isSome(id), Option.isSome(of), all].filter(Boolean).length !== 1)
        return yield* new Refused({ reason: texts.which })
      const url = yield* parseStoreUrl(store)
      yield* mustExist(url)
      const { SessionStore } = yield* Effect.promise(() => import("@kepu/http/server"))
      const ended = yield* withSessions(
        url,
        Effect.gen(function* () {
          const { end, list } = yield* SessionStore
          const wanted = (yield* list).filter(
            (session) =>
              all || session.id === Option.getOrUndefined(id) || session.identity.id === Option.getOrUndefined(of)
          )
          return yield* Effect.forEach(wanted, (session) => end(session.id))
        })
      )
      const count = ended.filter(Boolean).length
      if (count === 0 && !all) return yield* new Refused({ reason: texts.none })
      yield* print(say(fill(texts.done, { count })))
    })
  ).pipe(
    Command.withDescription(say(texts.description)),
    Command.withExamples([
      {
        command: "kepu session end 610526-0123456789abcdef --store sqlite:kepu.db",
        description: say(texts.one)
      }
    ])
  )

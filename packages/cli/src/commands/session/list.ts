import { localized } from "@kepu/core/text"
import { fromMillis } from "@kepu/core/time"
import * as Clock from "effect/Clock"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import type { Say } from "../../language.ts"
import { print } from "../../output.ts"
import { withSessions } from "../../serve/withSessions.ts"
import { storeFlag } from "../../store/storeFlags.ts"
import { mustExist, parseStoreUrl } from "../../store/StoreUrl.ts"
import { forStdout } from "../../text/paint.ts"
import { cell, table } from "../../text/table.ts"

const texts = {
  description: localized("列出登录会话", "List the sessions of people who logged in"),
  none: localized("没有会话\n", "There are no sessions\n"),
  id: localized("编号", "id"),
  caller: localized("登录人", "person"),
  role: localized("角色", "role"),
  region: localized("地区", "region"),
  unit: localized("单位", "unit"),
  begun: localized("登录（UTC）", "begun (UTC)"),
  used: localized("最近使用（UTC）", "last used (UTC)"),
  ends: localized("最迟到期（UTC）", "ends (UTC)")
}

const shown = (millis: number): string => fromMillis(millis, "UTC").slice(0, 16).replace("T", " ")

/** `kepu session list`: the sessions that have not reached their end; one that nobody used for an hour is over all the same. */
export const listSessions = (say: Say) =>
  Command.make(
    "list",
    { store: storeFlag(say) },
    Effect.fnUntraced(function* ({ store }) {
      const url = yield* parseStoreUrl(store)
      yield* mustExist(url)
      const { SessionStore } = yield* Effect.promise(() => import("@kepu/http/server"))
      const now = yield* Clock.currentTimeMillis
      const kept = yield* withSessions(
        url,
        Effect.flatMap(SessionStore, ({ list }) => list)
      )
      const sessions = kept.filter(({ expiresAt }) => now < expiresAt)
      if (sessions.length === 0) return yield* print(say(texts.none))
      const headings = [texts.id, texts.role, texts.region, texts.unit, texts.begun, texts.used, texts.ends]
      const rows = sessions.map(({ createdAt, expiresAt, id, identity, usedAt }) =>
        [
          id,
          identity.role,
          identity.role === "issuer" ? "" : identity.region,
          identity.role === "unit" ? identity.unit : "",
          shown(createdAt),
          shown(usedAt),
          shown(expiresAt),
          identity.id
        ].map((text) => cell(text))
      )
      // A person's id is what `--of` takes, so it stays whole.
      const columns = [...headings, texts.caller].map((heading) => ({ heading: say(heading) }))
      yield* print(`${table(columns, rows, forStdout).join("\n")}\n`)
    })
  ).pipe(Command.withDescription(say(texts.description)))

import { localized } from "@kepu/core/text"
import { toMillis } from "@kepu/core/time"
import type { StoredToken } from "@kepu/http/server"
import * as Clock from "effect/Clock"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import type { Say } from "../../language.ts"
import { print } from "../../output.ts"
import { withTokens } from "../../serve/withTokens.ts"
import { storeFlag } from "../../store/storeFlags.ts"
import { mustExist, parseStoreUrl } from "../../store/StoreUrl.ts"
import { forStdout } from "../../text/paint.ts"
import { cell, table } from "../../text/table.ts"

const texts = {
  description: localized("列出令牌，不显示其内容", "List the tokens, without their secrets"),
  none: localized("没有令牌\n", "There are no tokens\n"),
  id: localized("编号", "id"),
  role: localized("角色", "role"),
  region: localized("地区", "region"),
  unit: localized("单位", "unit"),
  created: localized("生成", "made"),
  expires: localized("到期", "valid until"),
  state: localized("状态", "state"),
  label: localized("用途", "for"),
  valid: localized("有效", "valid"),
  expired: localized("已过期", "expired"),
  revoked: localized("已撤销", "revoked")
}

const stateOf = ({ expiresAt, revokedAt }: StoredToken, now: number) =>
  revokedAt !== undefined ? texts.revoked : toMillis(expiresAt) <= now ? texts.expired : texts.valid

/** `kepu token list`: all tokens, also those that are no longer valid. */
export const listTokens = (say: Say) =>
  Command.make(
    "list",
    { store: storeFlag(say) },
    Effect.fnUntraced(function* ({ store }) {
      const url = yield* parseStoreUrl(store)
      yield* mustExist(url)
      const { TokenStore } = yield* Effect.promise(() => import("@kepu/http/server"))
      const tokens = yield* withTokens(
        url,
        Effect.flatMap(TokenStore, ({ list }) => list)
      )
      if (tokens.length === 0) return yield* print(say(texts.none))
      const now = yield* Clock.currentTimeMillis
      const headings = [texts.id, texts.role, texts.region, texts.unit, texts.created, texts.expires, texts.state]
      const rows = tokens.map((token) => {
        const { identity } = token
        return [
          token.id,
          identity.role,
          identity.role === "issuer" ? "" : identity.region,
          identity.role === "unit" ? identity.unit : "",
          token.createdAt.slice(0, 10),
          token.expiresAt.slice(0, 10),
          say(stateOf(token, now)),
          token.label
        ].map((text) => cell(text))
      })
      const columns = [
        ...headings.map((heading) => ({ heading: say(heading) })),
        { heading: say(texts.label), shrinks: true as const }
      ]
      yield* print(`${table(columns, rows, forStdout).join("\n")}\n`)
    })
  ).pipe(Command.withDescription(say(texts.description)))

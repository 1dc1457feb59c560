import { fill, localized } from "@kepu/core/text"
import { fromMillis } from "@kepu/core/time"
import * as Argument from "effect/cli/Argument"
import * as Clock from "effect/Clock"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import { Refused } from "../../endings.ts"
import type { Say } from "../../language.ts"
import { print } from "../../output.ts"
import { withTokens } from "../../serve/withTokens.ts"
import { storeFlag } from "../../store/storeFlags.ts"
import { mustExist, parseStoreUrl } from "../../store/StoreUrl.ts"

const texts = {
  description: localized("撤销一个令牌，立即生效，不能恢复", "Withdraw a token, at once and for good"),
  id: localized("令牌编号，见 kepu token list", "the token's id, as kepu token list shows it"),
  none: localized("没有编号为“{id}”的令牌；可用 kepu token list 查看", "There is no token “{id}”: see kepu token list"),
  done: localized("令牌 {id} 已撤销\n", "the token {id} is revoked\n")
}

/** `kepu token revoke`: a service that runs refuses the token from its next request on. */
export const revokeToken = (say: Say) =>
  Command.make(
    "revoke",
    { id: Argument.String("ID").pipe(Argument.withDescription(say(texts.id))), store: storeFlag(say) },
    Effect.fnUntraced(function* ({ id, store }) {
      const url = yield* parseStoreUrl(store)
      yield* mustExist(url)
      const { TokenStore } = yield* Effect.promise(() => import("@kepu/http/server"))
      const at = fromMillis(yield* Clock.currentTimeMillis, "UTC")
      const wasThere = yield* withTokens(
        url,
        Effect.flatMap(TokenStore, ({ revoke }) => revoke(id, at))
      )
      if (!wasThere) return yield* new Refused({ reason: fill(texts.none, { id }) })
      yield* print(say(fill(texts.done, { id })))
    })
  ).pipe(Command.withDescription(say(texts.description)))

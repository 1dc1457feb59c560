import { fill, localized } from "@kepu/core/text"
import { ActivityStore } from "@kepu/core/port"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import type { Say } from "../../language.ts"
import { print } from "../../output.ts"
import { storeFlag } from "../../store/storeFlags.ts"
import { parseStoreUrl, shown } from "../../store/StoreUrl.ts"
import { withStore } from "../../store/withStore.ts"

const texts = {
  description: localized("新建存储，或确认它可用", "Make a store, or see that it can be used"),
  ready: localized("存储 {store} 可用，有 {number} 本台账\n", "The store {store} is ready and holds {number} ledgers\n")
}

/** `kepu store init`: makes the file and the schema; does nothing to a store that is there. */
export const initStore = (say: Say) =>
  Command.make(
    "init",
    { store: storeFlag(say) },
    Effect.fnUntraced(function* ({ store }) {
      const url = yield* parseStoreUrl(store)
      const ledgers = yield* withStore(
        url,
        ActivityStore.use((store) => store.ledgers)
      )
      yield* print(say(fill(texts.ready, { store: shown(url), number: ledgers.length })))
    })
  ).pipe(Command.withDescription(say(texts.description)))

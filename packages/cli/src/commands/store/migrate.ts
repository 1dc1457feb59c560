import { fill, localized } from "@kepu/core/text"
import { ActivityStore } from "@kepu/core/port"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import type { Say } from "../../language.ts"
import { print } from "../../output.ts"
import { storeFlag } from "../../store/storeFlags.ts"
import { mustExist, parseStoreUrl, shown } from "../../store/StoreUrl.ts"
import { withStore } from "../../store/withStore.ts"

const texts = {
  description: localized("把存储的结构更新到本版本", "Bring the schema of a store up to this version"),
  print: localized("只打印 SQL，不连接存储", "only print the SQL, and connect to nothing"),
  done: localized("存储 {store} 的结构是最新的\n", "The schema of {store} is up to date\n")
}

/** `kepu store migrate`: only forward; an operator who runs the printed SQL by hand comes to the same. */
export const migrateStore = (say: Say) =>
  Command.make(
    "migrate",
    {
      store: storeFlag(say),
      print: Flag.Boolean("print").pipe(Flag.withDescription(say(texts.print)), Flag.withDefault(false))
    },
    Effect.fnUntraced(function* ({ print: isPrinted, store }) {
      const url = yield* parseStoreUrl(store)
      if (isPrinted) {
        const { printMigrations } = yield* Effect.promise(() => import("@kepu/storage/migrations"))
        return yield* print(printMigrations(url._tag === "Sqlite" ? "sqlite" : "postgres"))
      }
      yield* mustExist(url)
      yield* withStore(
        url,
        ActivityStore.use((store) => store.ledgers)
      )
      yield* print(say(fill(texts.done, { store: shown(url) })))
    })
  ).pipe(Command.withDescription(say(texts.description)))

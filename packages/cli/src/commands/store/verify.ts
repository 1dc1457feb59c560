import { fill, localized } from "@kepu/core/text"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import { Ended, exitCodes } from "../../endings.ts"
import type { Say } from "../../language.ts"
import { print } from "../../output.ts"
import { refusing, withStore } from "../../store/withStore.ts"
import { storeFlag } from "../../store/storeFlags.ts"
import { mustExist, parseStoreUrl } from "../../store/StoreUrl.ts"

const texts = {
  description: localized(
    "通读存储，核对没有缺失或损坏",
    "Read the whole store and see that nothing is missing or damaged"
  ),
  sound: localized("台账 {ledgers} 本，改动 {changes} 次，完好\n", "{ledgers} ledgers, {changes} changes, all sound\n"),
  flaw: localized("{region} {notice}：{detail}\n", "{region} {notice}: {detail}\n")
}

/** `kepu store verify`: exit 0 if everything hangs together, 1 and what does not if not, 2 if it cannot be read. */
export const verifyStore = (say: Say) =>
  Command.make(
    "verify",
    { store: storeFlag(say) },
    Effect.fnUntraced(function* ({ store }) {
      const url = yield* parseStoreUrl(store)
      yield* mustExist(url)
      const { verify } = yield* Effect.promise(() => import("@kepu/storage/transfer"))
      if (url._tag === "Sqlite") {
        const { checkFile } = yield* Effect.promise(() => import("@kepu/storage/sqlite"))
        yield* refusing(checkFile(url.file))
      }
      const { changes, flaws, ledgers } = yield* withStore(url, verify)
      for (const { detail, ledger } of flaws) yield* print(say(fill(texts.flaw, { ...ledger, detail })))
      if (flaws.length > 0) return yield* new Ended({ code: exitCodes.violations })
      yield* print(say(fill(texts.sound, { ledgers, changes })))
    })
  ).pipe(Command.withDescription(say(texts.description)))

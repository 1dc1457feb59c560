import { fill, localized } from "@kepu/core/text"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Say } from "../../language.ts"
import { remark } from "../../output.ts"
import { exportTo } from "../../store/exportTo.ts"
import { storeFlag } from "../../store/storeFlags.ts"
import { mustExist, parseStoreUrl } from "../../store/StoreUrl.ts"
import { withStore } from "../../store/withStore.ts"
import { forceFlag, outputFlag } from "../outputFlag.ts"

const texts = {
  description: localized(
    "导出存储的全部内容和历史（NDJSON，顺序固定）",
    "Export all that a store holds, with its history (NDJSON in a stable order)"
  ),
  done: localized("已导出 {number} 条记录\n", "{number} records exported\n")
}

/** `kepu store export`: imported into an empty store, it gives the same export again. */
export const exportStore = (say: Say) =>
  Command.make(
    "export",
    { store: storeFlag(say), output: outputFlag(say), force: forceFlag(say) },
    Effect.fnUntraced(function* ({ force, output, store }) {
      const url = yield* parseStoreUrl(store)
      yield* mustExist(url)
      const number = yield* withStore(url, exportTo(Option.map(output, (path) => ({ path, force }))))
      yield* remark(say(fill(texts.done, { number })))
    })
  ).pipe(Command.withDescription(say(texts.description)))

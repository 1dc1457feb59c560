import { fill, localized } from "@kepu/core/text"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import { Refused } from "../../endings.ts"
import type { Say } from "../../language.ts"
import { print } from "../../output.ts"
import { exportTo } from "../../store/exportTo.ts"
import { storeFlag } from "../../store/storeFlags.ts"
import { openingOf } from "../../target.ts"
import { forceFlag } from "../outputFlag.ts"
import { mustExist, parseStoreUrl } from "../../store/StoreUrl.ts"
import { refusing, withStore } from "../../store/withStore.ts"

const texts = {
  description: localized(
    "备份存储，期间可照常使用：SQLite 得到一份文件，PostgreSQL 得到一份导出",
    "Back a store up while it is in use: a file of SQLite, or an export of PostgreSQL"
  ),
  file: localized("写入的备份文件", "the backup to write"),
  unwritable: localized(
    "无法写入“{path}”，请检查位置和权限",
    "“{path}” cannot be written: check the place and your rights"
  ),
  done: localized("已备份到 {path}\n", "backed up to {path}\n")
}

/** `kepu store backup`: a copy that `kepu store restore` takes. */
export const backupStore = (say: Say) =>
  Command.make(
    "backup",
    {
      file: Argument.String("BACKUP").pipe(Argument.withDescription(say(texts.file))),
      store: storeFlag(say),
      force: forceFlag(say)
    },
    Effect.fnUntraced(function* ({ file, force, store }) {
      const url = yield* parseStoreUrl(store)
      yield* mustExist(url)
      const fs = yield* FileSystem.FileSystem
      if (url._tag === "Sqlite") {
        const flag = yield* openingOf({ path: file, force })
        const { backup } = yield* Effect.promise(() => import("@kepu/storage/sqlite"))
        // A backup that fails costs no earlier one.
        const part = flag === "wx" ? file : `${file}.${crypto.randomUUID()}.part`
        yield* refusing(backup(url.file, part))
        if (part !== file) {
          const unwritable = () => new Refused({ reason: fill(texts.unwritable, { path: file }) })
          yield* Effect.mapError(fs.rename(part, file), unwritable)
        }
      } else {
        yield* withStore(url, exportTo(Option.some({ path: file, force })))
      }
      yield* print(say(fill(texts.done, { path: file })))
    })
  ).pipe(Command.withDescription(say(texts.description)))

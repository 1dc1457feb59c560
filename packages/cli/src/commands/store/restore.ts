import { fill, localized } from "@kepu/core/text"
import { ActivityStore } from "@kepu/core/port"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { Ended, exitCodes, Refused } from "../../endings.ts"
import type { Say } from "../../language.ts"
import { print } from "../../output.ts"
import { importNdjson } from "../../store/importNdjson.ts"
import { noteNow } from "../../store/note.ts"
import { storeFlag } from "../../store/storeFlags.ts"
import { parseStoreUrl, shown } from "../../store/StoreUrl.ts"
import { refusing, withStore } from "../../store/withStore.ts"
import { tellOutcome } from "./outcome.ts"

const texts = {
  description: localized("用备份恢复到一个空的存储", "Restore a backup into an empty store"),
  file: localized("kepu store backup 或 export 写出的文件", "a file that kepu store backup or export wrote"),
  unreadable: localized(
    "无法读取“{path}”，请核对路径和权限",
    "“{path}” cannot be read: check the path and your rights"
  ),
  occupied: localized(
    "存储 {store} 里已有内容；恢复不会覆盖它，请先移走或另选一个",
    "The store {store} holds something, and restoring does not write over it: move it away or name another"
  ),
  engine: localized(
    "“{path}”是 SQLite 文件，只能恢复到 sqlite: 存储；换存储请用 kepu store export 和 import",
    "“{path}” is a file of SQLite and goes into a sqlite: store only; kepu store export and import change the engine"
  ),
  why: localized("从 {file} 恢复", "restored from {file}"),
  done: localized("已恢复到 {store}\n", "restored into {store}\n")
}

const isSqliteFile = Effect.fnUntraced(function* (path: string) {
  const fs = yield* FileSystem.FileSystem
  const head = yield* fs.stream(path, { bytesToRead: 16 }).pipe(
    Stream.decodeText,
    Stream.mkString,
    Effect.mapError(() => new Refused({ reason: fill(texts.unreadable, { path }) }))
  )
  return head.startsWith("SQLite format 3")
})

/** `kepu store restore`: what was backed up, history and all, in a store that held nothing. */
export const restoreStore = (say: Say) =>
  Command.make(
    "restore",
    { file: Argument.String("BACKUP").pipe(Argument.withDescription(say(texts.file))), store: storeFlag(say) },
    Effect.fnUntraced(function* ({ file, store }) {
      const url = yield* parseStoreUrl(store)
      const occupied = new Refused({ reason: fill(texts.occupied, { store: shown(url) }) })
      const done = print(say(fill(texts.done, { store: shown(url) })))
      if (yield* isSqliteFile(file)) {
        if (url._tag === "Postgres") return yield* new Refused({ reason: fill(texts.engine, { path: file }) })
        const fs = yield* FileSystem.FileSystem
        if (yield* Effect.orElseSucceed(fs.exists(url.file), () => false)) return yield* occupied
        const { restore } = yield* Effect.promise(() => import("@kepu/storage/sqlite"))
        yield* refusing(restore(file, url.file))
        return yield* done
      }
      const note = yield* noteNow(Option.none(), texts.why, file)
      const options = { note, dryRun: false, onDifference: () => Effect.void }
      const restoring = Effect.gen(function* () {
        const { ledgers } = yield* ActivityStore
        if ((yield* ledgers).length > 0) return yield* occupied
        return yield* importNdjson(file, options)
      })
      const { outcome, problems } = yield* withStore(url, restoring)
      yield* tellOutcome(say, [], outcome, problems, false)
      if (problems.length > 0) return yield* new Ended({ code: exitCodes.unusable })
      yield* done
    })
  ).pipe(Command.withDescription(say(texts.description)))

import { fill, localized } from "@kepu/core"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import { Refused } from "./endings.ts"
import { CurrentLanguage, sayIn } from "./language.ts"
import { remark } from "./output.ts"

const unwritable = localized(
  "无法写入“{path}”，请检查位置和权限",
  "“{path}” cannot be written: check the place and your rights"
)
const written = localized("已写入 {path}", "written to {path}")

/** Writes a file, over one that is there, and says so on stderr. */
export const save = Effect.fnUntraced(function* (path: string, content: string) {
  yield* Effect.mapError(
    FileSystem.FileSystem.use((fs) => fs.writeFileString(path, content)),
    () => new Refused({ reason: fill(unwritable, { path }) })
  )
  yield* remark(`${sayIn(yield* CurrentLanguage)(fill(written, { path }))}\n`)
})

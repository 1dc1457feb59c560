import { fill, localized } from "@kepu/core/text"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import { Refused } from "../endings.ts"
import { noteRead } from "../target.ts"

const unreadable = localized(
  "无法读取“{path}”，其中应写有一个密钥；请核对路径和权限",
  "“{path}”, which should hold a secret, cannot be read: check the path and your rights"
)

/** The secret that a file holds, without the space around it. */
export const secretIn = Effect.fnUntraced(function* (path: string) {
  yield* noteRead(path)
  const fs = yield* FileSystem.FileSystem
  const refused = () => new Refused({ reason: fill(unreadable, { path }) })
  const text = (yield* Effect.mapError(fs.readFileString(path), refused)).trim()
  return text === "" ? yield* refused() : text
})

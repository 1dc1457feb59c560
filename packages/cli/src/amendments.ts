import type { Notice } from "@kepu/core"
import { type Amendment, type NoticeVersion, parseAmendment, versionsOf } from "@kepu/core/notice"
import * as Effect from "effect/Effect"
import type * as FileSystem from "effect/FileSystem"
import * as Result from "effect/Result"
import { explainData, readData } from "./dataFile.ts"
import { Refused } from "./endings.ts"

/** The versions of a notice that amendments make; refuses what does not fit, and says in which amendment and where. */
export const versionsWith = (
  notice: Notice,
  amendments: ReadonlyArray<Amendment>
): Effect.Effect<ReadonlyArray<NoticeVersion>, Refused> =>
  Result.match(versionsOf(notice, amendments), {
    onSuccess: Effect.succeed,
    onFailure: (failures) => Effect.fail(new Refused({ reason: explainData(notice.id, failures) }))
  })

/** The versions of a notice that the amendments in some files make. */
export const readAmendments = (
  notice: Notice,
  paths: ReadonlyArray<string>
): Effect.Effect<ReadonlyArray<NoticeVersion>, Refused, FileSystem.FileSystem> =>
  Effect.flatMap(
    Effect.forEach(paths, (path) => readData(path, parseAmendment)),
    (amendments) => versionsWith(notice, amendments)
  )

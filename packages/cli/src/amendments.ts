import type { Notice } from "@kepu/core"
import { type Amendment, amendmentsOf, type NoticeVersion, parseAmendment, versionsOf } from "@kepu/core/notice"
import { fill, localized } from "@kepu/core/text"
import * as Effect from "effect/Effect"
import type * as FileSystem from "effect/FileSystem"
import { explainData, readData } from "./dataFile.ts"
import { Refused } from "./endings.ts"

/** The versions of a notice that amendments make; refuses what does not fit, and says in which amendment and where. */
export const versionsWith = (
  notice: Notice,
  amendments: ReadonlyArray<Amendment>
): Effect.Effect<ReadonlyArray<NoticeVersion>, Refused> => {
  const made = versionsOf(notice, amendments)
  return made._tag === "Success"
    ? Effect.succeed(made.success)
    : Effect.fail(new Refused({ reason: explainData(notice.id, made.failure) }))
}

const orphan = localized(
  "{path}：它修改的通知 {id} 不在服务的通知之中；请用 --notice 另加",
  "{path}: it amends {id}, which is none of the notices that are served: add that with --notice"
)

/** The amendments in some files; refuses those that fit none of the notices, or not the one that they amend. */
export const readAmendmentsOf = Effect.fnUntraced(function* (
  notices: ReadonlyArray<Notice>,
  paths: ReadonlyArray<string>
) {
  const amendments = yield* Effect.forEach(paths, (path) => readData(path, parseAmendment))
  const own = notices.map((notice) => amendmentsOf(notice, amendments))
  const stray = amendments.findIndex((amendment) => !own.some((some) => some.includes(amendment)))
  if (stray >= 0) {
    const id = amendments[stray]!.amends.notice
    return yield* new Refused({ reason: fill(orphan, { path: paths[stray]!, id }) })
  }
  for (const [n, notice] of notices.entries()) yield* versionsWith(notice, own[n]!)
  return amendments
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

import type { Instant, Notice } from "@kepu/core"
import { inForce } from "@kepu/core/schema"
import { versionAt } from "@kepu/core/notice"
import { fill, list, localized } from "@kepu/core/text"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { NoSuchNotice, NoticeNotInForce } from "../../api/problem/problems.ts"
import { Settings } from "../Settings.ts"
import { momentOf, versionsAmong } from "../versions.ts"

const unknown = localized("没有通知“{id}”；可用的通知：{known}", "there is no notice “{id}”; there are: {known}")

/** The notice of an id, as it was issued first. */
export const findFirst = Effect.fnUntraced(function* (id: string) {
  const { findNotice: elsewhere, notices } = yield* Settings
  const notice = notices.find((one) => one.id === id) ?? elsewhere?.(id)
  if (notice !== undefined) return notice
  const known = list(notices.map((one) => localized(one.id, one.id)))
  return yield* new NoSuchNotice({ message: fill(unknown, { id, known }) })
})

/** Every version of the notice of an id, the first one first. */
export const findVersions = Effect.fnUntraced(function* (id: string) {
  const { amendments } = yield* Settings
  return versionsAmong(yield* findFirst(id), amendments)
})

/** The notice of an id in the version that holds at a moment, or now. */
export const findNotice = Effect.fnUntraced(function* (id: string, asOf?: Instant) {
  const versions = yield* findVersions(id)
  return versionAt(versions, yield* momentOf(asOf, versions[0]!.notice))
})

/** Refuses a notice that is not the one to ask at the moment. */
export const mustBeInForce = (notice: Notice, asOf: Instant): Effect.Effect<void, NoticeNotInForce> =>
  Result.match(inForce(notice, asOf), {
    onSuccess: () => Effect.void,
    onFailure: ([{ text }]) => Effect.fail(new NoticeNotInForce({ message: text }))
  })

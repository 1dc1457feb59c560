import { inForce, type Instant, type Notice, parseNotice } from "@kepu/core"
import { type Amendment, parseNoticeOrAmendment } from "@kepu/core/notice"
import { shipped, type ShippedId } from "@kepu/core/notices"
import { fill, list, localized } from "@kepu/core/text"
import * as Effect from "effect/Effect"
import type * as FileSystem from "effect/FileSystem"
import { readData } from "./dataFile.ts"
import { Refused } from "./endings.ts"

export const noticeIds = Object.keys(shipped) as ReadonlyArray<ShippedId>
export const defaultNotice = noticeIds[0]!

const isKnown = (id: string): id is ShippedId => Object.hasOwn(shipped, id)
const isPath = (text: string): boolean => /[/\\]|\.json$/iu.test(text)

const unknown = localized(
  "没有编号为“{id}”的通知；可用：{known}，或一个 .json 文件",
  "There is no notice “{id}”; known are: {known}, or give a .json file"
)

/** One of the known notices. */
export const knownNotice = (id: ShippedId): Effect.Effect<Notice> =>
  Effect.map(Effect.promise<{ readonly notice: Notice }>(shipped[id]), ({ notice }) => notice)

/** The notice of an id, if the program knows it. */
export const knownNoticeBy = (id: string): Effect.Effect<Notice | undefined> =>
  isKnown(id) ? knownNotice(id) : Effect.succeed(undefined)

/** The notice of an id, or the one that a JSON file holds. */
export const findNotice = (idOrPath: string): Effect.Effect<Notice, Refused, FileSystem.FileSystem> => {
  if (isKnown(idOrPath)) return knownNotice(idOrPath)
  if (isPath(idOrPath)) return readData(idOrPath, parseNotice)
  const known = list(noticeIds.map((id) => localized(id, id)))
  return Effect.fail(new Refused({ reason: fill(unknown, { id: idOrPath, known }) }))
}

/** The notice of an id, or the notice or amendment that a JSON file holds. */
export const findNoticeOrAmendment = (
  idOrPath: string
): Effect.Effect<Notice | Amendment, Refused, FileSystem.FileSystem> =>
  isPath(idOrPath) && !isKnown(idOrPath) ? readData(idOrPath, parseNoticeOrAmendment) : findNotice(idOrPath)

const otherMoment = localized(
  "{explanation}。可用 --as-of 指定核查时点。",
  "{explanation}. --as-of names another moment to judge for."
)

/** Refuses a notice that is not the one to ask at the moment. */
export const mustBeInForce = (notice: Notice, asOf: Instant): Effect.Effect<void, Refused> =>
  Effect.suspend(() => {
    const found = inForce(notice, asOf)
    if (found._tag === "Success") return Effect.void
    return Effect.fail(new Refused({ reason: fill(otherMoment, { explanation: found.failure[0].text }) }))
  })

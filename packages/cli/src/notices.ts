import { fill, list, localized, type Notice } from "@kepu/core"
import * as Effect from "effect/Effect"
import { Refused } from "./endings.ts"

/** The notices that the program knows, each loaded when it is asked for. */
const modules = {
  "pucheng-2023": () => import("@kepu/core/notices/pucheng-2023")
} satisfies Record<string, () => Promise<{ readonly notice: Notice }>>

export const noticeIds = Object.keys(modules) as ReadonlyArray<keyof typeof modules>
export const defaultNotice = noticeIds[0]!

const isKnown = (id: string): id is keyof typeof modules => Object.hasOwn(modules, id)

/** The notice of an id. */
export const findNotice = (id: string): Effect.Effect<Notice, Refused> =>
  isKnown(id)
    ? Effect.map(Effect.promise(modules[id]), ({ notice }) => notice)
    : Effect.fail(
        new Refused({
          reason: fill(
            localized("没有编号为“{id}”的通知；可用：{known}", "There is no notice “{id}”; known are: {known}"),
            {
              id,
              known: list(noticeIds.map((known) => localized(known, known)))
            }
          )
        })
      )

import type { Localized } from "@kepu/core"
import { fill } from "@kepu/core/text"
import { fromMillis } from "@kepu/core/time"
import type { Note } from "@kepu/core/port"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { CurrentLanguage } from "../language.ts"

/** Who it is if nobody says so. */
const program = "kepu"

/** What goes into the history with a change that the program makes now. */
export const noteNow = Effect.fnUntraced(function* (by: Option.Option<string>, why: Localized, file: string) {
  const at = fromMillis(yield* Clock.currentTimeMillis, "Asia/Shanghai")
  const language = yield* CurrentLanguage
  const note: Note = { by: Option.getOrElse(by, () => program), at, why: fill(why, { file })[language] }
  return note
})

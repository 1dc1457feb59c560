import { localized } from "@kepu/core/text"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import { CurrentLanguage, type Say } from "../language.ts"
import { findNotice } from "../notices.ts"
import { renderCalendar } from "@kepu/view/calendar"
import { noticeFlag } from "./countyFlags.ts"
import { deliver, forceFlag, outputFlag } from "./outputFlag.ts"

const texts = {
  example: localized("写成日历文件，用手机或邮件程序打开", "a file that phones and mail programs open")
}

/** `kepu calendar`: what the notice sets, for a calendar program. */
export const calendar = (say: Say) =>
  Command.make(
    "calendar",
    {
      notice: noticeFlag(say),
      output: outputFlag(say),
      force: forceFlag(say)
    },
    Effect.fnUntraced(function* ({ force, notice, output }) {
      const file = renderCalendar(yield* findNotice(notice), yield* CurrentLanguage)
      yield* deliver(output, force, file)
    })
  ).pipe(Command.withExamples([{ command: "kepu calendar -o kepuri.ics", description: say(texts.example) }]))

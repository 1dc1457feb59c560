import { localized } from "@kepu/core/text"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { CurrentLanguage, type Say } from "../language.ts"
import { findNotice } from "../notices.ts"
import { print } from "../output.ts"
import { renderCalendar } from "../report/calendar.ts"
import { save } from "../save.ts"
import { noticeFlag } from "./countyFlags.ts"

const texts = {
  output: localized("写入的文件；不给则输出到屏幕", "the file to write; to the screen if there is none"),
  example: localized("写成日历文件，用手机或邮件程序打开", "a file that phones and mail programs open")
}

/** `kepu calendar`: what the notice sets, for a calendar program. */
export const calendar = (say: Say) =>
  Command.make(
    "calendar",
    {
      notice: noticeFlag(say),
      output: Flag.String("output").pipe(
        Flag.withAlias("o"),
        Flag.withMetavar("FILE"),
        Flag.withDescription(say(texts.output)),
        Flag.optional
      )
    },
    Effect.fnUntraced(function* ({ notice, output }) {
      const file = renderCalendar(yield* findNotice(notice), yield* CurrentLanguage)
      yield* Option.match(output, { onNone: () => print(file), onSome: (path) => save(path, file) })
    })
  ).pipe(Command.withExamples([{ command: "kepu calendar -o kepuri.ics", description: say(texts.example) }]))

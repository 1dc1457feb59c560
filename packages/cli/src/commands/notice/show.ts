import { showNotice } from "@kepu/core/notice"
import { localized } from "@kepu/core/text"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import { CurrentLanguage, type Say } from "../../language.ts"
import { findNotice } from "../../notices.ts"
import { print } from "../../output.ts"
import { folded } from "../../text/folded.ts"
import { noticeArgument } from "./arguments.ts"

const texts = {
  description: localized("用文字展示一个通知的全部内容", "Show in words all that a notice says"),
  example: localized("对照印发的通知通读", "to be read beside the printed notice")
}

/** `kepu notice show`: a notice for a person to read. */
export const showOne = (say: Say) =>
  Command.make(
    "show",
    { notice: noticeArgument(say) },
    Effect.fnUntraced(function* ({ notice }) {
      const page = showNotice(yield* findNotice(notice), yield* CurrentLanguage)
      yield* print(folded(page))
    })
  ).pipe(
    Command.withDescription(say(texts.description)),
    Command.withExamples([{ command: "kepu notice show notice.json", description: say(texts.example) }])
  )

import { diffNotices, isAmendment } from "@kepu/core/notice"
import { fill, localized } from "@kepu/core/text"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import type { Say } from "../../language.ts"
import { versionsWith } from "../../amendments.ts"
import { findNotice, findNoticeOrAmendment } from "../../notices.ts"
import { print } from "../../output.ts"
import { hanging } from "../../text/hanging.ts"
import { noticeArgument } from "./arguments.ts"

const texts = {
  description: localized(
    "用文字说明两个通知有何不同；后者也可以是修改前者的通知",
    "Tell in words in what two notices differ; the second may be one that amends the first"
  ),
  title: localized("{a} → {b}：{number} 处不同", "{a} → {b}: {number} differences"),
  example: localized("两年的通知有何变化", "what changed from year to year")
}

/** `kepu notice diff`: what changed from one notice to another. */
export const diff = (say: Say) =>
  Command.make(
    "diff",
    { before: noticeArgument(say, "BEFORE"), after: noticeArgument(say, "AFTER") },
    Effect.fnUntraced(function* (given) {
      const [before, other] = [yield* findNotice(given.before), yield* findNoticeOrAmendment(given.after)]
      const after = isAmendment(other) ? (yield* versionsWith(before, [other])).at(-1)!.notice : other
      const changes = diffNotices(before, after)
      const title = fill(texts.title, { a: before.title, b: other.title, number: changes.length })
      yield* print([say(title), ...changes.flatMap(({ text }) => hanging(say(text))), ""].join("\n"))
    })
  ).pipe(
    Command.withDescription(say(texts.description)),
    Command.withExamples([
      { command: "kepu notice diff pucheng-2023 pucheng-2024.json", description: say(texts.example) }
    ])
  )

import { localized } from "@kepu/core/text"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import { readAmendments } from "../../amendments.ts"
import type { Say } from "../../language.ts"
import { findNotice } from "../../notices.ts"
import { print } from "../../output.ts"
import { noticeArgument, renderJson } from "./arguments.ts"

const texts = {
  description: localized(
    "把补充、延期等修改通知并入原通知，输出修改后的通知（JSON）",
    "Merge notices that amend a notice into it, and print the notice as they leave it (JSON)"
  ),
  amendments: localized(
    "修改通知（JSON 文件，kepu.amendment/1），先后不拘，按印发日期并入",
    "the amendments (JSON files, kepu.amendment/1), in any order: they are merged in that of their issue"
  ),
  example: localized("并入一个延期通知", "merge a notice that extends a deadline")
}

/** `kepu notice merge`: the notice as its amendments leave it. */
export const merge = (say: Say) =>
  Command.make(
    "merge",
    {
      notice: noticeArgument(say),
      amendments: Argument.String("AMENDMENT").pipe(
        Argument.withDescription(say(texts.amendments)),
        Argument.atLeast(1)
      )
    },
    Effect.fnUntraced(function* ({ amendments, notice }) {
      const versions = yield* readAmendments(yield* findNotice(notice), amendments)
      yield* print(renderJson(versions.at(-1)!.notice))
    })
  ).pipe(
    Command.withDescription(say(texts.description)),
    Command.withExamples([
      {
        command: "kepu notice merge pucheng-2023 extension.json > pucheng-2023-extended.json",
        description: say(texts.example)
      }
    ])
  )

import { trace } from "@kepu/core/notice"
import { localized } from "@kepu/core/text"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import { readText } from "../../dataFile.ts"
import { Ended, exitCodes, Refused } from "../../endings.ts"
import type { Say } from "../../language.ts"
import { findNotice } from "../../notices.ts"
import { print } from "../../output.ts"
import { renderTrace } from "../../report/renderTrace.ts"
import { forStdout } from "../../text/paint.ts"
import { formatFlag } from "../formatFlag.ts"
import { formats, noticeArgument, renderJson } from "./arguments.ts"

const texts = {
  description: localized(
    "逐句对照通知原文，说明每一句成了什么",
    "Walk a text of the notice and tell what each of its sentences has become"
  ),
  source: localized("通知原文（文本文件）", "the text of the notice (a text file)"),
  empty: localized("原文文件中没有文字", "there is no text in the file"),
  example: localized("对照原文，列出未交代和已变的条款", "what is unaccounted for or has changed")
}

/** `kepu notice trace`: accounts for the text of a notice. */
export const traceSource = (say: Say) =>
  Command.make(
    "trace",
    {
      notice: noticeArgument(say),
      source: Flag.String("source").pipe(Flag.withMetavar("FILE"), Flag.withDescription(say(texts.source))),
      format: formatFlag(say, formats)
    },
    Effect.fnUntraced(function* ({ format, notice: id, source }) {
      const notice = yield* findNotice(id)
      const text = yield* readText(source)
      if (text.trim() === "") return yield* new Refused({ reason: texts.empty })
      const traced = trace(notice, text)
      yield* print(format === "json" ? renderJson(traced) : renderTrace(notice, traced, say, forStdout))
      if (!traced.wholly) return yield* new Ended({ code: exitCodes.violations })
    })
  ).pipe(
    Command.withDescription(say(texts.description)),
    Command.withExamples([
      { command: "kepu notice trace pucheng-2023 --source notice.txt", description: say(texts.example) }
    ])
  )

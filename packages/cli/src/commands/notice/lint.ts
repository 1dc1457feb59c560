import { lint, parseSuppressions } from "@kepu/core/lint"
import { localized } from "@kepu/core/text"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { readData } from "../../dataFile.ts"
import { Ended, exitCodes } from "../../endings.ts"
import type { Say } from "../../language.ts"
import { findNotice } from "../../notices.ts"
import { print } from "../../output.ts"
import { renderDiagnostics } from "../../report/renderDiagnostics.ts"
import { forStdout } from "../../text/paint.ts"
import { formatFlag } from "../formatFlag.ts"
import { formats, noticeArgument, renderJson } from "./arguments.ts"

const texts = {
  description: localized("发文前检查通知本身的毛病", "Find problems in a notice itself, before it is sent out"),
  example: localized("发文前检查一遍", "check it before it is sent out"),
  suppressions: localized(
    "豁免清单 JSON：[{ code, digest, reason }]，digest 即所列的 sha256-…",
    "JSON list of suppressions: [{ code, digest, reason }], the digest being the sha256-… that is listed"
  )
}

/** `kepu notice lint`: checks a notice. */
export const lintNotice = (say: Say) =>
  Command.make(
    "lint",
    {
      notice: noticeArgument(say),
      suppressions: Flag.String("suppressions").pipe(
        Flag.withMetavar("FILE"),
        Flag.withDescription(say(texts.suppressions)),
        Flag.optional
      ),
      format: formatFlag(say, formats)
    },
    Effect.fnUntraced(function* ({ format, notice: id, suppressions: path }) {
      const notice = yield* findNotice(id)
      const suppressions = Option.isSome(path) ? yield* readData(path.value, parseSuppressions) : []
      const diagnostics = lint(notice, { suppressions })
      yield* print(
        format === "json"
          ? renderJson({ format: "kepu.diagnostics/1", notice: notice.id, diagnostics })
          : renderDiagnostics(notice, diagnostics, say, forStdout)
      )
      if (diagnostics.some(({ severity }) => severity === "error"))
        return yield* new Ended({ code: exitCodes.violations })
    })
  ).pipe(
    Command.withDescription(say(texts.description)),
    Command.withExamples([{ command: "kepu notice lint notice.json", description: say(texts.example) }])
  )

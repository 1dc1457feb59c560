import { lint, localized, parseWaivers } from "@kepu/core"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { readData } from "../../dataFile.ts"
import { Ended, exitCodes } from "../../endings.ts"
import type { Say } from "../../language.ts"
import { findNotice } from "../../notices.ts"
import { print } from "../../output.ts"
import { renderFaults } from "../../report/renderFaults.ts"
import { forStdout } from "../../text/paint.ts"
import { formatFlag } from "../formatFlag.ts"
import { formats, noticeArgument, renderJson } from "./arguments.ts"

const texts = {
  description: localized("发文前检查通知本身的毛病", "Find the faults of a notice itself, before it is sent out"),
  waivers: localized(
    "豁免清单 JSON：[{ code, digest, reason }]，digest 见 --format json 的输出",
    "JSON list of waivers: [{ code, digest, reason }], the digest being that of --format json"
  )
}

/** `kepu notice lint`: checks a notice. */
export const lintNotice = (say: Say) =>
  Command.make(
    "lint",
    {
      notice: noticeArgument(say),
      waivers: Flag.String("waivers").pipe(
        Flag.withMetavar("FILE"),
        Flag.withDescription(say(texts.waivers)),
        Flag.optional
      ),
      format: formatFlag(say, formats)
    },
    Effect.fnUntraced(function* ({ format, notice: id, waivers: path }) {
      const notice = yield* findNotice(id)
      const waivers = Option.isSome(path) ? yield* readData(path.value, parseWaivers) : []
      const faults = lint(notice, { waivers })
      yield* print(
        format === "json"
          ? renderJson({ format: "kepu.faults/1", notice: notice.id, faults })
          : renderFaults(notice, faults, say, forStdout)
      )
      if (faults.some(({ severity }) => severity === "error")) return yield* new Ended({ code: exitCodes.violations })
    })
  ).pipe(Command.withDescription(say(texts.description)))

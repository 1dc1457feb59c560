import * as Command from "effect/cli/Command"
import type { Say } from "../../language.ts"
import { tryCases } from "./cases.ts"
import { diff } from "./diff.ts"
import { lintNotice } from "./lint.ts"
import { listNotices } from "./list.ts"
import { merge } from "./merge.ts"
import { newNotice } from "./new.ts"
import { showOne } from "./show.ts"
import { traceSource } from "./trace.ts"

/** `kepu notice`: all that is about notices rather than about activities. */
export const notice = (say: Say) =>
  Command.make("notice").pipe(
    Command.withSubcommands([
      listNotices(say),
      showOne(say),
      newNotice(say),
      diff(say),
      merge(say),
      traceSource(say),
      lintNotice(say),
      tryCases(say)
    ])
  )

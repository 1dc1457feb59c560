import * as CliConfig from "effect/cli/CliConfig"
import * as CliOutput from "effect/cli/CliOutput"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Stdio from "effect/Stdio"
import { Ended, endingOf } from "./endings.ts"
import { builtIns, kepu } from "./kepu.ts"
import { CurrentLanguage, languageOf, sayIn } from "./language.ts"
import { remark } from "./output.ts"
import { presenter } from "./presenter.ts"
import { FilesRead } from "./target.ts"
import { version } from "./version.ts"

/** What the program does with the words of its command line; it fails with the code to end with, if that is not 0. */
export const program = Effect.gen(function* () {
  const stdio = yield* Stdio.Stdio
  const args = yield* stdio.args
  const language = languageOf(args)
  const say = sayIn(language)

  yield* kepu(args, say).pipe(
    Effect.flatMap((command) => Command.runWith(command, { version })(args)),
    Effect.provideService(CurrentLanguage, language),
    Effect.provideService(FilesRead, new Set()),
    Effect.provideService(CliOutput.Presenter, presenter(say, stdio)),
    Effect.provideService(CliConfig.CliConfig, CliConfig.make({ builtIns: builtIns(say) })),
    Effect.catchCause(
      Effect.fnUntraced(function* (cause) {
        const { code, words } = endingOf(cause)
        if (words !== undefined) yield* remark(`${say(words)}\n`)
        return yield* new Ended({ code })
      })
    )
  )
})

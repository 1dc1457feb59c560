import { languages, localized } from "@kepu/core/text"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as GlobalFlag from "effect/cli/GlobalFlag"
import { calendar } from "./commands/calendar.ts"
import { check } from "./commands/check.ts"
import { convert } from "./commands/convert/convert.ts"
import { explainRule } from "./commands/explain.ts"
import { fix } from "./commands/fix.ts"
import { next } from "./commands/next.ts"
import { notice } from "./commands/notice/notice.ts"
import { rankCounty } from "./commands/rank.ts"
import { recommendActivities } from "./commands/recommend.ts"
import { replayReceipt } from "./commands/replay.ts"
import { serve } from "./commands/serve.ts"
import { schema } from "./commands/schema.ts"
import { scoreUnits } from "./commands/score.ts"
import { store } from "./commands/store/store.ts"
import { templateTable } from "./commands/template.ts"
import { time } from "./commands/time.ts"
import { token } from "./commands/token/token.ts"
import type { Say } from "./language.ts"

const texts = {
  description: localized(
    "科普：按通知核查科普活动",
    "Kepu: check science-popularisation activities against an official notice"
  ),
  lang: localized("语言", "language"),
  help: localized("显示用法", "show how to use it"),
  version: localized("显示版本", "show the version")
}

const lang = (say: Say) =>
  GlobalFlag.Setting("lang")({
    flag: Flag.Literals("lang", languages).pipe(
      Flag.withMetavar(languages.join("|")),
      Flag.withDescription(say(texts.lang)),
      Flag.withDefault(languages[0])
    )
  })

/** The flags that every command has, besides `--lang`. */
export const builtIns = (say: Say): ReadonlyArray<GlobalFlag.BuiltIn> => [
  GlobalFlag.Action({
    flag: Flag.Boolean("help").pipe(
      Flag.withAlias("h"),
      Flag.withoutNegation,
      Flag.withDescription(say(texts.help)),
      Flag.withDefault(false)
    ),
    run: GlobalFlag.Help.run
  }),
  GlobalFlag.Action({
    flag: Flag.Boolean("version").pipe(
      Flag.withAlias("v"),
      Flag.withoutNegation,
      Flag.withDescription(say(texts.version)),
      Flag.withDefault(false)
    ),
    run: GlobalFlag.Version.run
  })
]

/** The command `kepu`, speaking one language. */
export const kepu = (say: Say) =>
  Command.make("kepu").pipe(
    Command.withDescription(say(texts.description)),
    Command.withSubcommands([
      calendar(say),
      check(say),
      convert(say),
      explainRule(say),
      fix(say),
      next(say),
      notice(say),
      rankCounty(say),
      recommendActivities(say),
      replayReceipt(say),
      schema(say),
      scoreUnits(say),
      serve(say),
      store(say),
      templateTable(say),
      time(say),
      token(say)
    ]),
    Command.withGlobalFlags([lang(say)])
  )

import { languages, localized } from "@kepu/core/text"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as GlobalFlag from "effect/cli/GlobalFlag"
import * as Effect from "effect/Effect"
import { commandsFor } from "./catalogue.ts"
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

const builtIn = (name: string, alias: string, description: string, { run }: GlobalFlag.Action<boolean>) =>
  GlobalFlag.Action({
    flag: Flag.Boolean(name).pipe(
      Flag.withAlias(alias),
      Flag.withoutNegation,
      Flag.withDescription(description),
      Flag.withDefault(false)
    ),
    run
  })

/** The flags that every command has, besides `--lang`. */
export const builtIns = (say: Say): ReadonlyArray<GlobalFlag.BuiltIn> => [
  builtIn("help", "h", say(texts.help), GlobalFlag.Help),
  builtIn("version", "v", say(texts.version), GlobalFlag.Version)
]

/** The command `kepu` for a command line, speaking one language. */
export const kepu = (args: ReadonlyArray<string>, say: Say) =>
  Effect.map(
    Effect.promise(() => commandsFor(args, say)),
    (commands) =>
      Command.make("kepu").pipe(
        Command.withDescription(say(texts.description)),
        Command.withSubcommands(commands),
        Command.withGlobalFlags([lang(say)])
      )
  )

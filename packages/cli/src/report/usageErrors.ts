import type { Localized } from "@kepu/core"
import { fill, list, localized } from "@kepu/core/text"
import type { InvalidValue, NonShowHelpErrors } from "effect/cli/CliError"
import type { Presenter } from "effect/cli/CliOutput"
import type { Say } from "../language.ts"
import { oneLine } from "../text/width.ts"

const texts = {
  unknownFlag: localized("没有选项 {name}", "There is no flag {name}"),
  unknownCommand: localized("没有命令“{name}”", "There is no command “{name}”"),
  similar: localized("{problem}，是否指 {similar}", "{problem}; did you mean {similar}?"),
  missingArgument: localized("缺少参数 {name}", "The argument {name} is missing"),
  missingFlag: localized("缺少选项 --{name}", "The flag --{name} is missing"),
  unexpected: localized("多余的参数：{names}", "Arguments that have no meaning: {names}"),
  missingValue: localized("选项 {name} 后面缺少值", "The flag {name} lacks a value"),
  repeated: localized("选项 {name} 只能写一次", "The flag {name} may be given only once"),
  badChoice: localized("{name} 不能是“{value}”，可用：{choices}", "{name} cannot be “{value}”, only: {choices}"),
  badValue: localized("{name} 不能是“{value}”", "{name} cannot be “{value}”"),
  other: localized("命令有误：{message}", "The command line is wrong: {message}"),
  seeHelp: localized("用法见：{command} --help", "To see how it is used: {command} --help")
}

const same = (text: string): Localized => localized(text, text)
const suggest = (problem: Localized, similar: ReadonlyArray<string>): Localized =>
  similar.length === 0 ? problem : fill(texts.similar, { problem, similar: list(similar.map(same)) })

/** effect/cli tells the choices of a flag as `"text" | "json"`. */
const choicesOf = (expected: string): ReadonlyArray<string> =>
  /^"?[a-z][\w-]*"?( \| "?[a-z][\w-]*"?)*$/iu.test(expected) ? expected.replaceAll('"', "").split(" | ") : []

const ofValue = ({ expected, kind, option, value }: InvalidValue): Localized => {
  const name = kind === "flag" ? `--${option}` : option
  const choices = choicesOf(expected)
  if (value === "") return fill(texts.missingValue, { name })
  if (expected.startsWith("at most 1")) return fill(texts.repeated, { name })
  return choices.length === 0
    ? fill(texts.badValue, { name, value })
    : fill(texts.badChoice, { name, value, choices: list(choices.map(same)) })
}

const problemOf = (error: NonShowHelpErrors): Localized => {
  switch (error._tag) {
    case "UnrecognizedOption":
      return suggest(fill(texts.unknownFlag, { name: error.option }), error.suggestions)
    case "UnknownSubcommand":
      return suggest(fill(texts.unknownCommand, { name: error.subcommand }), error.suggestions)
    case "MissingArgument":
      return fill(texts.missingArgument, { name: error.argument })
    case "MissingOption":
      return fill(texts.missingFlag, { name: error.option })
    case "UnexpectedArgument":
      return fill(texts.unexpected, { names: error.arguments.join(" ") })
    case "InvalidValue":
      return ofValue(error)
    default:
      return fill(texts.other, { message: error.message })
  }
}

/** What is wrong with a command line, and where its use is told. */
export const renderUsageErrors = ({ commandPath, errors }: Presenter.InvalidInvocation, say: Say): string =>
  [
    ...errors.map((error) => oneLine(say(problemOf(error)))),
    say(fill(texts.seeHelp, { command: commandPath.join(" ") }))
  ]
    .map((line) => `${line}\n`)
    .join("")

import type { Localized } from "@kepu/core"
import { localized } from "@kepu/core/text"
import type { FlagDoc, HelpDoc } from "effect/cli/HelpDoc"
import * as Option from "effect/Option"
import type { Say } from "../language.ts"
import { padEnd, width, wrap } from "../text/width.ts"
import { pageWidth } from "../text/table.ts"

const headings = {
  usage: localized("用法", "Usage"),
  args: localized("参数", "Arguments"),
  flags: localized("选项", "Flags"),
  globalFlags: localized("通用选项", "Global flags"),
  commands: localized("命令", "Commands"),
  examples: localized("例", "Examples"),
  exitCodes: localized("退出码", "Exit codes")
}

const placeholders = {
  subcommand: localized("<命令>", "<command>"),
  flags: localized("[选项]", "[flags]")
}

const codes: ReadonlyArray<readonly [string, Localized]> = [
  ["0", localized("没有必须改正的", "nothing has to be mended")],
  [
    "1",
    localized(
      "有必须改正的：不符合“必须”、通知有错误、原文未交代，或用例不符",
      "something has to be mended: an unmet must, a problem in a notice, text unaccounted for, a case that differs"
    )
  ],
  ["2", localized("文件或命令无法使用，原因在 stderr", "files or command line cannot be used; stderr says why")]
]

type Row = readonly [term: string, text: string]

const section = (title: string, rows: ReadonlyArray<Row>): ReadonlyArray<string> => {
  if (rows.length === 0) return []
  const column = Math.max(...rows.map(([term]) => width(term))) + 4
  return [
    "",
    title,
    ...rows.flatMap(([term, text]) =>
      (text === "" ? [text] : wrap(text, pageWidth - column)).map((line, n) =>
        (padEnd(n === 0 ? `  ${term}` : "", column) + line).trimEnd()
      )
    )
  ]
}

/** effect/cli repeats the choices, which the flag's own line shows already. */
const withoutChoices = (text: string): string => text.replace(/ \(choices: [^)]*\)$/u, "")

const flagRow = ({ aliases, description, name, type }: FlagDoc): Row => [
  [`--${name}`, ...aliases].join(", ") + (type === "boolean" ? "" : ` ${type}`),
  withoutChoices(Option.getOrElse(description, () => ""))
]

/** The placeholders of effect/cli in a line of usage, in the language of `say`. */
const usageIn = (usage: string, say: Say): string =>
  usage.replace("<subcommand>", say(placeholders.subcommand)).replace("[flags]", say(placeholders.flags))

/** How to use a command, in the language of `say`. */
export const renderHelp = (doc: HelpDoc, say: Say): string => {
  const commands = (doc.subcommands ?? []).flatMap((group) => group.commands)
  const lines = [
    doc.description,
    ...section(say(headings.usage), [[usageIn(doc.usage, say), ""]]),
    ...section(
      say(headings.commands),
      commands.map(({ description, name }): Row => [name, description])
    ),
    ...section(
      say(headings.args),
      (doc.args ?? []).map(({ description, name, variadic }): Row => [
        variadic ? `${name}…` : name,
        Option.getOrElse(description, () => "")
      ])
    ),
    ...section(say(headings.flags), doc.flags.map(flagRow)),
    ...section(say(headings.globalFlags), (doc.globalFlags ?? []).map(flagRow)),
    ...section(
      say(headings.exitCodes),
      codes.map(([code, text]): Row => [code, say(text)])
    ),
    ...section(
      say(headings.examples),
      (doc.examples ?? []).flatMap(({ command, description }): ReadonlyArray<Row> => [
        [`# ${description ?? ""}`, ""],
        [command, ""]
      ])
    )
  ]
  return `${lines.join("\n")}\n`
}

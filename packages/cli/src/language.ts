import type { Language, Localized } from "@kepu/core"
import { languages } from "@kepu/core/text"
import * as Context from "effect/Context"

const isLanguage = (text: string | undefined): text is Language => languages.some((language) => language === text)

/**
 * The language that a command line asks for.
 *
 * It is looked up before anything is parsed, so that what is wrong with a command line can be told in it.
 */
export const languageOf = (args: ReadonlyArray<string>): Language => {
  const end = args.indexOf("--")
  const flags = end < 0 ? args : args.slice(0, end)
  const asked = flags.flatMap((arg, n) =>
    arg === "--lang" ? [flags[n + 1]] : arg.startsWith("--lang=") ? [arg.slice(7)] : []
  )
  return asked.findLast(isLanguage) ?? languages[0]
}

/** The language in which the program speaks. */
export const CurrentLanguage = Context.Reference<Language>("@kepu/cli/language/CurrentLanguage", {
  defaultValue: () => languages[0]
})

/** Picks the text of a language. */
export type Say = (text: Localized) => string
export const sayIn =
  (language: Language): Say =>
  (text) =>
    text[language]

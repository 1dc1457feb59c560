import type { InputIssue, Localized } from "@kepu/core"
import { localized } from "@kepu/core/text"

/** What an issue says, with holes for what it speaks of. */
export type Text = Pick<InputIssue, "severity" | "message" | "suggestion">

export const join = (...texts: ReadonlyArray<Localized>): Localized =>
  localized(texts.map((text) => text["zh-CN"]).join(""), texts.map((text) => text.en).join(""))

const semicolon = localized("；", "; ")

/** Something that was written is not taken. */
export const error = (problem: Localized, suggestion: Localized): Text => ({
  severity: "error",
  message: join(problem, semicolon, suggestion),
  suggestion
})

/** All is taken; a person should look at it. */
export const warning = (problem: Localized, suggestion: Localized): Text => ({
  ...error(problem, suggestion),
  severity: "warning"
})

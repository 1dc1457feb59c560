import * as Schema from "effect/Schema"
import type { Language } from "./Localized.ts"
import { Localized } from "./schema.ts"

/** A piece of a sentence in both languages; `kind` says what it names, so that a page can link or colour it. */
export const Token = Schema.Struct({
  kind: Schema.Literals(["text", "clause", "rule", "subject", "fact", "value", "status"]),
  text: Localized
}).annotate({ identifier: "Token" })
export interface Token extends Schema.Schema.Type<typeof Token> {}

/**
 * A stream of tokens read aloud in one language.
 *
 * @example
 * ```ts
 * import { renderTokens, same } from "@kepu/core/text"
 *
 * console.log(renderTokens([{ kind: "fact", text: same("9月17日") }, { kind: "text", text: same("–23日") }], "en")) // 9月17日–23日
 * ```
 */
export const renderTokens = (tokens: ReadonlyArray<Token>, language: Language): string =>
  tokens.map(({ text }) => text[language]).join("")

/** Texts in both languages, and streams of tokens. */
export { cleaned, isOdd, isPlain, plainSigns, showsWord } from "../text/appearance.ts"
export { catalogue } from "../text/catalogue.ts"
export { fill, list, localized, same } from "../text/Localized.ts"
export { languages } from "../text/languages.ts"
export { renderTokens, type Token } from "../text/Token.ts"

import type { Language, Localized } from "../text/Localized.ts"

/** A line of a rendering: how deep it stands, and its text. */
export type Line = readonly [depth: number, text: Localized]

export const render = (lines: ReadonlyArray<Line>, language: Language): string =>
  lines.map(([depth, text]) => `${"  ".repeat(depth)}${text[language]}\n`).join("")

import { styleText } from "node:util"

/** What a piece of text is, for the eye. */
export type Style = "bold" | "dim" | "red" | "green" | "yellow" | "cyan"
export type Paint = (style: Style, text: string) => string

export const plain: Paint = (_, text) => text

/** Colours for a terminal on stdout; plain elsewhere, and where `NO_COLOR` is set. */
export const forStdout: Paint = (style, text) => styleText(style, text, { stream: process.stdout })

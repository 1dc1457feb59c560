import type { Block } from "../document/blocks.ts"
import type { Content } from "../document/Content.ts"
import type { XmlReader } from "../xml/XmlReader.ts"
import type { Styles } from "./Styles.ts"

/** Counts the numbered paragraphs of a document. */
export interface Numbering {
  /** The number of the next paragraph with this `w:numId` on this level, from 0, with what parts it from its text. */
  readonly next: (id: string, at: number) => string
  /** The level on which the paragraphs of a style are, 0 if its list does not say. */
  readonly levelOfStyle: (id: string, style: string) => number
}

/** Of a document without lists. */
export const unnumbered: Numbering = { next: () => "", levelOfStyle: () => 0 }

/** What the readers of a document's parts share. */
export interface Context {
  readonly content: Content
  readonly numbering: Numbering
  readonly styles: Styles
  /**
   * The fields that have begun, the innermost last, each by the part that comes: of its code, which is not seen, or of
   * its result. One may reach over paragraphs.
   */
  readonly fields: Array<"code" | "result">
  /** How many of them are in their code. */
  codes: number
  /** How many content controls around show no more than their prompt. */
  prompts: number
  /** Whether there was text that is hidden, and an object of another program, whose text was not read. */
  hasHiddenText: boolean
  hasObject: boolean
  /** Which footnotes and endnotes are cited, in order: `footnote 3`. */
  readonly notes: Set<string>
  /**
   * Reads the paragraphs and tables in an element; here, because they may stand within each other's cells and boxes.
   * `properties` reads the element that tells of a cell.
   */
  readonly blocks: (xml: XmlReader, context: Context, properties?: () => void) => ReadonlyArray<Block>
}

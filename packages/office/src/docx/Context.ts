import type { Block } from "../document/blocks.ts"
import type { Budget } from "../Limits.ts"
import type { XmlReader } from "../xml/XmlReader.ts"
import type { Numbering } from "./Numbering.ts"
import type { Styles } from "./Styles.ts"

/** A field while its parts come: its code is not seen, its result is. */
export interface Field {
  isCode: boolean
}

/** What the readers of a document's parts share. */
export interface Context {
  readonly budget: Budget
  readonly numbering: Numbering
  readonly styles: Styles
  /** The fields that have begun, the innermost last; one may reach over paragraphs. */
  readonly fields: Array<Field>
  /** How many content controls around show no more than their prompt. */
  prompts: number
  /** Whether there was text that is hidden, and an object of another program, whose text was not read. */
  hasHiddenText: boolean
  hasObject: boolean
  /** Which footnotes and endnotes are cited, in order: `footnote 3`. */
  readonly notes: Array<string>
  /**
   * Reads the paragraphs and tables in an element; here, because they may stand within each other's cells and boxes.
   * `properties` reads the element that tells of a cell.
   */
  readonly blocks: (xml: XmlReader, context: Context, properties?: () => void) => ReadonlyArray<Block>
}

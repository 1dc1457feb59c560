import type { Block } from "../document/blocks.ts"
import type { Content } from "../document/Content.ts"
import type { XmlReader } from "../xml/XmlReader.ts"
import type { List, Lists } from "./Lists.ts"
import type { Styles } from "./Styles.ts"

/** The list that a paragraph is in. */
export interface ListPlace {
  readonly list: List
  readonly style: string
  /** From 0. */
  readonly level: number
  /** The number that the item begins with, if it says so. */
  readonly start: number | undefined
  /** Whether the item has been given its number: its first paragraph takes it. */
  isNumbered: boolean
}

/** What the readers of a document's parts share. */
export interface Context {
  readonly content: Content
  readonly styles: Styles
  readonly lists: Lists
  /** What the footnotes say. */
  readonly notes: Array<Block>
  /** How many characters were read, and how many places passed where text was deleted. */
  characters: number
  deletions: number
  hasHiddenText: boolean
  hasObject: boolean
  /** Reads the paragraphs and tables in an element; here, because they may stand in each other's cells and frames. */
  readonly blocks: (xml: XmlReader, context: Context, place?: ListPlace) => ReadonlyArray<Block>
}

import { noted } from "../issues.ts"
import type { Noted } from "../issues.ts"
import type { Reading } from "../Reading.ts"
import { type Block, linesOf } from "./blocks.ts"
import type { Content } from "./Content.ts"
import { withSplitTablesJoined } from "./split.ts"
import { tablesOf } from "./tables.ts"

/** A document as its reader found it. */
export interface Found {
  readonly blocks: ReadonlyArray<Block>
  /** What its footnotes say, in order. */
  readonly notes: ReadonlyArray<Block>
  /** Whether there is text that is hidden, and an object of another program in it; neither was read. */
  readonly hasHiddenText: boolean
  readonly hasObject: boolean
}

/** What was read of a document: its tables, its text, and what a person should know. */
export const documentReading = ({ blocks, hasHiddenText, hasObject, notes }: Found, content: Content): Reading => {
  const whole = withSplitTablesJoined(blocks)
  const tables = tablesOf(whole.blocks, content)
  const issues: Array<Noted> = [...whole.joined].map((at) => noted("table-joined", { table: `表${at + 1}` }))
  if (hasHiddenText) issues.push(noted("text-hidden", {}))
  if (hasObject) issues.push(noted("object-unread", {}))
  content.budget.tick()
  return { tables, issues, text: [...linesOf(blocks), ...linesOf(notes)].join("\n") }
}

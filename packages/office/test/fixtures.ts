import { readFileSync } from "node:fs"
import type { OfficeIssue, OfficeRefusal, OfficeResult, Table } from "../src/index.ts"
import { readContent } from "../src/readOffice.ts"

export const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)))

/** A table as its texts by row and column, where a blank cell is "". */
export const textsOf = ({ rows }: Table): ReadonlyArray<ReadonlyArray<string>> =>
  rows.map(({ cells }) => Array.from(cells, (cell) => cell?.text ?? ""))

export type Read = Extract<OfficeResult, { ok: true }>

/** What is read of bytes; fails if they are refused, and on anything that no reader foresaw. */
export const read = async (bytes: Uint8Array): Promise<Read> => {
  const result = await readContent(bytes)
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`)
  return result
}

/** Why bytes are refused; fails if they are read. */
export const refusalOf = async (bytes: Uint8Array): Promise<OfficeRefusal> => {
  const result = await readContent(bytes)
  if (result.ok) throw new Error(`read as ${result.kind}`)
  return result.refusal
}

/** Issues as their codes and places. */
export const told = (issues: ReadonlyArray<OfficeIssue>): ReadonlyArray<string> =>
  issues.map(({ code, place: { cell, table } }) => [code, table, cell].filter(Boolean).join(" "))

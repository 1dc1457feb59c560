import { keysTwice } from "@kepu/core"
import { rowIssue } from "../issues.ts"
import type { TextReader } from "../table/headedReader.ts"
import { longestRow } from "../table/records.ts"
import { shown } from "../text.ts"
import type { EntryEvents } from "./EntryEvents.ts"
import { isObject, keyTwice, parseJson } from "./jsonValues.ts"
import { lostLine, lostRecord } from "./lostRecord.ts"
import { registerNames, type RegisterName } from "./registers.ts"

const isRegister = (name: unknown): name is RegisterName => registerNames.some((register) => register === name)

/** Tells the lines of a text that comes in pieces; what of a line is longer than any row is left out. */
const lineReader = (tell: (line: string) => void): TextReader => {
  let begun: Array<string> = []
  let length = 0
  const take = (part: string): void => {
    if (length < longestRow) begun.push(part.slice(0, longestRow - length))
    length += part.length
  }
  const end = (): void => {
    tell(begun.join(""))
    begun = []
    length = 0
  }
  return {
    feed: (piece, isLast) => {
      const [first = "", ...rest] = piece.split("\n")
      take(first)
      for (const part of rest) {
        end()
        take(part)
      }
      if (isLast) end()
    }
  }
}

/** Finds the records in the text of an NDJSON file. One that has lines, and none with a register, is no portfolio. */
export const ndjsonEntries = (file: string, { begin, found, issue, lost }: EntryEvents): TextReader => {
  let isBegun = false
  let isBlank = true
  const start = (): void => {
    if (!isBegun) begin()
    isBegun = true
  }

  const readLine = (line: string, row: number): void => {
    if (line.trim() === "") return
    isBlank = false
    const place = { file, row }
    const entry = parseJson(line)
    if (!isObject(entry)) {
      issue(rowIssue(place, "line-unreadable", { text: shown(line) }))
      return lost(row, lostLine(place))
    }
    const [twice] = keysTwice(line)
    if (twice !== undefined) {
      issue(keyTwice({ ...place, column: twice.path }))
      return lost(row, lostLine(place))
    }
    if (!isRegister(entry["register"])) {
      const slots = { text: shown(String(entry["register"])), allowed: registerNames.join(", ") }
      issue(rowIssue({ ...place, column: "register" }, "unknown-register", slots))
      return lost(row, lostLine(place))
    }
    if (line.includes("\uFFFD")) issue(rowIssue(place, "text-damaged", { text: shown(line) }))
    const { record, register } = entry
    const at = { ...place, register, columnOf: (fact: string, within = "") => `${fact}${within}` }
    for (const key of Object.keys(entry))
      if (key !== "register" && key !== "record")
        issue(rowIssue({ ...place, column: key }, "field-unknown", { reason: { piece: "entryKeys" } }))
    start()
    if (record === undefined) found(at)
    else if (isObject(record)) found({ ...at, facts: record })
    else {
      issue(
        rowIssue({ ...place, column: "record" }, "field-refused", {
          text: shown(JSON.stringify(record)),
          reason: { piece: "anObject" }
        })
      )
      lost(row, lostRecord(at))
    }
  }
  let row = 0
  const lines = lineReader((line) => readLine(line, ++row))
  return {
    feed: (piece, isLast) => {
      lines.feed(piece, isLast)
      if (isLast && isBlank) start()
    }
  }
}

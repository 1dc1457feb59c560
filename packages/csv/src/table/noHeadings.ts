import { type CellIssue, fileIssue, type FileIssueText } from "../issues.ts"
import { fold } from "../text.ts"
import type { Origin } from "./Origin.ts"
import type { Headings } from "./headings.ts"

/** What cannot be text as a person writes it: bytes that do not decode, and NUL. */
const suspicious = /[\0\uFFFD]/u

/** Lines and characters of a text in which headings are looked for that were not cut. */
const searched = 200
const longest = 20_000

const item = /^\s*(?:\d{1,3}|[一二三四五六七八九十]+)\s*[.、．)）:：]\s*\S/u
const pair = /^\s*\S{2,8}[:：]\s*\S/u

const reasonFor = (text: string, headings: Headings): FileIssueText => {
  if (text.trim() === "") return "file-empty"
  if (suspicious.test(text)) return "file-binary"
  const lines = text.slice(0, longest).split(/\r\n|\n|\r/u, searched)
  const words = [...new Set(Object.values(headings).flat())].filter((word) => word.length > 2)
  const isUncut = lines.some((line) => {
    const folded = fold(line)
    return words.filter((word) => folded.includes(word)).length > 2
  })
  if (isUncut) return "header-uncut"
  const isList =
    lines.some((line) => line.includes("接龙")) ||
    [item, pair].some((sign) => lines.filter((line) => sign.test(line)).length > 1)
  return isList ? "file-list" : "header-missing"
}

/** Why a text has no headings of a table. */
export const noHeadings = (
  file: Origin,
  text: string,
  headings: Headings,
  expected: ReadonlyArray<string>
): CellIssue => fileIssue(file, reasonFor(text, headings), { slots: { headings: expected.join("、") } })

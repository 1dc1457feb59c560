import * as Result from "effect/Result"
import { type Issue, makeFormatterStandardSchemaV1 } from "effect/SchemaIssue"
import type { StandardSchemaV1 } from "effect/StandardSchema"
import { fill, localized, type Localized } from "../text/Localized.ts"
import { problemText } from "./problemText.ts"

/** Why data cannot be read: at which place, `clauses[1].rules[0].modality`, empty for the whole. */
export interface DataProblem {
  readonly path: string
  readonly text: Localized
}

/** How data of a person's own making are decoded: a misspelt key is not passed over, as less would be said than was meant. */
export const strict = { errors: "all", onExcessProperty: "error" } as const

const format = makeFormatterStandardSchemaV1()

const pathOf = ({ path = [] }: StandardSchemaV1.Issue): string =>
  path
    .map((segment) => (typeof segment === "object" ? segment.key : segment))
    .map((key, n) => (typeof key === "number" ? `[${key}]` : `${n === 0 ? "" : "."}${String(key)}`))
    .join("")

/** What a schema refused, in plain words: of every place the first thing that is wrong. */
export const problemsIn = (issue: Issue): ReadonlyArray<DataProblem> => {
  const first = new Map<string, DataProblem>()
  for (const one of format(issue).issues) {
    const path = pathOf(one)
    if (!first.has(path)) first.set(path, { path, text: problemText(one.message) })
  }
  return [...first.values()]
}

const brokenAt = localized(
  "不是 JSON：第 {line} 行第 {column} 列处有误",
  "is no JSON: there is a fault in line {line}, column {column}"
)

/** The place of a JSON fault: engines tell it as an offset, or say that the text ended too soon. */
const placeOf = (text: string, message: string): { readonly line: number; readonly column: number } => {
  const offset = /position (?<offset>\d+)/u.exec(message)?.groups?.["offset"]
  const lines = text.slice(0, offset === undefined ? text.length : Number(offset)).split("\n")
  return { line: lines.length, column: lines.at(-1)!.length + 1 }
}

/** The data of a JSON file's text, with or without a byte order mark. */
export const parseJson = (text: string): Result.Result<unknown, ReadonlyArray<DataProblem>> => {
  const json = text.replace(/^\uFEFF/u, "")
  return Result.try({
    try: (): unknown => JSON.parse(json),
    catch: (error) => [{ path: "", text: fill(brokenAt, placeOf(json, String(error))) }]
  })
}

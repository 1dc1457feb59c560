import type { AssessmentDocument } from "@kepu/core"

const indented = (value: unknown, depth: number): string =>
  JSON.stringify(value, undefined, 2).replaceAll("\n", `\n${"  ".repeat(depth)}`)

function* items(values: ReadonlyArray<unknown>): Generator<string> {
  let separator = ""
  for (const value of values) {
    yield `${separator}\n    ${indented(value, 2)}`
    separator = ","
  }
  if (separator !== "") yield "\n  "
}

/** The document as indented JSON, piece by piece: that of a whole province is longer than a string may be. */
export function* renderDocument(document: AssessmentDocument): Generator<string> {
  let separator = "{"
  for (const [key, value] of Object.entries(document)) {
    yield `${separator}\n  ${JSON.stringify(key)}: `
    if (Array.isArray(value)) {
      yield "["
      yield* items(value)
      yield "]"
    } else yield indented(value, 1)
    separator = ","
  }
  yield "\n}\n"
}

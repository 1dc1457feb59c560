const indented = (value: unknown, depth: number): string =>
  JSON.stringify(value, undefined, 2).replaceAll("\n", `\n${"  ".repeat(depth)}`)

/** What stands between the brackets of an array, indented by `depth` levels, piece by piece. */
export function* items(values: Iterable<unknown>, depth: number): Generator<string> {
  let separator = ""
  for (const value of values) {
    yield `${separator}\n${"  ".repeat(depth)}${indented(value, depth)}`
    separator = ","
  }
  if (separator !== "") yield `\n${"  ".repeat(depth - 1)}`
}

/** A document as indented JSON, piece by piece: that of a whole province is longer than a string may be. */
export function* renderDocument(document: object): Generator<string> {
  let separator = "{"
  for (const [key, value] of Object.entries(document)) {
    yield `${separator}\n  ${JSON.stringify(key)}: `
    if (Array.isArray(value)) {
      yield "["
      yield* items(value, 2)
      yield "]"
    } else yield indented(value, 1)
    separator = ","
  }
  yield "\n}\n"
}

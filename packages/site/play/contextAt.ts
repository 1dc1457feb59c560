/** An object or list around a place of a JSON text. */
export interface Frame {
  readonly kind: "object" | "list"
  /** Of an object the key whose value the place is in, and its `_tag` as far as it was written before. */
  key?: string
  tag?: string
  readonly keys: Array<string>
}

/** What is being written at a place of a JSON text that need not be whole. */
export interface Context {
  /** The objects and lists around it, the outermost first. */
  readonly frames: ReadonlyArray<Frame>
  readonly at: "key" | "value"
  /** Where the word begins that is being written, with its quotation mark. */
  readonly from: number
}

const token = /"(?:[^"\\\n]|\\.)*"?|[{}[\],:]|[^\s{}[\],:"]+/gu

/** Looks at the text before a place, sign by sign, as text that is being written has no tree yet. */
export const contextAt = (text: string, place: number): Context => {
  const frames: Array<Frame> = []
  let at: Context["at"] = "value"
  let from = place
  for (const { 0: word, index } of text.slice(0, place).matchAll(token)) {
    const frame = frames.at(-1)
    const isUnfinished = index + word.length === place && !/^[{}[\],:]$/u.test(word) && !/^".*"$/su.test(word)
    from = isUnfinished ? index : place
    if (isUnfinished) break
    if (word === "{" || word === "[") {
      frames.push({ kind: word === "{" ? "object" : "list", keys: [] })
      at = word === "{" ? "key" : "value"
    } else if (word === "}" || word === "]") {
      frames.pop()
      at = "value"
    } else if (word === ",") at = frame?.kind === "object" ? "key" : "value"
    else if (word === ":") at = "value"
    else if (frame?.kind === "object" && at === "key") {
      frame.key = word.replaceAll('"', "")
      frame.keys.push(frame.key)
    } else if (frame?.kind === "object" && frame.key === "_tag") frame.tag = word.replaceAll('"', "")
  }
  return { frames, at, from }
}

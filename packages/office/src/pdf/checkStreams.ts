import type { Budget } from "../Limits.ts"

const keyword = [..."stream"].map((letter) => letter.charCodeAt(0))
const step = 65_536
/** A stream's dictionary stands before it, and is not longer than this if it is of use. */
const dictionaryLength = 1000

const isAt = (bytes: Uint8Array, at: number): boolean => keyword.every((code, n) => bytes[at + n] === code)

const latin = new TextDecoder("latin1")

/** Where the streams begin that are packed with Deflate. */
function* packedStreams(bytes: Uint8Array): Generator<number> {
  for (let at = bytes.indexOf(keyword[0]!); at >= 0; at = bytes.indexOf(keyword[0]!, at + 1)) {
    if (!isAt(bytes, at)) continue
    const from = at + keyword.length
    const begin = bytes[from] === 13 && bytes[from + 1] === 10 ? from + 2 : from + 1
    const before = latin.decode(bytes.subarray(Math.max(0, at - dictionaryLength), at))
    const dictionary = before.slice(before.lastIndexOf("obj") + 1)
    if (dictionary.trimEnd().endsWith(">>") && /\/(?:FlateDecode|Fl)\b/u.test(dictionary)) yield begin
  }
}

/** Feeds bytes until the stream has its end, behind which it takes no more. */
const feed = async (bytes: Uint8Array, to: WritableStreamDefaultWriter<BufferSource>): Promise<void> => {
  try {
    for (let at = 0; at < bytes.length; at += step) await to.write(bytes.slice(at, at + step))
    await to.close()
  } catch {
    // Where it ends, or is damaged: the library that reads the file judges that.
  }
}

/** Whether there is more of the stream. What is damaged ends it. */
const sizeOfNext = async (from: ReadableStreamDefaultReader<Uint8Array>): Promise<number | undefined> => {
  try {
    const { done, value } = await from.read()
    return done ? undefined : value.length
  } catch {
    return undefined
  }
}

/**
 * Unpacks what a PDF holds, portion by portion and without keeping anything, to see that it is no larger than allowed:
 * the library that reads it has no limit.
 */
export const checkStreams = async (bytes: Uint8Array, budget: Budget): Promise<void> => {
  for (const begin of packedStreams(bytes)) {
    const { readable, writable } = new DecompressionStream("deflate")
    const reader = readable.getReader()
    const fed = feed(bytes.subarray(begin), writable.getWriter())
    try {
      for (let size = await sizeOfNext(reader); size !== undefined; size = await sizeOfNext(reader)) budget.unpack(size)
    } finally {
      await reader.cancel().catch(() => undefined)
      await fed
    }
  }
}

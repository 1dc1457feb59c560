/** Where bytes come from: in memory, a `File` or other `Blob`, a stream of the web, or anything that yields pieces. */
export type ByteSource = Uint8Array | Blob | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>

/** Bytes in memory are read in pieces of this size, so that the reader's work is spread. */
const pieceSize = 2 ** 18

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize)
}

/** Not every browser's streams can be iterated over. Who leaves off early cancels the stream. */
async function* readingOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  let isDone = false
  try {
    for (;;) {
      const { done, value } = await reader.read()
      isDone = done
      if (done) return
      yield value
    }
  } finally {
    if (!isDone) await reader.cancel().catch(() => undefined)
    reader.releaseLock()
  }
}

/** Whether the bytes can be read a second time. */
export const isRereadable = (source: ByteSource): source is Uint8Array | Blob =>
  source instanceof Uint8Array || "arrayBuffer" in source

/** The bytes of a source, piece by piece. */
export const bytesOf = (source: ByteSource): Iterable<Uint8Array> | AsyncIterable<Uint8Array> => {
  if (source instanceof Uint8Array) return piecesOf(source)
  if ("arrayBuffer" in source) return readingOf(source.stream())
  return "getReader" in source ? readingOf(source) : source
}

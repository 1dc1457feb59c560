import { type Encoding, encodingMarked, encodingProbe, beginningLength } from "../decodeText.ts"
import { type ForeignKind, foreignKind } from "../foreign.ts"
import { bytesOf, type ByteSource, isRereadable } from "./bytesOf.ts"

/** A piece of text, and how many bytes of the source are behind it. */
export interface Piece {
  readonly text: string
  readonly bytes: number
}

export type OpenSource =
  | { readonly foreign: ForeignKind }
  | { readonly foreign?: undefined; readonly pieces: AsyncIterable<Piece> }

type Pieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>

/** So many bytes from the first that is not ASCII on decide on the encoding of what cannot be read twice. */
const lookAhead = 2 ** 20

const joined = (pieces: ReadonlyArray<Uint8Array>): Uint8Array => {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** The same bytes, the first piece having so many that the kind of the file can be told, if there are so many. */
async function* withBeginning(pieces: Pieces): AsyncGenerator<Uint8Array> {
  let first: Uint8Array | undefined = new Uint8Array()
  for await (const piece of pieces) {
    if (first === undefined) yield piece
    else {
      first = joined([first, piece])
      if (first.length < beginningLength) continue
      yield first
      first = undefined
    }
  }
  if (first !== undefined) yield first
}

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80)

/** What does not decode becomes U+FFFD. A mark stands at the beginning alone; elsewhere U+FEFF is a character. */
async function* decoded(pieces: Pieces, encoding: Encoding, before = 0): AsyncGenerator<Piece> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: before > 0 })
  let bytes = before
  for await (const piece of pieces) {
    bytes += piece.length
    yield { text: decoder.decode(piece, { stream: true }), bytes }
  }
  yield { text: decoder.decode(), bytes }
}

/** Pieces behind a first one. Who leaves off anywhere leaves off with them too. */
async function* prepended(first: Uint8Array, pieces: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first
    yield* pieces
  } finally {
    await pieces.return(undefined)
  }
}

/** Decides on the encoding by what comes within `lookAhead`; what is plain ASCII does not need a decision. */
async function* decodedOnTheWay(pieces: AsyncGenerator<Uint8Array>): AsyncGenerator<Piece> {
  const ascii = new TextDecoder()
  const held: Array<Uint8Array> = []
  const probe = encodingProbe()
  let bytes = 0
  let ahead = 0
  try {
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
      const piece = next.value
      if (held.length === 0 && isAscii(piece)) {
        bytes += piece.length
        yield { text: ascii.decode(piece), bytes }
        continue
      }
      held.push(piece)
      probe.feed(piece)
      ahead += piece.length
      if (ahead >= lookAhead) break
    }
    const known = joined(held)
    const encoding = (bytes === 0 ? encodingMarked(known) : undefined) ?? probe.verdict()
    yield* decoded(prepended(known, pieces), encoding, bytes)
  } finally {
    await pieces.return(undefined)
  }
}

const encodingOf = async (source: ByteSource): Promise<Encoding> => {
  const probe = encodingProbe()
  for await (const piece of bytesOf(source)) probe.feed(piece)
  return probe.verdict()
}

/**
 * Opens a source as text. Its encoding is the one that is given, else that of its mark, else the one that the probe tells. A source that can be read twice is looked through as a whole first. Of another one a part decides; what
 * later does not fit becomes U+FFFD, as all does that does not decode.
 */
export const openSource = async (source: ByteSource, encoding?: Encoding): Promise<OpenSource> => {
  const pieces = withBeginning(bytesOf(source))
  const first = await pieces.next()
  const beginning = first.done === true ? new Uint8Array() : first.value
  const foreign = foreignKind(beginning)
  if (foreign !== undefined) {
    await pieces.return(undefined)
    return { foreign }
  }
  const all = prepended(beginning, pieces)
  if (encoding !== undefined) return { pieces: decoded(all, encoding) }
  if (!isRereadable(source)) return { pieces: decodedOnTheWay(all) }
  const known = encodingMarked(beginning) ?? (await encodingOf(source))
  return { pieces: decoded(all, known) }
}

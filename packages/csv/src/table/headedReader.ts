import { type Header, searchedText } from "./findHeader.ts"

/** Reads a text that comes in pieces. */
export interface TextReader {
  readonly feed: (piece: string, isLast: boolean) => void
}

/** Waits for as much text as headings are looked for in; behind them a reader of the body goes on. Without, none does. */
export const headedReader = <H extends Header>(
  findColumns: (text: string) => H | undefined,
  bodyReader: (header: H) => TextReader
): TextReader => {
  let text = ""
  let body: TextReader | undefined
  let isUnusable = false
  return {
    feed: (piece, isLast) => {
      if (isUnusable) return
      if (body !== undefined) return body.feed(piece, isLast)
      text += piece
      if (text.length <= searchedText && !isLast) return
      const header = findColumns(text)
      isUnusable = header === undefined
      if (header === undefined) return
      body = bodyReader(header)
      body.feed(text.slice(header.end), isLast)
      text = ""
    }
  }
}

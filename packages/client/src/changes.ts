import { createParser, type EventSourceMessage } from "eventsource-parser"
import { KepuProblem } from "./KepuProblem.ts"
import type { Change } from "./records.ts"
import { pause, type Send } from "./send.ts"

/** Milliseconds until a stream that broke off is asked for again, unless the service names another time. */
const comeAgain = 3000

/** The events of one stream, until it ends or breaks off. */
async function* eventsOf(body: ReadableStream<Uint8Array>, onRetry: (milliseconds: number) => void) {
  const come: Array<EventSourceMessage> = []
  const parser = createParser({ onEvent: (event) => come.push(event), onRetry })
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      parser.feed(value)
      yield* come.splice(0)
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/**
 * The changes after a sequence number, as they happen. Where the stream breaks off it goes on after the last change
 * that came, so none is missed and none comes twice. A refusal, as of a token that is over, is thrown.
 */
export async function* changesAfter(
  send: Send,
  path: string,
  after: number,
  signal?: AbortSignal
): AsyncGenerator<Change, void, undefined> {
  let last = after
  let wait = comeAgain
  const isOver = (): boolean => signal?.aborted === true
  while (!isOver()) {
    try {
      const headers = { accept: "text/event-stream", "last-event-id": String(last) }
      const { body } = await send(path, { headers, signal })
      for await (const { data, event, id } of eventsOf(body!, (milliseconds) => (wait = milliseconds))) {
        if (event !== "change") continue
        last = Number(id)
        yield JSON.parse(data) as Change
      }
    } catch (error) {
      if (isOver()) return
      if (error instanceof KepuProblem && error.status !== 503 && error.status !== 429) throw error
    }
    await pause(wait, signal).catch(() => undefined)
  }
}

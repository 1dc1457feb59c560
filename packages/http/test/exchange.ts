import { connect, type Socket } from "node:net"

/** What came back on a connection. */
export interface Exchange {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly json: any
  readonly millis: number
  readonly socket: Socket
}

const parsed = (bytes: Buffer) => {
  const end = bytes.indexOf("\r\n\r\n")
  if (end < 0) return undefined
  const [first = "", ...lines] = bytes.subarray(0, end).toString("latin1").split("\r\n")
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(":")
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
    })
  )
  const body = bytes.subarray(end + 4)
  if (body.length < Number(headers["content-length"] ?? 0)) return undefined
  return { status: Number(first.split(" ")[1]), headers, text: body.toString("utf8") }
}

/**
 * Says something on a connection, byte by byte as `say` wants it, and waits for the first response. The connection
 * stays open for as long as the service leaves it.
 */
export const exchange = (port: number, say: (socket: Socket) => unknown): Promise<Exchange> =>
  new Promise((resolve, reject) => {
    const began = performance.now()
    const socket = connect(port, "127.0.0.1", () => {
      // What cannot be said any more once the answer is there is no matter; before that, the connection fails too.
      Promise.resolve(say(socket)).catch(() => {})
    })
    let bytes: Buffer = Buffer.alloc(0)
    socket.on("data", (chunk: Buffer) => {
      bytes = Buffer.concat([bytes, chunk])
      const response = parsed(bytes)
      if (response === undefined) return
      const { headers, status, text } = response
      bytes = Buffer.alloc(0)
      resolve({ status, headers, json: JSON.parse(text), millis: performance.now() - began, socket })
    })
    socket.on("error", reject).on("close", () => reject(new Error("closed without an answer")))
  })

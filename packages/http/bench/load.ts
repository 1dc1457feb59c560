import { once } from "node:events"
import { connect } from "node:net"

export interface Load {
  readonly perSecond: number
  /** Milliseconds. */
  readonly median: number
  readonly p99: number
}

const lengthOf = /\r\ncontent-length: (?<length>\d+)\r\n/iu

/** Keeps some connections busy for a while, each with one request after another. Fails on an answer that is no 200. */
export const load = async (port: number, connections: number, millis: number, next: () => string): Promise<Load> => {
  const times: Array<number> = []
  const end = performance.now() + millis
  const drive = async (): Promise<void> => {
    const socket = connect(port, "127.0.0.1").setNoDelay(true)
    await once(socket, "connect")
    let began = 0
    let head: Buffer = Buffer.alloc(0)
    let left = -1
    const done = once(socket, "close")
    const ask = (): void => {
      if (performance.now() >= end) return void socket.destroy()
      began = performance.now()
      socket.write(next())
    }
    socket.on("data", (chunk: Buffer) => {
      if (left < 0) {
        head = head.length === 0 ? chunk : Buffer.concat([head, chunk])
        const at = head.indexOf("\r\n\r\n")
        if (at < 0) return
        const text = head.toString("latin1", 0, at + 2)
        const length = lengthOf.exec(text)?.groups?.["length"]
        if (!text.startsWith("HTTP/1.1 200") || length === undefined) {
          socket.destroy(new Error(`answered with ${head.toString("utf8").slice(0, 600)}`))
          return
        }
        left = Number(length) - (head.length - at - 4)
        head = Buffer.alloc(0)
      } else left -= chunk.length
      if (left > 0) return
      left = -1
      times.push(performance.now() - began)
      ask()
    })
    ask()
    await done
  }
  const start = performance.now()
  await Promise.all(Array.from({ length: connections }, drive))
  const seconds = (performance.now() - start) / 1000
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN
  return { perSecond: times.length / seconds, median: at(0.5), p99: at(0.99) }
}

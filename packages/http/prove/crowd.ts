import { once } from "node:events"
import { connect, type Socket } from "node:net"
import type { Apart } from "./apart.ts"

/** Connections that are opened at once, so that the queue of those that wait for the service does not overflow. */
const batch = 250

/** What became of many connections that say nothing. */
export interface Crowd {
  readonly opened: number
  /** Megabytes of the service without them, and with all of them open. */
  readonly before: number
  readonly with: number
  /** Milliseconds that requests took meanwhile, shortest first. */
  readonly answers: ReadonlyArray<number>
  /** Seconds after which the service had closed the last of them. */
  readonly closedAfter: number
}

const open = async (port: number): Promise<Socket> => {
  const socket = connect(port, "127.0.0.1")
  await once(socket, "connect")
  return socket.on("error", () => {})
}

/** Opens connections on which nothing is ever said, and asks the service for something meanwhile. */
export const crowd = async ({ memory, port, tokens }: Apart, size: number, requests = 100): Promise<Crowd> => {
  const ask = async (): Promise<number> => {
    const began = performance.now()
    const response = await fetch(`http://127.0.0.1:${port}/v1/notices`, {
      headers: { authorization: `Bearer ${tokens["viewer"]}` }
    })
    await response.text()
    if (response.status !== 200) throw new Error(`answered with ${response.status}`)
    return performance.now() - began
  }
  for (let n = 0; n < 20; n++) await ask()
  const before = await memory()
  const sockets: Array<Socket> = []
  while (sockets.length < size) {
    const next = Array.from({ length: Math.min(batch, size - sockets.length) }, () => open(port))
    sockets.push(...(await Promise.all(next)))
  }
  const began = performance.now()
  const closed = Promise.all(sockets.map((socket) => once(socket.resume(), "close")))
  const isOpen = sockets.filter(({ destroyed, readableEnded }) => !destroyed && !readableEnded).length
  const during = await memory()
  const answers: Array<number> = []
  for (let n = 0; n < requests; n++) answers.push(await ask())
  await closed
  return {
    opened: isOpen,
    before,
    with: during,
    answers: answers.toSorted((a, b) => a - b),
    closedAfter: (performance.now() - began) / 1000
  }
}

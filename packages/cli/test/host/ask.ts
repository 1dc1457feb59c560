import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads"
import type { Asked, Run } from "./messages.ts"

const open = () => {
  const bell = new Int32Array(new SharedArrayBuffer(4))
  const { port1, port2 } = new MessageChannel()
  const workerData = { bell, port: port2 }
  new Worker(new URL("line.ts", import.meta.url), { workerData, transferList: [port2], execArgv: [] }).unref()
  port1.unref()
  return { bell, port: port1 }
}

let line: ReturnType<typeof open> | undefined

/** Asks the host, which is started for the first question of a worker, and waits for its answer. */
export const ask = (asked: Asked): Run => {
  line ??= open()
  Atomics.store(line.bell, 0, 0)
  line.port.postMessage(asked, [])
  Atomics.wait(line.bell, 0, 0)
  const run: Run = receiveMessageOnPort(line.port)?.message
  return run
}

// Passes questions from a test, which waits, to the host and its answers back.
import { fork } from "node:child_process"
import { fileURLToPath } from "node:url"
import { type MessagePort, workerData } from "node:worker_threads"
import type { Asked, Run } from "./messages.ts"

const { bell, port }: { readonly bell: Int32Array; readonly port: MessagePort } = workerData
const host = fork(fileURLToPath(new URL("host.ts", import.meta.url)), { execArgv: ["-C", "@kepu/source"] })

const answer = (run: Run): void => {
  port.postMessage(run)
  Atomics.store(bell, 0, 1)
  Atomics.notify(bell, 0)
}
port.on("message", (asked: Asked) => host.send(asked))
host.on("message", answer)
host.on("exit", (code) => answer({ code, stdout: "", stderr: "the program ended its process" }))

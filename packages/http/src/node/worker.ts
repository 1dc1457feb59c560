/** The program of a worker: it does one job after the other, and tells what came of each. */
import { parentPort } from "node:worker_threads"
import { ready } from "./ready.ts"
import { type Given, type Job, work } from "../server/jobs/jobs.ts"

parentPort!.on("message", ({ given, job }: { readonly job: Job; readonly given: Given }) => {
  const outcome = work(job, given)
  parentPort!.postMessage(outcome, outcome._tag === "Done" ? [outcome.json.buffer as ArrayBuffer] : [])
})

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort!.postMessage(ready)

/** The program of a worker: it does one job after the other, and tells what came of each. */
import type { StoredRecord } from "@kepu/core/port"
import { parentPort, workerData } from "node:worker_threads"
import type { Feed } from "./Feed.ts"
import { ready } from "./ready.ts"
import { threadTime } from "./threadTime.ts"
import { yieldToOthers } from "./yielding.ts"
import type { Given, Job, Outcome } from "../server/jobs/Job.ts"
import { work } from "../server/jobs/work.ts"
import { KeptLedger } from "../server/live/KeptLedger.ts"
import { Registers } from "../server/live/Registers.ts"

/** What a worker is begun with. */
export interface Begun {
  /** Whether it lets the other threads of the service go first. */
  readonly yields: boolean
}

/** What a worker is told to do. */
export interface Told {
  readonly _tag: "Do"
  readonly job: Job
  readonly given: Omit<Given, "ledger">
  /** The ledger that it is about, by its id. */
  readonly about: string | undefined
}

const ledgers = new Map<string, KeptLedger>()
const begun = new Map<string, Pick<KeptLedger, "region" | "notice"> & { readonly entries: Array<StoredRecord> }>()

const take = (feed: Feed): void => {
  const { id } = feed
  switch (feed._tag) {
    case "Begin":
      ledgers.delete(id)
      begun.set(id, { region: feed.region, notice: feed.notice, entries: [] })
      return
    case "Entries":
      begun.get(id)!.entries.push(...feed.entries)
      return
    case "Begun": {
      const { entries, notice, region } = begun.get(id)!
      begun.delete(id)
      ledgers.set(id, new KeptLedger(region, notice, new Registers(entries), feed.sequence))
      return
    }
    case "Changes":
      ledgers.get(id)!.advance(feed.changes, feed.sequence)
      return
    case "Forget":
      ledgers.delete(id)
  }
}

/** What came of a job, and the milliseconds of processor that it took. */
export interface Answered {
  readonly outcome: Outcome
  readonly took: number
}

const answer = async ({ about, given, job }: Told): Promise<void> => {
  const began = threadTime()
  const outcome = await work(job, about === undefined ? given : { ...given, ledger: ledgers.get(about)! })
  const answered: Answered = { outcome, took: threadTime() - began }
  parentPort!.postMessage(
    answered,
    outcome._tag === "Done" ? outcome.pieces.map(({ buffer }) => buffer as ArrayBuffer) : []
  )
}

parentPort!.on("message", (said: Feed | Told) => {
  if (said._tag !== "Do") return take(said)
  // What goes wrong in it ends the worker, and is told as a fault of the service.
  void answer(said)
})

if ((workerData as Begun).yields) yieldToOthers()
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort!.postMessage(ready)

import { parentPort, workerData } from "node:worker_threads"
import type { Activity, Portfolio } from "@kepu/core"
import type { Part } from "@kepu/core/aggregate"
import { gathering } from "@kepu/core/aggregate"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { indicators } from "../changes.ts"
import { asOf } from "../evaluators.ts"

const units = (workerData as { readonly units: Portfolio["units"] }).units

/**
 * So many bytes are decoded at a time, and so many activities judged: they are let go before the next, so that little
 * memory is touched. A text above 128 kB would get memory of its own from the system, which takes longer than parsing it.
 */
const portion = { bytes: 1 << 15, activities: 1024 }

const lineEnd = 10

/** One activity a line, as a store or a file hands it over: bytes that move to a worker without being copied. */
const portionsOf = function* (bytes: Uint8Array): Generator<ReadonlyArray<Activity>> {
  const decoder = new TextDecoder()
  let activities: Array<Activity> = []
  for (let from = 0; from < bytes.length;) {
    const to = bytes.indexOf(lineEnd, Math.min(from + portion.bytes, bytes.length - 1))
    for (const line of decoder.decode(bytes.subarray(from, to)).split("\n"))
      activities.push(JSON.parse(line) as Activity)
    from = to + 1
    if (activities.length < portion.activities && from < bytes.length) continue
    yield activities
    activities = []
  }
}

/** The numbers of a part are in arrays of their own, which move as well. */
const buffersOf = ({ tallies }: Part): ReadonlyArray<ArrayBuffer> =>
  Object.values(tallies).flatMap(({ ofAnybody, ofRegion, ofUnits }) =>
    [ofUnits, ofAnybody, ofRegion].map(({ buffer }) => buffer as ArrayBuffer)
  )

parentPort!.on("message", (bytes: Uint8Array) => {
  const { add, part } = gathering(notice, units, { asOf, indicators })
  for (const activities of portionsOf(bytes)) add({ activities })
  const whole = part()
  parentPort!.postMessage(whole, buffersOf(whole))
})
parentPort!.postMessage("ready", [])

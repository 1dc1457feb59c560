import { parentPort, workerData } from "node:worker_threads"
import type { Activity, Part, Portfolio } from "@kepu/core"
import { partOf } from "@kepu/core"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { indicators } from "../changes.ts"
import { asOf } from "../evaluators.ts"

const units = (workerData as { readonly units: Portfolio["units"] }).units

/** One activity a line, as a store or a file hands it over: bytes that move to a worker without being copied. */
const activitiesIn = (bytes: Uint8Array): ReadonlyArray<Activity> => {
  const activities: Array<Activity> = []
  const decoder = new TextDecoder()
  for (let from = 0; from < bytes.length;) {
    const to = bytes.indexOf(10, from)
    activities.push(JSON.parse(decoder.decode(bytes.subarray(from, to))) as Activity)
    from = to + 1
  }
  return activities
}

/** The numbers of a part are in arrays of their own, which move as well. */
const buffersOf = ({ recommended, tally }: Part) =>
  [...Object.values(tally), ...Object.values(recommended)].map((numbers: Int32Array<ArrayBuffer>) => numbers.buffer)

parentPort!.on("message", (bytes: Uint8Array) => {
  const part = partOf(notice, { units, activities: activitiesIn(bytes) }, { asOf, indicators })
  parentPort!.postMessage(part, buffersOf(part))
})
parentPort!.postMessage("ready", [])

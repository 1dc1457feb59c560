// node packages/office/fuzz/run.ts [N] [SEED] [NAME]: N spoilt files, made from the fixtures (from those whose names
// hold NAME) by turned bits, other headers of the zip and other XML. No reader may throw what it did not foresee, take
// two seconds, give a result that is not in form, or make the process large.
import { readdirSync, readFileSync } from "node:fs"
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads"
import { randomFrom } from "./random.ts"
import { readContent } from "../src/readOffice.ts"
import { faultOf } from "./fault.ts"
import { type Sample, spoilt } from "./mutate.ts"

const longest = 2000
const mostMegabytes = 700
/** Larger ones would be the time of all the others. */
const largestSample = 100_000
/** A file that takes so long has no end. */
const patience = 20_000

interface Job {
  readonly from: number
  readonly to: number
  readonly seed: number
  readonly only: string
}

type Word =
  | { readonly is: "begun"; readonly n: number }
  | { readonly is: "fault"; readonly n: number; readonly fault: string }
  | { readonly is: "done"; readonly slowest: number; readonly counts: Readonly<Record<string, number>> }

const folder = new URL("../test/fixtures/", import.meta.url)

const kindOf = (bytes: Uint8Array): Sample["is"] =>
  bytes[0] === 0x50 && bytes[1] === 0x4b ? "zip" : bytes[0] === 0x3c ? "markup" : "binary"

const samplesOf = (only: string): ReadonlyArray<Sample> =>
  readdirSync(folder)
    .filter((name) => name.includes(only))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) }))
    .filter(({ bytes, name }) => bytes.length <= largestSample && !name.startsWith("truncated"))
    .map((sample) => ({ ...sample, is: kindOf(sample.bytes) }))

const work = async ({ from, only, seed, to }: Job, tell: (word: Word) => void): Promise<void> => {
  const samples = samplesOf(only)
  const counts: Record<string, number> = {}
  let slowest = 0
  for (let n = from; n < to; n++) {
    const random = randomFrom(seed + n)
    const sample = samples[random.below(samples.length)]
    if (sample === undefined) throw new Error("no fixture has such a name")
    const bytes = spoilt(sample, random)
    tell({ is: "begun", n })
    const start = process.cpuUsage()
    try {
      const result = await readContent(bytes)
      const outcome = result.ok ? `read as ${result.kind}` : result.refusal.code
      counts[outcome] = (counts[outcome] ?? 0) + 1
      const fault = faultOf(result)
      if (fault !== undefined) tell({ is: "fault", n, fault: `${sample.name}: ${fault}` })
    } catch (error) {
      tell({ is: "fault", n, fault: `${sample.name}: ${error instanceof Error ? error.stack : String(error)}` })
    }
    const { system, user } = process.cpuUsage(start)
    const took = (system + user) / 1000
    slowest = Math.max(slowest, took)
    if (took > longest) tell({ is: "fault", n, fault: `${sample.name}: took ${took.toFixed(0)} ms` })
  }
  tell({ is: "done", slowest, counts })
}

const lead = (count: number, seed: number, only: string): void => {
  process.stdout.write(`fuzz: ${count} files, seed ${seed}\n`)
  const began = performance.now()
  let faults = 0
  let at = 0
  let movedAt = performance.now()
  const report = (n: number, fault: string): void => {
    faults++
    process.stdout.write(`file ${n} of seed ${seed}: ${fault}\n`)
  }
  const start = (from: number): Worker => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { from, to: count, seed, only } satisfies Job })
    worker.on("message", (word: Word) => {
      movedAt = performance.now()
      if (word.is === "begun") at = word.n
      else if (word.is === "fault") report(word.n, word.fault)
      else finish(word)
    })
    worker.on("error", (error) => {
      report(at, `ended the reader: ${String(error)}`)
      movedAt = performance.now()
      current = start(at + 1)
    })
    return worker
  }
  const finish = ({ counts, slowest }: Extract<Word, { is: "done" }>): void => {
    clearInterval(watch)
    const megabytes = process.resourceUsage().maxRSS / 1024
    if (megabytes > mostMegabytes) report(count, `${megabytes.toFixed(0)} MB`)
    const seconds = ((performance.now() - began) / 1000).toFixed(0)
    process.stdout.write(
      `${JSON.stringify(counts)}\nfuzz: ${faults} faults; the slowest took ${slowest.toFixed(0)} ms, all took ${seconds} s and ${megabytes.toFixed(0)} MB at most\n`
    )
    if (faults > 0) process.exitCode = 1
  }
  let current = start(0)
  const watch = setInterval(() => {
    if (performance.now() - movedAt < patience) return
    report(at, `no end in ${patience} ms`)
    movedAt = performance.now()
    void current.terminate()
    current = start(at + 1)
  }, 1000)
}

if (isMainThread)
  lead(Number(process.argv[2] ?? 20_000), Number(process.argv[3] ?? Date.now() % 2 ** 31), process.argv[4] ?? "")
else {
  const leader = parentPort
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node has no origin
  await work(workerData as Job, (word) => leader?.postMessage(word))
}

// pnpm bench:http [ROUNDS] [MILLIS]: requests a second of the service and of a handler by hand, over SQLite, turn by
// turn. It fails if the service does less than 70 % of what the handler does.
import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { load } from "./load.ts"
import { type Kind, kinds, requestOf } from "./work.ts"

const rounds = Number(process.argv[2] ?? 7)
const millis = Number(process.argv[3] ?? 2000)
const connections = 16
const least = 0.7
const folder = mkdtempSync(join(tmpdir(), "kepu-bench-http-"))

interface Told {
  readonly megabytes: number
  readonly cpu: number
}
interface Service {
  readonly child: ChildProcess
  readonly port: number
  readonly token: string
  count: number
}

const start = async (kind: string): Promise<Service> => {
  const child = fork(join(import.meta.dirname, "serve.ts"), [kind, join(folder, kind)], {
    execArgv: ["-C", "@kepu/source"]
  })
  const [told] = (await once(child, "message")) as [{ readonly port: number; readonly token: string }]
  return { ...told, child, count: 0 }
}

const told = async ({ child }: Service): Promise<Told> => {
  const answer = once(child, "message")
  child.send("told")
  return (await answer)[0] as Told
}

interface Measured {
  readonly perSecond: number
  readonly median: number
  readonly p99: number
  /** Microseconds of processor time for a request. */
  readonly cpu: number
}

const measure = async (service: Service, kind: Kind, span: number): Promise<Measured> => {
  const before = await told(service)
  const from = service.count
  const made = await load(service.port, connections, span, () => requestOf(kind, service.count++, service.token))
  const { cpu } = await told(service)
  return { ...made, cpu: ((cpu - before.cpu) * 1e6) / (service.count - from) }
}

const middle = (values: ReadonlyArray<number>): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)]!

try {
  const names = ["by-hand", "kepu"] as const
  const services = { "by-hand": await start("by-hand"), kepu: await start("kepu") }
  // Pages first: writes make what they are taken from larger.
  for (const kind of kinds.toReversed()) {
    for (const name of names) await measure(services[name], kind, millis)
    const runs = { "by-hand": [] as Array<Measured>, kepu: [] as Array<Measured> }
    for (let round = 0; round < rounds; round++) {
      for (const name of round % 2 === 0 ? names : names.toReversed()) {
        runs[name].push(await measure(services[name], kind, millis))
      }
    }
    const of = (name: (typeof names)[number], key: keyof Measured) => middle(runs[name].map((run) => run[key]))
    for (const name of names) {
      process.stdout.write(
        `${kind} ${name}: ${of(name, "perSecond").toFixed(0)} requests/s, median ${of(name, "median").toFixed(2)} ms, ` +
          `p99 ${of(name, "p99").toFixed(2)} ms, ${of(name, "cpu").toFixed(0)} µs of processor, ` +
          `${(await told(services[name])).megabytes.toFixed(0)} MB\n`
      )
    }
    const ratio = middle(runs.kepu.map(({ perSecond }, n) => perSecond / runs["by-hand"][n]!.perSecond))
    process.stdout.write(`${kind}: ${(ratio * 100).toFixed(0)} % of the handler by hand (least ${least * 100} %)\n`)
    if (ratio < least) process.exitCode = 1
  }
  for (const { child } of Object.values(services)) child.disconnect()
} finally {
  rmSync(folder, { recursive: true })
}

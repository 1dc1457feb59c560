// pnpm bench:http [ROUNDS] [MILLIS]: requests a second of the service, of a handler by hand and of the same on fastify,
// over SQLite, turn by turn; `both` is a page of findings after a write, on ledgers of two sizes. It fails if the service
// does less than 70 % of what the handler does.
import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { load } from "./load.ts"
import { type Kind, requestOf } from "./work.ts"

const rounds = Number(process.argv[2] ?? 7)
const millis = Number(process.argv[3] ?? 2000)
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
  readonly counts: Record<Kind, number>
}

const start = async (kind: string, activities: number): Promise<Service> => {
  const args = [kind, join(folder, `${kind}-${activities}`), `${activities}`]
  const child = fork(join(import.meta.dirname, "serve.ts"), args, { execArgv: ["-C", "@kepu/source"] })
  const [told] = (await once(child, "message")) as [{ readonly port: number; readonly token: string }]
  return { ...told, child, counts: { page: 0, write: 0, both: 0 } }
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
  const { counts, port, token } = service
  const from = counts[kind]
  // Each write of both names the version that the one before has made, so they go one after the other.
  const made = await load(port, kind === "both" ? 1 : 16, span, () => requestOf(kind, counts[kind]++, token))
  const { cpu } = await told(service)
  return { ...made, cpu: ((cpu - before.cpu) * 1e6) / (counts[kind] - from) }
}

const middle = (values: ReadonlyArray<number>): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)]!

const names = ["by-hand", "fastify", "kepu"] as const
type Name = (typeof names)[number]

const compare = async (kind: Kind, activities: number, services: Record<Name, Service>) => {
  const what = `${kind} of ${activities}`
  for (const name of names) await measure(services[name], kind, millis)
  const runs: Record<Name, Array<Measured>> = { "by-hand": [], fastify: [], kepu: [] }
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      runs[name].push(await measure(services[name], kind, millis))
    }
  }
  const of = (name: Name, key: keyof Measured) => middle(runs[name].map((run) => run[key]))
  for (const name of names) {
    process.stdout.write(
      `${what} ${name}: ${of(name, "perSecond").toFixed(0)} requests/s, median ${of(name, "median").toFixed(2)} ms, ` +
        `p99 ${of(name, "p99").toFixed(2)} ms, ${of(name, "cpu").toFixed(0)} µs of processor, ` +
        `${(await told(services[name])).megabytes.toFixed(0)} MB\n`
    )
  }
  const ratioTo = (other: Name) => middle(runs.kepu.map(({ perSecond }, n) => perSecond / runs[other][n]!.perSecond))
  const ratio = ratioTo("by-hand")
  process.stdout.write(
    `${what}: ${(ratio * 100).toFixed(0)} % of the handler by hand (least ${least * 100} %), ` +
      `${(ratioTo("fastify") * 100).toFixed(0)} % of the same on fastify\n`
  )
  if (ratio < least) process.exitCode = 1
}

try {
  for (const activities of [300, 20_000]) {
    const services = {
      "by-hand": await start("by-hand", activities),
      fastify: await start("fastify", activities),
      kepu: await start("kepu", activities)
    }
    // Writes come last: they make what pages are taken from larger.
    const kinds = activities === 300 ? (["page", "both", "write"] as const) : (["both"] as const)
    for (const kind of kinds) await compare(kind, activities, services)
    for (const { child } of Object.values(services)) child.disconnect()
  }
} finally {
  rmSync(folder, { recursive: true })
}

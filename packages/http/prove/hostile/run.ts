// pnpm prove:hostile [SECONDS] [ROLE …] [--each]: one hostile client that sends the costliest it may, beside a normal
// load, for so many seconds (60), role by role; with --each attack by attack. The service has a heap of 512 MB.
import { fork, type ChildProcess } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { loadavg, tmpdir } from "node:os"
import { join } from "node:path"
import { attacksBy, type Tokens } from "./attacks.ts"
import { type Measured, normalLoad } from "./normal.ts"

const words = process.argv.slice(2)
const each = words.includes("--each")
const seconds = Number(words.find((word) => /^\d+$/u.test(word)) ?? 60)
const roles = (["unit", "viewer", "issuer", "county"] as const).filter(
  (role) => words.includes(role) || !words.some((word) => /^[a-z]+$/u.test(word))
)
const folder = mkdtempSync(join(tmpdir(), "kepu-hostile-"))
const start = (name: string, args: ReadonlyArray<string>, flags: ReadonlyArray<string> = []) =>
  fork(join(import.meta.dirname, name), args, { execArgv: ["-C", "@kepu/source", ...flags] })
const heard = async <A>(child: ChildProcess): Promise<A> => (await once(child, "message"))[0] as A
const told = async <A>(child: ChildProcess): Promise<A> => {
  const answer = heard<A>(child)
  child.send("tell")
  return answer
}

interface State {
  /** Megabytes at most so far, of the process and of its heap. */
  readonly rss: number
  readonly heap: number
  /** Share of the time in which the thread that answers was busy. */
  readonly busy: number
  /** Milliseconds for which it let nobody else come to their turn. */
  readonly held: { readonly p99: number; readonly most: number }
}

const at = (times: ReadonlyArray<number>, share: number): number =>
  times.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(times.length * share) - 1)] ?? Number.NaN
const allOf = ({ times }: Measured) => Object.values(times).flat()
const say = (name: string, measured: Measured): void => {
  const byKind = Object.entries(measured.times)
    .map(([kind, times]) => `${kind} ${at(times, 0.5).toFixed(0)}/${at(times, 0.99).toFixed(0)}`)
    .join(", ")
  const all = allOf(measured)
  process.stdout.write(
    `${name}: ${all.length} answers to others, median ${at(all, 0.5).toFixed(1)} ms, p99 ${at(all, 0.99).toFixed(0)} ms (${byKind}); ${measured.failed.length} failed\n`
  )
  for (const failure of measured.failed.slice(0, 3)) process.stdout.write(`  failed: ${failure}\n`)
}

const service = start("service.ts", [folder], ["--max-old-space-size=512"])
let isAlive = true
service.once("exit", () => (isAlive = false))
const { port, tokens } = await heard<{ readonly port: number; readonly tokens: Tokens }>(service)
await normalLoad(port, tokens, 5000)
await told<State>(service)
const isBusy = loadavg()[0]! > 1.5
const alone = await normalLoad(port, tokens, Math.min(20, seconds) * 1000)
say(`alone (load of the machine ${loadavg()[0]!.toFixed(1)})`, alone)
const load = ({ busy, held }: State): string =>
  `its thread was busy ${(busy * 100).toFixed(0)} % of the time, and held others up for ${held.p99.toFixed(0)} ms (p99), ${held.most.toFixed(0)} ms at most`
process.stdout.write(`  ${load(await told<State>(service))}\n`)
let holds = true
for (const role of roles) {
  const names = each ? Object.keys(attacksBy(tokens)[role].attacks) : [undefined]
  for (const name of names) {
    const hostile = start("hostile.ts", [
      `${port}`,
      role,
      JSON.stringify(tokens),
      ...(name === undefined ? [] : [name])
    ])
    await heard(hostile)
    const beside = await normalLoad(port, tokens, seconds * 1000)
    if (!isAlive) {
      process.stdout.write("the service is gone\n")
      process.exit(1)
    }
    say(`beside a hostile ${role}${name === undefined ? "" : ` (${name})`}`, beside)
    const answers = await told<Record<string, Record<string, number>>>(hostile)
    process.stdout.write(`  it was answered ${JSON.stringify(answers)}\n`)
    hostile.disconnect()
    const ratio = at(allOf(beside), 0.5) / at(allOf(alone), 0.5)
    const tail = at(allOf(beside), 0.99)
    const good = ratio <= 3 && tail <= 250 && beside.failed.length === 0
    holds &&= good
    const state = await told<State>(service)
    process.stdout.write(
      `  ${good ? "holds" : "does not hold"}: median × ${ratio.toFixed(1)} (≤ 3), p99 ${tail.toFixed(0)} ms (≤ 250); ${load(state)}; memory at most ${state.rss.toFixed(0)} MB, heap ${state.heap.toFixed(0)} MB\n`
    )
    await new Promise((resolve) => setTimeout(resolve, 3000))
  }
}
process.stdout.write(
  `prove:hostile: the service ${isAlive ? "lives" : "is gone"}, peak of memory ${(await told<State>(service)).rss.toFixed(0)} MB\n`
)
service.disconnect()
rmSync(folder, { recursive: true })
if (!isAlive) process.exitCode = 1
else if (!holds && isBusy) process.stdout.write("the machine was busy with other things: times cannot be judged\n")
else if (!holds) process.exitCode = 1

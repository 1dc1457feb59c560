import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { availableParallelism, tmpdir } from "node:os"
import { join } from "node:path"
import type { Met, Task } from "./MutantRunner.ts"
import { type Mutant, mutantsOf } from "./mutantsOf.ts"
import { measuredParts, type PartName } from "./parts.ts"
import { forget, type Remembered, remember, remembered } from "./remembered.ts"
import { score, type Score, type Waivers } from "./score.ts"

const root = join(import.meta.dirname, "../../..")
const vitest = join(root, "node_modules/vitest/vitest.mjs")
const config = join(import.meta.dirname, "vitest.config.ts")

/** How the reason of a waiver begins for a change that goes on for ever where counting does not stop it. */
const endless = "never ends"

/** With fewer mutants than this a second process takes longer to load the tests than it saves. */
const worthAProcess = 100

/** Signals that ask to stop. */
const stopping = ["SIGINT", "SIGTERM", "SIGHUP"] as const

/** Processes of tests that have not ended. */
const running = new Set<ChildProcess>()

/** Runs the tests over some mutants, in a process of its own. */
const runTests = (part: string, task: Task, file: string): Promise<Met> =>
  new Promise((resolve, reject) => {
    writeFileSync(file, JSON.stringify(task))
    const child = spawn(process.execPath, [vitest, "run", "--config", config, "--reporter", "minimal"], {
      cwd: root,
      env: { ...process.env, KEPU_PART: part, KEPU_TASK: file },
      stdio: ["ignore", "inherit", "inherit"],
      // A group of its own, so that it can be ended with the processes that it starts.
      detached: true
    })
    running.add(child)
    child.on("error", reject)
    child.on("exit", (code) => {
      running.delete(child)
      if (code === 0) resolve(JSON.parse(readFileSync(task.met, "utf8")) as Met)
      else reject(new Error("the tests must pass without a mutant before they can judge any"))
    })
  })

/** Which mutants the tests killed and met; what is killed is remembered even if the run is stopped or fails. */
const ask = async (
  part: PartName,
  mutants: ReadonlyArray<Mutant>,
  asked: ReadonlyArray<Mutant>,
  before: Remembered
) => {
  const directory = mkdtempSync(join(tmpdir(), "kepu-mutants-"))
  const file = join(directory, "killed")
  writeFileSync(file, "")
  const keys = new Map(mutants.map(({ id, key }) => [id, key]))
  const killed = () => {
    const ids = readFileSync(file, "utf8").split("\n").filter(Boolean)
    return [...before.killed, ...ids.map((id) => keys.get(id)!)]
  }
  const stop = () => {
    for (const { pid } of running) if (pid !== undefined) process.kill(-pid, "SIGKILL")
    remember(part, { ...before, killed: killed() })
    process.exit(130)
  }
  for (const signal of stopping) process.on(signal, stop)
  const shares = asked.length < worthAProcess ? 1 : availableParallelism()
  const runs = Array.from({ length: shares }, (_, share) => {
    const own = asked.filter((_mutant, n) => n % shares === share)
    const task = { asked: own, slow: before.slow, killed: file, met: join(directory, `met-${share}.json`) }
    return runTests(part, task, join(directory, `task-${share}.json`))
  })
  const ended = await Promise.allSettled(runs)
  const met = ended.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []))
  remember(part, { killed: killed(), slow: [...new Set([...before.slow, ...met.flatMap(({ slow }) => slow)])] })
  for (const signal of stopping) process.off(signal, stop)
  rmSync(directory, { recursive: true })
  await Promise.all(runs)
  return {
    covered: new Set(met.flatMap(({ covered }) => covered)),
    atLoading: new Set(met.flatMap(({ atLoading }) => atLoading))
  }
}

export interface KillingOptions {
  /** Only what no earlier run has killed, in a file that has not changed since. */
  readonly goesOn: boolean
  /** Only files with one of these words in their path; of all if there is none. */
  readonly files: ReadonlyArray<string>
}

/** Changes the sources of a part place by place and asks its tests whether they notice. */
export const killCode = async (part: PartName, waivers: Waivers, { files, goesOn }: KillingOptions): Promise<Score> => {
  const isWanted = (file: string) => files.length === 0 || files.some((word) => file.includes(word))
  const mutants = (await mutantsOf(measuredParts[part])).filter(({ file }) => isWanted(file))
  if (mutants.length === 0) throw new Error(`no source of ${part} has ${files.join(" or ")} in its path`)
  if (!goesOn && files.length === 0) forget(part)
  const before = remembered(part)
  const known = new Set(before.killed)
  const asked = mutants.filter(({ key, name }) => !(goesOn && known.has(key)) && !waivers[name]?.startsWith(endless))
  const again = new Set(asked.map(({ key }) => key))
  const kept = before.killed.filter((key) => !again.has(key))
  const { atLoading, covered } = await ask(part, mutants, asked, { ...before, killed: kept })
  const killed = new Set(remembered(part).killed)
  /** Left out are constants of modules, which no test can see changed. */
  const judged = mutants.filter(({ id }) => covered.has(id) || !atLoading.has(id))
  const alive = judged.filter(({ key }) => !killed.has(key)).map(({ name }) => name)
  const inFiles = new Set(mutants.map(({ file }) => file))
  const folders: ReadonlyArray<string> = measuredParts[part].folders
  const own = Object.entries(waivers).filter(([name]) => {
    const file = name.split(" ", 1)[0]!
    return folders.includes(file.split("/", 1)[0]!) && (files.length === 0 || inFiles.has(file))
  })
  return score(judged.length, alive, Object.fromEntries(own))
}

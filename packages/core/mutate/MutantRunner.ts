import { appendFileSync, readFileSync, writeFileSync } from "node:fs"
import { type RunnerTestCase, type RunnerTestFile, TestRunner } from "vitest"
import type { Mutant } from "./mutantsOf.ts"

/** What the instrumented sources read and write. */
interface Switch {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  hitCount?: number
  hitLimit?: number
  mutantCoverage?: {
    readonly static: Readonly<Record<string, number>>
    readonly perTest: Readonly<Record<string, Readonly<Record<string, number>>>>
  }
}

/** What one process is to do. */
export interface Task {
  /** The mutants that are to be activated. */
  readonly asked: ReadonlyArray<Pick<Mutant, "id" | "name">>
  /** Names of tests that are known to take too long, and are not run. */
  readonly slow: ReadonlyArray<string>
  /** The file to which the id of each mutant that made some test fail is appended, a line each, as soon as it did. */
  readonly killed: string
  /** The file for what is known at the end. */
  readonly met: string
}

/** Which mutants the tests met: their ids. */
export interface Met {
  /** Those that some test ran over. */
  readonly covered: ReadonlyArray<string>
  /** Those of module constants, which are made once, when a module is loaded. */
  readonly atLoading: ReadonlyArray<string>
  /** Names of tests that take too long. */
  readonly slow: ReadonlyArray<string>
}

/** A mutant that is met this many times as often as without it goes on forever. */
const patience = 100

/** A test that takes so many milliseconds of the processor or more is not asked. */
const longest = 1_000

const active: Switch = ((globalThis as { __stryker__?: Switch }).__stryker__ ??= {})
const task = JSON.parse(readFileSync(process.env["KEPU_TASK"]!, "utf8")) as Task

const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

interface Judge {
  readonly run: () => unknown
  /** Of the processor, as others may keep it busy. */
  readonly milliseconds: number
  /** How often the test runs over each mutant. */
  readonly hits: Readonly<Record<string, number>>
}

/**
 * Runs each test once as it is. Then it activates one mutant after the other, file by file, and runs the tests that run
 * over it until one fails: first those that noticed something last, then the quickest. All of it in one process that
 * loads the tests once: it would take far longer to do that for each mutant.
 */
export default class MutantRunner extends TestRunner {
  readonly #judges: Array<Judge> = []

  readonly #slow = new Set(task.slow)

  async runTask(test: RunnerTestCase): Promise<void> {
    if (this.#slow.has(test.fullName)) return
    const run = TestRunner.getTestFn(test)
    active.currentTestId = test.id
    const start = process.cpuUsage()
    await run()
    const { system, user } = process.cpuUsage(start)
    const milliseconds = (user + system) / 1_000
    active.currentTestId = "none"
    if (milliseconds >= longest) this.#slow.add(test.fullName)
    else this.#judges.push({ run, milliseconds, hits: { ...active.mutantCoverage?.perTest[test.id] } })
  }

  override async onAfterRunFiles(files: Array<RunnerTestFile>): Promise<void> {
    super.onAfterRunFiles(files)
    const judges = this.#judges.toSorted((a, b) => a.milliseconds - b.milliseconds)
    const covered = [...new Set(judges.flatMap(({ hits }) => Object.keys(hits)))]
    const isCovered = new Set(covered)
    const own = task.asked.filter(({ id }) => isCovered.has(id))
    for (const [n, { id, name }] of own.entries()) {
      if (n % 100 === 0) process.stderr.write(`${n} of ${own.length} changes\n`)
      const judge = await noticing(id, judges)
      if (judge === undefined) {
        process.stderr.write(`alive: ${name}\n`)
        continue
      }
      appendFileSync(task.killed, `${id}\n`)
      judges.unshift(...judges.splice(judges.indexOf(judge), 1))
    }
    // Fails if a mutant has left something behind.
    for (const { run } of judges) await run()
    const met: Met = {
      covered,
      atLoading: Object.keys(active.mutantCoverage?.static ?? {}),
      slow: [...this.#slow]
    }
    writeFileSync(task.met, JSON.stringify(met))
  }
}

/** The first test that fails under the mutant; `undefined` if it goes unnoticed. */
const noticing = async (mutant: string, judges: ReadonlyArray<Judge>): Promise<Judge | undefined> => {
  await breathe()
  for (const judge of judges) {
    const count = judge.hits[mutant]
    if (count === undefined) continue
    Object.assign(active, { activeMutant: mutant, hitCount: 0, hitLimit: count * patience })
    try {
      await judge.run()
    } catch {
      return judge
    } finally {
      active.activeMutant = undefined
    }
  }
  return undefined
}

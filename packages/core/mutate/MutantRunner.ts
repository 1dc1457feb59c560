import { writeFileSync } from "node:fs"
import { type RunnerTestCase, type RunnerTestFile, TestRunner } from "vitest"

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

/** What the tests noticed: ids of mutants. */
export interface Noticed {
  /** Those that some test ran over. */
  readonly covered: ReadonlyArray<string>
  /** Those that made some test fail. */
  readonly killed: ReadonlyArray<string>
  /** Those of module constants, which are made once, when a module is loaded. */
  readonly atLoading: ReadonlyArray<string>
}

/** A mutant that is met this many times as often as without it goes on forever. */
const patience = 100

/** A test that takes so many milliseconds of the processor or more is not asked. */
const longest = 1_000

const active: Switch = ((globalThis as { __stryker__?: Switch }).__stryker__ ??= {})
/** Those under which a test would never end. */
const skipped = new Set((process.env["KEPU_SKIPPED"] ?? "").split(","))
const [share = 0, shares = 1] = (process.env["KEPU_MUTANTS"] ?? "").split("/").map(Number)

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

  async runTask(test: RunnerTestCase): Promise<void> {
    const run = TestRunner.getTestFn(test)
    active.currentTestId = test.id
    const start = process.cpuUsage()
    await run()
    const { system, user } = process.cpuUsage(start)
    const milliseconds = (user + system) / 1_000
    active.currentTestId = "none"
    this.#judges.push({ run, milliseconds, hits: { ...active.mutantCoverage?.perTest[test.id] } })
  }

  override async onAfterRunFiles(files: Array<RunnerTestFile>): Promise<void> {
    super.onAfterRunFiles(files)
    const judges = this.#judges
      .filter(({ milliseconds }) => milliseconds < longest)
      .toSorted((a, b) => a.milliseconds - b.milliseconds)
    const covered = [...new Set(judges.flatMap(({ hits }) => Object.keys(hits)))].toSorted((a, b) => +a - +b)
    const killed: Array<string> = []
    const own = covered.filter((id) => Number(id) % shares === share && !skipped.has(id))
    for (const [n, mutant] of own.entries()) {
      if (n % 100 === 0) process.stderr.write(`${n} of ${own.length} changes\n`)
      const judge = await noticing(mutant, judges)
      if (judge === undefined) {
        process.stderr.write(`alive: ${mutant}\n`)
        continue
      }
      killed.push(mutant)
      judges.unshift(...judges.splice(judges.indexOf(judge), 1))
    }
    // Fails if a mutant has left something behind.
    for (const { run } of judges) await run()
    const noticed: Noticed = { covered, killed, atLoading: Object.keys(active.mutantCoverage?.static ?? {}) }
    writeFileSync(process.env["KEPU_NOTICED"]!, JSON.stringify(noticed))
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

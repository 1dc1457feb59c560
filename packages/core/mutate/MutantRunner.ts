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

const active: Switch = ((globalThis as { __stryker__?: Switch }).__stryker__ ??= {})
const [share = 0, shares = 1] = (process.env["KEPU_MUTANTS"] ?? "").split("/").map(Number)

const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

interface Judge {
  readonly run: () => unknown
  readonly milliseconds: number
  /** How often the test runs over each mutant. */
  readonly hits: Readonly<Record<string, number>>
}

/**
 * Runs each test once as it is. Then it activates one mutant after the other and runs the tests that run over it, the
 * quickest first, until one fails. All of it in one process that loads the tests once: it would take far longer to do
 * that for each mutant.
 */
export default class MutantRunner extends TestRunner {
  readonly #judges: Array<Judge> = []

  async runTask(test: RunnerTestCase): Promise<void> {
    const run = TestRunner.getTestFn(test)
    active.currentTestId = test.id
    const start = performance.now()
    await run()
    const milliseconds = performance.now() - start
    active.currentTestId = "none"
    this.#judges.push({ run, milliseconds, hits: { ...active.mutantCoverage?.perTest[test.id] } })
  }

  override async onAfterRunFiles(files: Array<RunnerTestFile>): Promise<void> {
    super.onAfterRunFiles(files)
    const judges = this.#judges.toSorted((a, b) => a.milliseconds - b.milliseconds)
    const covered = [...new Set(judges.flatMap(({ hits }) => Object.keys(hits)))]
    const killed: Array<string> = []
    for (const mutant of covered.filter((id) => Number(id) % shares === share)) {
      if (await isNoticed(mutant, judges)) killed.push(mutant)
    }
    // Fails if a mutant has left something behind.
    for (const { run } of judges) await run()
    const noticed: Noticed = { covered, killed, atLoading: Object.keys(active.mutantCoverage?.static ?? {}) }
    writeFileSync(process.env["KEPU_NOTICED"]!, JSON.stringify(noticed))
  }
}

const isNoticed = async (mutant: string, judges: ReadonlyArray<Judge>): Promise<boolean> => {
  try {
    for (const { hits, run } of judges) {
      const count = hits[mutant]
      if (count === undefined) continue
      Object.assign(active, { activeMutant: mutant, hitCount: 0, hitLimit: count * patience })
      await run()
    }
    return false
  } catch {
    return true
  } finally {
    active.activeMutant = undefined
    await breathe()
  }
}

import { Instrumenter } from "@stryker-mutator/instrumenter"
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { texts } from "./ignoreTexts.ts"

const core = join(import.meta.dirname, "..")

/** What is changed, and the file of the tests that are to notice. */
const suites = {
  /** The evaluators: not the writing of schedules and the explanations, which have tests of their own. */
  code: {
    tests: "suite.test.ts",
    measured: ["src/Truth.ts", "src/{condition,rule,time,requirement,assessment,explain}/**/*.ts"],
    leftOut: [
      "src/time/writeSchedule.ts",
      "src/condition/{say,uses}.ts",
      "src/rule/uses.ts",
      "src/requirement/{Rulebook,entries,measurement,partsOf,readsOf,steady}.ts",
      "src/explain/{basis,explain,explainCondition,grounds,steps}.ts"
    ]
  },
  /** The assessment that is kept up to date. */
  live: { tests: "suite.live.test.ts", measured: ["src/live/**/*.ts"], leftOut: [] }
}
export type Suite = keyof typeof suites

/** The files of a suite whose paths begin with one of these, or all of them if none is given. */
export interface Chosen {
  readonly suite: Suite
  readonly paths: ReadonlyArray<string>
}

/** Whether a path within `src` is among the chosen ones. */
export const isChosen = ({ paths }: Pick<Chosen, "paths">, path: string): boolean =>
  paths.length === 0 || paths.some((start) => path.startsWith(start))

export const testsOf = ({ suite }: Chosen): string => suites[suite].tests

const no = (): false => false
const silent = (): void => {}
/** Stryker's instrumenter wants to be able to log. */
const logger = {
  isTraceEnabled: no,
  isDebugEnabled: no,
  isInfoEnabled: no,
  isWarnEnabled: no,
  isErrorEnabled: no,
  isFatalEnabled: no,
  trace: silent,
  debug: silent,
  info: silent,
  warn: silent,
  error: silent,
  fatal: silent
}

/** The chosen sources, each with all of its mutants in it, of which at most one is active at a time. */
export const instrument = async (chosen: Chosen) => {
  const { leftOut, measured } = suites[chosen.suite]
  const paths = globSync(measured, { cwd: core, exclude: leftOut })
    .filter((path) => isChosen(chosen, path.slice("src/".length)))
    .toSorted()
  const sources = paths.map((path) => {
    const name = join(core, path)
    return { name, mutate: true, content: readFileSync(name, "utf8") }
  })
  const { files, mutants } = await new Instrumenter(logger).instrument(sources, {
    plugins: null,
    excludedMutations: ["ObjectLiteral"],
    ignorers: [texts]
  })
  return { sources, files, mutants }
}

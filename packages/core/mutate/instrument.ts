import { Instrumenter } from "@stryker-mutator/instrumenter"
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { texts } from "./ignoreTexts.ts"

const core = join(import.meta.dirname, "..")

/** The evaluators: not the writing of schedules and the explanations, which have tests of their own. */
const measured = ["src/Truth.ts", "src/{condition,rule,time,requirement,assessment,explain}/**/*.ts"]
const leftOut = [
  "src/time/writeSchedule.ts",
  "src/condition/{say,uses}.ts",
  "src/rule/uses.ts",
  "src/requirement/{Rulebook,entries,measurement,partsOf,readsOf,steady}.ts",
  "src/explain/{basis,explain,explainCondition,grounds,steps}.ts"
]

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

/** The sources of the evaluators, each with all of its mutants in it, of which at most one is active at a time. */
export const instrument = async () => {
  const paths = globSync(measured, { cwd: core, exclude: leftOut }).toSorted()
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

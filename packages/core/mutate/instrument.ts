import { Instrumenter } from "@stryker-mutator/instrumenter"
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { texts } from "./ignoreTexts.ts"

const core = join(import.meta.dirname, "..")

/** What is changed place by place, and the tests that are to notice. */
export interface Target {
  /** Patterns of paths in this package. */
  readonly measured: ReadonlyArray<string>
  readonly leftOut: ReadonlyArray<string>
  /** The file of this folder that has the tests. */
  readonly suite: string
}

export const targets = {
  /** The reference: not the reading of schedules and the explanations, which have tests of their own. */
  code: {
    measured: ["src/Truth.ts", "src/{condition,rule,time,assessment}/**/*.ts"],
    leftOut: ["src/time/reading/**", "src/condition/say.ts", "src/rule/**/{explain,mend,reads,parts}.ts"],
    suite: "code.suite.test.ts"
  },
  /** What judges the same sooner, all at once or change by change. */
  compiled: {
    measured: ["src/{compiled,live}/**/*.ts"],
    leftOut: [],
    suite: "compiled.suite.test.ts"
  }
} as const satisfies Readonly<Record<string, Target>>

export type TargetName = keyof typeof targets

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

/** The sources of a target, each with all of its mutants in it, of which at most one is active at a time. */
export const instrument = async (target: TargetName) => {
  const { leftOut, measured } = targets[target]
  const paths = globSync([...measured], { cwd: core, exclude: [...leftOut] }).toSorted()
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

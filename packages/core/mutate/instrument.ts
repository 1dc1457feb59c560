import { Instrumenter } from "@stryker-mutator/instrumenter"
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { texts } from "./ignoreTexts.ts"
import { leftOut, type MeasuredPart } from "./parts.ts"

const core = join(import.meta.dirname, "..")

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

/** The sources of a part, each with all of its mutants in it, of which at most one is active at a time. */
export const instrument = async ({ folders }: MeasuredPart) => {
  const globs = folders.map((folder) => `src/${folder}/**/*.ts`)
  const paths = globSync(globs, { cwd: core, exclude: leftOut }).toSorted()
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

import { execFileSync } from "node:child_process"
import { readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { score, type Score, type Waivers } from "./score.ts"

interface Place {
  readonly line: number
  readonly column: number
}

/** What is read of Stryker's report. */
interface Report {
  readonly files: {
    readonly [path: string]: {
      readonly source: string
      readonly mutants: ReadonlyArray<{
        readonly mutatorName: string
        readonly replacement?: string
        readonly status: string
        readonly location: { readonly start: Place; readonly end: Place }
      }>
    }
  }
}

const root = join(import.meta.dirname, "../../..")
const temporary = join(root, ".stryker-tmp")

const offset = (source: string, { column, line }: Place): number =>
  source
    .split("\n")
    .slice(0, line - 1)
    .reduce((sum, text) => sum + text.length + 1, 0) +
  column -
  1

const oneLine = (code: string): string => code.replaceAll(/\s+/gu, " ")

/** Mutants of modules' constants, texts among them, which Stryker leaves out, and of what does not compile. */
const leftOut = new Set(["Ignored", "CompileError", "RuntimeError"])
const alive = new Set(["Survived", "NoCoverage"])

/** An id that stays the same while other lines of the file change. */
const idsOf = (path: string, { mutants, source }: Report["files"][string], statuses: (status: string) => boolean) =>
  mutants
    .filter(({ status }) => statuses(status))
    .map(({ location: { end, start }, mutatorName, replacement = "" }) => {
      const original = source.slice(offset(source, start), offset(source, end))
      return `${path.replace("packages/core/src/", "")} ${mutatorName}: ${oneLine(original)} → ${oneLine(replacement)}`
    })

/** Changes the evaluators place by place and asks the tests whether they notice; takes minutes. */
export const killCode = (waivers: Waivers): Score => {
  const stryker = join(root, "node_modules/@stryker-mutator/core/bin/stryker.js")
  execFileSync(process.execPath, [stryker, "run", join(import.meta.dirname, "stryker.config.json")], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"]
  })
  const report = JSON.parse(readFileSync(join(temporary, "mutation.json"), "utf8")) as Report
  rmSync(temporary, { recursive: true })
  const ids = (statuses: (status: string) => boolean) =>
    Object.entries(report.files).flatMap(([path, file]) => idsOf(path, file, statuses))
  return score(
    ids((status) => !leftOut.has(status)).length,
    ids((status) => alive.has(status)),
    waivers
  )
}

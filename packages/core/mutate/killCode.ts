import { spawn } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { availableParallelism, tmpdir } from "node:os"
import { join, relative } from "node:path"
import { instrument } from "./instrument.ts"
import type { Noticed } from "./MutantRunner.ts"
import { measuredParts, type PartName } from "./parts.ts"
import { score, type Score, type Waivers } from "./score.ts"

type Instrumented = Awaited<ReturnType<typeof instrument>>
type Mutant = Instrumented["mutants"][number]

const root = join(import.meta.dirname, "../../..")
const vitest = join(root, "node_modules/vitest/vitest.mjs")
const config = join(import.meta.dirname, "vitest.config.ts")

/** How the reason of a waiver begins for a change that goes on for ever where counting does not stop it. */
const endless = "never ends"

/** Runs the tests over one share of the mutants, in a process of its own. */
const noticedOf = (
  part: string,
  skipped: ReadonlyArray<string>,
  share: number,
  shares: number,
  file: string
): Promise<Noticed> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vitest, "run", "--config", config], {
      cwd: root,
      env: {
        ...process.env,
        KEPU_PART: part,
        KEPU_SKIPPED: skipped.join(","),
        KEPU_MUTANTS: `${share}/${shares}`,
        KEPU_NOTICED: file
      },
      stdio: ["ignore", "inherit", "inherit"]
    })
    child.on("error", reject)
    child.on("exit", (code) => {
      if (code === 0) resolve(JSON.parse(readFileSync(file, "utf8")) as Noticed)
      else reject(new Error("the tests must pass without a mutant before they can judge any"))
    })
  })

const oneLine = (code: string): string => code.replaceAll(/\s+/gu, " ")

/** An id that stays the same while other lines of the file change. */
const idOf = ({ fileName, location: { end, start }, mutatorName, replacement }: Mutant, { sources }: Instrumented) => {
  const lines = sources.find(({ name }) => name === fileName)!.content.split("\n")
  const offset = ({ column, line }: typeof start) =>
    lines.slice(0, line).reduce((sum, text) => sum + text.length + 1, 0) + column
  const original = lines.join("\n").slice(offset(start), offset(end))
  const path = relative(join(root, "packages/core/src"), fileName)
  return `${path} ${mutatorName}: ${oneLine(original)} → ${oneLine(replacement)}`
}

/** Changes the sources of a part place by place and asks its tests whether they notice. */
export const killCode = async (part: PartName, waivers: Waivers): Promise<Score> => {
  const instrumented = await instrument(measuredParts[part])
  const skipped = instrumented.mutants
    .filter((mutant) => waivers[idOf(mutant, instrumented)]?.startsWith(endless))
    .map(({ id }) => id)
  const directory = mkdtempSync(join(tmpdir(), "kepu-mutants-"))
  const shares = availableParallelism()
  const noticed = await Promise.all(
    Array.from({ length: shares }, (_, share) =>
      noticedOf(part, skipped, share, shares, join(directory, `${share}.json`))
    )
  )
  rmSync(directory, { recursive: true })
  const covered = new Set(noticed.flatMap((one) => one.covered))
  const killed = new Set(noticed.flatMap((one) => one.killed))
  const atLoading = new Set(noticed.flatMap((one) => one.atLoading))
  /** Left out are texts and the like, and constants of modules, which no test can see changed. */
  const judged = instrumented.mutants.filter(
    ({ id, status }) => status === undefined && (covered.has(id) || !atLoading.has(id))
  )
  const alive = judged.filter(({ id }) => !killed.has(id)).map((mutant) => idOf(mutant, instrumented))
  const folders: ReadonlyArray<string> = measuredParts[part].folders
  const own = Object.entries(waivers).filter(([id]) => folders.includes(id.split("/", 1)[0]!))
  return score(judged.length, alive, Object.fromEntries(own))
}

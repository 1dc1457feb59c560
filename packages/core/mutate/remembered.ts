import { createHash } from "node:crypto"
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/**
 * What earlier runs over a part have come to, so that one which was stopped can go on and one after new tests need only
 * ask what is still alive. It is kept beside the packages, not in the repository. A mutant is known by its file as that
 * is now, so a file that has changed is asked again.
 */
export interface Remembered {
  /** Keys of the mutants that were killed. */
  readonly killed: ReadonlyArray<string>
  /** Names of tests that take too long to be asked. */
  readonly slow: ReadonlyArray<string>
}

const folder = join(import.meta.dirname, "../../../node_modules/.cache/kepu-mutants")

const fileOf = (part: string): string => join(folder, `${part}.json`)

const nothing: Remembered = { killed: [], slow: [] }

export const remembered = (part: string): Remembered => {
  try {
    return JSON.parse(readFileSync(fileOf(part), "utf8")) as Remembered
  } catch {
    return nothing
  }
}

export const remember = (part: string, what: Remembered): void => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(fileOf(part), JSON.stringify(what))
}

export const forget = (part: string): void => rmSync(fileOf(part), { force: true })

export const digestOf = (source: string): string => createHash("sha256").update(source).digest("hex").slice(0, 16)

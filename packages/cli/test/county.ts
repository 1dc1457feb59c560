import { readdirSync } from "node:fs"
import { join } from "node:path"
import { exampleFolder } from "./run.ts"

/** The annex-1 files of the example county, in the order of their names. */
export const exampleTables: ReadonlyArray<string> = readdirSync(exampleFolder)
  .filter((name) => name.startsWith("附件1-"))
  .toSorted()
  .map((name) => join(exampleFolder, name))

/** Its registers, on the morning after the activity days. */
export const exampleRegisters: ReadonlyArray<string> = [
  ...["units", "submissions", "platform"].flatMap((name) => [`--${name}`, join(exampleFolder, `${name}.csv`)]),
  "--as-of",
  "2023-09-24T09:00:00+08:00"
]

/** Its own weights. */
export const exampleWeights: ReadonlyArray<string> = ["--weights", join(exampleFolder, "../weights.json")]

import { spawnSync } from "node:child_process"
import { readdirSync } from "node:fs"
import { join } from "node:path"

const here = import.meta.dirname
const kepu = join(here, "../../packages/cli/src/main.ts")

/** The morning after the activity days: every deadline is over. */
const asOf = "2023-09-24T09:00:00+08:00"

/** Runs `kepu check` on all files of the county. */
export const check = (...options: ReadonlyArray<string>) => {
  const annex1 = readdirSync(join(here, "files"))
    .filter((name) => name.startsWith("附件1-"))
    .toSorted()
  const files = [...annex1, "--units", "units.csv", "--submissions", "submissions.csv", "--platform", "platform.csv"]
  return spawnSync(process.execPath, ["-C", "@kepu/source", kepu, "check", ...files, "--as-of", asOf, ...options], {
    cwd: join(here, "files"),
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024
  })
}

import { spawn } from "node:child_process"
import { readdirSync } from "node:fs"
import { join } from "node:path"
import { text } from "node:stream/consumers"

const here = import.meta.dirname
const files = join(here, "files")
const program = join(here, "../../packages/cli/src/main.ts")

/** The morning after the activity days: every deadline is over. */
export const asOf = "2023-09-24T09:00:00+08:00"

const annex1 = readdirSync(files)
  .filter((name) => name.startsWith("附件1-"))
  .toSorted()

const registers = ["--units", "units.csv", "--submissions", "submissions.csv", "--platform", "platform.csv"]

/** The county's files, as arguments in their folder. */
export const tables = [...annex1, ...registers]

/** Runs `kepu` in the folder of the county's files. */
export const kepu = async (...args: ReadonlyArray<string>) => {
  const child = spawn(process.execPath, ["-C", "@kepu/source", program, ...args], { cwd: files })
  const status = new Promise<number | null>((resolve) => child.on("close", resolve))
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { status: await status, stdout, stderr }
}

/**
 * The most memory that importing and exporting a million activities takes, each in a process of its own.
 * `pnpm bench:storage:memory [ACTIVITIES]`; it fails above 300 MB.
 */
import { spawnSync } from "node:child_process"
import { createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { once } from "node:events"
import { Instant } from "@kepu/core/schema"
import { entries } from "./activities.ts"

const activities = Number(process.argv[2] ?? 1_000_000)
const most = 300
const folder = mkdtempSync(join(tmpdir(), "kepu-bench-"))
const at = (name: string) => join(folder, name)
const cli = join(import.meta.dirname, "../../cli/src/main.ts")

/** Says at its end how much memory the process took at most. */
const probe = `data:text/javascript,process.on("exit", () => process.stderr.write("\\nmaxRSS " + process.resourceUsage().maxRSS + "\\n"))`

const run = (...args: ReadonlyArray<string>): boolean => {
  const start = performance.now()
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", probe, "-C", "@kepu/source", cli, "store", ...args],
    { encoding: "utf8" }
  )
  const megabytes = Number(/maxRSS (\d+)/u.exec(stderr)?.[1]) / 1024
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  process.stdout.write(
    `${args[0]}: ${megabytes.toFixed(0)} MB at most (allowed ${most}), ${seconds} s, exit ${status}\n`
  )
  if (status !== 0) process.stdout.write(stderr.slice(-2000))
  return status === 0 && megabytes <= most
}

try {
  const file = createWriteStream(at("in.ndjson"))
  const note = { by: "县科协", at: Instant.make("2023-09-20T09:00:00+08:00") }
  const place = { region: "610526", notice: "pucheng-2023" }
  for (const { key, register, value } of entries(activities)) {
    const line = { ...place, register, key, history: [{ kind: "created", note, value }] }
    if (!file.write(`${JSON.stringify(line)}\n`)) await once(file, "drain")
  }
  file.end()
  await once(file, "finish")
  process.stdout.write(`${activities} activities, ${(statSync(at("in.ndjson")).size / 1e6).toFixed(0)} MB of NDJSON\n`)
  const store = `sqlite:${at("county.db")}`
  const good = [
    run("import", at("in.ndjson"), "--store", store),
    run("export", "--store", store, "-o", at("out.ndjson"))
  ]
  if (good.includes(false)) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true })
}

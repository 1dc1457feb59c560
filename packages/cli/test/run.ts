import { afterAll } from "@effect/vitest"
import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { ask } from "./host/ask.ts"
import type { Run } from "./host/messages.ts"

export const packageFolder = dirname(dirname(fileURLToPath(import.meta.url)))
export const exampleFolder = join(packageFolder, "../../examples/pucheng-2023/files")

const { FORCE_COLOR: _, ...environment } = process.env

/** The words of a command that runs the program from its source. */
export const program = [process.execPath, "-C", "@kepu/source", join(packageFolder, "src/main.ts")] as const

/** Runs the program in a process of its own, in `cwd` if given, with its output going to pipes. */
export const runAlone = (args: ReadonlyArray<string>, env: NodeJS.ProcessEnv = {}, cwd?: string): Run => {
  const [node, ...rest] = program
  const { status, stderr, stdout } = spawnSync(node, [...rest, ...args], {
    cwd,
    encoding: "utf8",
    env: { ...environment, ...env },
    maxBuffer: 64_000_000
  })
  return { code: status, stdout, stderr }
}

/** Runs the program as {@link runAlone} does, in a process that all runs of a worker share. */
export const run = (args: ReadonlyArray<string>, env: NodeJS.ProcessEnv = {}, cwd?: string): Run =>
  ask({ args, env: { ...environment, ...env }, cwd })

/** Writes files into a new folder, which is gone after the tests, and gives their paths. */
export const filesOf = <K extends string>(
  contents: Readonly<Record<K, string | Uint8Array>>
): Readonly<Record<K, string>> => {
  const folder = mkdtempSync(join(tmpdir(), "kepu-cli-"))
  afterAll(() => rmSync(folder, { recursive: true }))
  const paths = Object.entries<string | Uint8Array>(contents).map(([name, content]) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return [name, path]
  })
  return Object.fromEntries(paths)
}

const header = "序号,项目名称,举办单位,活动时间,活动地点,负责人,联系电话,备注"

/** A table of annex 1 with these rows. */
export const annex1 = (...rows: ReadonlyArray<string>): string => [header, ...rows, ""].join("\n")

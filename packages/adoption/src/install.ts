import { execFile } from "node:child_process"
import { cpSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { promisify } from "node:util"
import type { Consumer, Way } from "./consumers.ts"
import { neededBy } from "./pack.ts"

/** Runs a command with the Node in the folder `node`. What it printed is the reason where it failed. */
export const runIn =
  (folder: string, node: string) =>
  async (program: string, ...args: ReadonlyArray<string>): Promise<void> => {
    const env = { ...process.env, PATH: `${node}:${process.env["PATH"]}` }
    try {
      await promisify(execFile)(program, args, { cwd: folder, env, timeout: 300_000, maxBuffer: 2 ** 24 })
    } catch (cause) {
      const { stderr, stdout } = cause as { readonly stderr: string; readonly stdout: string }
      throw new Error(`${program} ${args.join(" ")}\n${stdout}${stderr}`, { cause })
    }
  }

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies?: unknown
}

/**
 * Copies a consumer into an empty folder and installs it, with tarballs for what is on no registry yet. npm takes of
 * effect the newest version that the packages allow, pnpm the oldest.
 */
export const install = async (
  { folder: from }: Consumer,
  { manager }: Way,
  tarballs: ReadonlyMap<string, string>,
  folder: string,
  node: string
): Promise<void> => {
  cpSync(from, folder, { recursive: true, filter: (path) => !path.includes("node_modules") })
  const path = join(folder, "package.json")
  const { devDependencies: _, ...manifest } = JSON.parse(readFileSync(path, "utf8")) as Manifest
  const packed = Object.fromEntries(
    neededBy(Object.keys(manifest.dependencies), tarballs).map((name) => [name, `file:${tarballs.get(name)!}`])
  )
  writeFileSync(path, JSON.stringify({ ...manifest, dependencies: { ...manifest.dependencies, ...packed } }))
  const run = runIn(folder, node)
  if (manager === "npm") return run("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts")
  const overrides = { ...packed, effect: "4.1.0" }
  writeFileSync(join(folder, "pnpm-workspace.yaml"), JSON.stringify({ packages: ["."], overrides }))
  return run("npx", "-y", "pnpm@12.21.0", "install", "--ignore-scripts")
}

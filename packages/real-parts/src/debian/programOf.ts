import { execFileSync } from "node:child_process"
import { existsSync, globSync, mkdirSync } from "node:fs"
import { delimiter, join } from "node:path"

/** A program, and what has to be in its environment. */
export interface Program {
  readonly path: string
  readonly env: NodeJS.ProcessEnv
}

/**
 * A program of Debian: the one that `KEPU_TEST_…` names, the one on the path, or as Debian packs it, unpacked into a
 * folder together with the libraries that a small installation lacks.
 *
 * @throws an Error with what to do where it is not there and the packages cannot be had
 */
export const programOf = (name: string, folder: string, libraries: ReadonlyArray<string> = []): Program => {
  const variable = `KEPU_TEST_${name.toUpperCase()}`
  const named = process.env[variable]
  if (named !== undefined) return { path: named, env: process.env }
  const paths = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"]
  const found = paths.map((path) => join(path, name)).find((path) => existsSync(path))
  if (found !== undefined) return { path: found, env: process.env }
  const packed = join(folder, `${name}-packed`)
  mkdirSync(packed)
  const wanted = [name, ...libraries].join(" ")
  const quiet = { cwd: packed, stdio: "ignore" } as const
  try {
    execFileSync("sh", ["-c", `apt-get download ${wanted} || { apt-get update && apt-get download ${wanted}; }`], quiet)
    execFileSync("sh", ["-c", 'for one in *.deb; do dpkg-deb -x "$one" all || exit 1; done'], quiet)
  } catch {
    throw new Error(
      `${name} is not installed, and Debian's packages (${wanted}) cannot be reached to unpack it from: install it ` +
        `(apt-get install ${name}), name its program in ${variable}, or run this where the packages can be reached`
    )
  }
  const [path = join(packed, name)] = globSync(`all/usr/{sbin,bin}/${name}`, { cwd: packed }).map((one) =>
    join(packed, one)
  )
  const shared = globSync("all/{usr/,}lib/*-linux-*/", { cwd: packed }).map((one) => join(packed, one))
  return { path, env: { ...process.env, LD_LIBRARY_PATH: shared.join(delimiter) } }
}

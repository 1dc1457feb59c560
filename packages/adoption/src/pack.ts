import { execFileSync } from "node:child_process"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

const packages = join(import.meta.dirname, "../..")

interface Manifest {
  readonly name: string
  readonly private?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
}
const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(packages, folder, "package.json"), "utf8")) as Manifest

/** The packages that are published, each packed into `folder` as it would be sent out: name to tarball. */
export const packAll = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(packages)
      .filter((name) => !name.startsWith(".") && manifestOf(name).private !== true)
      .map((name) => {
        const packed = execFileSync("npx", ["-y", "pnpm@12.21.0", "pack", "--json", "--pack-destination", folder], {
          cwd: join(packages, name),
          encoding: "utf8"
        })
        const { filename } = JSON.parse(packed) as { readonly filename: string }
        return [manifestOf(name).name, filename] as const
      })
  )

/** The published packages that these need, themselves included. */
export const neededBy = (
  names: ReadonlyArray<string>,
  published: ReadonlyMap<string, string>
): ReadonlyArray<string> => {
  const found = new Set(names.filter((name) => published.has(name)))
  for (const name of found) {
    const { dependencies = {} } = manifestOf(name.slice("@kepu/".length))
    for (const needed of Object.keys(dependencies)) if (published.has(needed)) found.add(needed)
  }
  return [...found]
}

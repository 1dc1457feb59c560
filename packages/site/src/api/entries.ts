import { globSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"

const root = join(import.meta.dirname, "../../../..")

/** What one imports of a published package: a name, and the sources that it stands for. */
export interface Entry {
  /** `@kepu/core/judge`. */
  readonly name: string
  /** From the root of the repository; several where the name ends in `*`. */
  readonly files: ReadonlyArray<string>
}

interface Manifest {
  readonly name: string
  readonly private?: boolean
  readonly exports?: Readonly<Record<string, { readonly "@kepu/source"?: string }>>
}

const entriesOf = (path: string): ReadonlyArray<Entry> => {
  const { exports = {}, private: isPrivate, name } = JSON.parse(readFileSync(join(root, path), "utf8")) as Manifest
  if (isPrivate === true) return []
  const cwd = join(root, path, "..")
  return Object.entries(exports).flatMap(([key, { "@kepu/source": source }]) => {
    const files = source === undefined ? [] : globSync(source, { cwd }).toSorted()
    const paths = files.map((file) => relative(root, join(cwd, file)))
    return source === undefined ? [] : [{ name: `${name}${key.slice(1)}`, files: paths }]
  })
}

/** Every entry of the published packages, in the order of their names. */
export const entries: ReadonlyArray<Entry> = globSync("packages/*/package.json", { cwd: root })
  .toSorted()
  .flatMap(entriesOf)

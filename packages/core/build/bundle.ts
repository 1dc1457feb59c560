/**
 * Bundles the built modules for Node, which loads a few files far faster than hundreds: what judging needs is one file,
 * and what the main entry needs beyond that is another. Pages take the modules as they are, and of these only what they
 * use.
 */
import { readdirSync } from "node:fs"
import { join } from "node:path"
import { rolldown } from "rolldown"

const dist = join(import.meta.dirname, "../dist")

/** The entries by the names that they have below `dist`. */
const entries: Readonly<Record<string, string>> = Object.fromEntries(
  ["index.js", ...readdirSync(join(dist, "exports")).map((file) => join("exports", file))]
    .filter((file) => file.endsWith(".js"))
    .map((file) => [file.slice(0, -".js".length), join(dist, file)])
)
const isEntry = new Set(Object.values(entries))

type Modules = (id: string) => { readonly importedIds: ReadonlyArray<string> } | null

/** The modules that one cannot be loaded without, itself included. */
const neededBy = (entry: string, modules: Modules): ReadonlySet<string> => {
  const found = new Set([entry])
  for (const id of found) for (const imported of modules(id)?.importedIds ?? []) found.add(imported)
  return found
}

let files: ReadonlyArray<readonly [name: string, modules: ReadonlySet<string>]> | undefined
const fileOf = (id: string, modules: Modules): string | null => {
  files ??= [
    ["judge", neededBy(join(dist, "exports/judge.js"), modules)],
    ["main", neededBy(join(dist, "index.js"), modules)]
  ]
  // An entry itself stays a file that has nothing but the names which it exports.
  return isEntry.has(id) ? null : (files.find(([, needed]) => needed.has(id))?.[0] ?? null)
}

const bundle = await rolldown({
  input: { ...entries },
  platform: "node",
  // Other packages stay what they are, so that a program has each of them once.
  external: /^[^./]/u,
  // So do the notices, which are data; from the bundle they stand one folder further up.
  plugins: [
    {
      name: "notices",
      resolveId: (id) => (id.startsWith("../notices/") ? { id: `../${id}`, external: "absolute" } : null)
    }
  ],
  preserveEntrySignatures: "allow-extension",
  logLevel: "warn"
})
await bundle.write({
  dir: join(dist, "node"),
  entryFileNames: "[name].js",
  chunkFileNames: "[name]-[hash].js",
  codeSplitting: {
    groups: [
      {
        name: (id, context) => fileOf(id, (one) => context.getModuleInfo(one)),
        debugName: "what is needed together",
        includeDependenciesRecursively: false
      }
    ]
  }
})

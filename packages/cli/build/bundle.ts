/**
 * Bundles the program with its packages. A program loads a few files far faster than the hundreds of modules of which its
 * packages consist, so what every start needs is one file, and what `check` needs beyond that is another; most commands
 * need most of that too. What a command alone needs, and notices, are files of their own, loaded when they are wanted.
 * The console that `kepu serve` serves lies beside them.
 */
import { execFileSync } from "node:child_process"
import { existsSync, rmSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { rolldown } from "rolldown"

const source = join(import.meta.dirname, "../src")
const dist = join(import.meta.dirname, "../dist")

type Modules = (id: string) => { readonly importedIds: ReadonlyArray<string> } | null

/** The modules that one cannot be loaded without, itself included. */
const neededBy = (entry: string, modules: Modules): ReadonlySet<string> => {
  const found = new Set([entry])
  for (const id of found) for (const imported of modules(id)?.importedIds ?? []) found.add(imported)
  return found
}

const starting = join(source, "run.ts")
let files: ReadonlyArray<readonly [name: string, modules: ReadonlySet<string>]> | undefined
const fileOf = (id: string, modules: Modules): string | null => {
  files ??= [
    ["start", neededBy(starting, modules)],
    ["check", neededBy(join(source, "commands/check.ts"), modules)]
  ]
  return files.find(([, needed]) => needed.has(id))?.[0] ?? null
}

// `kepu serve` does what takes long in a thread of its own, which begins with a file beside the one that asks for it.
const worker = join(dirname(fileURLToPath(import.meta.resolve("@kepu/http/node"))), "worker.js")

rmSync(dist, { recursive: true, force: true })
const bundle = await rolldown({
  input: { main: join(source, "main.ts"), worker },
  platform: "node",
  preserveEntrySignatures: false,
  logLevel: "warn",
  plugins: [
    {
      name: "no cryptography before it is wanted",
      // Loading it takes Node a fifth of the time in which it starts.
      resolveId: (id, importer) =>
        id === "node:crypto" && importer?.endsWith("/NodeFileSystem.js")
          ? join(import.meta.dirname, "randomBytes.ts")
          : undefined
    }
  ],
  // Nothing is imported of it: it runs the program.
  treeshake: { moduleSideEffects: (id) => id === starting || id === worker || undefined }
})
const { output } = await bundle.write({
  dir: dist,
  minify: true,
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
for (const file of output) {
  const beside =
    file.type === "chunk"
      ? [...file.code.matchAll(/new URL\([^,)]*?[`"']\.\/([\w.-]+\.js)[`"'],\s*import\.meta\.url/gu)]
      : []
  for (const [, name = ""] of beside)
    if (!existsSync(join(dist, name))) throw new Error(`${file.fileName} starts ${name}, which is not there`)
}

const consoleBuild = join(import.meta.dirname, "../../../examples/console/build/main.ts")
execFileSync(process.execPath, ["-C", "@kepu/source", consoleBuild, join(dist, "console")])

import { isBuiltin } from "node:module"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { build, defaultClientConditions } from "vite"

/** A file that a bundler makes: its code, and the modules of which something is in it. */
interface Chunk {
  readonly code: string
  readonly modules: ReadonlyArray<string>
}

/** How a script is bundled: whether it is minified, and whether what it may load later stays apart. */
interface Options {
  readonly minify: boolean
  readonly isSplit: boolean
}

const preloading = new Set(["vite:build-import-analysis", "native:import-analysis-build"])

/** The files that a page loads at once for a script, its own first. */
const bundled = async (
  folder: string,
  script: string,
  { isSplit, minify }: Options
): Promise<readonly [Chunk, ...ReadonlyArray<Chunk>]> => {
  const page = join(folder, "page-script.ts")
  const built = await build({
    logLevel: "silent",
    configFile: false,
    root: folder,
    resolve: { conditions: ["@kepu/source", ...defaultClientConditions] },
    plugins: [
      {
        name: "script-of-the-page",
        enforce: "pre",
        // What Vite adds so that browsers begin early with what is loaded later is no part of the script.
        configResolved: ({ plugins }) => {
          const all = plugins as Array<(typeof plugins)[number]>
          all.splice(0, all.length, ...all.filter(({ name }) => !preloading.has(name)))
        },
        resolveId: (id, importer) => {
          // Left to itself, the bundler puts something there that fails only when it is used.
          if (isBuiltin(id)) throw new Error(`a browser has no ${id}, which ${importer} imports`)
          return id === page ? id : undefined
        },
        load: (id) => (id === page ? script : undefined)
      }
    ],
    build: {
      write: false,
      minify,
      target: "es2023",
      rolldownOptions: { input: page, output: { codeSplitting: isSplit } }
    }
  })
  const [output] = [built].flat()
  if (output === undefined || !("output" in output) || output.output[0].type !== "chunk")
    throw new Error("nothing was built")
  const chunks = new Map(
    output.output.flatMap((file) => (file.type === "chunk" ? [[file.fileName, file] as const] : []))
  )
  const [entry] = output.output
  const atOnce = new Set([entry.fileName])
  for (const name of atOnce) for (const imported of chunks.get(name)?.imports ?? []) atOnce.add(imported)
  const [own, ...others] = [...atOnce].flatMap((name): ReadonlyArray<Chunk> => {
    const chunk = chunks.get(name)
    if (chunk === undefined) return []
    const modules = Object.entries(chunk.modules).flatMap(([id, { renderedLength }]) =>
      renderedLength > 0 ? [id] : []
    )
    return [{ code: chunk.code, modules }]
  })
  return [own!, ...others]
}

/**
 * Bundles `script` for a browser, as one file, as if it stood in `folder`; packages of the workspace are taken from
 * their sources. Rejects if something imports a module of Node.
 */
export const bundle = async (folder: string, script: string): Promise<string> =>
  (await bundled(folder, script, { minify: false, isSplit: false }))[0].code

/** What such a script weighs, minified and compressed, in thousands of bytes; and of which modules something is in it. */
export interface Weight {
  readonly kilobytes: number
  readonly modules: ReadonlyArray<string>
}

const weightOf = (chunks: ReadonlyArray<Chunk>): Weight => ({
  kilobytes: chunks.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0) / 1000,
  modules: chunks.flatMap(({ modules }) => modules)
})

/** Weighs a script that {@link bundle} would bundle, with all that it may load later. */
export const weigh = async (folder: string, script: string): Promise<Weight> =>
  weightOf(await bundled(folder, script, { minify: true, isSplit: false }))

/** Weighs what a page loads at once for a script; what it imports when it needs it is left out. */
export const weighAtOnce = async (folder: string, script: string): Promise<Weight> =>
  weightOf(await bundled(folder, script, { minify: true, isSplit: true }))

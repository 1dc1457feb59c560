import { isBuiltin } from "node:module"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { build, defaultClientConditions } from "vite"

/** A script for a browser, bundled; and the modules of which something is in it. */
interface Bundle {
  readonly code: string
  readonly modules: ReadonlyArray<string>
}

const bundled = async (folder: string, script: string, minify: boolean): Promise<Bundle> => {
  const entry = join(folder, "page-script.ts")
  const built = await build({
    logLevel: "silent",
    configFile: false,
    root: folder,
    resolve: { conditions: ["@kepu/source", ...defaultClientConditions] },
    plugins: [
      {
        name: "script-of-the-page",
        enforce: "pre",
        resolveId: (id, importer) => {
          // Left to itself, the bundler puts something there that fails only when it is used.
          if (isBuiltin(id)) throw new Error(`a browser has no ${id}, which ${importer} imports`)
          return id === entry ? id : undefined
        },
        load: (id) => (id === entry ? script : undefined)
      }
    ],
    build: {
      write: false,
      minify,
      target: "es2023",
      rolldownOptions: { input: entry, output: { codeSplitting: false } }
    }
  })
  const [output] = [built].flat()
  if (output === undefined || !("output" in output) || output.output[0].type !== "chunk")
    throw new Error("nothing was built")
  const [{ code, modules }] = output.output
  return {
    code,
    modules: Object.entries(modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : []))
  }
}

/**
 * Bundles `script` for a browser, as one file, as if it stood in `folder`; packages of the workspace are taken from
 * their sources. Rejects if something imports a module of Node.
 */
export const bundle = async (folder: string, script: string): Promise<string> =>
  (await bundled(folder, script, false)).code

/** What such a script weighs, minified and compressed, in thousands of bytes; and of which modules something is in it. */
export interface Weight {
  readonly kilobytes: number
  readonly modules: ReadonlyArray<string>
}

/** Weighs a script that {@link bundle} would bundle. */
export const weigh = async (folder: string, script: string): Promise<Weight> => {
  const { code, modules } = await bundled(folder, script, true)
  return { kilobytes: gzipSync(code, { level: 9 }).length / 1000, modules }
}

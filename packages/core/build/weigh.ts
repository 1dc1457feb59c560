import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { build } from "vite"

/** A page's script, bundled, minified and compressed, in thousands of bytes; and of which modules something is in it. */
export interface Weight {
  readonly kilobytes: number
  readonly modules: ReadonlyArray<string>
}

/** Weighs a script that stands in `folder`. */
export const weigh = async (folder: string, script: string): Promise<Weight> => {
  const entry = join(folder, "page-script.ts")
  const built = await build({
    logLevel: "silent",
    configFile: false,
    root: folder,
    resolve: { conditions: ["@kepu/source", "browser", "module", "production"] },
    plugins: [
      {
        name: "script-of-the-page",
        enforce: "pre",
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? script : undefined)
      }
    ],
    build: {
      write: false,
      minify: true,
      target: "es2023",
      rolldownOptions: { input: entry, output: { codeSplitting: false } }
    }
  })
  const [output] = [built].flat()
  if (output === undefined || !("output" in output) || output.output[0].type !== "chunk")
    throw new Error("nothing was built")
  const [{ code, modules }] = output.output
  return {
    kilobytes: gzipSync(code, { level: 9 }).length / 1000,
    modules: Object.entries(modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : []))
  }
}

import { isBuiltin } from "node:module"
import { join } from "node:path"
import { build, defaultClientConditions } from "vite"

/**
 * Bundles `script` for a browser, as one file, as if it stood in `folder`; packages of the workspace are taken from
 * their sources. Rejects if something imports a module of Node.
 */
export const bundle = async (folder: string, script: string): Promise<string> => {
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
      minify: false,
      target: "es2023",
      rolldownOptions: { input: entry, output: { codeSplitting: false } }
    }
  })
  const [output] = [built].flat()
  if (output === undefined || !("output" in output) || output.output[0].type !== "chunk") {
    throw new Error("nothing was built")
  }
  return output.output[0].code
}

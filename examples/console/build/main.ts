// Builds the console: files that `kepu serve` serves.
import { readdirSync, readFileSync } from "node:fs"
import { join, relative, resolve } from "node:path"
import { gzipSync } from "node:zlib"
import { build, defaultClientConditions } from "vite"

const home = join(import.meta.dirname, "..")
const out = resolve(process.argv[2] ?? join(home, "dist"))

await build({
  configFile: false,
  logLevel: "error",
  root: home,
  base: "/",
  publicDir: false,
  resolve: { conditions: ["@kepu/source", ...defaultClientConditions] },
  oxc: { jsx: { runtime: "automatic", importSource: "vue" } },
  // Components are functions, and nobody looks into a county's console with tools for Vue.
  define: { __VUE_OPTIONS_API__: false, __VUE_PROD_DEVTOOLS__: false, __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false },
  build: {
    outDir: out,
    emptyOutDir: true,
    assetsDir: "console",
    target: "es2023",
    modulePreload: false,
    reportCompressedSize: false,
    assetsInlineLimit: 0
  }
})

const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
const bytes = files.reduce(
  (sum, { name, parentPath }) => sum + gzipSync(readFileSync(join(parentPath, name))).length,
  0
)
process.stdout.write(`${relative(process.cwd(), out)}  ${(bytes / 1000).toFixed(0)} kB compressed\n`)

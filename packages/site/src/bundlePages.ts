import { createHash } from "node:crypto"
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { build, defaultClientConditions, type InlineConfig, type Plugin } from "vite"

const home = join(import.meta.dirname, "..")

const base: InlineConfig = {
  configFile: false,
  logLevel: "error",
  root: home,
  base: "./",
  publicDir: false,
  resolve: { conditions: ["@kepu/source", ...defaultClientConditions] }
}

/** In one script nothing is loaded later, so that what Vite adds to begin with that early has no place in it. */
const preloading = new Set(["vite:build-import-analysis", "native:import-analysis-build"])
const withoutPreloading: Plugin = {
  name: "without-preloading",
  configResolved: ({ plugins }) => {
    const all = plugins as Array<(typeof plugins)[number]>
    all.splice(0, all.length, ...all.filter(({ name }) => !preloading.has(name)))
  }
}

/** One script with everything in it, for a page that has no files beside it. */
const wholeScript = async (input: string): Promise<string> => {
  const built = await build({
    ...base,
    plugins: [withoutPreloading],
    build: {
      write: false,
      target: "es2023",
      rolldownOptions: { input, output: { format: "iife", codeSplitting: false } }
    }
  })
  const [output] = [built].flat()
  if (output === undefined || !("output" in output)) throw new Error("nothing was built")
  return output.output[0].code
}

const digestOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`

/** In a script nothing may look like the end of the element that holds it. */
const inElement = (code: string): string =>
  code.replaceAll("</script", String.raw`<\/script`).replaceAll("<!--", String.raw`<\!--`)

/** The playground as a single file, which runs from a disk too: a script, a style, and the script of its worker as text. */
const writeAlone = async (out: string): Promise<void> => {
  const [page, worker] = [
    inElement(await wholeScript(join(home, "play/alone.ts"))),
    inElement(await wholeScript(join(home, "play/worker.ts")))
  ]
  const style = ["tokens.css", "play.css"].map((name) => readFileSync(join(home, "assets", name), "utf8")).join("\n")
  const policy = `default-src 'none'; script-src ${digestOf(page)}; style-src ${digestOf(style)}; worker-src blob:; base-uri 'none'; form-action 'none'`
  writeFileSync(
    join(out, "kepu-playground.html"),
    `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Kepu 试写通知 · playground</title>
<style>${style}</style>
</head>
<body>
<main class="whole"><div id="playground"></div></main>
<script type="text/plain" id="kepu-worker">${worker}</script>
<script>${page}</script>
</body>
</html>
`
  )
}

/** Bundles what pages run into `assets`, and the playground that is a file of its own. */
export const bundlePages = async (out: string): Promise<void> => {
  await build({
    ...base,
    worker: { format: "es", rolldownOptions: { output: { chunkFileNames: "assets/[name]-[hash].js" } } },
    build: {
      outDir: out,
      emptyOutDir: false,
      target: "es2023",
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { site: join(home, "client/site.ts"), play: join(home, "play/onSite.ts") },
        output: { entryFileNames: "assets/[name].js", chunkFileNames: "assets/[name]-[hash].js" }
      }
    }
  })
  mkdirSync(join(out, "assets"), { recursive: true })
  const style = (...names: ReadonlyArray<string>): string =>
    names.map((name) => readFileSync(join(home, "assets", name), "utf8")).join("\n")
  writeFileSync(join(out, "assets/site.css"), style("tokens.css", "site.css"))
  cpSync(join(home, "assets/play.css"), join(out, "assets/play.css"))
  cpSync(join(home, "assets/icon.svg"), join(out, "assets/icon.svg"))
  await writeAlone(out)
}

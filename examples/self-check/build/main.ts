// Builds the page: as one file that also runs from a disk, and as files that a host serves.
import { createHash } from "node:crypto"
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join, relative } from "node:path"
import { gzipSync } from "node:zlib"
import { build, defaultClientConditions, type InlineConfig, type Plugin } from "vite"
import { words } from "../src/words/zh-CN.ts"

const home = join(import.meta.dirname, "..")
const out = process.argv[2] ?? join(home, "dist")

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

/** One script with everything in it. */
const wholeScript = async (input: string, shared: Readonly<Record<string, string>> = {}): Promise<string> => {
  const built = await build({
    ...base,
    plugins: [withoutPreloading],
    build: {
      write: false,
      target: "es2023",
      rolldownOptions: {
        input: join(home, input),
        external: Object.keys(shared),
        output: { format: "iife", codeSplitting: false, globals: { ...shared } }
      }
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

const minified = (css: string): string =>
  css
    .replaceAll(/\/\*.*?\*\//gsu, "")
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/ ?([{};,]) ?/gu, "$1")
    .trim()

const styleOf = (...names: ReadonlyArray<string>): string =>
  minified(names.map((name) => readFileSync(join(home, "src", name), "utf8")).join("\n"))
const style = styleOf("tokens.css", "page.css")
const laterStyle = styleOf("work.css")
/** What is seen before any script has run: the page's own beginning, in the language of most. */
const seenFirst = `<div class="page"><header class="head"><div class="title"><h1>${words.title}</h1></div><p class="local"><span aria-hidden="true" class="lock"></span>${words.local}</p></header><main id="main"><section class="welcome"><span class="sheet" aria-hidden="true"></span><h2>${words.dropHere}</h2><p class="quiet">${words.dropHint}</p></section></main></div>`
const icon = `<link rel="icon" href="data:,">`

const pageOf = (policy: string, head: string, tail: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="单位填表人自查活动表：先改什么，标在原表上，点一下就改好；文件不离开本机。">
<title>科普活动自查 · self-check</title>
${icon}
${head}
</head>
<body>
<div id="self-check">${seenFirst}</div>
${tail}
</body>
</html>
`

/** A page may do nothing but this: no address is asked for anything. */
const policyOf = (script: string, style: string, worker: string): string =>
  `default-src 'none'; script-src ${script}; style-src ${style}; worker-src ${worker}; img-src data:; base-uri 'none'; form-action 'none'`

rmSync(out, { recursive: true, force: true })
mkdirSync(join(out, "served"), { recursive: true })

const page = inElement(await wholeScript("src/page/alone.ts"))
const later = inElement(
  await wholeScript("src/page/later.ts", { preact: "kepuPage.preact", "preact/jsx-runtime": "kepuPage.runtime" })
)
const worker = inElement(await wholeScript("src/worker/worker.ts"))
writeFileSync(
  join(out, "self-check.html"),
  pageOf(
    policyOf(`${digestOf(page)} ${digestOf(later)}`, `${digestOf(style)} ${digestOf(laterStyle)}`, "blob:"),
    `<style>${style}</style>`,
    // The page is drawn before what stands behind it has arrived.
    `<script>${page}</script>
<style>${laterStyle}</style>
<script>${later}</script>
<script type="text/plain" id="kepu-worker">${worker}</script>`
  )
)

await build({
  ...base,
  worker: { format: "es" },
  build: {
    outDir: join(out, "served"),
    emptyOutDir: false,
    target: "es2023",
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { page: join(home, "src/page/served.ts") },
      output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" }
    }
  }
})
writeFileSync(join(out, "served/work.css"), laterStyle)
writeFileSync(
  join(out, "served/index.html"),
  pageOf(
    policyOf("'self'", `'self' ${digestOf(style)}`, "'self'"),
    `<style>${style}</style>\n<script type="module" src="./page.js"></script>`,
    ""
  )
)

const sizeOf = (text: string): string => `${(gzipSync(text, { level: 9 }).length / 1000).toFixed(0)} kB`
const whole = readFileSync(join(out, "self-check.html"), "utf8")
process.stdout.write(
  `${relative(process.cwd(), join(out, "self-check.html"))}  ${sizeOf(whole)} compressed; for a host: ${relative(process.cwd(), join(out, "served"))}\n`
)

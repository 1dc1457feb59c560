// Runs the five programs as they are built: three in Node, one of them against a service of its own, two as pages.
import { build } from "esbuild"
import { execFileSync, spawn } from "node:child_process"
import { copyFileSync, mkdtempSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"

const node = (args, env = {}) =>
  execFileSync(process.execPath, args, { encoding: "utf8", env: { ...process.env, ...env } })

process.stdout.write(node(["out/another-county.js"]))
process.stdout.write(node(["out/custom-store.js"]))

const kepu = createRequire(import.meta.url)
  .resolve("@kepu/cli/package.json")
  .replace("package.json", "dist/main.js")
const store = `sqlite:${join(mkdtempSync(join(tmpdir(), "kepu-first-")), "kepu.db")}`
const token = node([
  kepu,
  "token",
  "create",
  "--store",
  store,
  "--role",
  "county",
  "--region",
  "610526",
  "--label",
  "check"
])
const service = spawn(process.execPath, [kepu, "serve", "--store", store, "--port", "0"], {
  stdio: ["ignore", "pipe", "pipe"]
})
try {
  const url = await new Promise((resolve, reject) => {
    let said = ""
    const listen = (part) => {
      said += part
      const [found] = /http:\/\/127\.0\.0\.1:\d+/u.exec(said) ?? []
      if (found !== undefined) resolve(found)
    }
    service.stdout.on("data", listen)
    service.stderr.on("data", listen)
    service.on("exit", () => reject(new Error(`kepu serve ended: ${said}`)))
  })
  process.stdout.write(node(["out/dashboard.js"], { KEPU_URL: url, KEPU_TOKEN: token.match(/kepu_\S+/u)[0] }))
} finally {
  service.kill()
}

for (const page of ["county-in-a-page", "live-form"]) {
  await build({
    entryPoints: [`${page}.ts`],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2023",
    outdir: "out",
    allowOverwrite: true,
    logLevel: "warning"
  })
  copyFileSync(`${page}.html`, `out/${page}.html`)
}

// A service of this folder's own, for code that speaks to one.
import { execFileSync, spawn } from "node:child_process"
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

const kepu = "node_modules/@kepu/cli/dist/main.js"

export const serve = async () => {
  const store = `sqlite:${join(mkdtempSync(join(tmpdir(), "kepu-readmes-")), "kepu.db")}`
  const who = ["--role", "county", "--region", "610526", "--label", "readmes"]
  const created = execFileSync(process.execPath, [kepu, "token", "create", "--store", store, ...who], {
    encoding: "utf8"
  })
  const service = spawn(process.execPath, [kepu, "serve", "--store", store, "--port", "0"], {
    stdio: ["ignore", "pipe", "pipe"]
  })
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
  return { url, token: created.match(/kepu_\S+/u)[0], close: () => service.kill() }
}

import { execFile } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { promisify } from "node:util"
import { expect, it } from "vitest"
import { startServer } from "../../http/test/server.ts"

const folder = join(import.meta.dirname, "..")

it("the README's code prints what the README says", async () => {
  const server = await startServer()
  try {
    const [, code, printed] =
      /```ts\n([\s\S]*?)```\n\nprints\n\n```text\n([\s\S]*?)```/u.exec(
        readFileSync(join(folder, "README.md"), "utf8")
      ) ?? []
    const run = ["-C", "@kepu/source", "--input-type=module-typescript", "-e", code!]
    const env = { ...process.env, KEPU_URL: server.url, KEPU_TOKEN: server.tokens["county"]! }
    const { stdout } = await promisify(execFile)(process.execPath, run, { cwd: folder, env })
    expect(stdout).toBe(printed)
  } finally {
    await server.close()
  }
})

import { assert, describe, it } from "@effect/vitest"
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { exampleFolder, packageFolder, run } from "./run.ts"

const page = readFileSync(join(packageFolder, "../../docs/how-to/keep-a-store.md"), "utf8")
const [, block = ""] = /```sh\n([\s\S]*?)```/u.exec(page) ?? []
const commands = block.trim().split("\n")

describe("docs/how-to/keep-a-store.md", () => {
  it("has commands that do what they say, in their order", () => {
    const folder = mkdtempSync(join(tmpdir(), "kepu-how-to-"))
    cpSync(exampleFolder, folder, { recursive: true })
    const said = new Map<string, string>()
    for (const command of commands) {
      const [program, ...args] = command.split(" ")
      assert.strictEqual(program, "kepu")
      const { code, stderr, stdout } = run(args, {}, folder)
      // One unit alone has not done all that a county must.
      assert.strictEqual(code, args[0] === "check" ? 1 : 0, `${command}\n${stderr}`)
      said.set(command, stdout)
    }
    assert.isAtLeast(commands.length, 10)
    const [preview, imported] = commands
      .filter((command) => command.includes("--platform"))
      .map((one) => said.get(one)!)
    assert.include(preview!, "（试运行，未写入）")
    assert.match(imported!, /新增 [1-9]/u)
    assert.strictEqual(said.get(commands[0]!), "存储 sqlite:county.db 可用，有 0 本台账\n")
    assert.match(said.get(commands.find((command) => command.includes("verify"))!)!, /台账 1 本，改动 \d+ 次，完好/u)
    rmSync(folder, { recursive: true })
  })
})

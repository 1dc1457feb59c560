import { bundle, openPage } from "@kepu/real-parts/chromium"
import { execFile, execFileSync } from "node:child_process"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { promisify } from "node:util"
import { assert, describe, expect, it } from "vitest"
import { startServer } from "../../packages/http/test/server.ts"

const here = import.meta.dirname
const read = (name: string) => readFileSync(join(here, name), "utf8")
const printed = (name: string, env: NodeJS.ProcessEnv = {}) =>
  execFileSync(process.execPath, ["-C", "@kepu/source", join(here, name)], {
    encoding: "utf8",
    env: { ...process.env, ...env }
  })

/** The page of a program, with its script bundled from the sources of the packages. */
const opened = async (name: string) => {
  const [, body = ""] = /<body>([\s\S]*?)<script/u.exec(read(`${name}.html`)) ?? []
  return openPage({ script: await bundle(here, read(`${name}.ts`)), body })
}

describe("the programs that one writes first", { timeout: 120_000 }, () => {
  it.each(readdirSync(here).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts")))(
    "%s has at most 60 lines",
    (name) => assert.isAtMost(read(name).trimEnd().split("\n").length, 60)
  )

  it("a notice for another county", () => {
    expect(printed("another-county.ts")).toBe("一 unmet 东镇计入 1 场，不足 2 场：各镇在科普月内至少举办2场活动\n")
  })

  it("a custom store", () => {
    expect(printed("custom-store.ts")).toBe("2 1 pucheng-2023\n")
  })

  it("a dashboard over HTTP", async () => {
    const server = await startServer()
    const env = { ...process.env, KEPU_URL: server.url, KEPU_TOKEN: server.tokens["county"]! }
    const { stdout } = await promisify(execFile)(process.execPath, ["-C", "@kepu/source", join(here, "dashboard.ts")], {
      env
    })
    assert.match(stdout, /^变动：town-0\n孙镇：\d+ 项未完成\n$/u)
    await server.close()
  })

  it("a county from a table, in a page", async () => {
    const { close, page } = await opened("county-in-a-page")
    const output = page.locator("output")
    assert.include(await output.textContent(), "第2行“活动时间”：“9月31日”")
    const table = page.locator("textarea")
    await table.fill((await table.inputValue()).replace("9月31日", "9月20日"))
    assert.notInclude(await output.textContent(), "9月31日")
    await close()
  })

  it("a form that answers at each keystroke", async () => {
    const { close, page } = await opened("live-form")
    const output = page.locator("output")
    assert.include(await output.textContent(), "三（五）5 “营养讲座”不符合")
    await page.locator("[name=name]").fill("食品安全讲座")
    assert.notInclude(await output.textContent(), "三（五）5")
    assert.include(await output.textContent(), "活动地点")
    await page.locator("[name=place]").fill("一中")
    assert.notInclude(await output.textContent(), "活动地点")
    await close()
  })
})

import { execFile } from "node:child_process"
import { statSync } from "node:fs"
import { promisify } from "node:util"
import { afterAll, beforeAll, expect, it } from "vitest"
import { type Server, startServer } from "../../packages/http/test/server.ts"

let server: Server
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

/** What a command of this folder prints, run against the service with the token of a county's office. */
const printed = async (program: string, ...args: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
  const { stdout } = await promisify(execFile)(program, args, {
    cwd: import.meta.dirname,
    env: { ...process.env, KEPU_URL: server.url, KEPU_TOKEN: server.tokens["county"]! }
  })
  return stdout.trimEnd().split(/\r?\n/u)
}

it("plain fetch", async () => {
  expect(await printed(process.execPath, "fetch.ts")).toEqual([
    '201 营养讲座 "1"',
    '200 中心广场 "2"',
    "412 version-conflict 中心广场 / 县医院",
    "400 请求有 1 处不合要求，见 issues payload.name",
    "三（五）5 “营养讲座”不符合：食品安全活动的名称含有“食品安全”四个字（活动名称：营养讲座）。名称提及饮食，请核实是否属于食品安全活动"
  ])
})

it("changes as they happen, a ticket and a link", async () => {
  expect(await printed(process.execPath, "events.ts")).toEqual([
    "units events",
    "200 text/event-stream",
    "401",
    "200 attachment"
  ])
})

it("the typed client", async () => {
  expect(await printed(process.execPath, "-C", "@kepu/source", "typed.ts")).toEqual([
    '气象科普 "1"',
    "version 2 is there",
    "县气象局：补报单位类型"
  ])
})

it("a client that is generated from the OpenAPI document compiles and works", async () => {
  const bin = `${import.meta.dirname}/node_modules/.bin`
  await printed(`${bin}/openapi-typescript`, `${server.url}/openapi.json`, "-o", "api.ts")
  // What repeats is described once for all operations, and examples have names; else it would have a megabyte.
  expect(statSync(`${import.meta.dirname}/api.ts`).size).toBeLessThan(300_000)
  // As it stands in a project that formats its files: the generator indents by four, a third of all it writes.
  await printed(`${bin}/oxfmt`, "api.ts")
  expect(statSync(`${import.meta.dirname}/api.ts`).size).toBeLessThan(250_000)
  await printed(`${bin}/tsc`, "-p", "tsconfig.generated.json")
  expect(await printed(process.execPath, "generated.ts")).toEqual([
    "201 营养讲座 1",
    "200 一中 2",
    "412 version-conflict",
    "三（五）5 food-safety-name"
  ])
})

import { assert, it } from "@effect/vitest"
import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"

const here = import.meta.dirname

it("prints what is wrong, under which clause, and what to do", () => {
  const printed = execFileSync(process.execPath, ["-C", "@kepu/source", `${here}/main.ts`], { encoding: "utf8" })
  assert.strictEqual(printed, readFileSync(`${here}/expected.txt`, "utf8"))
})

it.each(["README.md", "README.zh-CN.md"])("is the example of %s", (readme) => {
  const [, code] = /```ts\n([\s\S]*?)```/u.exec(readFileSync(`${here}/../../${readme}`, "utf8")) ?? []
  assert.strictEqual(code, readFileSync(`${here}/main.ts`, "utf8"))
})

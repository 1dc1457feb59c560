import { assert, it } from "@effect/vitest"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

const source = join(import.meta.dirname, "../../src")

it("texts of core stand in catalogues by key, and notices alone hold their own", () => {
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter(
    (path) => path.endsWith(".ts") && !path.startsWith("notices/")
  )
  const catalogues = files.filter((path) => path.endsWith("words/zh-CN.ts"))
  assert.isAbove(catalogues.length, 10)
  // A sign of its own in brackets or between words is no text.
  const positional = files.filter((path) =>
    /localized\(\s*"[^"]*\p{Script=Han}/u.test(readFileSync(join(source, path), "utf8"))
  )
  assert.deepStrictEqual(positional, [])
})

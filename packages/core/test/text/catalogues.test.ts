import { assert, it } from "@effect/vitest"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

const packages = join(import.meta.dirname, "../../..")

const filesOf = (name: string): ReadonlyArray<string> =>
  readdirSync(join(packages, name, "src"), { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"))

/** Files with a text in Chinese that is given by its position. A sign of its own in brackets or between words is none. */
const positionalIn = (name: string): ReadonlyArray<string> =>
  filesOf(name).filter(
    (path) =>
      !path.startsWith("notices/") &&
      /localized\(\s*(?:["'][^"']*|`[^`]*\p{Script=Han})\p{Script=Han}/u.test(
        readFileSync(join(packages, name, "src", path), "utf8")
      )
  )

it("texts of core stand in catalogues by key, and notices alone hold their own", () => {
  const catalogues = filesOf("core").filter((path) => path.endsWith("words/zh-CN.ts"))
  assert.isAbove(catalogues.length, 10)
  assert.deepStrictEqual(positionalIn("core"), [])
})

it("texts of csv stand in catalogues by key", () => {
  assert.include(filesOf("csv"), "words/zh-CN.ts")
  assert.deepStrictEqual(positionalIn("csv"), [])
})

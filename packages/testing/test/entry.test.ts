import { assert, it } from "@effect/vitest"
import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"

/** The packages that a file imports, or that a file imports which it imports. */
const packagesOf = (file: string): ReadonlyArray<string> =>
  [...readFileSync(file, "utf8").matchAll(/from "([^"]+)"/gu)].flatMap(([, name = ""]) =>
    name.startsWith(".") ? packagesOf(join(dirname(file), name)) : [name]
  )

it("the main entry is free of vitest", () => {
  const src = join(import.meta.dirname, "../src")
  assert.notInclude(packagesOf(join(src, "index.ts")), "vitest")
  assert.include(packagesOf(join(src, "vitest.ts")), "vitest")
})

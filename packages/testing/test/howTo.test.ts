import { assert, it } from "@effect/vitest"
import { readFileSync } from "node:fs"
import { join } from "node:path"

it("the how-to shows the example that is run here", () => {
  const page = readFileSync(join(import.meta.dirname, "../../../docs/how-to/test-compliance.md"), "utf8")
  const [, code] = /```ts\n([\s\S]*?)```/u.exec(page) ?? []
  assert.strictEqual(code, readFileSync(join(import.meta.dirname, "example.test.ts"), "utf8"))
})

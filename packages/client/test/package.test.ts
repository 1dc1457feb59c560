import { weigh } from "@kepu/real-parts/chromium"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { assert, expect, it } from "vitest"
import { schemasText } from "../build/schemas.ts"

const folder = join(import.meta.dirname, "..")

it("has the types of the service as it is: `pnpm --filter @kepu/client generate`", async () => {
  expect(readFileSync(join(folder, "src/schemas.generated.ts"), "utf8")).toBe(await schemasText())
})

it("adds at most 8 kB to a page, and nothing of effect", async () => {
  const { kilobytes, modules } = await weigh(
    folder,
    `import * as client from "./src/index.ts"; globalThis.all = client`
  )
  assert.isAtMost(kilobytes, 8)
  assert.deepStrictEqual(
    modules.filter((id) => id.includes("/effect/")),
    []
  )
})

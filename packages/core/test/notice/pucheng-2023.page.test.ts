import { notice } from "@kepu/core/notices/pucheng-2023"
import { casesPage } from "@kepu/testing"
import { join } from "node:path"
import { expect, it } from "vitest"
import { cases } from "./pucheng-2023.cases.ts"

it.each([
  ["en", "pucheng-2023.md"],
  ["zh-CN", "pucheng-2023.zh-CN.md"]
] as const)("the page in %s is made of the cases", async (language, file) => {
  const page = join(import.meta.dirname, "../../../../docs/notices", file)
  await expect(casesPage(notice, cases, language)).toMatchFileSnapshot(page)
})

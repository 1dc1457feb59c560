import { notice } from "@kepu/core/notices/pucheng-2023"
import { casesPage, rulesWithoutCases } from "@kepu/testing"
import { runCases } from "@kepu/testing/vitest"
import { join } from "node:path"
import { expect, it } from "vitest"
import { cases } from "./pucheng-2023.cases.ts"

runCases(notice, cases)

it("every rule has a case in which it is met and one in which it is not", () => {
  expect(rulesWithoutCases(notice, cases)).toEqual([])
})

it.each([
  ["en", "pucheng-2023.md"],
  ["zh-CN", "pucheng-2023.zh-CN.md"]
] as const)("the page in %s is made of the cases", async (language, file) => {
  const page = join(import.meta.dirname, "../../../../docs/notices", file)
  await expect(casesPage(notice, cases, language)).toMatchFileSnapshot(page)
})

import { notice } from "@kepu/core/notices/pucheng-2023"
import { rulesWithoutCases } from "@kepu/testing"
import { runCases } from "@kepu/testing/vitest"
import { expect, it } from "vitest"
import { cases } from "./pucheng-2023.cases.ts"

runCases(notice, cases)

it("every rule has a case in which it is met and one in which it is not", () => {
  expect(rulesWithoutCases(notice, cases)).toEqual([])
})

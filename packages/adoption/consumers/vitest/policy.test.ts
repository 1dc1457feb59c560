import { notice } from "@kepu/core/notices/pucheng-2023"
import "@kepu/testing/vitest"
import { expect, it } from "vitest"

it("holds the office to the notice", () => {
  const portfolio = { units: [{ id: "edu", name: "县教育局", kinds: ["member-unit"] }], activities: [] }
  expect(portfolio).not.toComplyWith(notice, { asOf: "2023-10-01", unit: "edu" })
  const rule = "member-unit-activity"
  expect(portfolio).toHaveFinding(notice, { asOf: "2023-10-01" }, { rule, status: "unmet", subject: "edu" })
})

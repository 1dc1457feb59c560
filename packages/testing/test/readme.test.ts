import { notice } from "@kepu/core/notices/pucheng-2023"
// oxlint-disable-next-line import/no-unassigned-import -- importing it makes the matchers known
import "@kepu/testing/vitest"
import { expect, it } from "vitest"

it("the office has not published anything yet", () => {
  const portfolio = { units: [{ id: "edu", name: "县教育局", kinds: ["member-unit"] }], activities: [] }
  expect(portfolio).not.toComplyWith(notice, { asOf: "2023-10-01", unit: "edu" })
  const rule = "member-unit-activity"
  expect(portfolio).toHaveFinding(notice, { asOf: "2023-10-01" }, { rule, status: "unmet", subject: "edu" })
})

import assert from "node:assert/strict"
import { assess, portfolioFromData } from "@kepu/core"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { readPortfolio } from "@kepu/csv"

const units = [{ id: "edu", name: "县教育局", kinds: ["member-unit"] }]
const { counts } = assess(notice, portfolioFromData({ units, activities: [] }, { notice }), { asOf: "2023-10-01" })
assert.ok(counts.unmet > 0)

const bytes = new TextEncoder().encode("序号,项目名称,举办单位,活动时间\n1,食品安全讲座,县教育局,9月20日")
const { portfolio } = readPortfolio(notice, { annex1: [{ name: "附件1.csv", bytes }] })
assert.equal(portfolio.activities[0].name, "食品安全讲座")

// The schemas are for editors and other languages; a program that reads them imports them as JSON.
const { default: schema } = await import("@kepu/core/schema/activities.json", { with: { type: "json" } })
assert.equal(schema.$schema, "https://json-schema.org/draft/2020-12/schema")
assert.deepEqual(Object.keys(schema.$defs).includes("Activity"), true)

const assert = require("node:assert/strict")
const { assess, portfolioFromData } = require("@kepu/core")
const { notice } = require("@kepu/core/notices/pucheng-2023")

const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] }, { notice })
assert.equal(assess(notice, portfolio, { asOf: "2023-10-01" }).notice.id, "pucheng-2023")

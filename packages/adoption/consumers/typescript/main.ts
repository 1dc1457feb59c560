import assert from "node:assert/strict"
import { assess, type Finding, noticeFromData, type PortfolioInput, readPortfolio } from "@kepu/core"
import { live } from "@kepu/core/live"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { recommend } from "@kepu/core/rank"
import { remediesFor } from "@kepu/core/remedy"
import { createClient } from "@kepu/client"
import * as csv from "@kepu/csv"
import { parseSchedule } from "@kepu/schedule"

const given: PortfolioInput = { units: [{ id: "edu", name: "县教育局", kinds: ["member-unit"] }], activities: [] }
const read = readPortfolio(given, { notice })
assert.ok(read._tag === "Success")
const portfolio = read.success

/** Exported, so that the declarations of a consumer name what they use. */
export const assessment = assess(notice, portfolio, { asOf: "2023-10-01" })
export const unmet: ReadonlyArray<Finding> = assessment.findings.filter(({ status }) => status === "unmet")
assert.ok(unmet.length > 0)
export const remedies = remediesFor(notice, portfolio, { asOf: "2023-10-01" }, unmet[0]!)
export const chosen = recommend(notice, portfolio, { asOf: "2023-10-01" })
export const ledger = live(notice, portfolio, { asOf: "2023-10-01" })
export const client = createClient({ url: "http://127.0.0.1:1" })
export const again = noticeFromData(JSON.parse(JSON.stringify(notice)))
export const reading = csv.readPortfolio(notice, { annex1: [] })
export const parsed = parseSchedule("9月20日9:00-11:00", { year: 2023 })

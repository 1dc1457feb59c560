import { assess, explain, portfolioFromData, readNotice } from "@kepu/core"
import { wholeOf } from "@kepu/core/aggregate"
import { formSchema } from "@kepu/core/form"
import { judge } from "@kepu/core/judge"
import { live } from "@kepu/core/live"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { rank } from "@kepu/core/rank"

const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] }, { notice })
// Not said what they are, so that the compiler has to find names for the declarations.
export const assessment = assess(notice, portfolio, { asOf: "2023-10-01" })
export const open = assessment.findings.map(({ facts, missing, remedies }) => ({ facts, missing, remedies }))
export const hosts = portfolio.activities.map(({ host, time }) => ({ host, time }))
export const clauses = notice.clauses.flatMap(({ rules }) => rules.map(({ form }) => form))
export const ledger = live(notice, portfolio, { asOf: "2023-10-01" })
export const read = readNotice({})
export const form = formSchema("activities", { notice })
export const others = { explain, judge, rank, wholeOf }

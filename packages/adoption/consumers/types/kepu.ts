import { assess, readPortfolio } from "@kepu/core"
import { notice } from "@kepu/core/notices/pucheng-2023"

const given = { units: [{ id: "edu", name: "县教育局", kinds: ["member-unit"] }], activities: [] }
export const read = readPortfolio(given, { notice })
export const unmet =
  read._tag === "Success"
    ? assess(notice, read.success, { asOf: "2023-10-01" }).findings.filter(({ status }) => status === "unmet")
    : []
export const messages = unmet.map(({ message, rule }) => ({ rule, message: message.en }))

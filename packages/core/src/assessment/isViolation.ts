import type { Finding } from "./Finding.ts"

/**
 * Whether a finding makes its subject non-compliant: only an unmet `must` does.
 *
 * @example
 * ```ts
 * import { assess, portfolioFromData } from "@kepu/core"
 * import { isViolation } from "@kepu/core/assessment"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局", kinds: ["member-unit"] }], activities: [] })
 * const { findings } = assess(notice, portfolio, { asOf: "2023-10-01" })
 * console.log(findings.filter(isViolation).map(({ rule }) => rule)) // [ 'member-unit-activity' ]
 * ```
 */
export const isViolation = ({ modality, status }: Finding): boolean => modality === "must" && status === "unmet"

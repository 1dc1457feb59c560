/** What settles a finding, and portfolios to which it is applied. */
export { applyPlan } from "../remedy/applyPlan.ts"
export type { Edit, EditKind, Impossible, Need, PatchOperation, Remedies, RemedyPlan } from "../remedy/Edit.ts"
export { remediesFor } from "../remedy/remediesFor.ts"
export { type SafeFix, safeFixes } from "../remedy/safeFixes.ts"

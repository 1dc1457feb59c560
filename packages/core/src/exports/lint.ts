/** Problems of a notice itself, before it is sent out; and its cases, with the boundaries on which none lies. */
export { type NoticeCase, parseCases } from "../cases/NoticeCase.ts"
export { type CaseDifference, caseDifferences, type Uncovered, uncoveredBoundaries } from "../cases/tryCases.ts"
export { lint } from "../lint/lint.ts"
export type { Diagnostic, DiagnosticCode, Severity } from "../lint/Diagnostic.ts"
export { ruleDigest } from "../lint/ruleDigest.ts"
export type { Suppression } from "../notice/Suppression.ts"
export { parseSuppressions, readSuppressions } from "../lint/readSuppressions.ts"

/** Problems of a notice itself, before it is sent out. */
export { lint } from "./lint/lint.ts"
export { Diagnostic, DiagnosticCode, Severity } from "./lint/Diagnostic.ts"
export { ruleDigest } from "./lint/ruleDigest.ts"
export { Suppression } from "./lint/Suppression.ts"
export { parseSuppressions, readSuppressions } from "./lint/readSuppressions.ts"

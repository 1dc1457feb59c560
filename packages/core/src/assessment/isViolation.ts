import type { Finding } from "./Finding.ts"

/** Whether a finding makes its subject non-compliant: only an unmet `must` does. */
export const isViolation = ({ modality, status }: Finding): boolean => modality === "must" && status === "unmet"

export { kindOf } from "./kindOf.ts"
export type { OfficeKind } from "../OfficeResult.ts"

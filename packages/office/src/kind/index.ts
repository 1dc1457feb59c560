/** What kind of file it is, told by its content. */
export { kindOf } from "./kindOf.ts"
export type { OfficeKind } from "../OfficeResult.ts"

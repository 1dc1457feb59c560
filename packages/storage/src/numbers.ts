/** Numbers of activities counted where they are kept, in one statement of the database. */
export type { Beside, CountingOptions } from "./sql/numbers/partIn.ts"
export { postgres, sqlite } from "./sql/Dialect.ts"
export { partOfLedger } from "./sql/numbers/ofLedger.ts"

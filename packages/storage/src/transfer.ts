/** Bringing files into a store and taking them out again, whatever the store. */
export { combine } from "./transfer/combine.ts"
export { equal } from "./transfer/equal.ts"
export { entriesOf, type Entry } from "./transfer/entries.ts"
export { exportLines } from "./transfer/exporting.ts"
export {
  type Difference,
  importEntries,
  importLines,
  type ImportOptions,
  nothing,
  type Outcome,
  plus,
  type Rejected
} from "./transfer/importing.ts"
export { Head, Line } from "./transfer/Line.ts"
export { type Flaw, type Verified, verify } from "./transfer/verify.ts"

/** What an assessment was made from, as digests, and the same assessment made again. */
export { type Receipt, receiptOf } from "../receipt/Receipt.ts"
export { parseReceipt, readReceipt } from "../receipt/readReceipt.ts"
export { type Difference, replay } from "../receipt/replay.ts"
export { digest } from "../digest.ts"

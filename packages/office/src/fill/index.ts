/** Other texts put into cells of files that are there, all else of which stays byte for byte. */
export type { FilledRow, FilledRows, FillResult } from "./FilledRows.ts"
export type { RewrittenCell, RewriteResult } from "./RewrittenCell.ts"
export { rewriteDocx } from "./rewriteDocx.ts"
export { rewriteXlsx } from "./rewriteXlsx.ts"
export { fillDocx } from "./fillDocx.ts"
export { fillXlsx } from "./fillXlsx.ts"

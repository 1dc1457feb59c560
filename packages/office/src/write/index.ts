/** Tables as they are printed, written as workbooks and documents. */
export type { Choices, PrintedColumn, PrintedTable } from "./PrintedTable.ts"
export { type PrintedBox, type PrintedForm, writeFormsDocx, writeTableDocx } from "./writeDocx.ts"
export { writeXlsx } from "./writeXlsx.ts"

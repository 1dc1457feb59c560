/** Notes that are put into somebody’s own workbook or document, of which everything else stays as it is. */
export { annotateDocx, type AnnotateOptions, type AnnotateResult, type CellNote, commentsOf } from "./annotateDocx.ts"
export type { CellPlace } from "../patch/anchors.ts"
export type { Cover } from "./coverSheet.ts"
export { annotateXlsx, type AnnotateXlsxOptions, type AnnotateXlsxResult, type SheetNote } from "./annotateXlsx.ts"

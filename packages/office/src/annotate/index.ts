export { annotateDocx, type AnnotateOptions, type AnnotateResult, type CellNote } from "./annotateDocx.ts"
export type { CellPlace } from "./anchors.ts"
export { annotateXlsx, type AnnotateXlsxResult, type SheetNote } from "./annotateXlsx.ts"

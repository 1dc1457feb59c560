/**
 * Rows of cells to a portfolio, for pages: no reader of text, no schema and no words are in it. What is wrong is a code
 * with its place, and `tellIssues` of `@kepu/csv/words` puts it into words.
 */
export { readCells } from "../readCells.ts"
export { tablesIn } from "../office/tablesIn.ts"
export type { OfficeOptions } from "../office/options.ts"
export type { CellIssue, Said, Says, Slots } from "../issues.ts"
export type {
  CountyFiles,
  CsvFile,
  FileAside,
  FileNote,
  MergedCells,
  RowsFile,
  TableFile,
  TableOfFile
} from "../files.ts"
export type { ReadOptions, Synonyms } from "../options.ts"
export type { ReadResult } from "../readPortfolio.ts"
export type { PassedOver, PassedOverWhy } from "../table/PassedOver.ts"

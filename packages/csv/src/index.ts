/** Tables as units send them, from CSV and office files to records and back, and whole portfolios as CSV, NDJSON and JSON. */
export {
  type CountyFiles,
  type CsvFile,
  type FileAside,
  type FileNote,
  type MergedCells,
  type RowsFile,
  type TableOfFile,
  type TableFile
} from "./files.ts"
export type { OfficeOptions } from "./office/options.ts"
export { tablesIn } from "./office/tablesIn.ts"
export { openedKind } from "./office/openedKind.ts"
export { textIn, type TextReading } from "./office/textIn.ts"
export { type ForeignKind, foreignKind, foreignText, isOfficeTable } from "./foreign.ts"
export {
  readAnnex1,
  readPlatform,
  readPortfolio,
  readRecommendations,
  readSubmissions,
  readUnits,
  tableKindOf,
  tableOfKind
} from "./readTables.ts"
export type { ReadResult } from "./readPortfolio.ts"

export type { ActivitiesReading } from "./readActivities.ts"
export { tableName, tableNameOf } from "./table/Origin.ts"
export { type PassedOver, type PassedOverWhy } from "./table/PassedOver.ts"
export { type OtherTable } from "./table/otherTables.ts"
export type { SubmissionsReading } from "./readSubmissions.ts"
export type { RecommendationsReading } from "./recommendations/readRecommendations.ts"
export type { UnitsReading } from "./units/readUnits.ts"
export { unitBook, type UnitBook } from "./units/UnitBook.ts"
export { type ActivityRow } from "./activities/ActivityRow.ts"
export { type Reporter } from "./activities/Asides.ts"

export { streamPortfolioCsv, streamPortfolioNdjson } from "./stream/streamPortfolio.ts"
export {
  streamAnnex1,
  streamPlatform,
  streamRecommendations,
  streamSubmissions,
  streamUnits
} from "./stream/streams.ts"
export { type Progress, type RowReading, type StreamedFile, type StreamOptions } from "./stream/streamTable.ts"
export { type ByteSource } from "./stream/bytesOf.ts"

export { nameKey } from "./text.ts"
export { decodeText, type Encoding } from "./decodeText.ts"
export { encodeText, encodings } from "./encodeText.ts"
export { type TableKind, tableKinds } from "./tableKind.ts"
export {
  couldBeTable,
  isNamedAsTable,
  type NotUsed,
  type RegisterKind,
  type SortedOut,
  sortOut,
  type TableAside
} from "./sortOut.ts"
export { type WrittenTable, writtenTable } from "./writtenTable.ts"
export { factText } from "./write/factText.ts"
export { headings, type Headings } from "./table/headings.ts"
export { type ReadOptions, type Synonyms } from "./options.ts"
export { readMoment } from "./cells/moment.ts"
export { answers, modes, platformStates } from "./cells/words.ts"

export { type CellValue, type TableRows, writeRows, writeRowStream, writeTable } from "./write/writeTable.ts"
export {
  type FilledSheet,
  filledSheet,
  type Sheet,
  withExtra,
  withFurtherColumns,
  writeSheet,
  writeSheetStream
} from "./write/Sheet.ts"

export { annex1Sheet, platformSheet } from "./write/activitySheets.ts"
export { annex2Sheet, submissionSheet, unitSheet } from "./write/registerSheets.ts"

export { type AcceptedWords, acceptedWords } from "./write/acceptedWords.ts"
export { deductedOf, indicatorsSheet, rankingSheet } from "./write/rankingSheets.ts"
export { template, type TemplateOptions } from "./write/template.ts"
export { type TemplateKind, templateKinds } from "./write/templateKinds.ts"
export {
  documentFile,
  type KindOfSheet,
  type OfficeFormat,
  officeFormats,
  recommendationsFile,
  tableFile,
  templateFile,
  workbookFile
} from "./office/writeOffice.ts"

export { type OfficeRewriting, rewriteOffice } from "./office/rewriteOffice.ts"
export { fillForm, type FormFilling } from "./office/fillForm.ts"
export { returnFile, type ReturnOptions, type ReturnResult } from "./return/returnFile.ts"
export { type ReturnItems, type ReturnNote, type ReturnOfFile, type Returns } from "./return/Returned.ts"
export { type FindingPlace, placesIn } from "./return/placesOf.ts"
export { returnsOf, type ReturnsInput } from "./return/returnsOf.ts"

export { entriesOf, type Entry } from "./portfolio/Entry.ts"
export { type RecordOf, type RegisterName, registerWords } from "./portfolio/registers.ts"
export { type PortfolioReading } from "./portfolio/gatherPortfolio.ts"
export { noticeIssues } from "./portfolio/noticeIssues.ts"
export { reconcile } from "./portfolio/reconcile.ts"
export { portfolioSheet, writePortfolioCsv } from "./portfolio/portfolioSheet.ts"
export { readPortfolioCsv, readPortfolioNdjson } from "./portfolio/readEntries.ts"
export { readPortfolioJson, writePortfolioJson } from "./portfolio/json.ts"
export { entryLine, writePortfolioNdjson } from "./portfolio/ndjson.ts"
export { type CellChange, type CellText, type Rewritten, rewriteCells } from "./rewriteCells.ts"

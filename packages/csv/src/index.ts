export { type CountyFiles, type CsvFile } from "./files.ts"
export { readPortfolio, type ReadResult } from "./readPortfolio.ts"

export { type ActivitiesReading, readAnnex1, readPlatform } from "./readActivities.ts"
export { readSubmissions, type SubmissionsReading } from "./readSubmissions.ts"
export { readUnits, type UnitsReading } from "./units/readUnits.ts"
export { unitBook, type UnitBook } from "./units/UnitBook.ts"
export { type ActivityFacts, type ActivityRow } from "./activities/ActivityRow.ts"
export { type Reporter } from "./activities/activityReader.ts"

export { decodeText, type Encoding } from "./decodeText.ts"
export { headings, type Headings } from "./table/headings.ts"
export { type ReadOptions, type Synonyms } from "./options.ts"
export { answers, modes, platformStates } from "./cells/words.ts"

export { writeTable } from "./writeTable.ts"
export { type CellChange, type CellText, type Rewritten, rewriteCells } from "./rewriteCells.ts"

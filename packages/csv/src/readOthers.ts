import type { Notice } from "@kepu/core"

import type { CellIssue } from "./issues.ts"
import { type Origin, originOf } from "./table/Origin.ts"
import type { TableSource } from "./table/source.ts"
import type { ReadOptions } from "./options.ts"
import { type ActivitiesReading, annex1In, platformIn } from "./readActivities.ts"
import type { UnitBook } from "./units/UnitBook.ts"

/** Where a table of activities stands, and what it says. */
export type FileReading = readonly [origin: Origin, reading: ActivitiesReading<CellIssue>]

/** The tables that stand below or beside others, by what they are. */
export interface Others {
  readonly annex1: ReadonlyArray<FileReading>
  readonly platform: ReadonlyArray<FileReading>
  readonly annex2: ReadonlyArray<TableSource>
}

/** Reads the tables that stand below or beside those that were read, each as what it is. */
export const readOthers = (
  notice: Notice,
  book: UnitBook,
  options: ReadOptions,
  readings: ReadonlyArray<FileReading>
): Others => {
  const annex1: Array<FileReading> = []
  const platform: Array<FileReading> = []
  const annex2: Array<TableSource> = []
  const read = ([, { others, reporters }]: FileReading): void => {
    for (const { file, kind } of others) {
      if (kind === "annex2") annex2.push(file)
      else if (kind === "platform") {
        const reading: FileReading = [originOf(file).origin, platformIn(notice, file, book, options)]
        platform.push(reading)
        read(reading)
      } else {
        const reading: FileReading = [
          originOf(file).origin,
          annex1In(notice, file, book, options, reporters.at(-1)?.unit)
        ]
        annex1.push(reading)
        read(reading)
      }
    }
  }
  for (const reading of readings) read(reading)
  return { annex1, platform, annex2 }
}

import type { Instant, Language, Portfolio } from "@kepu/core"
import type { Source } from "@kepu/core/portfolio"
import { rank, type Weights } from "@kepu/core/rank"
import { localized } from "@kepu/core/text"
import {
  annex1Sheet,
  annex2Sheet,
  documentFile,
  type FilledSheet,
  filledSheet,
  indicatorsSheet,
  rankingSheet,
  recommendationsFile,
  type Sheet,
  submissionSheet,
  tableFile,
  type TableRows,
  templateFile,
  unitSheet,
  withExtra,
  workbookFile,
  writeSheet
} from "@kepu/csv"
import type { Reach } from "../ledger/Reach.ts"
import type { KeptLedger } from "../live/KeptLedger.ts"

export type FileFormat = "csv" | "xlsx" | "docx"

/** A register as the notice's own form, all of it or what is of a unit. */
export interface TableAsked {
  readonly _tag: "Table"
  readonly of: "annex1" | "annex2" | "units" | "submissions"
  readonly format: FileFormat
  readonly unit?: string
}

/** Indicators, or an order by weights, as a sheet in a language. */
export type MeasuredAsked =
  | { readonly _tag: "IndicatorTable"; readonly asOf: Instant; readonly of: Measured; readonly language: Language }
  | {
      readonly _tag: "RankingTable"
      readonly asOf: Instant
      readonly of: Measured
      readonly weights: Weights
      readonly language: Language
    }

/** Whom indicators are of; units if nothing is said. */
export type Measured = "units" | "activities" | undefined

const names = { indicators: localized("指标", "Indicators"), ranking: localized("名次", "Ranking") }

/** A table as the text of a CSV file, piece by piece, or as a whole. */
interface Made {
  readonly parts: () => Iterable<string>
  readonly filled: () => FilledSheet
}

const made = <A extends { readonly source?: Source }>(sheet: Sheet<A>, records: ReadonlyArray<A>): Made => {
  const whole = withExtra(sheet, records)
  return { parts: () => writeSheet(whole, records), filled: () => filledSheet(whole, records) }
}

const isOf = (unit: string | undefined, id: string): boolean => unit === undefined || id === unit

/** A register as the notice's own form; of one unit its rows alone. Names of units stay: rows are told by them. */
const tableOf = (
  { of, unit }: TableAsked,
  { notice }: KeptLedger,
  { activities, recommendations = [], submissions = [], units }: Portfolio
): Made => {
  switch (of) {
    case "annex1": {
      const name = units.find(({ id }) => id === unit)?.name
      return made(
        annex1Sheet(notice, units, name),
        activities.filter(({ host }) => isOf(unit, host))
      )
    }
    case "annex2":
      return made(
        annex2Sheet(notice, units, activities),
        recommendations.filter((one) => isOf(unit, one.unit))
      )
    case "units":
      return made(
        unitSheet(notice),
        units.filter(({ id }) => isOf(unit, id))
      )
    case "submissions":
      return made(
        submissionSheet(notice, units, activities),
        submissions.filter((one) => isOf(unit, one.unit))
      )
  }
}

/** What a table is made of, as those may see it to whom it is shown; of a unit's activities those of others need no time. */
const shownFor = ({ of, unit }: TableAsked, { portfolio }: KeptLedger, show: Reach["show"]): Portfolio => {
  const { activities, units } = portfolio
  return of === "annex1" && unit !== undefined
    ? show({ units, activities: activities.filter(({ host }) => host === unit) })
    : show(portfolio)
}

/** A register as the text of a CSV file, piece by piece, as those may see it to whom it is shown. */
export const csvOf = (asked: TableAsked, ledger: KeptLedger, show: Reach["show"]): Iterable<string> =>
  tableOf(asked, ledger, shownFor(asked, ledger, show)).parts()

/**
 * What a file of an office program may hold. It is made as a whole, unlike text, and what takes more memory than a thread
 * has may end the service: a workbook of so many rows takes some 150 MB, a document of so many 80.
 */
const mostIn = {
  xlsx: { rows: 20_000, characters: 10_000_000 },
  docx: { rows: 2000, characters: 2_000_000 }
} as const

/** That a file would be too large, and how many rows it may have. */
export interface TooMany {
  readonly rows: number
}

const within = (rows: TableRows, format: keyof typeof mostIn): TooMany | undefined => {
  const most = mostIn[format]
  const characters = rows.reduce((sum, row) => row.reduce<number>((all, cell) => all + String(cell).length, sum), 0)
  return rows.length > most.rows || characters > most.characters ? { rows: most.rows } : undefined
}

/** Annex 2 as it is printed: a page for each recommendation, and the blank form where there is none. */
const annex2Document = (
  { unit }: TableAsked,
  { notice }: KeptLedger,
  { activities, recommendations = [], units }: Portfolio
): Promise<Uint8Array> | TooMany => {
  const own = recommendations.filter((one) => isOf(unit, one.unit))
  const tooMany = within(
    own.map((one) => [JSON.stringify(one)]),
    "docx"
  )
  if (tooMany !== undefined) return tooMany
  return own.length === 0 ? templateFile(notice, "annex2", "docx") : recommendationsFile(notice, own, units, activities)
}

const sheetFile = (name: string, rows: TableRows): Promise<Uint8Array> | TooMany =>
  within(rows, "xlsx") ?? tableFile(name, rows)

/** What office programs open: a register, or what was measured; as those may see it to whom it is shown. */
export const fileOf = (
  asked: TableAsked | MeasuredAsked,
  ledger: KeptLedger,
  show: Reach["show"]
): Promise<Uint8Array> | TooMany => {
  const { notice } = ledger
  switch (asked._tag) {
    case "Table": {
      const portfolio = shownFor(asked, ledger, show)
      const isDocument = asked.format === "docx"
      if (isDocument && asked.of === "annex2") return annex2Document(asked, ledger, portfolio)
      const one = { kind: asked.of, sheet: tableOf(asked, ledger, portfolio).filled() }
      const tooMany = within(one.sheet.rows, isDocument ? "docx" : "xlsx")
      return tooMany ?? (isDocument ? documentFile(notice, one) : workbookFile(notice, [one]))
    }
    case "IndicatorTable": {
      const indicators = show(ledger.indicators(asked.asOf, asked.of))
      return sheetFile(names.indicators[asked.language], indicatorsSheet({ indicators }, notice, asked.language))
    }
    case "RankingTable": {
      const measured = ledger.indicators(asked.asOf, asked.of)
      const { indicators } = measured
      const ranking = show(rank(measured, asked.weights))
      return sheetFile(names.ranking[asked.language], rankingSheet({ indicators, ranking }, notice, asked.language))
    }
  }
}

import type { Notice, Portfolio } from "@kepu/core"
import type { Source } from "@kepu/core/portfolio"
import { fill, localized } from "@kepu/core/text"
import {
  annex1Sheet,
  annex2Sheet,
  platformSheet,
  type Sheet,
  submissionSheet,
  type TableKind,
  unitSheet,
  withExtra,
  writePortfolioCsv,
  writeSheet
} from "@kepu/csv"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { Refused } from "../../endings.ts"

const texts = {
  noUnit: localized("没有单位“{unit}”", "There is no unit “{unit}”")
}

/** What of a portfolio is a unit's own; the units stay, since records point at them. */
const ofUnit = Effect.fnUntraced(function* (portfolio: Portfolio, name: string) {
  const unit = portfolio.units.find((each) => each.name === name || each.id === name)
  if (unit === undefined) return yield* new Refused({ reason: fill(texts.noUnit, { unit: name }) })
  const own = <A extends { readonly unit: string }>(records: ReadonlyArray<A> | undefined) =>
    records?.filter((record) => record.unit === unit.id)
  return {
    units: portfolio.units,
    activities: portfolio.activities.filter(({ host }) => host === unit.id),
    submissions: own(portfolio.submissions),
    recommendations: own(portfolio.recommendations)
  }
})

/** With the columns that gave no fact where the records were read. */
const writeWith = <A extends { readonly source?: Source }>(sheet: Sheet<A>, records: ReadonlyArray<A>) =>
  writeSheet(withExtra(sheet, records), records)

/** The text of a table of a portfolio, piece by piece; of one unit if it is named. */
export const writeTable = Effect.fnUntraced(function* (
  notice: Notice,
  portfolio: Portfolio,
  kind: TableKind,
  unit: Option.Option<string>
) {
  if (kind === "portfolio") return writePortfolioCsv(portfolio)
  const {
    activities,
    recommendations = [],
    submissions = [],
    units
  } = Option.isNone(unit) ? portfolio : yield* ofUnit(portfolio, unit.value)
  switch (kind) {
    case "annex1":
      return writeWith(
        annex1Sheet(
          notice,
          units,
          Option.getOrElse(unit, () => "")
        ),
        activities
      )
    case "annex2":
      return writeWith(annex2Sheet(notice, units, portfolio.activities), recommendations)
    case "units":
      return writeWith(unitSheet(notice), units)
    case "submissions":
      return writeWith(submissionSheet(notice, units, portfolio.activities), submissions)
    case "platform":
      return writeWith(platformSheet(notice, units), activities)
  }
})

import type { Notice, Portfolio } from "@kepu/core"
import type { Source } from "@kepu/core/portfolio"
import { fill, localized } from "@kepu/core/text"
import {
  annex1Sheet,
  annex2Sheet,
  type FilledSheet,
  filledSheet,
  platformSheet,
  type Sheet,
  submissionSheet,
  type TemplateKind,
  unitSheet,
  withExtra,
  writeSheet
} from "@kepu/csv"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { Refused } from "../../endings.ts"

const texts = {
  noUnit: localized("没有单位“{unit}”", "There is no unit “{unit}”")
}

/** What of a portfolio is a unit's own; the units stay, since records point at them. */
export const ofUnit = Effect.fnUntraced(function* (portfolio: Portfolio, name: string) {
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

/** A table of a portfolio: as the text of a CSV file, piece by piece, and as rows. */
export interface PortfolioTable {
  readonly records: number
  readonly pieces: () => Iterable<string>
  readonly filled: () => FilledSheet
}

/** With the columns that gave no fact where the records were read. */
const tableWith = <A extends { readonly source?: Source }>(
  bare: Sheet<A>,
  records: ReadonlyArray<A>
): PortfolioTable => {
  const sheet = withExtra(bare, records)
  return {
    records: records.length,
    pieces: () => writeSheet(sheet, records),
    filled: () => filledSheet(sheet, records)
  }
}

/** The name of the one unit whose all activities are; blank if they are of several. */
const onlyHost = ({ activities, units }: Pick<Portfolio, "activities" | "units">): string => {
  const hosts = new Set(activities.map(({ host }) => host))
  const [host] = hosts
  return hosts.size === 1 ? (units.find(({ id }) => id === host)?.name ?? "") : ""
}

/** A table of a portfolio; of one unit if it is named. */
export const tableOf = Effect.fnUntraced(function* (
  notice: Notice,
  portfolio: Portfolio,
  kind: TemplateKind,
  unit: Option.Option<string>
) {
  const {
    activities,
    recommendations = [],
    submissions = [],
    units
  } = Option.isNone(unit) ? portfolio : yield* ofUnit(portfolio, unit.value)
  switch (kind) {
    case "annex1":
      return tableWith(
        annex1Sheet(
          notice,
          units,
          Option.getOrElse(unit, () => onlyHost({ units, activities }))
        ),
        activities
      )
    case "annex2":
      return tableWith(annex2Sheet(notice, units, portfolio.activities), recommendations)
    case "units":
      return tableWith(unitSheet(notice), units)
    case "submissions":
      return tableWith(submissionSheet(notice, units, portfolio.activities), submissions)
    case "platform":
      return tableWith(platformSheet(notice, units), activities)
  }
})

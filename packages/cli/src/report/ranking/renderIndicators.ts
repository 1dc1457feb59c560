import type { Language } from "@kepu/core"
import { nounsOf } from "@kepu/core/condition"
import { localized } from "@kepu/core/text"
import { hanging } from "../../text/hanging.ts"
import type { Paint } from "../../text/paint.ts"
import type { Compared } from "./compare.ts"
import { foot, head } from "./head.ts"
import { indicatorTables, isBlank } from "./indicatorTables.ts"
import { sayNoWeights } from "./say.ts"
import { dominanceTitle, sayFronts, sayHowCompared, sayOpenOrder } from "./sayDominance.ts"
import { key } from "./openKey.ts"

const texts = {
  decisive: localized("择优指标", "Indicators to choose by"),
  others: localized("其他指标", "Other indicators")
}

/** The units' indicators on a page, and who is ahead of whom: never a number that adds indicators up. */
export const renderIndicators = (
  { county, dominance, indicators }: Compared,
  language: Language,
  paint: Paint
): string => {
  const page = { language, paint, nouns: nounsOf(county.notice.vocabulary) }
  const all = { ...indicators, rows: [...indicators.rows, indicators.region] }
  const decisive = dominance.indicators
  const others = indicators.indicators.map(({ id }) => id).filter((id) => !decisive.includes(id))
  const open = sayOpenOrder(dominance, indicators)
  const next = 1 + decisive.filter((id) => !isBlank(all.rows, id)).length
  return [
    ...head(county, language, paint),
    ...hanging(sayNoWeights(indicators, county.notice)[language]),
    "",
    paint("bold", texts.decisive[language]),
    ...hanging(key[language]).map((line) => paint("dim", line)),
    ...indicatorTables(all, decisive, 1, page),
    "",
    paint("bold", dominanceTitle[language]),
    ...hanging(sayHowCompared(dominance, indicators)[language]).map((line) => paint("dim", line)),
    ...sayFronts(dominance).flatMap((line) => hanging(line[language])),
    ...(open === undefined ? [] : hanging(open[language]).map((line) => paint("yellow", line))),
    ...(others.length === 0
      ? []
      : ["", paint("bold", texts.others[language]), ...indicatorTables(all, others, next, page)]),
    "",
    ...foot(county, language, paint),
    ""
  ].join("\n")
}

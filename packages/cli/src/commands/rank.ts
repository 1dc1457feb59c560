import type { Language, Notice } from "@kepu/core"
import { localized } from "@kepu/core/text"
import { indicatorsSheet, rankingSheet, tableFile, writeTable } from "@kepu/csv"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { mustBeWhole, readCountyOrStore } from "../county.ts"
import { Refused } from "../endings.ts"
import { CurrentLanguage, type Say } from "../language.ts"
import { type Compared, compareUnits, type Ranked, rankUnits } from "../report/ranking/compare.ts"
import { indicatorsDocument, rankingDocument } from "../report/ranking/documents.ts"
import { indicatorsPicture } from "../report/ranking/html/indicatorsPicture.ts"
import { rankingPicture } from "../report/ranking/html/rankingPicture.ts"
import { renderIndicators } from "../report/ranking/renderIndicators.ts"
import { renderRanking } from "../report/ranking/renderRanking.ts"
import { scoreCounty } from "../report/score/scoreCounty.ts"
import { forStdout, type Paint, plain } from "../text/paint.ts"
import { countFlag, readCount } from "./countFlag.ts"
import { countyOrStoreFlags } from "./countyFlags.ts"
import { fileFormatFlag, formatFor } from "./formatFlag.ts"
import { renderJson } from "./notice/arguments.ts"
import { deliver, forceFlag, outputFlag } from "./outputFlag.ts"
import { renderScored, scoreFormats } from "./score.ts"
import { readWeightsFlag, weightsFlag } from "./weightsFlag.ts"

const formats = scoreFormats
type Format = (typeof formats)[number]

type Rendered = string | Promise<Uint8Array>

const texts = {
  top: localized(
    "看前几名有多稳：权重改动多少会使其改变；默认 5",
    "how robust the first K are: how much the weights must change to alter them; 5 by default"
  ),
  topWithoutWeights: localized(
    "没有权重就没有名次：--top 须与 --weights 同用",
    "Without weights there are no ranks: --top goes with --weights"
  ),
  indicatorsOf: localized("各单位指标", "Indicators"),
  rankingOf: localized("单位名次", "Ranking"),
  compare: localized("各单位的指标，不排名次", "indicators of the units, without ranks"),
  rank: localized("按自定的权重排名，写成网页", "rank by weights of your own, as a page for the browser")
}

/** The top whose robustness is told if nobody says which. */
const defaultTop = 5

const renderCompared = (compared: Compared, format: Format, language: Language, paint: Paint): Rendered => {
  switch (format) {
    case "text":
      return renderIndicators(compared, language, paint)
    case "json":
      return renderJson(indicatorsDocument(compared))
    case "csv":
      return writeTable(indicatorsSheet(compared, compared.county.notice, language))
    case "xlsx":
      return tableFile(texts.indicatorsOf[language], indicatorsSheet(compared, compared.county.notice, language))
    case "html":
      return indicatorsPicture(compared, language)
  }
}

const renderRanked = (ranked: Ranked, format: Format, language: Language, paint: Paint): Rendered => {
  switch (format) {
    case "text":
      return renderRanking(ranked, language, paint)
    case "json":
      return renderJson(rankingDocument(ranked))
    case "csv":
      return writeTable(rankingSheet(ranked, ranked.county.notice, language))
    case "xlsx":
      return tableFile(texts.rankingOf[language], rankingSheet(ranked, ranked.county.notice, language))
    case "html":
      return rankingPicture(ranked, language)
  }
}

/** Whether the notice gives points by which units can be ranked; those of the region rank nobody. */
const ranksUnits = ({ rubric }: Notice): boolean => rubric !== undefined && rubric.bound._tag !== "Region"

/**
 * `kepu rank`: with weights who stands where by them; without weights who stands where by the notice's rubric or, where
 * it has none, the indicators and who is ahead in all of them.
 */
export const rankCounty = (say: Say) =>
  Command.make(
    "rank",
    {
      ...countyOrStoreFlags(say),
      weights: weightsFlag(say),
      top: countFlag("top", "K", say(texts.top)),
      format: fileFormatFlag(say, formats),
      output: outputFlag(say),
      force: forceFlag(say)
    },
    Effect.fnUntraced(function* ({ force, format: asked, output, top, weights: path, ...flags }) {
      const k = yield* readCount("top", top)
      if (k !== undefined && Option.isNone(path)) return yield* new Refused({ reason: texts.topWithoutWeights })
      const county = yield* readCountyOrStore(flags)
      const weights = yield* readWeightsFlag(path, county.notice)
      const language = yield* CurrentLanguage
      const format = formatFor(formats, asked, output)
      const paint = Option.isNone(output) ? forStdout : plain
      const render = () => {
        if (weights !== undefined)
          return renderRanked(rankUnits(county, weights, k ?? defaultTop), format, language, paint)
        const scored = ranksUnits(county.notice) ? scoreCounty(county) : undefined
        return scored === undefined
          ? renderCompared(compareUnits(county), format, language, paint)
          : renderScored(scored, format, { language, paint, whole: false })
      }
      yield* deliver(output, force, yield* Effect.promise(async () => render()))
      yield* mustBeWhole(county)
    })
  ).pipe(
    Command.withExamples([
      { command: "kepu rank 附件1-*.csv --units units.csv --platform platform.csv", description: say(texts.compare) },
      {
        command: "kepu rank 附件1-*.csv --units units.csv --weights weights.json --format html -o ranking.html",
        description: say(texts.rank)
      }
    ])
  )

import { nounsOf } from "@kepu/core/condition"
import { recommend } from "@kepu/core/rank"
import { localized } from "@kepu/core/text"
import { tableFile, writeTable } from "@kepu/csv"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { mustBeWhole, readCountyOrStore } from "../county.ts"
import { CurrentLanguage, type Say } from "../language.ts"
import { inOrder, selectionDocument } from "../report/ranking/documents.ts"
import { renderSelection } from "../report/ranking/renderSelection.ts"
import { selectionSheet } from "../report/ranking/selectionSheet.ts"
import { forStdout, plain } from "../text/paint.ts"
import { countFlag, readCount } from "./countFlag.ts"
import { countyOrStoreFlags } from "./countyFlags.ts"
import { fileFormatFlag, formatFor } from "./formatFlag.ts"
import { renderJson } from "./notice/arguments.ts"
import { deliver, forceFlag, outputFlag } from "./outputFlag.ts"
import { readWeightsFlag, weightsFlag } from "./weightsFlag.ts"

const formats = ["text", "json", "csv", "xlsx"] as const

const texts = {
  perUnit: localized("每个单位至多选入几项", "how many of each unit may be chosen"),
  total: localized("总共至多选入几项", "how many may be chosen in all"),
  sheet: localized("择优", "Selection"),
  eligible: localized("可推荐的活动，不作选择", "what is eligible, without a choice"),
  choose: localized("按自定的权重选入，每个单位至多一项", "choose by weights of your own, one of each unit at most")
}

/** `kepu recommend`: which activities may be recommended, which are chosen, and why not the others. */
export const recommendActivities = (say: Say) =>
  Command.make(
    "recommend",
    {
      ...countyOrStoreFlags(say),
      weights: weightsFlag(say),
      perUnit: countFlag("per-unit", "N", say(texts.perUnit)),
      total: countFlag("total", "K", say(texts.total)),
      format: fileFormatFlag(say, formats),
      output: outputFlag(say),
      force: forceFlag(say)
    },
    Effect.fnUntraced(function* ({ force, format: asked, output, perUnit, total, weights: path, ...flags }) {
      const ofUnit = yield* readCount("per-unit", perUnit)
      const inAll = yield* readCount("total", total)
      const county = yield* readCountyOrStore(flags)
      const weights = yield* readWeightsFlag(path, county.notice)
      const quotas = {
        ...(ofUnit === undefined ? {} : { perUnit: ofUnit }),
        ...(inAll === undefined ? {} : { total: inAll })
      }
      const selection = inOrder(
        recommend(county.notice, county.portfolio, {
          asOf: county.asOf,
          quotas,
          ...(weights === undefined ? {} : { weights })
        })
      )
      const language = yield* CurrentLanguage
      const format = formatFor(formats, asked, output)
      const render = async (): Promise<string | Uint8Array> => {
        switch (format) {
          case "text":
            return renderSelection(county, selection, language, Option.isNone(output) ? forStdout : plain)
          case "json":
            return renderJson(selectionDocument(county, selection))
          case "csv":
            return writeTable(selectionSheet(selection, nounsOf(county.notice.vocabulary), language))
          case "xlsx":
            return tableFile(
              texts.sheet[language],
              selectionSheet(selection, nounsOf(county.notice.vocabulary), language)
            )
        }
      }
      yield* deliver(output, force, yield* Effect.promise(render))
      yield* mustBeWhole(county)
    })
  ).pipe(
    Command.withExamples([
      {
        command: "kepu recommend 附件1-*.csv --units units.csv --platform platform.csv",
        description: say(texts.eligible)
      },
      {
        command: "kepu recommend 附件1-*.csv --platform platform.csv --weights weights.json --per-unit 1 --total 10",
        description: say(texts.choose)
      }
    ])
  )

import type { Language } from "@kepu/core"
import { fill, localized } from "@kepu/core/text"
import { tableFile, writeTable } from "@kepu/csv"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { mustBeWhole, readCountyOrStore } from "../county.ts"
import { Refused } from "../endings.ts"
import { CurrentLanguage, type Say } from "../language.ts"
import { type Scored, scoresDocument } from "../report/score/document.ts"
import { scoresPicture } from "../report/score/picture.ts"
import { renderScores } from "../report/score/renderScores.ts"
import { scoreCounty } from "../report/score/scoreCounty.ts"
import { scoresSheet } from "../report/score/sheet.ts"
import { forStdout, type Paint, plain } from "../text/paint.ts"
import { countyOrStoreFlags } from "./countyFlags.ts"
import { fileFormatFlag, formatFor } from "./formatFlag.ts"
import { renderJson } from "./notice/arguments.ts"
import { deliver, forceFlag, outputFlag } from "./outputFlag.ts"

export const scoreFormats = ["text", "json", "csv", "html", "xlsx"] as const
type Format = (typeof scoreFormats)[number]

const texts = {
  unit: localized(
    "只看名称含此字样的单位，并列出各项得分、怎样提高、待补什么",
    "only units whose name contains this, with what each item came to, what would raise it and what is missing"
  ),
  noRubric: localized(
    "通知“{title}”没有计分标准，无从计分；各单位的指标可用 kepu rank 查看",
    "The notice “{title}” has no rubric to score by: kepu rank shows the units' indicators"
  ),
  sheet: localized("单位得分", "Scores"),
  nobody: localized("没有名称含“{unit}”的参评单位", "No unit whose name contains “{unit}” is scored"),
  all: localized("各单位的得分和等次", "scores and grades of the units"),
  one: localized("某单位各项得分的由来", "how the score of one unit comes about")
}

/** Scores in a format; `whole` tells of each row how it comes about. */
export const renderScored = (
  scored: Scored,
  format: Format,
  { language, paint, whole }: { readonly language: Language; readonly paint: Paint; readonly whole: boolean }
): string | Promise<Uint8Array> => {
  switch (format) {
    case "text":
      return renderScores(scored, { language, paint, whole })
    case "json":
      return renderJson(scoresDocument(scored))
    case "csv":
      return writeTable(scoresSheet(scored, language))
    case "xlsx":
      return tableFile(texts.sheet[language], scoresSheet(scored, language))
    case "html":
      return scoresPicture(scored, language)
  }
}

/** `kepu score`: what the notice's own rubric gives each unit. */
export const scoreUnits = (say: Say) =>
  Command.make(
    "score",
    {
      ...countyOrStoreFlags(say),
      unit: Flag.String("unit").pipe(Flag.withMetavar("NAME"), Flag.withDescription(say(texts.unit)), Flag.optional),
      format: fileFormatFlag(say, scoreFormats),
      output: outputFlag(say),
      force: forceFlag(say)
    },
    Effect.fnUntraced(function* ({ force, format: asked, output, unit, ...flags }) {
      const county = yield* readCountyOrStore(flags)
      const scored = scoreCounty(county)
      if (scored === undefined) {
        return yield* new Refused({ reason: fill(texts.noRubric, { title: county.notice.title }) })
      }
      const rows = scored.scores.rows.filter(({ subject }) => Option.isNone(unit) || subject.name.includes(unit.value))
      if (Option.isSome(unit) && rows.length === 0) {
        return yield* new Refused({ reason: fill(texts.nobody, { unit: unit.value }) })
      }
      const shown = { ...scored, scores: { ...scored.scores, rows } }
      const how = {
        language: yield* CurrentLanguage,
        paint: Option.isNone(output) ? forStdout : plain,
        whole: Option.isSome(unit)
      }
      const format = formatFor(scoreFormats, asked, output)
      yield* deliver(output, force, yield* Effect.promise(async () => renderScored(shown, format, how)))
      yield* mustBeWhole(county)
    })
  ).pipe(
    Command.withExamples([
      { command: "kepu score 附件1-*.csv --units units.csv --notice notice.json", description: say(texts.all) },
      {
        command: "kepu score 附件1-*.csv --units units.csv --notice notice.json --unit 教育局",
        description: say(texts.one)
      }
    ])
  )

import { questionsFor, type FactQuestion } from "@kepu/core/next"
import { noticeDigest } from "@kepu/core/notice"
import { localized } from "@kepu/core/text"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import { type County, mustBeWhole, readCounty } from "../county.ts"
import { CurrentLanguage, type Say } from "../language.ts"
import { print, printAll } from "../output.ts"
import { renderAsking } from "../report/asking.ts"
import { renderDocument } from "../report/renderDocument.ts"
import { forStdout } from "../text/paint.ts"
import { countFlag, readCount } from "./countFlag.ts"
import { countyFlags } from "./countyFlags.ts"
import { formatFlag } from "./formatFlag.ts"
import { ofPicked, unitFlag } from "./unitFlag.ts"

const texts = {
  unit: localized("只看向名称含此字样的单位核实的事项", "only what to ask units whose name contains this"),
  limit: localized("最多列出几项，先列能核清最多的", "how many to show at most, those that settle most first"),
  nobody: localized(
    "没有须向名称含“{unit}”的单位核实的事项",
    "There is nothing to ask a unit whose name contains “{unit}”"
  ),
  example: localized("最要紧的十项，按单位逐个核实", "the ten that settle most, call by call")
}

/** The questions as a document; the county's input issues belong to `kepu check`. */
const documentOf = ({ asOf, notice }: County, questions: ReadonlyArray<FactQuestion>) => ({
  format: "kepu.ask/1",
  notice: { id: notice.id, digest: noticeDigest(notice) },
  asOf,
  questions
})

/** `kepu ask`: what is not known, and whom to call for it. */
export const ask = (say: Say) =>
  Command.make(
    "ask",
    {
      ...countyFlags(say),
      unit: unitFlag(say(texts.unit)),
      limit: countFlag("limit", "N", say(texts.limit)),
      format: formatFlag(say, ["text", "json"])
    },
    Effect.fnUntraced(function* ({ format, limit, unit, ...flags }) {
      const most = yield* readCount("limit", limit)
      const county = yield* readCounty(flags)
      const all = questionsFor(county.notice, county.portfolio, county)
      const own = yield* ofPicked(unit, all, ({ whom }) => whom.name, texts.nobody)
      const questions = own.slice(0, most)
      const language = yield* CurrentLanguage
      yield* format === "json"
        ? printAll(renderDocument(documentOf(county, questions)))
        : print(
            renderAsking({ ...county, questions, hidden: own.length - questions.length, language, paint: forStdout })
          )
      yield* mustBeWhole(county)
    })
  ).pipe(
    Command.withExamples([
      { command: "kepu ask 附件1-*.csv --units units.csv --limit 10", description: say(texts.example) }
    ])
  )

import { nextSteps, type UnitSteps } from "@kepu/core/next"
import { noticeDigest } from "@kepu/core/notice"
import { localized } from "@kepu/core/text"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { type County, mustBeWhole, readCounty } from "../county.ts"
import { CurrentLanguage, type Say } from "../language.ts"
import { print, printAll } from "../output.ts"
import { renderNext } from "../report/next.ts"
import { renderDocument } from "../report/renderDocument.ts"
import { forStdout } from "../text/paint.ts"
import { countyFlags } from "./countyFlags.ts"
import { formatFlag } from "./formatFlag.ts"
import { ofPicked, unitFlag } from "./unitFlag.ts"

const texts = {
  unit: localized(
    "只看名称含此字样的单位，并列出全部事项",
    "only units whose name contains this, with all their steps"
  ),
  nobody: localized(
    "没有名称含“{unit}”、还有事要做的单位",
    "No unit whose name contains “{unit}” has anything left to do"
  ),
  example: localized("某单位接下来该做的全部事项", "all that one unit has to do next")
}

/** The steps as a document; the county's input issues belong to `kepu check`. */
const documentOf = ({ asOf, notice }: County, units: ReadonlyArray<UnitSteps>) => ({
  format: "kepu.next/1",
  notice: { id: notice.id, digest: noticeDigest(notice) },
  asOf,
  units
})

/** `kepu next`: not what is wrong, but what to do. */
export const next = (say: Say) =>
  Command.make(
    "next",
    {
      ...countyFlags(say),
      unit: unitFlag(say(texts.unit)),
      format: formatFlag(say, ["text", "json"])
    },
    Effect.fnUntraced(function* ({ format, unit, ...flags }) {
      const county = yield* readCounty(flags)
      const all = nextSteps(county.notice, county.portfolio, county)
      const units = yield* ofPicked(unit, all, ({ who }) => who.name, texts.nobody)
      const language = yield* CurrentLanguage
      yield* format === "json"
        ? printAll(renderDocument(documentOf(county, units)))
        : print(renderNext({ ...county, units, language, paint: forStdout, whole: Option.isSome(unit) }))
      yield* mustBeWhole(county)
    })
  ).pipe(
    Command.withExamples([
      { command: "kepu next 附件1-*.csv --units units.csv --unit 教育局", description: say(texts.example) }
    ])
  )

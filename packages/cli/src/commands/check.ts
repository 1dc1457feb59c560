import {
  assess,
  assessmentDocument,
  type Assessment,
  type InputIssue,
  isViolation,
  localized,
  type Notice
} from "@kepu/core"
import { readPortfolio } from "@kepu/csv"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { Ended, exitCodes, Refused } from "../endings.ts"
import { readInput } from "../input.ts"
import { CurrentLanguage, type Say } from "../language.ts"
import { readMoment } from "../moment.ts"
import { findNotice } from "../notices.ts"
import { print, printAll, remark } from "../output.ts"
import { renderDocument } from "../report/renderDocument.ts"
import { renderPage } from "../report/renderPage.ts"
import { unusableFiles } from "../report/unusableFiles.ts"
import { forStdout } from "../text/paint.ts"
import { checkFlags, type Format } from "./checkFlags.ts"

const texts = {
  description: localized(
    "按通知逐条核查各单位报送的活动",
    "Check the activities that units reported against a notice, clause by clause"
  ),
  ofOne: localized("核查一个单位的汇总表", "check the table of one unit"),
  ofAll: localized("连同名录、收件登记和平台数据一起核查", "check all tables with the three registers")
}

interface Checked {
  readonly notice: Notice
  readonly assessment: Assessment
  readonly issues: ReadonlyArray<InputIssue>
  readonly files: number
}

const show = Effect.fnUntraced(function* ({ assessment, files, issues, notice }: Checked, format: Format) {
  switch (format) {
    case "json":
      return yield* printAll(renderDocument(assessmentDocument(assessment, issues)))
    case "text": {
      const language = yield* CurrentLanguage
      return yield* print(renderPage({ notice, assessment, issues, files, language, paint: forStdout }))
    }
  }
})

/** `kepu check`: reads the files, judges them, and prints what was found. */
export const check = (say: Say) =>
  Command.make(
    "check",
    checkFlags(say),
    Effect.fnUntraced(function* ({ asOf, files, format, notice: id, ...registers }) {
      const notice = yield* findNotice(id)
      const moment = yield* readMoment(Option.getOrUndefined(asOf), notice.zone)
      const input = yield* readInput({
        annex1: files,
        units: Option.getOrUndefined(registers.units),
        submissions: Option.getOrUndefined(registers.submissions),
        platform: Option.getOrUndefined(registers.platform)
      })
      const { issues, portfolio, unusable } = readPortfolio(notice, input)
      if (input.annex1.every(({ name }) => unusable.includes(name))) {
        return yield* new Refused({ reason: unusableFiles(unusable, issues) })
      }

      const assessment = assess(notice, portfolio, { asOf: moment })
      const read = [...input.annex1, input.units, input.submissions, input.platform].filter(
        (given) => given !== undefined
      )
      yield* show({ notice, assessment, issues, files: read.length }, format)
      if (unusable.length > 0) {
        yield* remark(`${say(unusableFiles(unusable, issues))}\n`)
        return yield* new Ended({ code: exitCodes.unusable })
      }
      if (assessment.findings.some(isViolation)) return yield* new Ended({ code: exitCodes.violations })
    })
  ).pipe(
    Command.withDescription(say(texts.description)),
    Command.withExamples([
      { command: "kepu check 附件1-县教育局.csv --as-of 2023-09-24", description: say(texts.ofOne) },
      {
        command: "kepu check 附件1-*.csv --units units.csv --submissions submissions.csv --platform platform.csv",
        description: say(texts.ofAll)
      }
    ])
  )

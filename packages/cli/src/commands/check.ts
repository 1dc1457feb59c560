import { assess, assessmentDocument, type Assessment, explain, type Finding } from "@kepu/core"
import { isViolation } from "@kepu/core/assessment"
import { receiptOf } from "@kepu/core/receipt"
import { Receipt } from "@kepu/core/schema"
import { fill, localized } from "@kepu/core/text"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { type County, mustBeWhole, readCountyOrStore } from "../county.ts"
import { Ended, exitCodes, Refused } from "../endings.ts"
import { CurrentLanguage, type Say } from "../language.ts"
import { print, printAll } from "../output.ts"
import { explanation } from "../report/explanation.ts"
import { renderDocument } from "../report/renderDocument.ts"
import { renderGithub } from "../report/renderGithub.ts"
import { renderJunit } from "../report/renderJunit.ts"
import { renderPage } from "../report/renderPage.ts"
import { renderSarif } from "../report/renderSarif.ts"
import { save } from "../save.ts"
import { forStdout } from "../text/paint.ts"
import { countyOrStoreFlags } from "./countyFlags.ts"
import { formatFlag } from "./formatFlag.ts"
import { forceFlag } from "./outputFlag.ts"

const formats = ["text", "json", "sarif", "junit", "github"] as const
type Format = (typeof formats)[number]

const texts = {
  why: localized(
    "只说明某条规则的结论从何而来：规则编号，可加“:单位或活动名称”",
    "only explain what a rule found: its id, and a unit's or activity's name after a colon if you like"
  ),
  explainRows: localized(
    "另列出没有当作记录的行（合计、说明、签章等）及原因",
    "also list the rows that were taken for no record (totals, notes, signatures …), and why"
  ),
  receipt: localized("另写一份凭证，供 kepu replay 重做核对", "also write a receipt, for kepu replay"),
  ofOne: localized("核查一个单位的活动表", "check the table of one unit"),
  ofAll: localized("连同名册、收件登记和平台导出一起核查", "check all tables with the three registers"),
  whyNot: localized("说明某单位这条规则的结论", "explain what a rule found of a unit"),
  nothing: localized(
    "没有规则“{rule}”对“{subject}”的结论；规则编号见 kepu notice show",
    "Nothing was found under the rule “{rule}” of “{subject}”; kepu notice show lists the rules"
  ),
  anybody: localized("任何对象", "anything")
}

const show = Effect.fnUntraced(function* (
  county: County,
  assessment: Assessment,
  { explainRows, format }: { readonly explainRows: boolean; readonly format: Format }
) {
  const report = { ...county, assessment, language: yield* CurrentLanguage }
  switch (format) {
    case "text":
      return yield* print(
        renderPage({ ...report, passedOver: explainRows ? county.passedOver : undefined, paint: forStdout })
      )
    case "json":
      return yield* printAll(renderDocument(assessmentDocument(assessment, county.issues)))
    case "sarif":
      return yield* printAll(renderSarif(report))
    case "junit":
      return yield* printAll(yield* renderJunit(report))
    case "github":
      return yield* printAll(renderGithub(report))
  }
})

/** Whether a finding is what `--why RULE[:SUBJECT]` asks for; a subject goes by its id, its name or a part of that. */
const isAsked = ({ rule, subject, unit }: Finding, [asked, name]: readonly [string, string | undefined]): boolean =>
  rule === asked &&
  (name === undefined || subject.id === name || subject.name.includes(name) || unit?.name.includes(name) === true)

const explainAll = Effect.fnUntraced(function* (
  { asOf, notice, portfolio }: County,
  assessment: Assessment,
  why: string
) {
  const [rule = "", ...subject] = why.split(/[:：]/u)
  const name = subject.length === 0 ? undefined : subject.join(":")
  const asked = assessment.findings.filter(
    (finding) => isAsked(finding, [rule, name]) && (name !== undefined || finding.status !== "not-applicable")
  )
  if (asked.length === 0) {
    return yield* new Refused({ reason: fill(texts.nothing, { rule, subject: name ?? texts.anybody }) })
  }
  const language = yield* CurrentLanguage
  for (const finding of asked) {
    yield* print(`${explanation(explain(notice, portfolio, { asOf }, finding)!, language, forStdout)}\n`)
  }
})

/** `kepu check`: reads the files, judges them, and prints what was found. */
export const check = (say: Say) =>
  Command.make(
    "check",
    {
      ...countyOrStoreFlags(say),
      format: formatFlag(say, formats),
      why: Flag.String("why").pipe(
        Flag.withMetavar("RULE[:NAME]"),
        Flag.withDescription(say(texts.why)),
        Flag.optional
      ),
      explainRows: Flag.Boolean("explain-rows").pipe(
        Flag.withoutNegation,
        Flag.withDescription(say(texts.explainRows)),
        Flag.withDefault(false)
      ),
      receipt: Flag.String("receipt").pipe(
        Flag.withMetavar("FILE"),
        Flag.withDescription(say(texts.receipt)),
        Flag.optional
      ),
      force: forceFlag(say)
    },
    Effect.fnUntraced(function* ({ explainRows, force, format, receipt, why, ...flags }) {
      const county = yield* readCountyOrStore(flags)
      const assessment = assess(county.notice, county.portfolio, county)
      if (Option.isSome(receipt)) {
        const written = Schema.encodeSync(Receipt)(receiptOf(county.notice, county.portfolio, assessment))
        yield* save({ path: receipt.value, force }, `${JSON.stringify(written, undefined, 2)}\n`)
      }
      yield* Option.match(why, {
        onNone: () => show(county, assessment, { explainRows, format }),
        onSome: (asked) => explainAll(county, assessment, asked)
      })
      yield* mustBeWhole(county)
      if (assessment.findings.some(isViolation)) return yield* new Ended({ code: exitCodes.violations })
    })
  ).pipe(
    Command.withExamples([
      { command: "kepu check 附件1-县教育局.csv --as-of 2023-09-24", description: say(texts.ofOne) },
      {
        command: "kepu check 附件1-*.csv --units units.csv --submissions submissions.csv --platform platform.csv",
        description: say(texts.ofAll)
      },
      {
        command: "kepu check 附件1-*.csv --units units.csv --why member-unit-activity:教育局",
        description: say(texts.whyNot)
      }
    ])
  )

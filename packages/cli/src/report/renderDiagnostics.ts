import type { Notice } from "@kepu/core"
import type { Diagnostic, Severity } from "@kepu/core/lint"
import { fill, localized } from "@kepu/core/text"
import type { Say } from "../language.ts"
import { hanging } from "../text/hanging.ts"
import type { Paint } from "../text/paint.ts"

const texts = {
  none: localized("{title}：没有发现毛病", "{title}: no problems"),
  title: localized("{title}：错误 {errors}，提醒 {warnings}", "{title}: errors {errors}, warnings {warnings}"),
  diagnostic: localized("{clauses}　{message}（{witness}）", "{clauses}  {message} ({witness})"),
  whole: localized("全文", "the whole")
}
const severityName = { error: localized("错误", "error"), warning: localized("提醒", "warning") }

/** The diagnostics of a notice, on a page. */
export const renderDiagnostics = (
  { title }: Notice,
  diagnostics: ReadonlyArray<Diagnostic>,
  say: Say,
  paint: Paint
): string => {
  const count = (severity: Severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
  const head = diagnostics.length === 0 ? texts.none : texts.title
  return [
    paint("bold", say(fill(head, { title, errors: count("error"), warnings: count("warning") }))),
    ...diagnostics.flatMap(({ clauses, code, digest, message, severity, witness }) => [
      "",
      `${paint(severity === "error" ? "red" : "yellow", say(severityName[severity]))}  ${code}`,
      ...hanging(say(fill(texts.diagnostic, { clauses: clauses.join("、") || texts.whole, message, witness }))),
      paint("dim", `  ${digest}`)
    ]),
    ""
  ].join("\n")
}

import type { Notice } from "@kepu/core"
import type { Diagnostic, Severity } from "@kepu/core/lint"
import { fill, localized } from "@kepu/core/text"
import type { Say } from "../language.ts"
import { hanging } from "../text/hanging.ts"
import type { Paint } from "../text/paint.ts"

const texts = {
  none: localized("{title}：没有发现毛病", "{title}: no problems"),
  title: localized(
    "{title}：错误 {error}，提醒 {warning}，已知 {known}",
    "{title}: errors {error}, warnings {warning}, known {known}"
  ),
  diagnostic: localized("{clauses}　{message}（{witness}）", "{clauses}  {message} ({witness})"),
  reason: localized("保留原因：{reason}", "it stays: {reason}"),
  whole: localized("全文", "the whole")
}
const severities = {
  error: { name: localized("错误", "error"), style: "red" },
  warning: { name: localized("提醒", "warning"), style: "yellow" },
  known: { name: localized("已知", "known"), style: "dim" }
} as const satisfies Record<Severity, unknown>

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
    paint("bold", say(fill(head, { title, error: count("error"), warning: count("warning"), known: count("known") }))),
    ...diagnostics.flatMap(({ clauses, code, digest, message, reason, severity, witness }) => [
      "",
      `${paint(severities[severity].style, say(severities[severity].name))}  ${code}`,
      ...hanging(say(fill(texts.diagnostic, { clauses: clauses.join("、") || texts.whole, message, witness }))),
      ...(reason === undefined ? [] : hanging(say(fill(texts.reason, { reason })))),
      paint("dim", `  ${digest}`)
    ]),
    ""
  ].join("\n")
}

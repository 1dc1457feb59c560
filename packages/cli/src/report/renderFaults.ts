import { type Fault, fill, localized, type Notice, type Severity } from "@kepu/core"
import type { Say } from "../language.ts"
import { hanging } from "../text/hanging.ts"
import type { Paint } from "../text/paint.ts"

const texts = {
  none: localized("{title}：没有发现毛病", "{title}: no faults"),
  title: localized("{title}：错误 {errors}，提醒 {warnings}", "{title}: errors {errors}, warnings {warnings}"),
  fault: localized("{clauses}　{message}（{witness}）", "{clauses}  {message} ({witness})"),
  whole: localized("全文", "the whole")
}
const severityName = { error: localized("错误", "error"), warning: localized("提醒", "warning") }

/** The faults of a notice, on a page. */
export const renderFaults = ({ title }: Notice, faults: ReadonlyArray<Fault>, say: Say, paint: Paint): string => {
  const count = (severity: Severity) => faults.filter((fault) => fault.severity === severity).length
  const head = faults.length === 0 ? texts.none : texts.title
  return [
    paint("bold", say(fill(head, { title, errors: count("error"), warnings: count("warning") }))),
    ...faults.flatMap(({ clauses, code, digest, message, severity, witness }) => [
      "",
      `${paint(severity === "error" ? "red" : "yellow", say(severityName[severity]))}  ${code}`,
      ...hanging(say(fill(texts.fault, { clauses: clauses.join("、") || texts.whole, message, witness }))),
      paint("dim", `  ${digest}`)
    ]),
    ""
  ].join("\n")
}

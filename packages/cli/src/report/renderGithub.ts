import type { Finding } from "@kepu/core"
import { isViolation, type Subject, subjectName } from "@kepu/core/assessment"
import { fill, localized } from "@kepu/core/text"
import { tableName } from "@kepu/csv"
import { oneLine } from "../text/width.ts"
import type { Report } from "./Report.ts"
import { sayGaps } from "./unknowns.ts"

const texts = {
  of: localized("条款 {clause}：{whom}", "clause {clause}: {whom}"),
  activity: localized("{unit}“{name}”", "{unit}, “{name}”"),
  unusable: localized("无法使用的文件", "unusable file"),
  input: localized("文件中的问题", "problem in a file"),
  gap: localized("还缺哪些资料", "what is not known"),
  summary: localized(
    "必须做到而未做到 {errors} 条，建议改进 {advice} 条，待完成 {pending} 条，资料不全 {undetermined} 条，须人工认定 {judgement} 条。GitHub 每步每类只列 10 条，其余在日志中。",
    "unmet requirements: {errors}, advice: {advice}, pending: {pending}, undetermined: {undetermined}, for a person to judge: {judgement}. GitHub lists 10 of a kind for each step; the log has them all."
  )
}

const escapeData = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A")
const escapeProperty = (text: string): string => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C")

interface Annotation {
  readonly title: string
  readonly message: string
  readonly source?: Pick<NonNullable<Subject["source"]>, "file" | "row">
}

const command = (kind: "error" | "warning" | "notice", { message, source, title }: Annotation, { paths }: Report) => {
  const properties = {
    ...(source === undefined ? {} : { file: paths.get(source.file) ?? source.file, line: String(source.row) }),
    title
  }
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`)
  return `::${kind} ${written.join(",")}::${escapeData(message)}\n`
}

const annotationOf = ({ clause, message, remedies, subject, unit }: Finding, { language }: Report): Annotation => {
  const isOwn = unit === undefined || unit.id === subject.id
  const whom = isOwn ? subjectName(subject) : fill(texts.activity, { unit: unit.name, name: subject.name })
  const remedy = remedies.slice(0, 1).map(({ text }) => `→ ${text[language]}`)
  return {
    title: oneLine(fill(texts.of, { clause, whom })[language]),
    message: [message[language], ...remedy].map(oneLine).join("\n"),
    ...(subject.source === undefined ? {} : { source: subject.source })
  }
}

/**
 * The assessment as workflow commands of GitHub Actions, which shows them as annotations.
 *
 * GitHub shows ten of a kind for each step, so the gravest of a kind come first, what is undetermined is told by the
 * facts that are missing, and the first notice says how many there are of everything.
 */
export function* renderGithub(report: Report): Generator<string> {
  const { assessment, issues, language, unusable } = report
  const { judgement, pending, undetermined } = assessment.counts
  const unmet = assessment.findings.filter(({ status }) => status === "unmet")
  const [violations, advice] = [unmet.filter(isViolation), unmet.filter((finding) => !isViolation(finding))]
  const summary = { errors: violations.length, advice: advice.length, judgement, pending, undetermined }

  yield command("notice", { title: "Kepu", message: fill(texts.summary, summary)[language] }, report)
  for (const issue of issues) {
    const isUnusable = unusable.includes(tableName(issue))
    const title = texts[isUnusable ? "unusable" : "input"][language]
    const annotation = { title, message: oneLine(issue.message[language]), source: issue }
    yield command(isUnusable ? "error" : "warning", annotation, report)
  }
  for (const finding of violations) yield command("error", annotationOf(finding, report), report)
  for (const finding of advice) yield command("warning", annotationOf(finding, report), report)
  for (const message of sayGaps(report)) {
    yield command("notice", { title: texts.gap[language], message: oneLine(message) }, report)
  }
}

import type { Finding, InputIssue, Language, Status } from "@kepu/core"
import { isViolation, subjectName } from "@kepu/core/assessment"
import { digest } from "@kepu/core/receipt"
import { fill, localized } from "@kepu/core/text"
import { tableName } from "@kepu/csv"
import { pathToFileURL } from "node:url"
import { exitCodes } from "../endings.ts"
import { version } from "../version.ts"
import { modalityName } from "./modality.ts"
import { items } from "./renderDocument.ts"
import type { Report } from "./Report.ts"

const texts = {
  full: localized("条款 {clause}（{modality}）：{says}", "Clause {clause} ({modality}): {says}"),
  help: localized("{full}\n理解：{reading}", "{full}\nReading: {reading}")
}

/** The SARIF kind of a finding; what is met or does not apply is no result. */
const kinds: Readonly<Partial<Record<Status, "fail" | "open" | "review">>> = {
  unmet: "fail",
  pending: "open",
  undetermined: "open",
  judgement: "review"
}

/** An unmet `must` is an error. */
const levelOf = (modality: Finding["modality"]) => (modality === "must" ? "error" : "warning")

/** A message that means itself: braces are placeholders to SARIF, and `[…](…)` is a link (§3.11.5, §3.11.6). */
const message = (text: string) => ({ text: text.replaceAll(/[{}]/gu, "$&$&").replaceAll("](", "] (") })

const uriOf = (path: string): string =>
  /^(?:[a-z]:)?\//iu.test(path)
    ? pathToFileURL(path).href
    : path
        .replaceAll(/\p{Surrogate}/gu, "\uFFFD")
        .split("/")
        .map(encodeURIComponent)
        .join("/")

const physicalLocation = ({ paths }: Report, { file, row }: { readonly file: string; readonly row: number }) => ({
  artifactLocation: { uri: uriOf(paths.get(file) ?? file) },
  region: { startLine: row }
})

const rulesOf = ({ language, notice }: Report) =>
  notice.clauses.flatMap((clause) =>
    clause.rules
      .filter(({ modality }) => modality !== "may")
      .map(({ id, modality, says, ...rule }) => {
        const reading = rule.reading ?? clause.reading
        const full = fill(texts.full, { clause: clause.number, modality: modalityName[modality], says })
        const help = reading === undefined ? full : fill(texts.help, { full, reading })
        return {
          id,
          shortDescription: message(says[language]),
          fullDescription: message(full[language]),
          help: message(help[language]),
          defaultConfiguration: { level: levelOf(modality) },
          properties: { clause: clause.number, modality }
        }
      })
  )

/** Beside the line: the sheet or table, the column and the cell. */
const placeIn = ({ cell, column, table }: Partial<Pick<InputIssue, "cell" | "column" | "table">> = {}) => ({
  ...(table === undefined ? {} : { table }),
  ...(column === undefined ? {} : { column }),
  ...(cell === undefined ? {} : { cell })
})

const propertiesOf = ({ clause, missing, modality, remedies, status, subject, unit }: Finding, language: Language) => ({
  clause,
  modality,
  status,
  ...(unit === undefined ? {} : { unit: unit.name }),
  ...placeIn(subject.source),
  ...(missing.length === 0 ? {} : { missing: [...new Set(missing.map(({ name }) => name[language]))] }),
  ...(remedies.length === 0 ? {} : { remedies: remedies.map(({ text }) => text[language]) })
})

function* resultsOf(report: Report, ruleIds: ReadonlyArray<string>) {
  const { assessment, language, notice } = report
  const indices = new Map(ruleIds.map((id, n) => [id, n]))
  for (const finding of assessment.findings) {
    const { modality, rule, status, subject } = finding
    const kind = kinds[status]
    if (kind === undefined) continue
    yield {
      ruleId: rule,
      ruleIndex: indices.get(rule),
      kind,
      // SARIF grades failures only (§3.27.10).
      level: kind === "fail" ? levelOf(modality) : "none",
      message: message(finding.message[language]),
      locations: [
        {
          ...(subject.source === undefined ? {} : { physicalLocation: physicalLocation(report, subject.source) }),
          logicalLocations: [
            {
              name: subjectName(subject)[language],
              fullyQualifiedName: `${subject.kind}/${subject.id}`,
              kind: subject.kind
            }
          ]
        }
      ],
      partialFingerprints: {
        "kepu/v1": digest({ notice: notice.id, rule, kind: subject.kind, subject: subject.id })
      },
      properties: propertiesOf(finding, language)
    }
  }
}

const notificationOf = (issue: InputIssue, report: Report) => ({
  descriptor: { id: `input/${issue.code}` },
  level: report.unusable.includes(tableName(issue)) ? "error" : "warning",
  message: message(issue.message[report.language]),
  locations: [{ physicalLocation: physicalLocation(report, issue) }],
  ...(issue.column === undefined && issue.table === undefined ? {} : { properties: placeIn(issue) })
})

const exitCodeOf = ({ assessment, unusable }: Report): number => {
  if (unusable.length > 0) return exitCodes.unusable
  return assessment.findings.some(isViolation) ? exitCodes.violations : exitCodes.compliant
}

/**
 * The assessment as a SARIF 2.1.0 log, piece by piece.
 *
 * A rule of the notice is a rule, a finding that asks for attention is a result and an input issue is a notification
 * of the invocation, which was successful if every file could be used. A row of a file is told as a line.
 */
export function* renderSarif(report: Report): Generator<string> {
  const { assessment, issues, language, notice, unusable } = report
  const rules = rulesOf(report)
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "kepu",
            version,
            language,
            rules,
            notifications: [...new Set(issues.map(({ code }) => code))].map((code) => ({ id: `input/${code}` }))
          }
        },
        language,
        invocations: [
          {
            executionSuccessful: unusable.length === 0,
            exitCode: exitCodeOf(report),
            toolExecutionNotifications: issues.map((issue) => notificationOf(issue, report))
          }
        ],
        properties: {
          notice: assessment.notice,
          title: notice.title,
          asOf: assessment.asOf,
          counts: assessment.counts
        },
        results: []
      }
    ]
  }
  // The results of a province are longer together than a string may be; their place is the last array.
  const text = JSON.stringify(log, undefined, 2)
  const at = text.lastIndexOf("[]") + 1
  yield text.slice(0, at)
  yield* items(
    resultsOf(
      report,
      rules.map(({ id }) => id)
    ),
    4
  )
  yield `${text.slice(at)}\n`
}

import type { Finding, InputIssue, Localized } from "@kepu/core"
import { isViolation, statusName } from "@kepu/core/assessment"
import { fill, localized } from "@kepu/core/text"
import * as Effect from "effect/Effect"
import * as Xml from "effect/encoding/Xml"
import * as Stream from "effect/Stream"
import { tableName } from "@kepu/csv"
import { place } from "./place.ts"
import type { Report } from "./Report.ts"

const texts = {
  input: localized("输入文件", "input files"),
  advice: localized("建议改进：{lines}", "advice: {lines}"),
  open: localized("{status}：{lines}", "{status}: {lines}")
}

type Children = Xml.Element["children"]

const element = (name: string, attributes: Readonly<Record<string, string | number>>, children: Children = []) => ({
  name,
  attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, String(value)])),
  children
})

const linesOf = ({ message, remedies, subject }: Finding, { language }: Report): string =>
  [message[language], ...remedies.map(({ text }) => `→ ${text[language]}`), place(subject.source, language)]
    .filter((line) => line !== "")
    .join("\n")

const childrenOf = (finding: Finding, report: Report): Children => {
  const lines = linesOf(finding, report)
  const say = (text: Localized, status = "") => fill(text, { status, lines })[report.language]
  switch (finding.status) {
    case "met":
    case "not-applicable":
      return []
    case "unmet":
      return isViolation(finding)
        ? [element("failure", { type: finding.modality, message: finding.message[report.language] }, [lines])]
        : [element("system-out", {}, [say(texts.advice)])]
    case "pending":
    case "undetermined":
    case "judgement":
      return [element("skipped", {}, [say(texts.open, statusName[finding.status][report.language])])]
  }
}

const nameOf = ({ rule, subject, unit }: Finding): string =>
  `${rule}: ${unit === undefined || unit.id === subject.id ? subject.name : `${unit.name} / ${subject.name}`}`

const suite = (
  name: string,
  counts: Readonly<Record<"failures" | "errors" | "skipped", number>>,
  { assessment }: Report,
  cases: Children
) =>
  element("testsuite", { name, tests: cases.length, ...counts }, [
    element("properties", {}, [
      element("property", { name: "notice", value: assessment.notice.id }),
      element("property", { name: "asOf", value: assessment.asOf })
    ]),
    ...cases
  ])

const clauseSuites = (report: Report): ReadonlyArray<Xml.Element> => {
  const { assessment, language, notice } = report
  const summaries = new Map(notice.clauses.map(({ number, summary }) => [number, summary[language]]))
  const asked = assessment.findings.filter(({ status }) => status !== "not-applicable")
  return [...Map.groupBy(asked, ({ clause }) => clause)].map(([clause, findings]) => {
    const failures = findings.filter(isViolation).length
    const skipped = findings.filter(({ status }) => status !== "met" && status !== "unmet").length
    const cases = findings.map((finding) =>
      element("testcase", { classname: clause, name: nameOf(finding) }, childrenOf(finding, report))
    )
    return suite(`${clause} ${summaries.get(clause)}`, { failures, errors: 0, skipped }, report, cases)
  })
}

/** A file with input issues is a case, and an error if nothing in it could be used. */
const inputSuite = (report: Report): ReadonlyArray<Xml.Element> => {
  const { issues, language, unusable } = report
  if (issues.length === 0) return []
  const codesOf = (ofFile: ReadonlyArray<InputIssue>) => [...new Set(ofFile.map(({ code }) => code))].join(" ")
  const cases = [...Map.groupBy(issues, tableName)].map(([file, ofFile]) => {
    const told = ofFile.map(({ message }) => message[language]).join("\n")
    const child = unusable.includes(file)
      ? element("error", { type: codesOf(ofFile), message: told }, [told])
      : element("system-out", {}, [told])
    return element("testcase", { classname: "input", name: file }, [child])
  })
  return [suite(texts.input[language], { failures: 0, errors: unusable.length, skipped: 0 }, report, cases)]
}

/** Without the characters that XML 1.0 cannot hold, not even escaped. */
const legal = (text: string): string =>
  text.replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")

const newLine = (depth: number): Xml.Event => ({ _tag: "Text", text: `\n${"  ".repeat(depth)}` })

function* eventsOf({ attributes, children, name }: Xml.Element, depth: number): Generator<Xml.Event> {
  const legalAttributes = Object.entries(attributes).map(([key, value]) => [key, legal(value)])
  yield { _tag: "StartElement", name, attributes: Object.fromEntries(legalAttributes) }
  for (const child of children) {
    if (typeof child === "string") yield { _tag: "Text", text: legal(child) }
    else {
      yield newLine(depth + 1)
      yield* eventsOf(child, depth + 1)
    }
  }
  if (typeof children.at(-1) === "object") yield newLine(depth)
  yield { _tag: "EndElement", name }
}

function* documentOf(root: Xml.Element): Generator<Xml.Event> {
  yield { _tag: "Declaration", version: "1.0", encoding: "UTF-8" }
  yield newLine(0)
  yield* eventsOf(root, 0)
  yield newLine(0)
}

/**
 * The assessment as JUnit XML of the kind that Jenkins reads, in pieces.
 *
 * A clause is a suite and a finding a case, unless it does not apply: an unmet `must` is a failure; an unmet `should`
 * passes with advice on system-out; what is pending, undetermined or left to judgement is skipped.
 */
export const renderJunit = (report: Report): Effect.Effect<ReadonlyArray<string>> => {
  const { assessment, notice } = report
  const failures = assessment.findings.filter(isViolation).length
  const suites = [...clauseSuites(report), ...inputSuite(report)]
  return Stream.fromIterable(documentOf(element("testsuites", { name: notice.title, failures }, suites))).pipe(
    Stream.pipeThroughChannel(Xml.encodeString()),
    Stream.runCollect,
    Effect.orDie
  )
}

import type { Explanation, Status } from "@kepu/core"
import { h } from "./dom.ts"
import type { Answer, Problem, Shown } from "./protocol.ts"
import type { Language, Say } from "./words.ts"

type Judged = Extract<Answer, { readonly kind: "judged" }>
type Checked = Extract<Answer, { readonly kind: "checked" }>
type Steps = Explanation["steps"]

/** What the results are shown with. */
export interface Showing {
  readonly language: Language
  readonly say: Say
  readonly statusName: (status: Status) => string
  /** Takes the reader to a place of the notice, or of its cases. */
  readonly go: (editor: "notice" | "cases", path: string) => void
  readonly explain: (finding: Shown) => Promise<Explanation | undefined>
  /** The findings that the reader has opened, which stay open when they are found anew. */
  readonly opened: Set<string>
}

/** A part of the results with its heading and how many there are. */
export const section = (title: string, count: number, ...body: ReadonlyArray<Node>): HTMLElement =>
  h("section", { class: "part" }, h("h2", {}, title, " ", h("span", { class: "count" }, String(count))), ...body)

const nothing = (text: string): HTMLElement => h("p", { class: "quiet" }, text)

/** A list of what is wrong; with a place, each leads there. */
export const problemList = (
  problems: ReadonlyArray<Pick<Problem, "place" | "severity" | "text"> & { readonly path?: string }>,
  { go, language, say }: Showing,
  editor: "notice" | "cases" = "notice"
): HTMLElement =>
  problems.length === 0
    ? nothing(say("none"))
    : h(
        "ul",
        { class: "problems" },
        ...problems.map(({ path, place, severity, text }) =>
          h(
            "li",
            { class: severity },
            ...(path === undefined
              ? [text[language]]
              : [
                  h(
                    "button",
                    { type: "button", class: "place", click: () => go(editor, path) },
                    place ?? (path === "" ? "JSON" : path)
                  ),
                  " ",
                  text[language]
                ])
          )
        )
      )

const answers = { yes: "answerYes", no: "answerNo", unknown: "answerUnknown" } as const

const stepList = (steps: Steps, showing: Showing): HTMLElement =>
  h(
    "ul",
    { class: "steps" },
    ...steps.map(({ answer, decisive, facts, says, steps: below }) => {
      const { language, say } = showing
      const told = facts.map(
        ({ name, value }) => `${name[language]}${language === "en" ? ": " : "："}${value[language]}`
      )
      return h(
        "li",
        decisive ? { class: "decisive" } : {},
        says.map(({ text }) => text[language]).join(""),
        " ",
        h("span", { class: `answer ${answer}` }, say(answers[answer])),
        ...(told.length === 0 ? [] : [" ", h("span", { class: "quiet" }, told.join(language === "en" ? ", " : "、"))]),
        ...(below.length === 0 ? [] : [stepList(below, showing)])
      )
    })
  )

const findingItem = (finding: Shown, showing: Showing): HTMLElement => {
  const { clause, message, missing, reading, remedies, status } = finding
  const { language, opened, say, statusName } = showing
  const why = h("div", { class: "why" })
  const key = JSON.stringify([finding.rule, finding.subject.kind, finding.subject.id])
  const item = h(
    "details",
    { class: "finding", open: opened.has(key) },
    h(
      "summary",
      {},
      h("span", { class: `status ${status}` }, statusName(status)),
      h("span", { class: "clause" }, clause),
      h("span", {}, message[language])
    ),
    ...(reading === undefined ? [] : [h("p", { class: "quiet" }, reading[language])]),
    ...(missing.length === 0
      ? []
      : [
          h(
            "p",
            {},
            h("strong", {}, say("missing")),
            " ",
            missing.map(({ name }) => name[language]).join(language === "en" ? ", " : "、")
          )
        ]),
    ...(remedies.length === 0
      ? []
      : [
          h(
            "p",
            {},
            h("strong", {}, say("remedies")),
            " ",
            remedies.map(({ text }) => text[language]).join(language === "en" ? "; " : "；")
          )
        ]),
    why
  )
  item.addEventListener("toggle", () => {
    // What is taken out of the page is told too that it is no longer open.
    if (!item.isConnected) return
    if (item.open) opened.add(key)
    else opened.delete(key)
    if (!item.open || why.childElementCount > 0) return
    void showing.explain(finding).then((explanation) => {
      if (explanation !== undefined)
        why.replaceChildren(
          h("p", {}, h("strong", {}, say("explain")), " ", explanation.says.map(({ text }) => text[language]).join("")),
          stepList(explanation.steps, showing)
        )
    })
  })
  return item
}

/** What was found, and what could not be read of the tables. */
export const judgedParts = (
  { findings, issues, total }: Judged,
  showing: Showing
): { readonly findings: HTMLElement; readonly input: HTMLElement } => {
  const { say } = showing
  return {
    findings: section(
      say("findings"),
      total,
      ...(total === 0 ? [nothing(say("noFindings"))] : findings.map((finding) => findingItem(finding, showing))),
      ...(total > findings.length ? [nothing(say("more", { n: total - findings.length }))] : [])
    ),
    input: section(say("inputProblems"), issues.length, problemList(issues, showing))
  }
}

/** What the lint of the notice and its cases came to. */
export const checkedParts = (
  { cases, problems }: Checked,
  showing: Showing
): { readonly lint: HTMLElement; readonly cases: HTMLElement } => {
  const { language, say } = showing
  const { differences, number, uncovered } = cases
  const listed = [
    ...cases.problems,
    ...differences.map(({ case: name, text }) => ({
      severity: "error" as const,
      text: { "zh-CN": `${name}：${text["zh-CN"]}`, en: `${name}: ${text.en}` }
    }))
  ]
  const lacking = uncovered.map(({ boundary, sides }) =>
    h(
      "li",
      {},
      say("lacking", {
        boundary: boundary[language],
        sides: sides.map((side) => side[language]).join(language === "en" ? ", " : "、")
      })
    )
  )
  const agreeing = number - new Set(differences.map((difference) => difference.case)).size
  return {
    lint: section(say("noticeProblems"), problems.length, problemList(problems, showing)),
    cases: section(
      say("cases"),
      listed.length,
      ...(number === 0 ? [] : [h("p", {}, say("casesAgree", { n: agreeing }))]),
      ...(listed.length === 0 ? [] : [problemList(listed, showing, "cases")]),
      ...(lacking.length === 0
        ? []
        : [h("details", {}, h("summary", {}, `${say("uncovered")} ${lacking.length}`), h("ul", {}, ...lacking))])
    )
  }
}

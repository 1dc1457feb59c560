import type { Localized, Status } from "@kepu/core"
import { asking } from "./asking.ts"
import { h } from "./dom.ts"
import { makeEditor } from "./editor.ts"
import type { Answer, Problem } from "./protocol.ts"
import { checkedParts, judgedParts, problemList, section, type Showing } from "./results.ts"
import { sampleIn } from "./sample.ts"
import { fromFragment, isShared, type State, toFragment } from "./share.ts"
import { makeTables } from "./tables.ts"
import { makeTabs } from "./tabs.ts"
import { type Language, sayIn } from "./words.ts"

const openStatuses: ReadonlyArray<Status> = ["unmet", "undetermined", "pending", "judgement"]

/** What the page is begun with. */
export interface Begin {
  readonly worker: Worker
  readonly language: Language
  /** Whether the page may be kept as a file, and where that file is. */
  readonly file?: string
  /** Begins the page anew in the other language, with all that it holds. */
  readonly other?: (fragment: string) => void
}

/** Makes the playground in the element that waits for it. */
export const begin = async ({ file, language, other, worker }: Begin): Promise<void> => {
  const say = sayIn(language)
  const root = document.querySelector("#playground")!
  let schema: object | undefined
  let names: Readonly<Record<Status, Localized>> | undefined
  const edited = () => asked.soon(question)

  const notice = makeEditor(edited, () => schema)
  const cases = makeEditor(edited, () => undefined)
  notice.speak(language, say("noticeEditor"))
  cases.speak(language, say("casesEditor"))
  const tables = makeTables(say, edited)
  const asOf = h("input", { type: "date", required: true, input: edited })
  const filter = h(
    "select",
    { change: edited },
    h("option", { value: "open" }, say("open")),
    h("option", { value: "all" }, say("all"))
  )
  const begins = h("select", { "aria-label": say("begin") }, h("option", { value: "" }, say("sample")))
  const address = h("input", { type: "text", readonly: true, "aria-label": say("address"), hidden: true })
  const shareNote = h("p", { class: "quiet", role: "status" })
  const summary = h("p", { class: "summary", role: "status" }, say("working"))
  /** Says that what stands below it was found before the notice could no longer be used. */
  const earlier = h("p", { class: "quiet", hidden: true }, say("earlier"))
  const parts = { notice: h("div"), findings: h("div"), input: h("div"), lint: h("div"), cases: h("div") }

  /** What is open comes first. */
  const statuses = (): ReadonlyArray<Status> => [...openStatuses, "met", "not-applicable"]
  const held = (): State => ({ notice: notice.text(), cases: cases.text(), asOf: asOf.value, tables: tables.held() })
  const write = (state: State): void => {
    notice.write(state.notice)
    cases.write(state.cases)
    asOf.value = state.asOf
    tables.write(state.tables)
    edited()
  }
  const question = () => ({
    kind: "judge" as const,
    notice: notice.text(),
    cases: cases.text(),
    asOf: asOf.value === "" ? "2026-01-01" : asOf.value,
    tables: tables.given(),
    statuses: filter.value === "open" ? openStatuses : statuses()
  })
  const tabs = makeTabs([
    { id: "notice", label: say("noticeTab"), panel: notice.element },
    { id: "tables", label: say("tablesTab"), panel: tables.element },
    { id: "cases", label: say("casesTab"), panel: cases.element }
  ])
  const showing: Showing = {
    opened: new Set(),
    language,
    say,
    statusName: (status) => names?.[status][language] ?? status,
    go: (where, path) => {
      tabs.open(where)
      ;(where === "notice" ? notice : cases).show(path)
    },
    explain: async ({ rule, subject }) => {
      const answer = await asked.once({ kind: "explain", rule, subject })
      return answer.kind === "explained" ? answer.explanation : undefined
    }
  }

  const showUnusable = (problems: ReadonlyArray<Problem>): void => {
    summary.textContent = say("noticeBroken", { n: problems.length })
    notice.mark(problems, language)
    parts.notice.replaceChildren(section(say("noticeProblems"), problems.length, problemList(problems, showing)))
    parts.lint.replaceChildren()
    earlier.hidden = parts.findings.childElementCount === 0
  }
  const tell = (answer: Answer): void => {
    if (answer.kind === "ready") {
      schema = answer.schema
      names = answer.statusNames
      begins.append(...answer.shipped.map((id) => h("option", { value: id }, id)))
    } else if (answer.kind === "unusable") showUnusable(answer.problems)
    else if (answer.kind === "judged") {
      const { counts } = answer
      const told = statuses().filter((status) => (counts[status] ?? 0) > 0)
      const all = told.map((status) => `${showing.statusName(status)} ${counts[status]}`)
      const findings = told.reduce((sum, status) => sum + (counts[status] ?? 0), 0)
      summary.textContent = say("summary", { findings, counts: all.join(language === "en" ? ", " : "、") })
      const { findings: found, input } = judgedParts(answer, showing)
      parts.notice.replaceChildren()
      earlier.hidden = true
      parts.findings.replaceChildren(found)
      parts.input.replaceChildren(input)
      tables.sorted(answer.tables)
    } else if (answer.kind === "checked") {
      notice.mark(answer.problems, language)
      cases.mark(answer.cases.problems, language)
      const { cases: tried, lint } = checkedParts(answer, showing)
      parts.lint.replaceChildren(lint)
      parts.cases.replaceChildren(tried)
    } else if (answer.kind === "failed") summary.textContent = say("failed", { text: answer.text })
  }
  const asked = asking(worker, tell)

  begins.addEventListener("change", async () => {
    if (begins.value === "") return write(sampleIn(say))
    const answer = await asked.once({ kind: "open", id: begins.value })
    if (answer.kind === "opened") write({ ...held(), notice: answer.text, asOf: answer.asOf, cases: "" })
  })
  const share = async (): Promise<void> => {
    const link = `${location.href.split("#")[0]}${await toFragment(held())}`
    history.replaceState(null, "", link)
    address.hidden = false
    address.value = link
    address.select()
    const size = link.length
    const isCopied = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false
    )
    const told = size > 30_000 ? (["shared", "sharedLong"] as const) : (["shared"] as const)
    shareNote.textContent = [...told.map((key) => say(key, { size })), ...(isCopied ? [say("copied")] : [])].join(" ")
  }
  const others = [
    ...(file === undefined ? [] : [h("a", { href: file, download: "kepu-playground.html" }, say("download"))]),
    ...(other === undefined
      ? []
      : [
          h(
            "button",
            {
              type: "button",
              lang: language === "en" ? "zh-CN" : "en",
              click: async () => other(await toFragment(held()))
            },
            say("language")
          )
        ])
  ]

  root.replaceChildren(
    h("h1", {}, say("title")),
    h("p", { class: "quiet" }, say("intro")),
    h(
      "div",
      { class: "row bar" },
      h("label", {}, say("begin"), " ", begins),
      h("label", {}, say("asOf"), " ", asOf),
      h("button", { type: "button", click: () => void share() }, say("share")),
      ...others
    ),
    address,
    shareNote,
    h(
      "div",
      { class: "panes" },
      h("div", { class: "given" }, tabs.element),
      h(
        "div",
        { class: "found" },
        h("div", { class: "row" }, summary, h("label", {}, say("filter"), " ", filter)),
        parts.notice,
        earlier,
        parts.findings,
        parts.input,
        parts.lint,
        parts.cases
      )
    )
  )
  const state = isShared(location.hash) ? await fromFragment(location.hash) : undefined
  if (isShared(location.hash) && state === undefined) shareNote.textContent = say("badAddress")
  write(state ?? sampleIn(say))
}

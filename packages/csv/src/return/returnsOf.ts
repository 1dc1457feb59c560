import type { Finding, InputIssue, Language, Localized, Portfolio } from "@kepu/core"
import { statusName, type Subject, subjectName } from "@kepu/core/assessment"
import { fill } from "@kepu/core/text"
import { placesIn } from "./placesOf.ts"
import type { NotePlace, ReturnItems, ReturnNote, ReturnOfFile, Returns } from "./Returned.ts"
import { texts } from "./words.ts"

type Reported = Pick<Portfolio, "activities" | "units">

/**
 * What was reported, what was found of it, and which files may go back. Notes are in `zh-CN` if no language is said.
 */
export interface ReturnsInput {
  readonly portfolio: Reported
  readonly findings: ReadonlyArray<Finding>
  readonly issues: ReadonlyArray<InputIssue>
  /** The names of the files that go back, as findings and issues cite them. */
  readonly files: ReadonlySet<string>
  readonly language?: Language
}

interface Gathered {
  readonly notes: Array<ReturnNote>
  readonly units: Map<string, { readonly title: string; readonly items: Array<string> }>
}

const into = (lists: Gathered["units"], key: string, title: string, text: string): void => {
  const list = lists.get(key) ?? { title, items: [] }
  lists.set(key, list)
  list.items.push(text)
}

/** What a clerk may be able to do something about: what is unmet or open, and of a unit what is still to be done. */
const isToldOf = ({ modality, status, subject }: Finding): boolean =>
  modality !== "may" &&
  (status === "unmet" || status === "undetermined" || (status === "pending" && subject.kind === "unit"))

const wordsOf = (language: Language) => {
  const say = (key: keyof typeof texts, slots: Readonly<Record<string, string | number>> = {}): string =>
    fill(texts[key], slots)[language]
  return {
    say,
    /** What is wrong and what to do: to report `fact` if it is missing. */
    ofFinding: ({ clause, message, remedies: [remedy], status }: Finding, fact?: Localized): string =>
      [
        say("finding", { clause, status: statusName[status][language] }),
        message[language],
        ...(fact === undefined ? [] : [say("missing", { fact: fact[language] })]),
        ...(fact !== undefined || remedy === undefined ? [] : [say("todo", { remedy: remedy.text[language] })])
      ].join("\n"),
    ofIssue: ({ message, severity }: InputIssue): string =>
      `${say(severity === "error" ? "unread" : "doubtful")}\n${message[language]}`
  }
}

const placeOf = ({ cell, column, row, table }: NotePlace): NotePlace => ({
  ...(table === undefined ? {} : { table }),
  row,
  ...(column === undefined ? {} : { column }),
  ...(cell === undefined ? {} : { cell })
})

/**
 * What goes back with each file: of a fact at issue its cell, of an activity without one its name, and of a unit as a
 * whole all files that hold an activity of it. What the platform alone has is told with the unit. What is open for lack of
 * a register or of the platform's export is not for the unit to mend, and only counted.
 *
 * @example
 * ```ts
 * import { assess } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { readPortfolio, returnsOf } from "@kepu/csv"
 *
 * const text = "项目名称,举办单位,活动时间\n讲座,县教育局,9月31日\n"
 * const file = { name: "附件1.csv", bytes: new TextEncoder().encode(text) }
 * const { issues, portfolio } = readPortfolio(notice, { annex1: [file] })
 * const { findings } = assess(notice, portfolio, { asOf: "2023-10-01" })
 * const { files } = returnsOf({ portfolio, findings, issues, files: new Set(["附件1.csv"]) })
 * console.log(files.get("附件1.csv")?.notes.some(({ column }) => column === "活动时间")) // true
 * ```
 */
export const returnsOf = ({ files, findings, issues, language = "zh-CN", portfolio }: ReturnsInput): Returns => {
  const { ofFinding, ofIssue, say } = wordsOf(language)
  const placesOf = placesIn(portfolio, files)
  const filesOf = new Map<string, Set<string>>()
  for (const { host, source } of portfolio.activities) {
    if (source === undefined || !files.has(source.file)) continue
    const own = filesOf.get(host) ?? new Set()
    filesOf.set(host, own.add(source.file))
  }
  const gathered = new Map<string, Gathered>(Array.from(files, (file) => [file, { notes: [], units: new Map() }]))
  let open = 0
  const without = new Map<string, { readonly title: string; readonly items: Array<string> }>()

  const note = (file: string, place: NotePlace, text: string): void => {
    gathered.get(file)!.notes.push({ ...placeOf(place), text })
  }
  const ofUnit = (unit: Subject | undefined, text: string): void => {
    if (unit === undefined) return
    const title = say("wholeUnit", { unit: subjectName(unit)[language] })
    const own = filesOf.get(unit.id)
    const lists = own === undefined ? [without] : Array.from(own, (file) => gathered.get(file)!.units)
    for (const list of lists) into(list, unit.id, title, text)
  }

  for (const finding of findings.filter(isToldOf)) {
    const { status, subject, unit } = finding
    const places = placesOf(finding)
    for (const { factName, file, ...place } of places) note(file, place, ofFinding(finding, factName))
    if (places.length > 0) continue
    if (status === "undetermined") open++
    else {
      const about = subject.kind === "unit" ? "" : say("about", { subject: subjectName(subject)[language] })
      ofUnit(unit, `${about}${ofFinding(finding)}`)
    }
  }
  for (const issue of issues) {
    const file = gathered.get(issue.file)
    if (file === undefined) continue
    if (issue.table !== undefined || issue.column !== undefined)
      file.notes.push({ ...placeOf(issue), text: ofIssue(issue) })
    else into(file.units, "", say("ofFile"), ofIssue(issue))
  }

  const listed = (lists: Gathered["units"]): ReadonlyArray<ReturnItems> => [...lists.values()]
  const returned = Array.from(gathered, ([file, { notes, units }]): readonly [string, ReturnOfFile] => [
    file,
    { notes, whole: listed(units) }
  ])
  return { files: new Map(returned), without: [...without.values()], open }
}

import { type Notice, type ReadingContext, readSchedule, type Term, type TermId } from "@kepu/core"
import { readNatural } from "../cells/natural.ts"
import { isDamagedPhone, readPhone } from "../cells/phone.ts"
import { namesOf, readTerms, termOf } from "../cells/terms.ts"
import { allowed, answers, modes, none, platformStates, wordIn } from "../cells/words.ts"
import type { RowIssueText, Slots } from "../issues.ts"
import { headings } from "../table/headings.ts"
import { detached, oneLine, shown } from "../text.ts"
import type { ActivityFacts } from "./ActivityRow.ts"

export type ActivityColumn = keyof typeof headings.activity

/** The cells of a row by fact, and what is wrong with them. */
export interface FactCells {
  readonly cell: (fact: ActivityColumn) => string
  readonly issue: (fact: ActivityColumn, text: RowIssueText, slots: Slots, code?: string) => void
}

type TimeReader = (text: string) => ReturnType<typeof readSchedule>

const texts = ["place", "contactName", "address", "remark"] as const
const counts = ["images", "videos", "newsLinks", "participants", "staff", "volunteers"] as const

/** So many readings are remembered, for the memory that they take. */
const mostReadings = 10_000

/** Times are of the year and the first window of a notice. */
export const timeContext = (notice: Notice): ReadingContext => ({
  year: Number(notice.issuedOn.slice(0, 4)),
  window: notice.windows[0]
})

/** Reads times under a notice, each text once. */
export const timeReader = (notice: Notice): TimeReader => {
  const context = timeContext(notice)
  const readings = new Map<string, ReturnType<typeof readSchedule>>()
  return (text) => {
    const known = readings.get(text)
    if (known !== undefined) return known
    const reading = readSchedule(text, context)
    if (readings.size >= mostReadings) readings.clear()
    readings.set(detached(text), reading)
    return reading
  }
}

const readTime = (read: TimeReader, { cell, issue }: FactCells, facts: ActivityFacts): void => {
  const text = cell("time")
  if (text === "") return
  facts.timeText = text
  const reading = read(text)
  if (reading.ok) facts.time = reading.schedule
  else {
    const { code, reason, suggestion: example = "9月17日 9:00-11:00" } = reading
    issue("time", "time", { text: shown(text), reason, example }, `time-${code}`)
  }
}

const readListed = (
  { cell, issue }: FactCells,
  fact: "topics" | "settings",
  terms: ReadonlyArray<Term>
): ReadonlyArray<TermId> | undefined => {
  const text = cell(fact)
  if (text === "") return undefined
  const reading = readTerms(terms, text)
  if (reading.ok) return reading.ids
  issue(fact, "unknown-term", { text: shown(reading.unknown), allowed: namesOf(terms) })
  return undefined
}

/** An activity is of one programme, so the cell is never a list. */
const readProgramme = (terms: ReadonlyArray<Term>, { cell, issue }: FactCells): TermId | undefined => {
  const text = cell("programme")
  if (text === "") return undefined
  const programme = termOf(terms, text)
  if (programme === undefined && text !== none) {
    issue("programme", "unknown-term", { text: shown(text), allowed: namesOf(terms) })
  }
  return programme
}

const readWord = <K extends string>(
  { cell, issue }: FactCells,
  fact: ActivityColumn,
  words: Readonly<Record<K, ReadonlyArray<string>>>,
  code: RowIssueText = "unknown-term"
): K | undefined => {
  const text = cell(fact)
  if (text === "") return undefined
  const word = wordIn(words, text)
  if (word === undefined) issue(fact, code, { text: shown(text), allowed: allowed(words) })
  return word
}

/** Reads every cell of a row of activities but those of name and hosts. What cannot be read is an issue and left out. */
export const readFacts = (notice: Notice, read: TimeReader, cells: FactCells): ActivityFacts => {
  const { cell, issue } = cells
  const facts: ActivityFacts = {}
  readTime(read, cells, facts)
  for (const fact of texts) {
    const text = oneLine(cell(fact))
    if (text !== "") facts[fact] = text
  }
  const phone = oneLine(cell("contactPhone"))
  if (isDamagedPhone(phone)) issue("contactPhone", "phone-damaged", { text: phone })
  else if (phone !== "") facts.contactPhone = readPhone(phone)
  for (const fact of counts) {
    const text = cell(fact)
    const count = text === "" ? undefined : readNatural(text)
    if (count !== undefined) facts[fact] = count
    else if (text !== "") issue(fact, "number-expected", { text: shown(text) })
  }
  const topics = readListed(cells, "topics", notice.vocabulary.topics)
  if (topics !== undefined) facts.topics = topics
  const settings = readListed(cells, "settings", notice.vocabulary.settings)
  if (settings !== undefined) facts.settings = settings
  const programme = readProgramme(notice.vocabulary.programmes, cells)
  if (programme !== undefined) facts.programme = programme
  const mode = readWord(cells, "mode", modes)
  if (mode !== undefined) facts.mode = mode
  const platform = readWord(cells, "platform", platformStates, "unknown-state")
  if (platform !== undefined) facts.platform = platform
  const summary = readWord(cells, "summary", answers)
  if (summary !== undefined) facts.summary = summary === "yes"
  return facts
}

import type { Notice, Term } from "@kepu/core"
import { type ParsedSchedule, parseSchedule, type ScheduleOptions } from "@kepu/schedule"
import { readNatural } from "../cells/natural.ts"
import { isDamagedPhone, readPhone } from "../cells/phone.ts"
import { namesOf, readTerms, termOf } from "../cells/terms.ts"
import { allowed, answers, modes, none, platformStates, wordIn } from "../cells/words.ts"
import type { RowIssueText, Slots } from "../issues.ts"
import type { headings } from "../table/headings.ts"
import type { Row, TableHead } from "../table/Table.ts"
import { detached, oneLine, shown } from "../text.ts"
import type { ActivityDraft } from "./ActivityRow.ts"

export type ActivityColumn = keyof typeof headings.activity

/** Notes what is wrong with the cell of a fact. */
type Fault = (row: Row, fact: ActivityColumn, text: RowIssueText, slots: Slots, code?: string) => unknown

/** Reads a cell that is not blank into the activity of its row. */
type CellReader = (activity: ActivityDraft, text: string, row: Row) => void

type TimeParser = (text: string) => ParsedSchedule

/** The number of texts that are remembered, a bound on memory. */
const maxRemembered = 10_000

/** Times take what they do not state from the year and the first window of the notice. */
export const scheduleOptions = (notice: Notice): ScheduleOptions => ({
  year: Number(notice.issuedOn.slice(0, 4)),
  window: notice.windows[0]
})

/** Parses times under a notice, each text once. */
export const timeParser = (notice: Notice): TimeParser => {
  const options = scheduleOptions(notice)
  const remembered = new Map<string, ParsedSchedule>()
  return (text) => {
    const known = remembered.get(text)
    if (known !== undefined) return known
    const parsed = parseSchedule(text, options)
    if (remembered.size >= maxRemembered) remembered.clear()
    remembered.set(detached(text), parsed)
    return parsed
  }
}

const cellReaders = (notice: Notice, fault: Fault): Partial<Record<ActivityColumn, CellReader>> => {
  const { programmes, settings, topics } = notice.vocabulary
  const parseTime = timeParser(notice)

  const time: CellReader = (activity, text, row) => {
    activity.timeText = text
    const parsed = parseTime(text)
    if (parsed.ok) activity.time = parsed.schedule
    else {
      const { code, reason, suggestion: example = "9月17日 9:00-11:00" } = parsed
      fault(row, "time", "time", { text: shown(text), reason, example }, `time-${code}`)
    }
  }
  const line =
    (fact: "place" | "contactName" | "address" | "remark"): CellReader =>
    (activity, text) => {
      activity[fact] = oneLine(text)
    }
  const contactPhone: CellReader = (activity, text, row) => {
    const phone = oneLine(text)
    if (isDamagedPhone(phone)) fault(row, "contactPhone", "phone-damaged", { text: phone })
    else activity.contactPhone = readPhone(phone)
  }
  const count =
    (fact: "images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers"): CellReader =>
    (activity, text, row) => {
      const natural = readNatural(text)
      if (natural === undefined) fault(row, fact, "number-expected", { text: shown(text) })
      else activity[fact] = natural
    }
  const listed =
    (fact: "topics" | "settings", terms: ReadonlyArray<Term>): CellReader =>
    (activity, text, row) => {
      const reading = readTerms(terms, text)
      if (reading.ok) activity[fact] = reading.ids
      else fault(row, fact, "unknown-term", { text: shown(reading.unknown), allowed: namesOf(terms) })
    }
  // An activity is of one programme, so the cell is never a list.
  const programme: CellReader = (activity, text, row) => {
    const id = termOf(programmes, text)
    if (id !== undefined) activity.programme = id
    else if (text !== none) fault(row, "programme", "unknown-term", { text: shown(text), allowed: namesOf(programmes) })
  }
  const word =
    <K extends string>(
      fact: ActivityColumn,
      words: Readonly<Record<K, ReadonlyArray<string>>>,
      take: (activity: ActivityDraft, word: K) => void,
      code: RowIssueText = "unknown-term"
    ): CellReader =>
    (activity, text, row) => {
      const found = wordIn(words, text)
      if (found === undefined) fault(row, fact, code, { text: shown(text), allowed: allowed(words) })
      else take(activity, found)
    }

  return {
    time,
    place: line("place"),
    contactName: line("contactName"),
    address: line("address"),
    remark: line("remark"),
    contactPhone,
    images: count("images"),
    videos: count("videos"),
    newsLinks: count("newsLinks"),
    participants: count("participants"),
    staff: count("staff"),
    volunteers: count("volunteers"),
    topics: listed("topics", topics),
    settings: listed("settings", settings),
    programme,
    mode: word("mode", modes, (activity, mode) => (activity.mode = mode)),
    platform: word("platform", platformStates, (activity, state) => (activity.platform = state), "unknown-state"),
    summary: word("summary", answers, (activity, answer) => (activity.summary = answer === "yes"))
  }
}

/**
 * Reads every cell of a row of activities but those of number, name and hosts. What cannot be read is a fault and left
 * out. The columns that a table has not are not asked for, row by row.
 */
export const factsReader = (
  notice: Notice,
  { columns }: TableHead<ActivityColumn>,
  fault: Fault
): ((activity: ActivityDraft, row: Row) => void) => {
  const readers = Object.entries(cellReaders(notice, fault)).flatMap(([fact, read]) => {
    const at = columns[fact as ActivityColumn]
    return at === undefined ? [] : [{ at, read }]
  })
  const declaring = notice.vocabulary.topics.flatMap(({ declaredBy = [], id, name }) =>
    declaredBy.map((word) => ({ id, word, topic: name }))
  )
  return (activity, row) => {
    for (const { at, read } of readers) {
      const text = row.cells[at]
      if (text !== undefined && text !== "") read(activity, text, row)
    }
    // A word of the name declares a topic, whatever topics were stated.
    for (const { id, topic, word } of activity.topics === undefined ? [] : declaring)
      if (activity.name.includes(word) && !activity.topics?.includes(id))
        fault(row, "topics", "topic-not-stated", { word, topic })
  }
}

import type { Notice } from "@kepu/core"
import type { Term } from "@kepu/core/notice"
import type { activityFacts, FactRow } from "@kepu/core/tables"
import { readNatural } from "../cells/natural.ts"
import { type Void, voidOf, voidOfWords } from "../cells/voids.ts"
import { namesOf, readTerms, termOf } from "../cells/terms.ts"
import { allowed, answers, choiceWords, none, wordIn } from "../cells/words.ts"
import type { RowIssueText, Slots } from "../issues.ts"
import { type ActivityColumn, headings, rowOf } from "../table/headings.ts"
import type { Row, TableHead } from "../table/Table.ts"
import { oneLine, shown } from "../text.ts"
import type { ActivityDraft } from "./ActivityRow.ts"
import { readContact } from "./contact.ts"
import { timeReader } from "./timeReader.ts"
import { joinedCellsFinder } from "./joinedCells.ts"
import { swappedFinder } from "./swapped.ts"

/** The types of the facts that are read cell by cell. */
type ReadType = Exclude<(typeof activityFacts)[Exclude<ActivityColumn, "number" | "name" | "host">]["type"], "units">

/** Notes what is wrong with the cell of a fact. */
type Fault = (row: Row, fact: ActivityColumn, text: RowIssueText, slots: Slots, code?: string) => unknown

/** Reads a cell that is not blank into the activity of its row. */
type CellReader = (activity: ActivityDraft, text: string, row: Row) => void

/** Puts what a cell says of a fact into the activity of its row. */
const set = (activity: ActivityDraft, fact: ActivityColumn, value: unknown): void => {
  const facts: Partial<Record<ActivityColumn, unknown>> = activity
  facts[fact] = value
}

/** Makes the reader of the cells of a fact, by its type; hosts and names are read with their rows. */
const readersByType = (notice: Notice, fault: Fault) => {
  const readTime = timeReader(notice)
  const termsOf = ({ vocabulary }: FactRow): ReadonlyArray<Term> =>
    vocabulary === undefined ? [] : notice.vocabulary[vocabulary]

  const text =
    (fact: ActivityColumn): CellReader =>
    (activity, cell) =>
      set(activity, fact, oneLine(cell))
  const schedule: CellReader = (activity, cell, row) => {
    const { otherYear, parsed } = readTime(cell)
    activity.timeText = cell
    if (parsed.ok) {
      activity.time = parsed.schedule
      if (otherYear !== undefined) fault(row, "time", "other-year", otherYear)
    } else if (parsed.code === "undecided") {
      fault(row, "time", "time-undecided", { text: shown(cell) })
    } else {
      const { code, slots, suggestion: example = "9月17日 9:00-11:00" } = parsed
      const text = shown(cell)
      const refused = slots === undefined ? { code } : { code, slots }
      fault(row, "time", "time", { text, reason: { refused, text }, example }, `time-${code}`)
    }
  }
  const count =
    (fact: ActivityColumn): CellReader =>
    (activity, cell, row) => {
      const natural = readNatural(cell)
      if (natural === undefined) fault(row, fact, "number-expected", { text: shown(cell) })
      else set(activity, fact, natural)
    }
  const terms = (fact: ActivityColumn, factRow: FactRow): CellReader => {
    const own = termsOf(factRow)
    return (activity, cell, row) => {
      const reading = readTerms(own, cell)
      if (reading.ok) set(activity, fact, reading.ids)
      else fault(row, fact, "unknown-term", { text: shown(reading.unknown), allowed: namesOf(own) })
    }
  }
  // An activity has one of these terms, so the cell is never a list.
  const term = (fact: ActivityColumn, factRow: FactRow): CellReader => {
    const own = termsOf(factRow)
    return (activity, cell, row) => {
      const id = termOf(own, cell)
      if (id !== undefined) set(activity, fact, id)
      else if (cell !== none) fault(row, fact, "unknown-term", { text: shown(cell), allowed: namesOf(own) })
    }
  }
  const word =
    (
      fact: ActivityColumn,
      words: Readonly<Record<string, ReadonlyArray<string>>>,
      valueOf: (word: string) => unknown = (found) => found
    ): CellReader =>
    (activity, cell, row) => {
      const found = wordIn(words, cell)
      const code = fact === "platform" ? "unknown-state" : "unknown-term"
      if (found === undefined) fault(row, fact, code, { text: shown(cell), allowed: allowed(words) })
      else set(activity, fact, valueOf(found))
    }

  // In this order are the cells of a row read, and what is wrong with them told.
  const byType: Readonly<Record<ReadType, (fact: ActivityColumn, row: FactRow) => CellReader>> = {
    schedule: () => schedule,
    text,
    count,
    terms,
    term,
    choice: (fact) => word(fact, choiceWords[fact] ?? {}),
    "yes-no": (fact) => word(fact, answers, (answer) => answer === "yes")
  }
  return byType
}

/** Facts whose cells are read together, by `readContact`. */
const contact: ReadonlySet<string> = new Set(["contactName", "contactPhone"])

const cellReaders = (notice: Notice, fault: Fault): ReadonlyArray<readonly [ActivityColumn, CellReader]> => {
  const columns = Object.keys(headings.activity) as ReadonlyArray<ActivityColumn>
  return Object.entries(readersByType(notice, fault)).flatMap(([type, readerOf]) =>
    columns.flatMap((fact) => {
      const row = rowOf(fact)
      return row === undefined || row.required || row.type !== type || contact.has(fact)
        ? []
        : [[fact, readerOf(fact, row)] as const]
    })
  )
}

/**
 * Whether a cell that says nothing leaves a fact open. What is written of a time that is not yet known is kept as its
 * text, and 无 says of terms and answers that there is none.
 */
const voidsOf = (fact: ActivityColumn): ((empty: Void, text: string) => boolean) => {
  const type = rowOf(fact)?.type
  if (type === "text") return () => true
  if (type === "schedule") return (empty) => empty !== "open"
  return (_, text) => !/^[无否没空暂待未]/u.test(text)
}

/**
 * Reads every cell of a row of activities but those of number, name and hosts. What cannot be read is a fault and left
 * out. The columns that a table has not are not asked for, row by row.
 */
export const factsReader = (
  notice: Notice,
  table: TableHead<ActivityColumn>,
  fault: Fault
): ((activity: ActivityDraft, row: Row) => void) => {
  const { columns } = table
  const joinedIn = joinedCellsFinder(table)
  const swappedIn = swappedFinder(table)
  const readers = cellReaders(notice, fault).flatMap(([fact, read]) => {
    const at = columns[fact]
    const tellVoid = rowOf(fact)?.type === "text" ? voidOfWords : voidOf
    return at === undefined ? [] : [{ at, fact, isVoid: voidsOf(fact), read, tellVoid }]
  })
  const declaring = notice.vocabulary.topics.flatMap(({ declaredBy = [], id, name }) =>
    declaredBy.map((word) => ({ id, word, topic: name }))
  )
  const cellOfFact = (row: Row, at: number | undefined): string => (at === undefined ? "" : (row.cells[at] ?? ""))
  return (activity, row) => {
    for (let n = 0; n < readers.length; n++) {
      const { at, fact, isVoid, read, tellVoid } = readers[n]!
      const text = row.cells[at]
      if (text === undefined || text === "") continue
      const empty = tellVoid(text)
      if (empty === undefined || !isVoid(empty, text)) read(activity, text, row)
      else if (fact !== "remark" || empty === "failed") fault(row, fact, "placeholder", { text: shown(text) })
    }
    const swap = swappedIn(row.cells)
    if (swap !== undefined) fault(row, swap.fact, swap.text, swap.slots)
    const joined = joinedIn(row)
    if (joined !== undefined)
      fault(row, joined.column, "cells-joined", { text: shown(cellOfFact(row, columns[joined.column])) })
    const person = joined?.parts?.[0] ?? cellOfFact(row, columns.contactName)
    const number = joined?.parts?.[1] ?? cellOfFact(row, columns.contactPhone)
    readContact(activity, person, number, (fact, text, slots) => fault(row, fact, text, slots))
    if (activity.topics === undefined) return
    // A word of the name declares a topic, whatever topics were stated.
    for (const { id, topic, word } of declaring)
      if (activity.name.includes(word) && !activity.topics.includes(id))
        fault(row, "topics", "topic-not-stated", { word, topic })
  }
}

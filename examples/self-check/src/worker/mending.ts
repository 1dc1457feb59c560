import { explainer, type Finding, type Localized } from "@kepu/core"
import { remediesFor, safeFixes } from "@kepu/core/remedy"
import { fill, same } from "@kepu/core/text"
import { tableName } from "@kepu/csv"
import {
  type CellEdit,
  columnAt,
  type Entry,
  entryOf,
  fieldsOf,
  mendedCells,
  reasonsOf,
  writtenColumn
} from "@kepu/view"
import type { Detail, Fill, Place, ShownRemedy } from "../protocol.ts"
import { type Judged, memberOf } from "./model.ts"
import { words } from "./words.ts"

/** So many plans are shown of a finding, and so many findings are mended at once. */
const plansShown = 4
const mendedAtOnce = 300

const unknown = () => undefined

/** The one entry in which several stand. */
const together = (title: Localized, entries: ReadonlyArray<Entry>): Entry | undefined =>
  entries.length === 0
    ? undefined
    : { title, cells: entries.flatMap(({ cells }) => cells), facts: entries.flatMap(({ facts }) => facts) }

const textAt = ({ tables }: Judged, place: Place): string | undefined => {
  const table = tables.find((one) => tableName(one) === tableName(place))
  if (table === undefined) return undefined
  const column = columnAt(table, place)
  return column < 0 ? undefined : table.rows[place.row - table.firstRow]?.[column]
}

/** An entry with what stands in its cells as it was written. */
const asWritten = (judged: Judged, entry: Entry): Entry => ({
  ...entry,
  cells: entry.cells.map((edit) => ({ ...edit, before: textAt(judged, edit) ?? edit.before }))
})

/** What is safe to mend without asking anybody, as one entry. */
export const safeEntry = (judged: Judged): Entry | undefined => {
  const { assessment, notice, portfolio } = judged
  const fixes = safeFixes(notice, portfolio, assessment)
  const cells = [...mendedCells(portfolio, fixes)].flatMap(([file, texts]) =>
    texts.flatMap((text): ReadonlyArray<CellEdit> => {
      const before = textAt(judged, { file, ...text })
      // What is blank is no fault that is safe to mend: it is a lower one of merged cells, mended with the first.
      return before === undefined || before.trim() === "" || before === text.text ? [] : [{ file, before, ...text }]
    })
  )
  return cells.length === 0 ? undefined : { title: fill(words.allSafe, { number: cells.length }), cells, facts: [] }
}

const remediesOf = ({ assessment, notice, portfolio }: Judged, finding: Finding, limit: number) =>
  remediesFor(notice, portfolio, assessment, finding, { limit })

/** What mends all findings of a group that can be mended without asking anybody. */
export const groupEntry = (judged: Judged, key: string): Entry | undefined => {
  const { assessment, atOnce, notice, portfolio } = judged
  const group = atOnce.find((one) => one.key === key)
  if (group === undefined || group.status !== "unmet") return undefined
  const entries = group.members.slice(0, mendedAtOnce).flatMap((at) => {
    const [plan] = remediesOf(judged, assessment.findings[at]!, 1).possible
    const made = plan && entryOf(notice, portfolio, plan.text, plan.edits, unknown)
    const entry = made && asWritten(judged, made)
    // The lower ones of merged cells are blank, and mended with the first.
    return entry === undefined || entry.facts.length > 0 || entry.cells.some(({ before }) => before === "")
      ? []
      : [entry]
  })
  return together(fill(words.allOf, { number: entries.length }), entries)
}

const fillsOf = (judged: Judged, { missing, status }: Finding): ReadonlyArray<Fill> => {
  if (status !== "undetermined") return []
  const { notice, portfolio } = judged
  return missing.flatMap(({ fact, name, subject }): ReadonlyArray<Fill> => {
    if (subject.kind !== "activity" && subject.kind !== "unit") return []
    const field = fieldsOf(notice, subject.kind === "unit" ? "units" : "activities").find((one) => one.fact === fact)
    if (field === undefined) return []
    const target = targetOf(judged, subject)
    const source = portfolio.activities.find(({ id }) => id === subject.id)?.source
    const column = writtenColumn(source, fact)
    const letters = source?.letters?.[fact]
    return [
      {
        name,
        field,
        subject: subject.name,
        target,
        ...(source === undefined || column === undefined
          ? {}
          : {
              place: {
                file: source.file,
                ...(source.table === undefined ? {} : { table: source.table }),
                row: source.row,
                column,
                ...(letters === undefined ? {} : { cell: `${letters}${source.row}` })
              }
            })
      }
    ]
  })
}

/** Of whom a fact is that no cell has. */
export const targetOf = ({ portfolio }: Judged, subject: Pick<Finding["subject"], "id" | "kind">): Fill["target"] => {
  if (subject.kind === "unit") return { unit: subject.id }
  const source = portfolio.activities.find(({ id }) => id === subject.id)?.source
  return (
    source && { file: source.file, ...(source.table === undefined ? {} : { table: source.table }), row: source.row }
  )
}

const findingDetail = (judged: Judged, at: number): Detail => {
  const { assessment, notice, portfolio } = judged
  const finding = assessment.findings[at]!
  const { clause, message, reading, rule, status } = finding
  const { spot } = memberOf(judged, at)
  const why = explainer(notice, portfolio, assessment)(finding)
  const { impossible, possible } = remediesOf(judged, finding, plansShown)
  const remedies = possible.map(({ edits, text }): ShownRemedy => {
    const entry = entryOf(notice, portfolio, text, edits, unknown)
    return { text, ...(entry === undefined ? {} : { entry: asWritten(judged, entry) }) }
  })
  return {
    status,
    clause,
    title: notice.clauses.flatMap(({ rules }) => rules).find(({ id }) => id === rule)?.says ?? same(rule),
    message,
    ...(reading === undefined ? {} : { reading }),
    ...(why === undefined ? {} : { why: reasonsOf(why) }),
    remedies: remedies.length > 0 ? remedies : finding.remedies.map(({ text }) => ({ text })),
    fills: fillsOf(judged, finding),
    ...(impossible === undefined ? {} : { remains: impossible.text }),
    ...(spot === undefined ? {} : { spot })
  }
}

/** All that is told of one finding, or of what could not be read. */
export const detailOf = (judged: Judged, of: "finding" | "issue", at: number): Detail => {
  if (of === "finding") return findingDetail(judged, at)
  const issue = judged.issues[at]!
  const spot = judged.spotOf(issue)
  return {
    status: issue.severity,
    title: issue.suggestion,
    message: issue.message,
    remedies: [],
    fills: [],
    ...(spot === undefined ? {} : { spot })
  }
}

import type { Activity, Notice } from "@kepu/core"
import type { TermId, UnitId } from "@kepu/core/portfolio"
import { writeSchedule } from "@kepu/core/time"
import { activityFacts, type FactRow } from "@kepu/core/tables"
import { parseSchedule } from "@kepu/schedule"
import { scheduleOptions } from "../activities/timeReader.ts"
import { choiceWords, none } from "../cells/words.ts"
import { type ActivityColumn, headings } from "../table/headings.ts"
import type { Names } from "./names.ts"
import type { CellValue } from "./writeTable.ts"

/** The time as the activity has it: in its own words if they still mean that, else written anew. */
const writeTime = (notice: Notice) => {
  const options = scheduleOptions(notice)
  return ({ time, timeText }: Activity): string => {
    if (time === undefined) return timeText ?? ""
    const parsed = timeText === undefined ? undefined : parseSchedule(timeText, options)
    const isSame = parsed?.ok === true && JSON.stringify(parsed.schedule) === JSON.stringify(time)
    return timeText !== undefined && isSame ? timeText : writeSchedule(time)
  }
}

type Cell = (activity: Activity, index: number) => CellValue | undefined
type Cells = { readonly [Fact in ActivityColumn]: Cell }

/** How a value of each type of fact that a table has stands in a cell. */
type ByType = {
  readonly [T in (typeof activityFacts)[Exclude<ActivityColumn, "number">]["type"]]: (
    value: never,
    row: FactRow,
    fact: string
  ) => CellValue | undefined
}

/** Behind a host of which nobody knows whether there are others. */
export const openCoHosts = "（协办单位不详）"

/**
 * What stands in the column of each fact, beside the other `columns`. Numbers of telephones are texts, whose zeros stay; a blank cell leaves the
 * fact unknown.
 */
export const activityCells = (
  notice: Notice,
  names: Names,
  columns: ReadonlySet<string>,
  reportingUnit = ""
): Cells => {
  const { vocabulary } = notice
  const terms = (ids: ReadonlyArray<TermId>, { vocabulary: list }: FactRow) =>
    names.terms(list === undefined ? [] : vocabulary[list], ids)
  const byType: ByType = {
    choice: (value: string, _row, fact) => choiceWords[fact]?.[value]?.[0],
    count: (value: number) => value,
    schedule: () => undefined,
    term: (id: TermId, row) => terms([id], row),
    terms,
    text: (value: string) => value,
    unit: (id: UnitId) => names.unit(id),
    units: (ids: ReadonlyArray<UnitId>) => ids.map(names.unit).join("、"),
    "yes-no": (value: boolean) => (value ? "有" : none)
  }
  const cellOf = (fact: Exclude<ActivityColumn, "number">): Cell => {
    const write = byType[activityFacts[fact].type]
    return (activity) => {
      const value = activity[fact]
      return value === undefined ? undefined : write(value as never, activityFacts[fact], fact)
    }
  }
  const facts = Object.keys(headings.activity) as ReadonlyArray<ActivityColumn>
  return {
    ...(Object.fromEntries(
      facts.flatMap((column) => (column === "number" ? [] : [[column, cellOf(column)]]))
    ) as unknown as Cells),
    // A cell that names one unit says that there are no others. Where nobody knows, a blank one says whose the table
    // is and no more, or the cell has to say it.
    host: ({ coHosts, host }) => {
      const own = names.unit(host)
      if (own === "" || columns.has("coHosts")) return own
      if (coHosts === undefined && own === reportingUnit) return ""
      const all = [host, ...(coHosts ?? []).filter((unit) => unit !== host)].map(names.unit).join("、")
      return coHosts === undefined ? all + openCoHosts : all
    },
    coHosts: ({ coHosts }) => coHosts?.map(names.unit).join("、") ?? "不详",
    number: (_, index) => index + 1,
    time: writeTime(notice)
  }
}

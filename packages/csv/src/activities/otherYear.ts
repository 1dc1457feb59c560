import type { Notice } from "@kepu/core"
import { firstDay, lastDay, type Schedule } from "@kepu/core/time"
import { type CellIssue, type Place, rowIssue, type Slots } from "../issues.ts"
import type { Cells } from "../table/Shape.ts"
import { shown } from "../text.ts"

const yearOf = (date: string): number => Number(date.slice(0, 4))

/** The years of a notice: of its issue and of its windows. */
const yearsOf = ({ issuedOn, windows }: Notice): ReadonlyArray<number> => [
  yearOf(issuedOn),
  ...windows.flatMap(({ end, start }) => [yearOf(start), yearOf(end)])
]

const slotsOf = (notice: Notice, text: string, stated: number): Slots => ({
  text: shown(text),
  stated,
  year: yearOf(notice.issuedOn)
})

/** What to say of a time that lies in no year of the notice; `undefined` if it lies in one. */
export const timeOfOtherYear = (notice: Notice, text: string, { sessions }: Schedule): Slots | undefined => {
  const years = yearsOf(notice)
  const isOther = sessions.every((session) =>
    years.every((year) => year < yearOf(firstDay(session)) || year > yearOf(lastDay(session)))
  )
  return isOther ? slotsOf(notice, text, yearOf(firstDay(sessions[0]))) : undefined
}

/** 2022年, 2022.9.4; the years in numbers of documents (〔2022〕) and terms (2022-2023学年) are none of a form. */
const statedYears = /(?<!\d)20\d\d(?=\s*年|[-./]\d{1,2}[-./]\d{1,2}(?!\d))/gu

/** What is said of a line above the headings that names only earlier years than the notice has: last year's form. */
export const formOfOtherYear = (notice: Notice, cells: Cells, place: Place): CellIssue | undefined => {
  const years = yearsOf(notice)
  const stated = cells.flatMap((text) => (text.match(statedYears) ?? []).map((year) => ({ text, year: Number(year) })))
  const [first] = stated
  if (first === undefined || stated.some(({ year }) => year >= Math.min(...years))) return undefined
  return rowIssue(place, "other-year", slotsOf(notice, first.text, first.year))
}

import type { Row, TableHead } from "../table/Table.ts"
import type { ActivityColumn } from "../table/headings.ts"
import { personAndPhone } from "./shift.ts"

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff
/** What stands before a number and is no person. */
const words = /电话|手机|座机|固话|办公|联系|号码|热线|微信/u

/** A cell that holds what belongs in two. */
export interface JoinedCells {
  readonly column: "contactName" | "contactPhone"
  /** The person and the telephone number in it, where that is what it holds. */
  readonly parts?: readonly [person: string, number: string]
}

/**
 * Knows a person and a telephone number that stand in one cell, and a number behind which the next cell's text goes on.
 * Almost every row has none, as two characters tell.
 */
export const joinedCellsFinder = ({
  columns,
  headings
}: TableHead<ActivityColumn>): ((row: Row) => JoinedCells | undefined) => {
  const { contactName, contactPhone } = columns
  return ({ cells }) => {
    if (contactName === undefined || contactPhone === undefined) return undefined
    const [person = "", number = ""] = [cells[contactName], cells[contactPhone]]
    if (number === "" && person.length > 7 && isDigit(person.charCodeAt(person.length - 1))) {
      const both = personAndPhone(person)
      return both && { column: "contactName", parts: [both.name, both.phone] }
    }
    // The number beside it stands with the person again: 王芳/13909130001.
    if (number.length > 6 && person.endsWith(number)) {
      const both = personAndPhone(person)
      return both && { column: "contactName", parts: [both.name, number] }
    }
    if (person === "" && number.length > 7 && isHan(number.charCodeAt(0)) && !words.test(number)) {
      const both = personAndPhone(number)
      return both && { column: "contactPhone", parts: [both.name, both.phone] }
    }
    if (number === "" || cells.length >= headings.length || isDigit(number.charCodeAt(number.length - 1)))
      return undefined
    return /^\+?[\d-]{7,16}\p{Script=Han}/u.test(number) ? { column: "contactPhone" } : undefined
  }
}

import type { Cells } from "../table/Shape.ts"
import type { TableHead } from "../table/Table.ts"
import { voidOf } from "../cells/voids.ts"
import { fold } from "../text.ts"
import type { ActivityColumn } from "../table/headings.ts"

/** How the cells of a row have moved against their columns, as far as the row tells. */
export interface Shift {
  /** The column in which a cell stands that belongs elsewhere, and what stands there. */
  readonly at: number
  readonly text: string
  /** One cell too many before it, or one too few. */
  readonly by: "right" | "left"
  /** The first column of which the cell may be another's. */
  readonly from: number
  /** The cells as they would fit. */
  readonly mended: Cells
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39
/** Whether the last digits of a text are as many as a telephone number has, as far as two of them tell. */
const endsInPhone = (text: string): boolean =>
  text.length > 6 && endsInDigit(text) && isDigit(text.charCodeAt(text.length - 5))
const endsInDigit = (text: string): boolean => isDigit(text.charCodeAt(text.length - 1))

const phone = /^\+?[\d\s()-]{7,20}(?:[/、,;转]\s*[\d\s()-]{1,20}){0,3}$/u
const time = /\d{1,2}月|\d{4}[-/.年]\d{1,2}|^\d{1,2}[./]\d{1,2}(?:$|[-—~至\s])|\d日|星期|周[一二三四五六日]/u
/** How a time begins that nothing else stands before in its cell. */
const beginsTime = /^(?:\d|[一二三四五六七八九十〇每周星拟暂预上下中全])/u
const titled = /^\p{Script=Han}{1,6}(?:老师|主任|同志|经理|校长|书记|医生|某|女士|先生)$/u
const person = new RegExp(`^\\p{Script=Han}{2,4}$|${titled.source}`, "u")

const isPhone = (text: string): boolean => phone.test(text.normalize("NFKC")) && text.replace(/\D/gu, "").length > 6
const isTime = (text: string): boolean => time.test(fold(text))
/** Words without any digit in the place of a telephone number. */
const isNoPhone = (text: string): boolean =>
  text !== "" && !/\d/u.test(text.normalize("NFKC")) && voidOf(text) === undefined
const holdsPhone = (text: string): boolean => /\d{7,}/u.test(text)

/** Whether a number goes on in the next cell. */
const isPartOfPhone = (digits: string, further: string): boolean =>
  /^[\d-]+$/u.test(digits) && /^[\d-]+$/u.test(further) && isPhone(digits + further)

/** The columns by which a shift is known. */
type Places = Readonly<
  Record<"number" | "name" | "host" | "time" | "place" | "contactName" | "contactPhone" | "remark", number | undefined>
>

const fits = (cells: Cells, { contactName, contactPhone, name, number, time }: Places): boolean => {
  const of = (at: number | undefined): string => (at === undefined ? "" : (cells[at] ?? ""))
  return (
    (of(contactPhone) === "" || isPhone(of(contactPhone))) &&
    (of(time) === "" || (isTime(of(time)) && beginsTime.test(fold(of(time))))) &&
    of(contactPhone) + of(time) !== "" &&
    !holdsPhone(of(contactName)) &&
    of(name) !== "" &&
    !isTime(of(name)) &&
    !holdsPhone(of(name)) &&
    /^\d*[.、]?$/u.test(fold(of(number)))
  )
}

/** A person and a telephone number that stand in one cell; `undefined` if the cell holds anything else. */
export const personAndPhone = (text: string): { readonly name: string; readonly phone: string } | undefined => {
  const found = /^(\p{Script=Han}{2,8})[\s:：,，、/]*[(（]?(\+?[\d-]{7,16})[)）]?$/u.exec(text.normalize("NFKC"))
  return found === null ? undefined : { name: found[1] ?? "", phone: found[2] ?? "" }
}

type Mended = Pick<Shift, "by" | "from" | "mended">

/** How many cells of a row that fits are of the kind that its column wants. */
const likeness = (cells: Cells, { contactName, host, place, time }: Places): number => {
  const of = (at: number | undefined): string => (at === undefined ? "" : (cells[at] ?? ""))
  return [person.test(of(contactName)), !person.test(of(place)), !isTime(of(host)), isTime(of(time))].filter((is) => is)
    .length
}

/** Rows with one cell fewer or one more, which might be what was meant. */
const candidates = (
  cells: Cells,
  { contactName, contactPhone, time }: Places,
  width: number
): ReadonlyArray<Mended> => {
  const all: Array<Mended> = []
  for (let from = cells.length - 1; from >= 0; from--) {
    if (cells[from] === "") all.push({ by: "right", from, mended: cells.toSpliced(from, 1) })
    const more = cells.toSpliced(from, 0, "")
    if (more.slice(width).every((cell) => cell === "")) all.push({ by: "left", from, mended: more })
  }
  for (let from = 1; from < cells.length; from++) {
    // Nobody writes a delimiter between a time and what follows it.
    if (from - 1 === time || cells[from - 1] === "" || cells[from] === "") continue
    const between = from - 1 === contactPhone ? "" : ","
    const joined = cells.toSpliced(from - 1, 2, `${cells[from - 1] ?? ""}${between}${cells[from] ?? ""}`)
    all.push({ by: "right", from: from - 1, mended: joined })
  }
  const both = contactName === undefined ? undefined : personAndPhone(cells[contactName] ?? "")
  if (contactName !== undefined && both !== undefined)
    all.push({ by: "left", from: contactName, mended: cells.toSpliced(contactName, 1, both.name, both.phone) })
  return all
}

/** The row as it would fit its columns best; `undefined` if it does not with one cell fewer or more. */
const mend = (cells: Cells, places: Places, width: number): Mended | undefined => {
  let best: Mended | undefined
  let most = -1
  for (const candidate of candidates(cells, places, width)) {
    if (!fits(candidate.mended, places)) continue
    const likes = likeness(candidate.mended, places)
    if (likes > most) [best, most] = [candidate, likes]
  }
  return best
}

/**
 * Knows a row whose cells have moved: words where the telephone number should be with a number beside them, a number
 * in a person's place, a day elsewhere than under the times. Almost every row is known to fit by a look at four cells.
 */
export const shiftFinder = ({
  columns,
  headings
}: TableHead<ActivityColumn>): ((cells: Cells) => Shift | undefined) => {
  const { contactName, contactPhone, host, name, number, place, remark, time } = columns
  const places: Places = { number, name, host, time, place, contactName, contactPhone, remark }
  const of = (cells: Cells, at: number | undefined): string => (at === undefined ? "" : (cells[at] ?? ""))

  const seems = (cells: Cells): boolean => {
    const number = of(cells, contactPhone)
    const when = of(cells, time)
    return (
      (number === "" ? endsInPhone(of(cells, remark)) : !endsInDigit(number)) ||
      (of(cells, remark) !== "" && endsInDigit(of(cells, remark))) ||
      (when !== "" && !isDigit(when.charCodeAt(0)) && !isTime(when)) ||
      endsInPhone(of(cells, contactName)) ||
      endsInPhone(of(cells, place)) ||
      isDigit(of(cells, host).charCodeAt(0))
    )
  }

  /** The column with a cell that belongs elsewhere. */
  const misplaced = (cells: Cells): number | undefined => {
    const [who, digits, when] = [of(cells, contactName), of(cells, contactPhone), of(cells, time)]
    // A person and a number that have changed places are no shift, also where nobody is named.
    const isShort = cells.length < headings.length
    const isPerson = isShort ? titled.test(digits) : person.test(digits)
    const isTimed = when === "" || isTime(when) || voidOf(when) !== undefined
    const isNobody = digits === "" && !isShort && isTimed && !titled.test(of(cells, place))
    const isSwapped = isPhone(who) && (isPerson || isNobody)
    if (isPhone(who) && !isSwapped && !isPhone(digits)) return contactName
    const isBeside = isPhone(who) || isPhone(of(cells, remark))
    if (isNoPhone(digits) && !isSwapped && (isBeside || !isTime(when))) return contactPhone
    if (!isPhone(digits) && !/\d{5}/u.test(digits) && isPhone(of(cells, remark))) return remark
    if (isPhone(of(cells, place))) return place
    if (cells.length > headings.length && isPartOfPhone(digits, of(cells, remark))) return remark
    if (when !== "" && !isTime(when) && !/\d/u.test(when)) {
      if (isTime(of(cells, host)) && of(cells, host).length < 20) return host
      if (isTime(of(cells, place)) && of(cells, place).length < 30) return place
    }
    return undefined
  }

  return (cells) => {
    if (!seems(cells)) return undefined
    const at = misplaced(cells)
    if (at === undefined) return undefined
    const mended = mend(cells, places, headings.length)
    return mended === undefined ? undefined : { at, text: cells[at] ?? "", ...mended }
  }
}

import { sumName } from "../explain/nouns.ts"
import {
  type CountedRegister,
  type Entries,
  type OfNumbers,
  type SumFact,
  valuesOf
} from "../requirement/Requirement.ts"
import type { Counted } from "../requirement/counted.ts"
import { wantedOf } from "../requirement/wantedOf.ts"
import { evaluateSubject } from "../requirement/evaluate.ts"
import { activities } from "./entries/activities.ts"
import type { EntriesRow, NumberSearch, Open, Several } from "./entries/EntriesRow.ts"
import { facilities } from "./entries/facilities.ts"
import { officers } from "./entries/officers.ts"
import { recommendations } from "./entries/recommendations.ts"
import { units } from "./entries/units.ts"
import { submissions } from "./entries/submissions.ts"
import type { Mends, Search } from "./Search.ts"
import type { Impossible } from "./Edit.ts"
import { heldJointly, madeDifferent, madeInTime, overIfLate, tooMuch } from "./tooLate.ts"
import { both, choose, noWay, onlyWay, type Ways } from "./ways.ts"

const rows: { readonly [K in CountedRegister]: EntriesRow<Extract<Entries, { of: K }>> } = {
  activities,
  recommendations,
  facilities,
  officers,
  submissions,
  units
}

const openOf = ({ entries = [], ...counted }: Counted): Open => {
  const { demand, known } = counted
  const { atLeast, atMost } = wantedOf(counted)
  const open = entries.reduce((sum, { amount, truth }) => sum + (truth === undefined ? (amount ?? 0) : 0), 0)
  return {
    ...counted,
    entries: entries as Open["entries"],
    number: demand.number,
    lacking: Math.max(0, Math.ceil(atLeast - known)),
    surplus: Math.max(0, Math.ceil(known - atMost)),
    excess: Math.max(0, Math.ceil(known + open - atMost))
  }
}

/** The fact that is added up, or whose different values are counted, in place of entries: more or fewer of these settle nothing by themselves. */
const sumIn = (number: Entries): SumFact | undefined => {
  const by = valuesOf(number)
  if (by?.take === "distinct") return by.fact
  return "sum" in number ? number.sum : undefined
}

/** Whether single entries do not settle a number: a sum, what is found value by value, or what is held together. */
const isIndirect = (number: Entries): boolean =>
  sumIn(number) !== undefined ||
  valuesOf(number) !== undefined ||
  (number.of === "activities" && number.together !== undefined)

/** What can be said plainly of numbers for which no edits can be foretold: a sum, or what is beside another number. */
const remainsOf = (
  open: Several,
  vocabulary: NumberSearch["given"]["notice"]["vocabulary"]
): Impossible | undefined => {
  const late = overIfLate(open)
  if (late !== undefined) return late
  if (open.some(({ surplus }) => surplus > 0)) return tooMuch
  const lacking = open.find((one) => one.lacking > 0)
  if (lacking === undefined) return undefined
  const { number } = lacking
  if (sumIn(number) !== undefined)
    return (valuesOf(number)?.take === "distinct" ? madeDifferent : madeInTime)(sumName(number, vocabulary)!)
  return number.of === "activities" && number.together !== undefined ? heldJointly : undefined
}

/** The ways to meet each of the open demands on the entries of one register. */
const waysAmong = (
  row: EntriesRow<Entries>,
  open: Several,
  isAbsent: boolean,
  search: NumberSearch
): ReadonlyArray<Ways> => {
  if (isAbsent) return [row.supply === undefined ? noWay : onlyWay([row.supply(open, search)])]
  const [first, ...rest] = open.filter(({ lacking }) => lacking > 0)
  return [
    ...(first === undefined ? [] : row.more([first, ...rest], search)),
    ...open.filter(({ excess, lacking }) => lacking === 0 && excess > 0).map((demand) => row.fewer(demand, search))
  ]
}

/** The ways to meet each of the demands that are open, register by register, and what to say if none remains. */
export const waysToNumbers = (numbers: OfNumbers, search: Search): Mends => {
  const within: NumberSearch = { ...search, numbers }
  const all = evaluateSubject(numbers, search.record.unit, search.given).counts
  const { inAtLeast } = numbers
  // Where not every demand has to be met, those whose time is over are let be.
  const isOver = ({ inTime, truth }: Counted): boolean => inAtLeast !== undefined && truth === false && !inTime
  const unmet = all.filter(({ truth }) => truth !== true)
  const hopeful = unmet.filter((counted) => !isOver(counted))
  const counts = hopeful.length === 0 ? unmet : hopeful
  const found = Object.entries(rows).flatMap(([register, row]) => {
    const own = counts.filter(({ demand }) => demand.number.of === register)
    const [first, ...rest] = own.map(openOf)
    if (first === undefined) return []
    const open: Several = [first, ...rest]
    if (open.some(({ number }) => isIndirect(number)))
      return [{ ways: [noWay], impossible: remainsOf(open, search.given.notice.vocabulary) }]
    const isAbsent = own[0]!.entries === undefined
    // A row is only given demands on its own register.
    const fitting = row as object as EntriesRow<Entries>
    const impossible = fitting.impossible(open, within) ?? remainsOf(open, search.given.notice.vocabulary)
    return [{ ways: waysAmong(fitting, open, isAbsent, within), impossible }]
  })
  const impossible = found.find((own) => own.impossible !== undefined)?.impossible
  const ways = found.flatMap(({ ways }) => ways)
  return {
    ...(inAtLeast === undefined
      ? both(ways, search.breadth)
      : choose(ways, Math.max(0, inAtLeast - (all.length - unmet.length)), search.breadth)),
    ...(impossible === undefined ? {} : { impossible })
  }
}
